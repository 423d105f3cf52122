/** Rows joined into what a person reads as one: a heading, an entry's title line, a bullet, a paragraph. */

import { findEmails, findUrls } from './addresses.js'
import type { FoundDate } from './dates.js'
import { findDates } from './dates.js'
import { afterHeading, type FoundHeading } from './headings.js'
import { isPlace } from './places.js'
import { type Piece, pieceOf, type Row, wholeRow } from './rows.js'
import type { Typography } from './typography.js'
import { type Words, wordsOf } from './words.js'
import { continuesDraft } from './wrap.js'

export interface Draft {
  /** One a row, in order. */
  readonly pieces: readonly Piece[]
  readonly rows: readonly Row[]
  /** The pieces joined with one space each. */
  readonly text: string
  readonly heading?: FoundHeading
  readonly bullet: boolean
  /** A page number, a running header: between the story's drafts, not of it. */
  readonly furniture?: boolean
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
    if (row.furniture || isHeadOfTable(row, words)) {
      drafts.push({ ...draft([row], [wholeRow(row)], words, plainDraft), dates: [], furniture: true })
      continue
    }
    const at = drafts.findLastIndex((other) => !other.furniture)
    const last = drafts[at]
    const { text, rail } = withoutRail(row, last, words)
    const railDraft = rail ? [draft([row], [rail], words, plainDraft)] : []
    if (last && (text.text === '' || continuesDraft(last, row, rail !== undefined, typography, words))) {
      const pieces = text.text === '' ? last.pieces : [...last.pieces, text]
      drafts.splice(at, 1, ...railDraft, { ...last, ...draft([...last.rows, row], pieces, words, last) })
    } else if (text.text !== '') drafts.push(...railDraft, draft([row], [text], words))
  }
  return drafts
}

/** "Year  Degree  School  Grade" */
const isHeadOfTable = ({ segments, marker }: Row, words: Words): boolean =>
  segments.length > 2 && marker === undefined && segments.every(({ text }) => words.list.column_heads.has(text))

const plainDraft = { bullet: false, depth: 0 }

/** Dates, lengths of time and places that stand in a rail right of a bullet belong to the heading above it. */
function withoutRail(row: Row, last: Draft | undefined, words: Words): { readonly text: Piece; readonly rail?: Piece } {
  const whole = wholeRow(row)
  const rail = row.segments.at(-1)
  if (row.segments.length < 2 || !rail || (row.marker === undefined && !goesOnInStyle(row, last)))
    return { text: whole }
  const dated = findDates(rail.text, words.lexicon).some((date) => date.text.length > rail.text.length - 3)
  const spent = wordsOf(rail.text).every((word) => /^\d/.test(word) || words.list.durations.has(word))
  if (!dated && !spent && !isPlace(rail.text, words)) return { text: whole }
  return { text: pieceOf(row, row.segments[0]?.start ?? 0, row.segments.at(-2)?.end ?? rail.start), rail }
}

/** Its first segment is set like the bullet above, at or right of the bullet's text. */
function goesOnInStyle(row: Row, last: Draft | undefined): boolean {
  const before = last?.bullet ? last.rows.at(-1) : undefined
  const [own, above] = [row.line.runs[0], before?.line.runs.at(-1)]
  if (!before || !own || !above) return false
  return own.bold === above.bold && own.size === above.size && row.left > (last?.rows[0]?.left ?? 0) + 3
}

function draft(
  rows: readonly Row[],
  pieces: readonly Piece[],
  words: Words,
  like?: Pick<Draft, 'bullet' | 'depth'> & Partial<Pick<Draft, 'dates'>>,
): Draft {
  const text = pieces.map((piece) => piece.text).join(' ')
  const first = rows[0] as Row
  const listed = first.line.role === 'list-item' && !first.placed
  const bullet = listed || (first.marker !== undefined && !isDetail(text, words))
  const depth = bullet ? (first.line.level ?? 1) : 0
  return {
    rows,
    pieces,
    text,
    bullet: like?.bullet ?? bullet,
    depth: like?.depth ?? depth,
    dates: rows.length > 6 && like?.dates ? like.dates : findDates(text, words.lexicon),
  }
}

/** An icon stands before dates, addresses and places too. */
const isDetail = (text: string, words: Words): boolean =>
  findUrls(text, words).some((url) => url.text.length > text.length - 4) ||
  findEmails(text).length > 0 ||
  isPlace(text, words) ||
  findDates(text, words.lexicon).some((date) => date.range && date.text.length > text.length - 4)
