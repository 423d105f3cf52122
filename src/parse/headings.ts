/** Section headings, by the weight of evidence: words, looks, room around them, and what the file itself says. */
import type { Document, SectionKind } from '../types.js'
import { findDates } from './dates.js'
import { type NamedSection, namedSection } from './heading-words.js'
import { type Piece, pieceOf, type Row, wholeRow } from './rows.js'
import type { Typography } from './typography.js'
import type { Words } from './words.js'

export interface FoundHeading {
  readonly piece: Piece
  readonly kinds: readonly SectionKind[]
  /** Its words name a section; otherwise only its looks make it a heading. */
  readonly known: boolean
  readonly language?: string
}

interface Candidate {
  readonly row: Row
  readonly piece: Piece
  readonly named: NamedSection | undefined
  /** Points of typographic evidence. */
  readonly looks: number
  /** Rows that look alike have the same. */
  readonly style: string
}

/** By row index. */
export function findHeadings(
  document: Document,
  rows: readonly Row[],
  typography: Typography,
  words: Words,
): ReadonlyMap<number, FoundHeading> {
  const rules = document.pages.map((page) => page.rules)
  const candidates = rows.flatMap((row) => candidateOf(row, rows, typography, words, rules[row.line.page - 1] ?? []))
  const styles = headingStyles(candidates)
  const entries = stylesOfEntries(candidates, rows, words)
  const found = new Map<number, FoundHeading>()
  for (const candidate of candidates) {
    if (!isHeading(candidate, styles, candidates)) continue
    if (candidate.named === undefined && entries.has(candidate.style)) continue
    const before = [...found.values()].at(-1)
    if (before && isLabelOfSkills(candidate, before, found)) continue
    found.set(candidate.row.index, {
      piece: candidate.piece,
      kinds: candidate.named?.kinds ?? ['other'],
      known: candidate.named !== undefined,
      ...(candidate.named ? { language: candidate.named.language } : {}),
    })
  }
  return found
}

function candidateOf(
  row: Row,
  rows: readonly Row[],
  typography: Typography,
  words: Words,
  rules: Document['pages'][number]['rules'],
): Candidate[] {
  if (row.line.role === 'list-item') return []
  const first = row.segments[0]
  if (first === undefined) return []
  const piece = row.segments.length === 1 ? wholeRow(row) : first
  if (!couldBeHeading(piece.text)) return []
  const alone = row.segments.length === 1
  const named = namedSection(piece.text, words)
  if (!alone && (named?.certainty ?? 0) < 3) return []
  const looks = looksOf(row, piece, rows, typography, rules)
  if (row.marker !== undefined && row.line.role !== 'heading' && ((named?.certainty ?? 0) < 3 || looks < 2)) return []
  return [{ row, piece, named, looks, style: styleOf(row, piece) }]
}

/** Short, of words, and no address, date, sentence or list. */
function couldBeHeading(text: string): boolean {
  if (text.length > 64 || text.length < 2 || !/\p{L}{2}/u.test(text)) return false
  if (/[@=\\]|\d{3}|https?:|www\./.test(text) || /[.;,!]$/.test(text)) return false
  return text.split(/\s+/).length <= 8 || /^(?:\S\s)+\S$/.test(text)
}

/** The size to half a point, weight, slant, case and colour. */
function styleOf(row: Row, piece: Piece): string {
  const run = row.line.runs.find((candidate) => candidate.end > piece.start)
  const size = run?.size ?? row.size
  const caps = piece.text === piece.text.toUpperCase() && /\p{Lu}{2}/u.test(piece.text)
  const says = row.line.role === 'heading' ? `h${row.line.level ?? 1}` : ''
  return [
    Math.round(size * 2),
    run?.bold ? 'bold' : '',
    run?.italic ? 'italic' : '',
    caps ? 'caps' : '',
    run?.color,
    says,
  ].join(' ')
}

function looksOf(
  row: Row,
  piece: Piece,
  rows: readonly Row[],
  typography: Typography,
  rules: Document['pages'][number]['rules'],
): number {
  const run = row.line.runs.find((candidate) => candidate.end > piece.start)
  const size = run?.size ?? row.size
  const ratio = typography.size > 0 && size > 0 ? size / typography.size : 1
  let looks = 0
  if (row.line.role === 'heading') looks += 3
  if (ratio > 1.3) looks += 3
  else if (ratio > 1.08) looks += 2
  if (run?.bold && !typography.bold) looks += 1
  if (/\p{Lu}{2}/u.test(piece.text) && piece.text === piece.text.toUpperCase()) looks += 1
  if (run?.color !== undefined && run.color !== typography.color) looks += 1
  if (run?.font !== undefined && run.font !== typography.font) looks += 1
  if (run?.background) looks += 1
  if ((row.line.gapAbove ?? 0) > Math.max(typography.gap * 1.3, 2)) looks += 1
  if (hasRule(row, rules)) looks += 1
  if (ratio < 0.92) looks -= 1
  if (isBesideText(row, rows)) looks -= 1
  return looks
}

/** A ruled line just above or below it. */
const hasRule = (row: Row, rules: Document['pages'][number]['rules']): boolean =>
  row.placed &&
  rules.some(([left, top, right, bottom]) => {
    const height = row.bottom - row.top
    const near = Math.abs(top - row.bottom) < height * 0.8 || Math.abs(row.top - bottom) < height * 0.8
    return near && right - left > 40 && bottom - top < 4 && left < row.right && right > row.left
  })

const isBesideText = (row: Row, rows: readonly Row[]): boolean => {
  const next = rows[row.index + 1]
  return row.segments.length > 1 && next !== undefined
}

interface HeadingStyle {
  readonly named: number
  readonly all: number
  readonly looks: number
  /** How many of the named ones have a row to themselves. */
  readonly alone: number
}

function headingStyles(candidates: readonly Candidate[]): ReadonlyMap<string, HeadingStyle> {
  const styles = new Map<string, HeadingStyle>()
  for (const { style, named, looks, row } of candidates) {
    const known = styles.get(style) ?? { named: 0, all: 0, looks: -9, alone: 0 }
    const sure = (named?.certainty ?? 0) >= 2
    styles.set(style, {
      named: known.named + (sure ? 1 : 0),
      alone: known.alone + (sure && row.segments.length === 1 ? 1 : 0),
      all: known.all + 1,
      looks: Math.max(known.looks, looks),
    })
  }
  return styles
}

function isHeading(
  candidate: Candidate,
  styles: ReadonlyMap<string, HeadingStyle>,
  candidates: readonly Candidate[],
): boolean {
  const { named, looks, row } = candidate
  const style = styles.get(candidate.style)
  if (style === undefined) return false
  if (row.line.role === 'heading' && (row.line.level ?? 1) >= 3 && style.named === 0) return false
  const strongest = strongestStyle(styles, candidates, row)
  const isWeaker = strongest !== undefined && style.looks + 1 < strongest.looks
  if (row.segments.length > 1 && !standsOut(candidate) && style.alone === 0) return false
  if (named && named.certainty >= 2) return looks >= 1 && !isWeaker
  if (row.index < 2) return false
  if (named) return looks >= 2 && style.named > 0 && !isWeaker
  if (strongest && style !== strongest && (style.looks < strongest.looks || style.named < 2)) return false
  return looks >= 2 && style.named >= 1 && style.named / style.all >= 0.4 && standsLikeHeadings(candidate, candidates)
}

/** Styles in which entries open as well as sections: right under a heading, or over dates again and again. */
function stylesOfEntries(candidates: readonly Candidate[], rows: readonly Row[], words: Words): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [index, { row, named, style }] of candidates.entries()) {
    if (named) continue
    const before = candidates[index - 1]
    const follows = before?.named !== undefined && before.style === style && before.row.index === row.index - 1
    const ahead = rows.slice(row.index, row.index + 4)
    const dated = ahead.some(({ segments }) => segments.some(({ text }) => isDated(text, words)))
    if (dated) counts.set(style, (counts.get(style) ?? 0) + (follows ? 2 : 1))
  }
  return new Set([...counts].flatMap(([style, count]) => (count >= 2 ? [style] : [])))
}

const isDated = (text: string, words: Words): boolean =>
  findDates(text, words.lexicon).some((date) => date.range || date.text.length > text.length - 4)

/** As far left, or as centred, as a heading of the same style that is known, with as much room above. */
function standsLikeHeadings({ row, style }: Candidate, candidates: readonly Candidate[]): boolean {
  if (!row.placed) return true
  const known = candidates.filter((other) => other.style === style && (other.named?.certainty ?? 0) >= 2)
  const aligned = known.filter(
    ({ row: other }) =>
      Math.abs(other.left - row.left) < 5 || Math.abs(other.left + other.right - row.left - row.right) < 8,
  )
  const gaps = aligned.flatMap(({ row: other }) => other.line.gapAbove ?? [])
  const enough = row.line.gapAbove === undefined || gaps.length === 0 || row.line.gapAbove > Math.min(...gaps) * 0.6
  return aligned.length > 0 && enough
}

/** Of the column the row stands in: columns may have headings of their own. */
function strongestStyle(
  styles: ReadonlyMap<string, HeadingStyle>,
  candidates: readonly Candidate[],
  row: Row,
): HeadingStyle | undefined {
  let best: HeadingStyle | undefined
  for (const [key, style] of styles) {
    if (style.named < 2 || (best && best.looks >= style.looks)) continue
    const near = candidates.some(
      (other) =>
        other.style === key &&
        other.row.index < row.index &&
        (other.named?.certainty ?? 0) >= 2 &&
        isSameColumn(other.row, row),
    )
    if (near) best = style
  }
  return best
}

const isSameColumn = (a: Row, b: Row): boolean =>
  !a.placed || !b.placed || Math.abs(a.left - b.left) < 60 || (a.left < b.right && b.left < a.right)

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/** Its first segment is set unlike the rest of the row. */
function standsOut({ row, piece }: Candidate): boolean {
  const after = row.line.text.slice(piece.end)
  if (isCapitals(piece.text) && !isCapitals(after)) return true
  const [own, rest] = [piece.start, row.segments[1]?.start ?? 0].map((at) => row.line.runs.find((run) => run.end > at))
  if (!own || !rest) return false
  return own.size !== rest.size || own.bold !== rest.bold || own.color !== rest.color || own.font !== rest.font
}

/** "Languages", "Tools", "Leadership" within a list of skills: labels, when they stand closer, or further in, than headings. */
function isLabelOfSkills(
  candidate: Candidate,
  before: FoundHeading,
  found: ReadonlyMap<number, FoundHeading>,
): boolean {
  if (!before.kinds.includes('skills') || candidate.named === undefined) return false
  if (candidate.named.kinds.some((kind) => clearKinds.has(kind))) return false
  const { row } = candidate
  const others = [...found.values()].map((heading) => heading.piece.row).filter((other) => isSameColumn(other, row))
  const gaps = others
    .flatMap((other) => other.line.gapAbove ?? [])
    .filter((gap) => gap > 4)
    .sort((a, b) => a - b)
  const [usual] = gaps
  if (usual !== undefined && row.line.gapAbove !== undefined && row.line.gapAbove < usual * 0.75) return true
  const centre = (other: Row): number => (other.left + other.right) / 2
  return (
    row.placed &&
    others.length > 0 &&
    others.every((other) => row.left - other.left > 12 && Math.abs(centre(row) - centre(other)) > 12)
  )
}

const clearKinds: ReadonlySet<SectionKind> = new Set([
  'experience',
  'education',
  'summary',
  'references',
  'certifications',
])

/** The rest of a row whose first segment is a heading. */
export const afterHeading = (heading: Piece): Piece | undefined => {
  const rest = pieceOf(heading.row, heading.end, heading.row.line.text.length)
  return rest.text === '' ? undefined : rest
}
