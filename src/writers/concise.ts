/** A line a finding, `file:line:column: severity: message [rule]`, as editors and problem matchers read it. */
import type { FileResult, ReportFinding } from '../types.js'
import { asciiReport, cleanLine, cleanReport, guarded } from './clean.js'
import { bandPhrase, foreignPhrase, gainText, severityPhrase } from './counts.js'
import { severityInk } from './screen/findings.js'
import { statisticsLines } from './screen/statistics.js'
import { verdictLines } from './screen/verdict.js'
import type { Style, Writer } from './writer.js'

export const concise: Writer = {
  name: 'concise',
  machine: false,
  write(report, style) {
    const cleaned = style.ascii ? asciiReport(cleanReport(report)) : cleanReport(report)
    const findings = style.detail === 'quiet' ? [] : cleaned.results.flatMap((result) => fileLines(result, style))
    const lines = [
      ...findings,
      ...statisticsLines(cleaned, style),
      ...verdictLines(cleaned, { ...style, width: Number.POSITIVE_INFINITY }, [severityPhrase(cleaned.results)]),
    ]
    return guarded(`${lines.join('\n')}\n`)
  },
}

function fileLines(result: FileResult, style: Style): string[] {
  // A name may hold a line break, and a line is a finding.
  const file = cleanLine(result.file)
  const foreign = foreignPhrase(result)
  const score = result.score === null ? 'unreadable' : `${result.score} / 100 ${bandPhrase(result)}`.trim()
  return [
    ...result.findings.map((finding) => findingLine(file, finding, style)),
    `${file}: ${result.rubric.id}: ${score}`,
    ...(foreign === undefined ? [] : [`${file}: ${result.rubric.id}: ${foreign}`]),
  ]
}

function findingLine(file: string, finding: ReportFinding, style: Style): string {
  const { line, column } = finding.at ?? { line: 1, column: 1 }
  const severity = severityInk(finding.severity, style)(finding.severity)
  const gain = finding.gain >= 0.05 ? ` ${style.ink.good(gainText(finding.gain))}` : ''
  return `${file}:${line}:${column}: ${severity}: ${cleanLine(finding.message)} ${style.ink.faint(`[${finding.rule}]`)}${gain}`
}
