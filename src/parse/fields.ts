/** What the heading rows of an entry say: who, what, where, when. */
import type { DateRange, Excerpt } from '../types.js'
import type { FoundDate } from './dates.js'
import type { Draft } from './drafts.js'
import { isPlace } from './places.js'
import { excerptOf, type Piece, pieceOf, placeOfPiece } from './rows.js'
import { companyScore, titleScore } from './titles.js'
import type { Words } from './words.js'

export interface Fields {
  readonly organization?: Excerpt
  readonly title?: Excerpt
  readonly location?: Excerpt
  readonly dates?: DateRange
}

export function fieldsOf(drafts: readonly Draft[], words: Words): Fields {
  const dates = datesOf(drafts)
  const chunks = drafts.flatMap((draft) => chunksOf(draft, words))
  const place = chunks.find((chunk, index) => index > 0 && isPlace(chunk.text, words))
  const named = chunks.filter((chunk) => chunk !== place)
  const [first, second] = named
  const swap = first !== undefined && second !== undefined && score(second, words) > score(first, words)
  const alone = first !== undefined && second === undefined && score(first, words) < 0.5
  const title = alone ? undefined : swap ? second : first
  const organization = alone ? first : swap ? first : second
  return {
    ...(organization ? { organization: excerptOf(organization) } : {}),
    ...(title ? { title: excerptOf(title) } : {}),
    ...(place ? { location: excerptOf(place) } : {}),
    ...(dates ? { dates } : {}),
  }
}

const score = (piece: Piece, words: Words): number =>
  titleScore(piece.text, words) - companyScore(piece.text, words) * 0.5

export function datesOf(drafts: readonly Draft[]): DateRange | undefined {
  const all = drafts.flatMap((draft) => draft.dates.map((date) => ({ draft, date })))
  const best = all.find(({ date }) => date.range) ?? all[0]
  return best && rangeOf(best.draft, best.date)
}

function rangeOf(draft: Draft, date: FoundDate): DateRange {
  const base = draft.pieces[0] as Piece
  const place = placeOfPiece(pieceOf(base.row, base.start + date.start, base.start + date.end))
  return {
    text: date.text.replace(/\s+/g, ' ').trim(),
    ...(date.from ? { start: date.from } : {}),
    ...(date.to ? { end: date.to } : date.range || !date.from ? {} : { end: date.from }),
    place,
  }
}

/** The row without its dates, split where a gap, a bar, a dot or a dash stands between two things. */
function chunksOf(draft: Draft, words: Words): readonly Piece[] {
  const chunks: Piece[] = []
  for (const [index, piece] of draft.pieces.entries()) {
    const dates = index === 0 ? draft.dates : []
    for (const part of outside(piece, dates)) chunks.push(...splitChunk(part, words))
  }
  return chunks
}

function outside(piece: Piece, dates: readonly FoundDate[]): readonly Piece[] {
  const parts: Piece[] = []
  let from = piece.start
  for (const date of dates) {
    parts.push(pieceOf(piece.row, from, piece.start + date.start))
    from = piece.start + date.end
  }
  parts.push(pieceOf(piece.row, from, piece.end))
  return parts
}

function splitChunk(piece: Piece, words: Words): readonly Piece[] {
  const cuts = [...piece.text.matchAll(/\t|\s*[|•·●]\s*|\s+[–—-]+\s+|,\s+|\s+(?:at|@|bei|chez|en|presso)\s+/giu)]
  const parts: Piece[] = []
  let from = 0
  for (const cut of cuts) {
    parts.push(pieceOf(piece.row, piece.start + from, piece.start + cut.index))
    from = cut.index + cut[0].length
  }
  parts.push(pieceOf(piece.row, piece.start + from, piece.end))
  const bare = parts.map(trimmed).filter((part) => /[\p{L}\p{N}]/u.test(part.text))
  return rejoinPlaces(bare, words)
}

/** "Austin" and "TX" are one place. */
function rejoinPlaces(parts: readonly Piece[], words: Words): readonly Piece[] {
  const out: Piece[] = []
  for (const part of parts) {
    const last = out.at(-1)
    const both = last && pieceOf(part.row, last.start, part.end)
    if (both && isPlace(both.text, words) && (isPlace(part.text, words) || /^[A-Z]{2}$/.test(part.text)))
      out[out.length - 1] = both
    else out.push(part)
  }
  return out
}

function trimmed(piece: Piece): Piece {
  const text = piece.text.replace(/^[\s,;:|()–—-]+|[\s,;:|(–—-]+$/gu, '')
  const offset = Math.max(0, piece.text.indexOf(text))
  return pieceOf(piece.row, piece.start + offset, piece.start + offset + text.length)
}
