/** The whole report as one document; rubrics/report.schema.json describes it. */
import { cleanReport, json as stringify } from './clean.js'
import type { Writer } from './writer.js'

export const json: Writer = {
  name: 'json',
  machine: true,
  write: (report) => `${stringify(cleanReport(report), 2)}\n`,
}
