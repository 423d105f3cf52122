/** Rows joined into what a person reads as one: a heading, an entry's title line, a bullet, a paragraph. */
import type { FoundDate } from './dates.js'
import { findDates } from './dates.js'
import { afterHeading, type FoundHeading } from './headings.js'
import { type Piece, type Row, wholeRow } from './rows.js'
import type { Typography } from './typography.js'
import type { Words } from './words.js'

export interface Draft {
  /** One a row, in order. */
  readonly pieces: Piece[]
  readonly rows: Row[]
  readonly heading?: FoundHeading
  readonly bullet: boolean
  /** Of a bullet, from 1. */
  readonly depth: number
  readonly dates: readonly FoundDate[]
}

export function draftsOf(
  rows: readonly Row[],
  headings: ReadonlyMap<number, FoundHeading>,
  typography: Typography,
  words: Words,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (const row of rows) {
    const heading = headings.get(row.index)
    if (heading) {
      drafts.push({ pieces: [heading.piece], rows: [row], heading, bullet: false, depth: 0, dates: [] })
      const rest = afterHeading(heading.piece)
      if (rest) drafts.push(draft(row, rest, words))
      continue
    }
    const last = drafts.at(-1)
    if (last && continuesDraft(last, row, typography, words)) {
      last.rows.push(row)
      last.pieces.push(wholeRow(row))
    } else if (row.text !== '') drafts.push(draft(row, wholeRow(row), words))
    else if (last) last.rows.push(row)
  }
  return drafts
}

const draft = (row: Row, piece: Piece, words: Words): Draft => ({
  pieces: [piece],
  rows: [row],
  bullet: row.marker !== undefined || row.line.role === 'list-item',
  depth: row.marker !== undefined || row.line.role === 'list-item' ? (row.line.level ?? 1) : 0,
  dates: findDates(piece.text, words.lexicon),
})

function continuesDraft(last: Draft, row: Row, typography: Typography, words: Words): boolean {
  const before = last.rows.at(-1) as Row
  if (row.marker !== undefined || row.line.role === 'heading') return false
  if (row.line.continues) return !last.heading
  if (last.heading || row.line.continues === false) return false
  if (!row.placed || !before.placed) return false
  if (row.segments.length > 1 || before.segments.length > 1) return false
  if (!last.bullet && last.dates.length > 0 && last.pieces[0]!.text.length < 90) return false
  if (findDates(row.text, words.lexicon).some((date) => date.range)) return false
  if (Math.abs(row.size - before.size) > 0.6 || row.bold !== before.bold) return false
  if (row.region !== before.region) return endsOpen(before) && /^\p{Ll}/u.test(row.text)
  const gap = row.line.gapAbove ?? 0
  if (gap > Math.max(typography.gap * 1.6, before.size * 0.7)) return false
  return wasFull(before, row, typography)
}

const endsOpen = (row: Row): boolean => !/[.!?:]$/.test(row.text)

/** The first word of the next row would not have fitted on this one. */
function wasFull(before: Row, next: Row, typography: Typography): boolean {
  const edge = typography.rightOf.get(before.region) ?? before.right
  const perLetter = (next.right - next.left) / Math.max(1, next.text.length)
  const word = (next.text.split(/\s/)[0] ?? '').length * perLetter
  return before.right + word + perLetter > edge - perLetter * 2
}
