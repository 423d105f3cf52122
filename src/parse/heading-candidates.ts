/** Rows that could be a section's heading, with the evidence for it. */
import type { Document, Page } from '../types.js'
import { type NamedSection, namedSection } from './heading-words.js'
import { type Piece, type Row, wholeRow } from './rows.js'
import type { Typography } from './typography.js'
import type { Words } from './words.js'

export interface Candidate {
  readonly row: Row
  readonly piece: Piece
  readonly named: NamedSection | undefined
  /** Points of typographic evidence. */
  readonly looks: number
  /** Points. */
  readonly size: number
  /** Rows that look alike have the same. */
  readonly style: string
}

export function headingCandidates(
  document: Document,
  rows: readonly Row[],
  typography: Typography,
  words: Words,
): readonly Candidate[] {
  const rules = document.pages.map((page) => page.rules)
  return rows.flatMap((row) => candidateOf(row, typography, words, rules[row.line.page - 1] ?? []))
}

/** Its words alone make it one, whatever stands beside them. */
export const isCertain = ({ named }: Candidate): boolean => (named?.certainty ?? 0) >= 2

function candidateOf(row: Row, typography: Typography, words: Words, rules: Page['rules']): Candidate[] {
  if (row.line.role === 'list-item' || row.furniture || /^resume$/i.test(row.text)) return []
  const [first] = row.segments
  if (first === undefined) return []
  const piece = row.segments.length === 1 ? wholeRow(row) : first
  if (!couldBeHeading(piece.text) || words.list.document_titles.has(piece.text)) {
    if ((namedSection(piece.text, words)?.certainty ?? 0) < 3) return []
  }
  const named = namedSection(piece.text, words)
  const certainty = named?.certainty ?? 0
  if (row.segments.length > 1 && (certainty < 3 || words.list.labels.has(piece.text))) return []
  // Where there is no type to look at, an empty row above must do.
  const bare = row.size === 0 && certainty === 3 && (row.line.gapAbove ?? 0) > 0 ? 1 : 0
  const looks = looksOf(row, piece, typography, rules) + bare
  if (row.marker !== undefined && row.line.role !== 'heading' && (certainty < 3 || looks < 2)) return []
  return [{ row, piece, named, looks, size: runAt(piece)?.size ?? row.size, style: styleOf(row, piece) }]
}

/** Short, of words, and no address, date, sentence or list. */
function couldBeHeading(text: string): boolean {
  if (text.length > 64 || text.length < 2 || !/\p{L}{2}|^(?:\p{L}\s)+\p{L}$/u.test(text)) return false
  if (/[@=\\]|\d{3}|https?:|www\./.test(text) || /[.;,!]$/.test(text)) return false
  return text.split(/\s+/).length <= 8 || /^(?:\S\s)+\S$/.test(text)
}

/** The first stretch with a letter in it: an icon before it has a font of its own. */
export const runAt = (piece: Piece): Row['line']['runs'][number] | undefined => {
  const { runs, text } = piece.row.line
  const own = runs.filter((run) => run.end > piece.start && run.start < piece.end)
  return own.find((run) => /[\p{L}\p{N}]/u.test(text.slice(run.start, run.end))) ?? own[0]
}

export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}{2}|^(?:\p{Lu}\s)+\p{Lu}$/u.test(text)

/** The size to half a point, weight, slant, case, colour and what the file says. */
function styleOf(row: Row, piece: Piece): string {
  const run = runAt(piece)
  const size = run?.size ?? row.size
  const says = row.line.role === 'heading' && !row.placed ? `h${row.line.level ?? 1}` : ''
  return [
    Math.round(size * 2),
    run?.bold ? 'bold' : '',
    run?.italic ? 'italic' : '',
    isCapitals(piece.text) ? 'caps' : '',
    run?.color,
    says,
    row.marker === undefined ? '' : 'marked',
  ].join(' ')
}

function looksOf(row: Row, piece: Piece, typography: Typography, rules: Page['rules']): number {
  const run = runAt(piece)
  const size = run?.size ?? row.size
  const ratio = typography.size > 0 && size > 0 ? size / typography.size : 1
  let looks = 0
  if (row.line.role === 'heading') looks += row.placed ? 1 : 3
  if (ratio > 1.3) looks += 3
  else if (ratio > 1.08) looks += 2
  if (run?.bold && !typography.bold) looks += 1
  if (isCapitals(piece.text)) looks += 1
  if (run?.color !== undefined && run.color !== typography.color) looks += 1
  if (run?.font !== undefined && run.font !== typography.font) looks += 1
  if (run?.background) looks += 1
  if ((row.line.gapAbove ?? 0) > Math.max(typography.gap * 1.3, 2)) looks += 1
  if (hasRule(row, rules)) looks += 1
  if (ratio < 0.92) looks -= 1
  if (row.placed && row.line.gapAbove === undefined && row.index > 0) looks += 1
  if (row.segments.length > 1) looks -= 1
  return looks
}

/** A ruled line just above or below it. */
const hasRule = (row: Row, rules: Page['rules']): boolean =>
  row.placed &&
  rules.some(([left, top, right, bottom]) => {
    const height = row.bottom - row.top
    const near = Math.abs(top - row.bottom) < height * 0.8 || Math.abs(row.top - bottom) < height * 0.8
    return near && right - left > 40 && bottom - top < 4 && left < row.right && right > row.left
  })
