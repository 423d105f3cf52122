/** The last lines: what failed and why. */
import type { Report } from '../../types.js'
import { widthOf, wrapped } from '../columns.js'
import { gatePhrases, plural, severityPhrase } from '../counts.js'
import type { Style } from '../writer.js'

/** One line where it fits; the gate that fired is always on the last one. */
export function verdictLines(report: Report, style: Style, extra: readonly string[] = []): string[] {
  const gates = gatePhrases(report)
  const word = gates.length > 0 ? style.ink.bad('FAIL') : style.ink.good('PASS')
  const facts = [...extra, ...(style.timing === undefined ? [] : [style.timing])]
  const reason = gates.length > 0 ? gates.join('; ') : passPhrase(report)
  const line = [reason, ...facts].join('    ')
  if (widthOf(line) + 6 <= style.width) return [`${word}  ${line}`]
  return [
    `      ${facts.join('    ')}`,
    ...wrapped(reason, style.width - 6).map((text, i) => (i === 0 ? `${word}  ${text}` : `      ${text}`)),
  ]
}

/** "2 errors, 11 warnings, 8 notes" of the run. */
export const countsOf = (report: Report): string => severityPhrase(report.results)

function passPhrase(report: Report): string {
  const [only] = report.results
  if (only === undefined) return 'nothing was checked'
  if (report.results.length > 1) return `${plural(report.summary.files, 'file')} checked, no gate failed`
  const score = `score ${only.score ?? '--'}`
  return only.passMark === null ? `${score}, no pass mark set` : `${score}, pass mark ${only.passMark}`
}
