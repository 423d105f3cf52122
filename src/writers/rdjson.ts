/** Reviewdog's diagnostic format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), one document. */
import type { FileResult, ReportFinding, Severity } from '../types.js'
import { cleanLine, cleanReport, json } from './clean.js'
import type { Writer } from './writer.js'

const levels: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' }

export const rdjson: Writer = {
  name: 'rdjson',
  machine: true,
  write: (report) =>
    `${json(
      {
        source: { name: 'ats-check', url: 'https://www.npmjs.com/package/ats-check' },
        diagnostics: cleanReport(report).results.flatMap((result) =>
          result.findings.map((finding) => diagnosticOf(result, finding)),
        ),
      },
      2,
    )}\n`,
}

function diagnosticOf({ file }: FileResult, finding: ReportFinding) {
  const advice = finding.fix === undefined ? '' : `\nFix: ${cleanLine(finding.fix)}`
  return {
    message: `${cleanLine(finding.message)}${advice}`,
    location: { path: file, ...(finding.at === undefined ? {} : { range: rangeOf(finding) }) },
    severity: levels[finding.severity],
    code: { value: finding.rule },
  }
}

/** Columns are bytes of UTF-8 there, from 1; the end is the place after the last one. */
function rangeOf({ at, excerpt = '' }: ReportFinding) {
  const { line = 1, column = 1, endColumn = 1 } = at ?? {}
  const bytes = (until: number): number => new TextEncoder().encode(excerpt.slice(0, until - 1)).length + 1
  if (excerpt === '') return { start: { line } }
  return { start: { line, column: bytes(column) }, end: { line, column: bytes(endColumn) } }
}
