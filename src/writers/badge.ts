/** The endpoint of a shields.io badge (https://shields.io/badges/endpoint-badge). */
import type { Band, Report } from '../types.js'
import { cleanReport, json } from './clean.js'
import type { Writer } from './writer.js'

const colors: Readonly<Record<Band, string>> = { strong: 'brightgreen', good: 'green', fair: 'yellow', weak: 'red' }

export const badge: Writer = {
  name: 'badge',
  machine: true,
  brief: true,
  write: (report) => `${json({ schemaVersion: 1, label: 'ats-check', ...faceOf(cleanReport(report)) })}\n`,
}

/** One result: its score. Several: how many pass. */
function faceOf({ results }: Report) {
  const [only] = results
  if (results.length === 1 && only !== undefined) {
    if (only.score === null) return { message: 'unreadable', color: 'lightgrey', isError: true }
    return { message: `${only.score}/100`, color: only.pass ? colors[only.band ?? 'weak'] : 'red' }
  }
  const passed = results.filter((result) => result.pass).length
  return { message: `${passed} of ${results.length} pass`, color: passed === results.length ? 'brightgreen' : 'red' }
}
