/** The head of a file's report: what it is, its score, and where the points of each part went. */
import type { FileResult, LedgerRow } from '../../types.js'
import { cleanLine } from '../clean.js'
import { cut, cutStart, padEnd, padStart, spread, wrapped } from '../columns.js'
import { bandPhrase, foreignPhrase, partPhrase, plural, points, whole } from '../counts.js'
import type { Style } from '../writer.js'

export function headLines(result: FileResult, style: Style): string[] {
  const size = result.status === 'ok' ? `   ${plural(result.pages, 'page')}, ${plural(result.words, 'word')}` : ''
  const rubric = `${result.rubric.id} ${result.rubric.version}`
  const room = style.width - size.length - rubric.length - 3
  const file = cutStart(cleanLine(result.file), Math.max(room, 24), style.ascii ? '...' : '…')
  return spread(`${style.ink.strong(file)}${size}`, style.ink.faint(rubric), style.width)
}

export function scoreLines(result: FileResult, style: Style): string[] {
  const { ink } = style
  const score = `  ${ink.strong(`${result.score ?? '--'} / 100`)}  ${bandPhrase(result) || 'unreadable'}`
  return spread(score, `${markPhrase(result)}${verdictWord(result, style)}`, style.width)
}

const markPhrase = ({ passMark, pass }: FileResult): string =>
  passMark === null ? (pass ? '' : '   ') : `pass mark ${passMark}   `

/** PASS or FAIL; nothing where nothing was asked for. */
export function verdictWord(result: FileResult, { ink }: Style): string {
  if (!result.pass) return ink.bad('FAIL')
  return result.passMark === null ? '' : ink.good('PASS')
}

const widestBar = 20
const narrowestBar = 6

/** The bar gives way where the terminal is narrow: what is said beside it says more. */
export function partLines(result: FileResult, style: Style): string[] {
  const possible = Math.max(0, ...result.parts.map((part) => whole(part.possible).length))
  const rows = result.parts.map((part) => ({
    share: part.earned / part.possible,
    left: `  ${padEnd(part.id, 11)} ${padStart(points(part.earned), 5)} / ${padStart(whole(part.possible), possible)}   `,
    right: `   ${partPhrase(result, part.id)}`,
  }))
  const words = Math.max(0, ...rows.map(({ left, right }) => left.length + right.length))
  const barWidth = Math.min(widestBar, Math.max(narrowestBar, style.width - words))
  return rows.map(({ share, left, right }) => cut(`${left}${bar(share, barWidth, style)}${right}`, style.width))
}

/** Which parts were left out for the language of the resume. */
export function foreignLines(result: FileResult, style: Style): string[] {
  const phrase = foreignPhrase(result)
  return phrase === undefined
    ? []
    : ['', ...wrapped(phrase, style.width - 2).map((line) => style.ink.faint(`  ${line}`))]
}

/** Full only when nothing is missing, empty only when nothing is there. */
function bar(share: number, barWidth: number, { ascii }: Style): string {
  const exact = share * barWidth
  const full = share >= 0.9999 ? barWidth : Math.min(barWidth - 1, Math.max(share > 0.0001 ? 1 : 0, Math.round(exact)))
  return (ascii ? '#' : '█').repeat(full) + (ascii ? '-' : '░').repeat(barWidth - full)
}

/** Every row of the ledger; they add up to the score. */
export function ledgerLines(result: FileResult, style: Style): string[] {
  if (result.ledger.length === 0) return []
  const name = Math.min(44, style.width - 20)
  const line = (rule: string, points: string, of: string): string =>
    `  ${padEnd(cut(rule, name), name)} ${padStart(points, 7)}${of}`
  const rows = result.ledger.map((row) => line(row.rule, row.earned.toFixed(2), possible(row)))
  const total = line('exact score', (result.exact ?? 0).toFixed(2), '')
  const skipped = result.skipped.map((check) => `  ${padEnd(check.rule, 44)} ${check.because}`)
  return [
    '',
    style.ink.strong('Ledger'),
    ...rows,
    style.ink.strong(total),
    ...(skipped.length === 0
      ? []
      : ['', style.ink.strong('Not applicable'), ...skipped.map((s) => cut(s, style.width))]),
  ]
}

const possible = (row: LedgerRow): string => (row.possible === 0 ? '' : ` / ${row.possible.toFixed(2)}`)
