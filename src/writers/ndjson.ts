/** A line for each result in the order of the input, then the summary, which proves that the run ended. */
import type { FileResult, Report } from '../types.js'
import { cleanDeep, cleanResult, json } from './clean.js'
import type { Writer } from './writer.js'

export const ndjson: Writer = {
  name: 'ndjson',
  machine: true,
  write: (report) => report.results.map((one) => result(one, report.tool)).join('') + end(report),
  pieces: { result, end },
}

function result(one: FileResult, tool: Report['tool']): string {
  return `${json({ type: 'result', schema: 1, tool, ...cleanResult(one) })}\n`
}

function end({ schema, tool, summary }: Report): string {
  return `${json({ type: 'summary', schema, tool, ...cleanDeep(summary) })}\n`
}
