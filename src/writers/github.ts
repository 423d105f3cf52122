/** Workflow commands of GitHub Actions: annotations on the files, at most ten of each level, which is what GitHub shows. */
import type { FileResult, Report, ReportFinding, Severity } from '../types.js'
import { cleanLine, cleanReport } from './clean.js'
import { fileLine, gatePhrases, severities, told } from './counts.js'
import type { Writer } from './writer.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }
const shownOfLevel = 10

export const github: Writer = {
  name: 'github',
  machine: true,
  write(report) {
    const cleaned = cleanReport(report)
    const lines = severities.flatMap((severity) => linesOf(severity, cleaned))
    return lines.length === 0 ? '::notice title=ats-check::nothing to report\n' : `${lines.join('\n')}\n`
  },
}

/** Which gate failed comes first of the errors; then the findings that are worth most. */
function linesOf(severity: Severity, report: Report): string[] {
  const gates =
    severity === 'error' ? gatePhrases(report).map((phrase) => command('error', { title: 'ats-check' }, phrase)) : []
  const found = report.results
    .flatMap((result) => result.findings.map((finding) => ({ result, finding })))
    .filter(({ finding }) => finding.severity === severity)
    .sort((a, b) => b.finding.gain - a.finding.gain)
  return [...gates, ...found.map(({ result, finding }) => annotation(result, finding))].slice(0, shownOfLevel)
}

function annotation(result: FileResult, finding: ReportFinding): string {
  const line = fileLine(result, finding)
  const place = { file: result.file, ...(line === undefined ? {} : { line: String(line) }) }
  return command(levels[finding.severity], { ...place, title: finding.rule }, told(finding))
}

function command(level: string, properties: Readonly<Record<string, string>>, text: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(cleanLine(value))}`)
  return `::${level} ${written.join(',')}::${data(cleanLine(text))}`
}

/** https://github.com/actions/toolkit/blob/main/docs/commands.md; and no command of the older form inside. */
const data = (text: string): string =>
  text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/##(?=\[|vso\[)/gi, '## ')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
