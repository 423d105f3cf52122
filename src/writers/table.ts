/** One row a file, whatever their number. */
import { asciiReport, cleanReport, guarded } from './clean.js'
import { batchLines, medianPhrase } from './screen/batch.js'
import { statisticsLines } from './screen/statistics.js'
import { verdictLines } from './screen/verdict.js'
import type { Writer } from './writer.js'

export const table: Writer = {
  name: 'table',
  machine: false,
  brief: true,
  write(report, style) {
    const cleaned = style.ascii ? asciiReport(cleanReport(report)) : cleanReport(report)
    const lines = [
      ...batchLines(cleaned, style),
      ...statisticsLines(cleaned, style),
      '',
      ...verdictLines(cleaned, style, medianPhrase(cleaned.results)),
    ]
    return guarded(`${lines.join('\n')}\n`)
  },
}
