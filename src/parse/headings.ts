/** Section headings, by the weight of evidence: words, looks, room around them, and what the file itself says. */
import type { Document, SectionKind } from '../types.js'
import { schoolScore } from './education.js'
import { type Candidate, headingCandidates, isCapitals, isCertain, runAt } from './heading-candidates.js'
import {
  clearKinds,
  type HeadingStyle,
  headingStyles,
  isInMargin,
  isSameColumn,
  standsLikeHeadings,
  strongestAbove,
  stylesOfEntries,
} from './heading-styles.js'
import { type Piece, pieceOf, type Row } from './rows.js'
import { titleScore } from './titles.js'
import type { Typography } from './typography.js'
import type { Words } from './words.js'

export interface FoundHeading {
  readonly piece: Piece
  readonly kinds: readonly SectionKind[]
  /** Its words name a section; otherwise only its looks make it a heading. */
  readonly known: boolean
  readonly language?: string
}

/** By row index. */
export function findHeadings(
  document: Document,
  rows: readonly Row[],
  typography: Typography,
  words: Words,
): ReadonlyMap<number, FoundHeading> {
  const candidates = headingCandidates(document, rows, typography, words)
  const styles = headingStyles(candidates)
  const entries = stylesOfEntries(candidates, rows, words)
  const found = new Map<number, FoundHeading>()
  let before: FoundHeading | undefined
  for (const candidate of candidates) {
    if (!isCertain(candidate) && entries.has(candidate.style)) continue
    if (!isHeading(candidate, styles, candidates, words) || goesOnAbove(candidate, candidates, found)) continue
    if (isInList(candidate, candidates, found) || isTitleOverRows(candidate, candidates, words)) continue
    if (before && (isLabelInList(candidate, before, rows) || isLabelOfOther(candidate, before, rows, words))) continue
    before = headingOf(candidate)
    found.set(candidate.row.index, before)
  }
  return found
}

const headingOf = ({ piece, named }: Candidate): FoundHeading => ({
  piece,
  kinds: named?.kinds ?? ['other'],
  known: named !== undefined,
  ...(named ? { language: named.language } : {}),
})

function isHeading(
  candidate: Candidate,
  styles: ReadonlyMap<string, HeadingStyle>,
  candidates: readonly Candidate[],
  words: Words,
): boolean {
  const { named, looks, row } = candidate
  const style = styles.get(candidate.style)
  if (style === undefined) return false
  if (!row.placed && row.line.role === 'heading' && (row.line.level ?? 1) >= 3 && style.named === 0) return false
  if (row.segments.length > 1 && !standsOut(candidate) && style.alone === 0) return false
  const strongest = strongestAbove(styles, candidates, row)
  const weaker = strongest !== undefined && isWeaker(style, strongest)
  if (named && named.certainty >= 2) return looks >= 1 && !weaker
  if (!named && (titleScore(candidate.piece.text, words) >= 0.7 || schoolScore(candidate.piece.text, words) > 0))
    return false
  if (row.index === 0 || (row.index === 1 && style.clear === 0) || weaker) return false
  if (strongest && style !== strongest && (style.looks < strongest.looks || style.named < 2)) return false
  if (named && looks >= 2 && style.named > 0) return standsLikeHeadings(candidate, candidates)
  const share = style.named / style.all
  const plain = looks >= 4 && share >= 0.2 && isCapitals(candidate.piece.text)
  return looks >= 2 && style.named >= 1 && (share >= 0.4 || plain) && standsLikeHeadings(candidate, candidates)
}

/** Set weaker than the headings above it, in a style that no heading is sure to have: a heading inside a section. */
const isWeaker = (style: HeadingStyle, strongest: HeadingStyle): boolean => {
  if (style === strongest) return false
  if (style.clear === 0 && strongest.clear > 0)
    return style.looks < strongest.looks || (style.looks === strongest.looks && style.size < strongest.size - 0.4)
  return style.looks + 1 < strongest.looks
}

/** The second row of a text that is set over two. */
function goesOnAbove(
  candidate: Candidate,
  candidates: readonly Candidate[],
  found: ReadonlyMap<number, FoundHeading>,
): boolean {
  const { row, style } = candidate
  if (!row.placed || found.has(row.index - 1)) return false
  const above = candidates.find((other) => other.row.index === row.index - 1 && other.row.region === row.region)
  return above !== undefined && above.style === style && (row.line.gapAbove ?? 99) < (row.bottom - row.top) * 0.6
}

/** Set in every way like the row above it, which is no heading, and as near to it as that is to its own. */
function isInList(
  { row, style }: Candidate,
  candidates: readonly Candidate[],
  found: ReadonlyMap<number, FoundHeading>,
): boolean {
  if (!row.placed || row.line.role === 'heading' || found.has(row.index - 1)) return false
  const above = candidates.find((other) => other.row.index === row.index - 1 && other.row.region === row.region)
  if (above === undefined || above.style !== style) return false
  return (row.line.gapAbove ?? 99) <= (above.row.line.gapAbove ?? 0) + 1
}

/** "Full Stack Software" and, in the next row, "Engineer". */
function isTitleOverRows(
  { row, named, piece, style }: Candidate,
  candidates: readonly Candidate[],
  words: Words,
): boolean {
  if (!row.placed || (named?.certainty ?? 0) >= 3) return false
  const next = candidates.find((other) => other.row.index === row.index + 1 && other.row.region === row.region)
  if (next === undefined || next.style !== style) return false
  const near = (next.row.line.gapAbove ?? 99) < (row.bottom - row.top) * 0.6
  return near && titleScore(`${piece.text} ${next.piece.text}`, words) === 1
}

/** Its first segment is set unlike the rest of the row. */
function standsOut({ row, piece }: Candidate): boolean {
  const after = row.segments[1]
  if (after === undefined) return true
  if (isCapitals(piece.text) && !isCapitals(row.line.text.slice(piece.end))) return true
  const [own, rest] = [runAt(piece), runAt(after)]
  if (!own || !rest) return false
  return own.size !== rest.size || own.bold !== rest.bold || own.color !== rest.color || own.font !== rest.font
}

/** "Location" among contact details, "Courses" under a degree: set unlike the section's own heading. */
function isLabelOfOther(candidate: Candidate, before: FoundHeading, rows: readonly Row[], words: Words): boolean {
  const { text } = candidate.piece
  if (before.kinds.includes('contact') && words.list.labels.has(text)) return isUnlike(candidate, before)
  return (
    (isSameColumn(candidate.row, before.piece.row) || isInMargin(before.piece.row, rows)) &&
    isUnlike(candidate, before) &&
    words.list.sublabels.has(text) &&
    entryKinds.has(before.kinds[0] ?? 'other')
  )
}

function isUnlike(candidate: Candidate, before: FoundHeading): boolean {
  const [own, above] = [runAt(candidate.piece), runAt(before.piece)]
  return own?.size !== above?.size || own?.bold !== above?.bold || own?.color !== above?.color
}

const entryKinds: ReadonlySet<SectionKind> = new Set(['experience', 'education', 'projects', 'volunteer'])

/**
 * "Languages", "Tools", "Leadership" within a list of skills, "Open Source" among interests: labels, when one stands right
 * under the heading and the others are set like it, with less room above than the heading has.
 */
function isLabelInList(candidate: Candidate, before: FoundHeading, rows: readonly Row[]): boolean {
  const ofSkills = before.kinds.includes('skills')
  if (!ofSkills && !before.kinds.includes('interests')) return false
  const { row } = candidate
  const heading = before.piece.row
  const [own, above] = [runAt(candidate.piece), runAt(before.piece)]
  const smaller = above?.size !== undefined && candidate.size < above.size - 0.4
  const certain = ofSkills && candidate.named?.certainty === 3 && !(smaller && row.index === heading.index + 1)
  if (candidate.named?.kinds.some((kind) => clearKinds.has(kind) || (certain && plainKinds.has(kind)))) return false
  if (heading.regionKind === 'full' && smaller) return true
  const inner =
    row.placed && row.left - heading.left > 12 && Math.abs(row.left + row.right - heading.left - heading.right) > 24
  if (row.index === heading.index + 1 && heading.segments.length === 1) return inner || isUnlike(candidate, before)
  const first = rows[heading.index + 1]
  const label = first?.line.runs[0]
  if (!first || heading.segments.length > 1 || !own || !label) return false
  const alike =
    label.size === own.size && label.bold === own.bold && label.color === own.color && first.caps === row.caps
  if (!alike || (row.placed && Math.abs(first.left - row.left) > 4 && first.region === row.region)) return false
  const [gap, usual] = [row.line.gapAbove, heading.line.gapAbove]
  const beside = row.regionKind === first.regionKind || (row.placed && Math.abs(row.top - first.top) < 3)
  if (gap === undefined) return row.region !== heading.region && beside && above?.size !== own.size
  return (
    inner ||
    above?.size !== own.size ||
    above?.bold !== own.bold ||
    gap < (usual === undefined ? (first.line.gapAbove ?? 0) * 1.1 : usual * 0.9)
  )
}

/** Never a kind of skill. */
const plainKinds: ReadonlySet<SectionKind> = new Set(['certifications', 'projects', 'awards', 'publications'])

/** The rest of a row whose first segment is a heading. */
export const afterHeading = (heading: Piece): Piece | undefined => {
  const rest = pieceOf(heading.row, heading.end, heading.row.line.text.length)
  return rest.text === '' ? undefined : rest
}
