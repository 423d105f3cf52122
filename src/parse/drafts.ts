/** Rows joined into what a person reads as one: a heading, an entry's title line, a bullet, a paragraph. */

import { findEmails, findUrls } from './addresses.js'
import type { FoundDate } from './dates.js'
import { findDates } from './dates.js'
import { afterHeading, type FoundHeading } from './headings.js'
import { isPlace } from './places.js'
import { type Piece, pieceOf, type Row, wholeRow } from './rows.js'
import type { Typography } from './typography.js'
import type { Words } from './words.js'

export interface Draft {
  /** One a row, in order. */
  readonly pieces: readonly Piece[]
  readonly rows: readonly Row[]
  /** The pieces joined with one space each. */
  readonly text: string
  readonly heading?: FoundHeading
  readonly bullet: boolean
  /** Of a bullet, from 1. */
  readonly depth: number
  /** Offsets in `text`. */
  readonly dates: readonly FoundDate[]
}

/** What stands between two offsets of a draft's text, as a piece a row. */
export function sliceDraft(draft: Pick<Draft, 'pieces'>, start: number, end: number): readonly Piece[] {
  const out: Piece[] = []
  let offset = 0
  for (const piece of draft.pieces) {
    const from = Math.max(start, offset)
    const to = Math.min(end, offset + piece.text.length)
    const part = from < to ? pieceOf(piece.row, piece.start + from - offset, piece.start + to - offset) : undefined
    if (part && part.text !== '') out.push(part)
    offset += piece.text.length + 1
  }
  return out
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
      drafts.push({ ...draft([row], [heading.piece], words), heading, bullet: false, depth: 0, dates: [] })
      const rest = afterHeading(heading.piece)
      if (rest) drafts.push(draft([row], [rest], words))
      continue
    }
    const last = drafts.at(-1)
    if (last && (row.text === '' || continuesDraft(last, row, typography, words))) {
      const pieces = row.text === '' ? last.pieces : [...last.pieces, wholeRow(row)]
      drafts[drafts.length - 1] = { ...last, ...draft([...last.rows, row], pieces, words, last) }
    } else if (row.text !== '') drafts.push(draft([row], [wholeRow(row)], words))
  }
  return drafts
}

function draft(rows: readonly Row[], pieces: readonly Piece[], words: Words, like?: Draft): Draft {
  const text = pieces.map((piece) => piece.text).join(' ')
  const first = rows[0] as Row
  const bullet = (first.marker !== undefined && !isDetail(text, words)) || first.line.role === 'list-item'
  const depth = bullet ? (first.line.level ?? 1) : 0
  return {
    rows,
    pieces,
    text,
    bullet: like?.bullet ?? bullet,
    depth: like?.depth ?? depth,
    dates: findDates(text, words.lexicon),
  }
}

function continuesDraft(last: Draft, row: Row, typography: Typography, words: Words): boolean {
  const before = last.rows.at(-1) as Row
  if (row.marker !== undefined || row.line.role === 'heading') return false
  if (row.line.continues) return !last.heading
  if (last.heading || row.line.continues === false) return false
  if (!row.placed || !before.placed) return false
  if (completesRange(last, row, words)) return true
  if (row.segments.length > 1 || before.segments.length > 1) return false
  if (!last.bullet && last.dates.length > 0 && last.text.length < 90) return false
  if (findDates(row.text, words.lexicon).some((date) => date.range)) return false
  if (Math.abs(row.size - before.size) > 0.6 || row.bold !== before.bold) return false
  if (
    !last.bullet &&
    startsItem(row.text, words) &&
    !/(?:,|\s(?:and|or|of|the|a|to|in|for|with|by|&))$/.test(before.text)
  )
    return false
  if (row.region !== before.region) return endsOpen(before) && /^\p{Ll}/u.test(row.text)
  const gap = row.line.gapAbove ?? 0
  if (gap > Math.max(typography.gap * 1.6, before.size * 0.7)) return false
  return wasFull(before, row, typography)
}

/** An icon stands before dates, addresses and places too. */
const isDetail = (text: string, words: Words): boolean =>
  findUrls(text, words).some((url) => url.text.length > text.length - 4) ||
  findEmails(text).length > 0 ||
  isPlace(text, words) ||
  findDates(text, words.lexicon).some((date) => date.range && date.text.length > text.length - 4)

/** `Nov 2021 –` and, in the next row of a narrow rail, `Present`. */
function completesRange(last: Draft, row: Row, words: Words): boolean {
  const date = last.dates.at(-1)
  if (last.bullet || date === undefined || !/[-–—]$/.test(last.text) || date.end < last.text.length - 2) return false
  const both = findDates(`${last.text} ${row.text}`, words.lexicon).find((found) => found.start === date.start)
  return both?.range === true && both.to !== undefined && both.end > last.text.length
}

/** "Mentored four engineers": a capital and a verb in the past open a new item where no bullet is drawn. */
export function startsItem(text: string, words: Words): boolean {
  const first = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(text)?.[0].toLowerCase()
  return first !== undefined && (words.verbs.has(first) || /[^e]ed$/.test(first))
}

const endsOpen = (row: Row): boolean => !/[.!?:]$/.test(row.text)

/** The first word of the next row would not have fitted on this one. */
function wasFull(before: Row, next: Row, typography: Typography): boolean {
  const edge = typography.rightOf.get(before.region) ?? before.right
  const perLetter = (next.right - next.left) / Math.max(1, next.text.length)
  const word = (next.text.split(/\s/)[0] ?? '').length * perLetter
  return before.right + word + perLetter > edge - perLetter * 2
}
