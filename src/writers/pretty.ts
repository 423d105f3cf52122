/** The report for a person at a terminal: score first, verdict last. Several results give the table of a batch. */
import type { FileResult, Report } from '../types.js'
import { asciiReport, cleanReport, guarded } from './clean.js'
import { widthOf } from './columns.js'
import { batchLines, medianPhrase } from './screen/batch.js'
import { findingLines } from './screen/findings.js'
import { fixLines } from './screen/fixes.js'
import { keywordLines } from './screen/keywords.js'
import { foreignLines, headLines, ledgerLines, partLines, scoreLines } from './screen/score.js'
import { statisticsLines } from './screen/statistics.js'
import { countsOf, verdictLines } from './screen/verdict.js'
import type { Style, Writer } from './writer.js'

export const pretty: Writer = {
  name: 'pretty',
  machine: false,
  brief: true,
  write(report, style) {
    const cleaned = style.ascii ? asciiReport(cleanReport(report)) : cleanReport(report)
    const lines = cleaned.results.length === 1 ? oneFile(cleaned, style) : manyFiles(cleaned, style)
    return guarded(`${lines.join('\n')}\n`)
  },
}

function oneFile(report: Report, style: Style): string[] {
  const [result] = report.results as readonly [FileResult]
  if (style.detail === 'quiet') return verdictLines(report, style)
  return [
    ...body(result, style),
    ...statisticsLines(report, style),
    '',
    ...hint(result, style),
    ...verdictLines(report, style, [countsOf(report)]),
  ]
}

function manyFiles(report: Report, style: Style): string[] {
  const files = style.detail === 'verbose' ? report.results.flatMap((result) => [...body(result, style), '', '']) : []
  return [
    ...files,
    ...batchLines(report, style),
    ...statisticsLines(report, style),
    '',
    ...verdictLines(report, style, medianPhrase(report.results)),
  ]
}

function body(result: FileResult, style: Style): string[] {
  return [
    '',
    ...headLines(result, style),
    '',
    ...scoreLines(result, style),
    ...(result.parts.length > 0 ? ['', ...partLines(result, style)] : []),
    ...foreignLines(result, style),
    ...keywordLines(result, style),
    ...findingLines(result, style),
    ...(style.detail === 'verbose' ? ledgerLines(result, style) : []),
    ...fixLines(result, style),
  ]
}

/** The next step, with the id it is about. A command is never broken, so that it can be copied. */
function hint(result: FileResult, style: Style): string[] {
  const rule = result.fixes[0]?.rules[0] ?? result.findings[0]?.rule
  if (rule === undefined) return []
  const isItem = /^(keyword|strong|weak|mistake)\//.test(rule)
  const rubric = isItem && result.rubric.id !== 'general' ? ` -r ${result.rubric.id}` : ''
  const more = `More: ats-check explain ${rule}${rubric}`
  const [advice, ...words] = result.status === 'ok' ? ['Add only what is true.', more] : [more]
  const line = [advice, ...words].join('  ')
  return (widthOf(line) <= style.width ? [line] : [advice, ...words]).map((text) => style.ink.faint(text))
}
