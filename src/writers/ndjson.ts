/** A line for each result in the order of the input, then the summary, which proves that the run ended. */
import { cleanReport, json } from './clean.js'
import type { Writer } from './writer.js'

export const ndjson: Writer = {
  name: 'ndjson',
  machine: true,
  write(report) {
    const { schema, tool, summary, results } = cleanReport(report)
    const lines = [
      ...results.map((result) => ({ type: 'result', schema, tool, ...result })),
      { type: 'summary', schema, tool, ...summary },
    ]
    return `${lines.map((line) => json(line)).join('\n')}\n`
  },
}
