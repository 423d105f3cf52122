/** Whose resume it is: the name, told by size, place, shape, and by the address and the file that carry it too. */
import type { Document, Excerpt } from '../types.js'
import { findEmails } from './addresses.js'
import { findDates } from './dates.js'
import { namedSection } from './heading-words.js'
import type { FoundHeading } from './headings.js'
import { isPlace } from './places.js'
import { joinPieces, type Piece, pieceOf, type Row } from './rows.js'
import { kindsWithEntries } from './sections.js'
import { titleScore } from './titles.js'
import type { Typography } from './typography.js'
import { fold, type Words, wordsOf } from './words.js'

interface Scored {
  readonly piece: Piece
  readonly score: number
}

/** `rows`: those that could hold it, in reading order. */
export function findName(
  rows: readonly Row[],
  headings: ReadonlyMap<number, FoundHeading>,
  document: Document,
  typography: Typography,
  emails: readonly string[],
  words: Words,
): { readonly name: Excerpt; readonly pieces: readonly Piece[] } | undefined {
  const hints = nameHints(document, emails)
  const open = rows.filter((row) => besideHeading(row, headings).length > 0).slice(0, 60)
  const scored = open.flatMap((row, order) =>
    besideHeading(row, headings)
      .slice(0, 2)
      .flatMap((segment) => {
        const piece = namePart(segment)
        const told = isInStory(row, rows, headings) ? 4 : 0
        const score = nameScore(piece, order, hints, typography, words) - told
        return score > 0 ? [{ piece, score }] : []
      }),
  )
  const best = scored.reduce<Scored | undefined>(
    (top, next) => (top && top.score >= next.score ? top : next),
    undefined,
  )
  if (best === undefined) return undefined
  const pieces = withNextRows(best.piece, scored, words)
  const name = joinPieces(pieces)
  return name && { name, pieces }
}

/** What of the row is no heading: all of it, or the rest where a heading stands in the margin. */
const besideHeading = (row: Row, headings: ReadonlyMap<number, FoundHeading>): readonly Piece[] => {
  const end = headings.get(row.index)?.piece.end ?? 0
  return row.segments.filter((segment) => segment.start >= end)
}

/** Under the heading of a section that has entries: who is named there is an employer, a school or a colleague. */
function isInStory(row: Row, rows: readonly Row[], headings: ReadonlyMap<number, FoundHeading>): boolean {
  const above = rows.findLast(
    (other) => other.index <= row.index && headings.has(other.index) && other.region === row.region,
  )
  const heading = above && headings.get(above.index)
  return heading?.known === true && heading.kinds.some((kind) => kindsWithEntries.has(kind))
}

/** Before a dash, bar or comma that a title or degree follows, and after "I am": "Ada Lovelace – Engineer". */
function namePart(segment: Piece): Piece {
  if (segment.text.length > 200) return segment
  const lead =
    /^(?:(?:hi|hello|hey|hallo|bonjour|hola)[,!.\s]+)?(?:i['’]?\s?a?m|my name is|name\s*:|ich bin|je suis|soy)\s+/iu.exec(
      segment.text,
    )
  const text = segment.text.slice(lead?.[0].length ?? 0)
  const start = segment.start + (lead?.[0].length ?? 0)
  const cut =
    /\s[|•·–—-]\s|,\s|\s?[|•]\s?|\s\(|[.:!]?\s*$|(?<=\s\S+)\s+(?:resume|résumé|cv|curriculum vitae|lebenslauf)$/iu.exec(
      text,
    )
  const end = cut ? start + cut.index : segment.end
  return pieceOf(segment.row, start, end)
}

/** Given and family names set alike on two or three lines. */
function withNextRows(piece: Piece, scored: readonly Scored[], words: Words): readonly Piece[] {
  const alike = scored
    .map((other) => other.piece)
    .filter((other) => other.row !== piece.row && Math.abs(sizeOf(other) - sizeOf(piece)) < 0.6 && sizeOf(piece) > 0)
  const all = [piece]
  for (let grown = true; grown; ) {
    grown = false
    for (const other of alike) {
      const count = all.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
      if (titleScore(other.text, words) >= 0.7 && count > 1) continue
      if (all.includes(other) || !all.some((known) => isNextTo(known, other))) continue
      if ([...all, other].reduce((sum, { text }) => sum + wordsOf(text).length, 0) > 5) continue
      if (wordsOf(other.text).length > 2 || all.some(({ text }) => wordsOf(text).length > 2)) continue
      all.push(other)
      grown = true
    }
  }
  return all.sort((a, b) => a.row.top - b.row.top || a.row.index - b.row.index)
}

function isNextTo(a: Piece, b: Piece): boolean {
  if (!a.row.placed || !b.row.placed) return Math.abs(a.row.index - b.row.index) === 1
  const height = Math.max(a.row.bottom - a.row.top, 1)
  const gap = Math.max(a.row.top, b.row.top) - Math.min(a.row.bottom, b.row.bottom)
  return (
    a.row.line.page === b.row.line.page &&
    gap < height * 0.8 &&
    gap > -height * 0.5 &&
    a.row.left < b.row.right &&
    b.row.left < a.row.right
  )
}

const sizeOf = (piece: Piece): number =>
  piece.row.line.runs.find((run) => run.end > piece.start)?.size ?? piece.row.size

/** Words that the person's e-mail address and the file's own title and author carry. */
function nameHints(document: Document, emails: readonly string[]): ReadonlySet<string> {
  const hints = new Set<string>()
  const { author, title } = document.metadata
  for (const text of [author, title]) for (const word of wordsOf(text ?? '')) if (word.length > 1) hints.add(word)
  for (const email of emails)
    for (const word of fold(email)
      .split('@')[0]
      ?.split(/[^\p{L}]+/u) ?? [])
      if (word.length > 1) hints.add(word)
  for (const word of ['resume', 'cv', 'document', 'curriculum', 'vitae', 'lebenslauf']) hints.delete(word)
  return hints
}

function nameScore(
  piece: Piece,
  order: number,
  hints: ReadonlySet<string>,
  typography: Typography,
  words: Words,
): number {
  const { text, row } = piece
  const size = sizeOf(piece)
  if (!hasNameShape(text, words) || (text === text.toLowerCase() && size < typography.size * 1.2)) return 0
  if (findEmails(text).length > 0 || findDates(text, words.lexicon).length > 0) return 0
  if (isPlace(text, words)) return 0
  const all = wordsOf(text)
  let score = 3 - Math.min(order, 12) * 0.35
  const ratio = typography.size > 0 && size > 0 ? size / typography.size : 1
  score += Math.min(6, Math.max(0, (ratio - 1) * 6))
  if (row.line.role === 'heading' && row.line.level === 1) score += 2
  const hits = all.filter(
    (word) => hints.has(word) || [...hints].some((hint) => hint.length > 5 && word.length > 3 && hint.includes(word)),
  ).length
  score += Math.min(6, hits * 2.5)
  if (all.length >= 2 && all.length <= 4) score += 1
  score -= titleScore(text, words) * 3
  if ((namedSection(text, words)?.certainty ?? 0) >= 2) score -= 6
  return score
}

/** Letters, with the points, hyphens and apostrophes of names; words that begin in upper case but for particles. */
export function hasNameShape(text: string, words: Words): boolean {
  if (text.length > 60 || !/^[\p{L}\p{M}.,'’‘\-–()\s"“”]+$/u.test(text) || !/\p{L}{2}|\p{Lo}/u.test(text)) return false
  if (words.list.document_titles.has(text)) return false
  const all = text.split(/\s+/)
  if (all.length > 7) return false
  if (/\p{Lo}/u.test(text)) return text.replace(/\s/g, '').length <= 24
  const capital = all.filter((word) => /^["“(]?\p{Lu}/u.test(word) || words.list.particles.has(word))
  return capital.length === all.length || (all.length <= 4 && text === text.toLowerCase())
}
