/** Checkstyle XML, which many older tools read. */
import type { FileResult, ReportFinding, Severity } from '../types.js'
import { cleanReport } from './clean.js'
import { told } from './counts.js'
import type { Writer } from './writer.js'
import { element, xmlDocument } from './xml.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'info' }

export const checkstyle: Writer = {
  name: 'checkstyle',
  machine: true,
  write(report) {
    const files = cleanReport(report).results.map((result) => `  ${fileOf(result)}\n`)
    return xmlDocument(element('checkstyle', { version: '4.3' }, ['\n', ...files]))
  },
}

const fileOf = ({ file, findings }: FileResult): string =>
  element(
    'file',
    { name: file },
    findings.length === 0 ? [] : ['\n', ...findings.map((finding) => `    ${errorOf(finding)}\n`), '  '],
  )

const errorOf = (finding: ReportFinding): string =>
  element('error', {
    line: finding.at?.line ?? 1,
    column: finding.at?.column ?? 1,
    severity: levels[finding.severity],
    message: told(finding),
    source: `ats-check.${finding.rule}`,
  })
