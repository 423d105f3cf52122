/** Many files: a row each, in the order they were named, and what is missing most often. */
import type { FileResult, Report } from '../../types.js'
import { cleanLine } from '../clean.js'
import { cut, cutStart, padEnd, padStart, widthOf, wrapped } from '../columns.js'
import { gainText, isFound, tierCount } from '../counts.js'
import type { Style } from '../writer.js'

export function batchLines(report: Report, style: Style): string[] {
  const rubrics = [...new Set(report.results.map((result) => result.rubric.id))]
  if (style.detail === 'quiet') {
    const failed = report.results.filter((result) => !result.pass)
    return failed.map((result) => quietLine(result, rubrics.length > 1, style))
  }
  const tables = rubrics.flatMap((rubric) => {
    const own = report.results.filter((result) => result.rubric.id === rubric)
    const title = rubrics.length > 1 ? ['', style.ink.strong(`${rubric} ${own[0]?.rubric.version}`)] : []
    return [...title, '', ...tableLines(own, style), ...oftenMissing(own, style)]
  })
  return tables
}

function quietLine({ score, file, rubric }: FileResult, isOneOfSeveral: boolean, { ink }: Style): string {
  const line = `${ink.bad('FAIL')}  ${padStart(String(score ?? '--'), 3)}  ${cleanLine(file)}`
  return isOneOfSeveral ? `${line}  ${rubric.id}` : line
}

function tableLines(results: readonly FileResult[], style: Style): string[] {
  const widest = Math.max(...results.map((result) => widthOf(cleanLine(result.file))), 4)
  const fileWidth = Math.min(widest, Math.max(9, style.width - 54))
  const header = `  ${padEnd('score', 12)}  ${padEnd('file', fileWidth)}  ${padStart('must', 5)}  weak  best fix`
  return [
    style.ink.faint(cut(header, style.width, ellipsisOf(style))),
    ...results.map((result) => row(result, fileWidth, style)),
  ]
}

function row(result: FileResult, fileWidth: number, style: Style): string {
  const { ink } = style
  const ellipsis = ellipsisOf(style)
  const file = padEnd(cutStart(cleanLine(result.file), fileWidth, ellipsis), fileWidth)
  const mark = result.pass ? (text: string) => text : ink.bad
  if (result.status === 'unreadable') {
    const why = cut(result.findings[0]?.rule ?? 'unreadable', style.width - fileWidth - 18, ellipsis)
    return `  ${mark(padStart('--', 3))}${' '.repeat(9)}  ${file}  ${why}`
  }
  const must = tierCount(result, 'must')
  const weak = result.findings.filter((finding) => finding.part === 'wording').length
  const [best] = result.fixes
  const left = `  ${mark(padStart(String(result.score ?? '--'), 3))}  ${padEnd(result.band ?? '', 7)}  ${file}  ${padStart(
    must.all === 0 ? '--' : `${must.found}/${must.all}`,
    5,
  )}  ${padStart(String(weak), 4)}  `
  if (best === undefined || best.gain < 0.05) return left.trimEnd()
  const gain = gainText(best.gain)
  const room = style.width - widthOf(left) - gain.length - 1
  if (room < 12) return left.trimEnd()
  return `${left}${padEnd(cut(best.rules[0] ?? '', room, ellipsis), room)} ${ink.good(gain)}`
}

const ellipsisOf = ({ ascii }: Style): string => (ascii ? '...' : '…')

function oftenMissing(results: readonly FileResult[], style: Style): string[] {
  const readable = results.filter((result) => result.status === 'ok')
  const missing = new Map<string, number>()
  for (const { keywords } of readable) {
    for (const { term, match, tier } of keywords) {
      if (tier !== 'nice' && !isFound(match)) missing.set(term, (missing.get(term) ?? 0) + 1)
    }
  }
  const most = [...missing].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 5)
  if (most.length === 0) return []
  // Held together where the line breaks.
  const words = most
    .map(([term, count]) => `${term} ${count} of ${readable.length}`.replaceAll(' ', '\u00a0'))
    .join(', ')
  const title = 'Missing most often   '
  return [
    '',
    ...wrapped(words, style.width - title.length).map(
      (line, i) => (i === 0 ? title : ' '.repeat(title.length)) + line.replaceAll('\u00a0', ' '),
    ),
  ]
}

/** "median 71", of the readable files, where one rubric makes them comparable. */
export function medianPhrase(results: readonly FileResult[]): string[] {
  if (new Set(results.map((result) => result.rubric.id)).size !== 1) return []
  const scores = results.flatMap(({ score }) => score ?? []).sort((a, b) => a - b)
  if (scores.length === 0) return []
  const middle = scores.length / 2
  const median = Math.round(((scores[Math.ceil(middle) - 1] ?? 0) + (scores[Math.floor(middle)] ?? 0)) / 2)
  return [`median ${median}`]
}
