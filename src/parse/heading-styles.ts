/** How headings are set in this document: learned from those whose words are certain, asked of the others. */
import type { SectionKind } from '../types.js'
import { findDates } from './dates.js'
import { type Candidate, isCertain } from './heading-candidates.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

export interface HeadingStyle {
  /** Candidates of this style whose words are certain. */
  readonly named: number
  /** Of these, the ones that are no label anywhere: "Experience", "Education". */
  readonly clear: number
  readonly all: number
  readonly looks: number
  readonly size: number
  /** How many of the named ones have a row to themselves. */
  readonly alone: number
}

/** Kinds whose names are never a label inside another section. */
export const clearKinds: ReadonlySet<SectionKind> = new Set(['experience', 'education', 'summary', 'references'])

export function headingStyles(candidates: readonly Candidate[]): ReadonlyMap<string, HeadingStyle> {
  const styles = new Map<string, HeadingStyle>()
  for (const candidate of candidates) {
    const { style, named, looks, size, row } = candidate
    const known = styles.get(style) ?? { named: 0, clear: 0, all: 0, looks: -9, size, alone: 0 }
    const certain = isCertain(candidate)
    const clear = named?.certainty === 3 && named.kinds.some((kind) => clearKinds.has(kind))
    styles.set(style, {
      named: known.named + (certain ? 1 : 0),
      clear: known.clear + (clear ? 1 : 0),
      all: known.all + 1,
      looks: Math.max(known.looks, looks),
      size,
      alone: known.alone + (certain && row.segments.length === 1 ? 1 : 0),
    })
  }
  return styles
}

/** The strongest style of headings above the row in its column: columns may have headings of their own. */
export function strongestAbove(
  styles: ReadonlyMap<string, HeadingStyle>,
  candidates: readonly Candidate[],
  row: Row,
): HeadingStyle | undefined {
  let best: HeadingStyle | undefined
  for (const [key, style] of styles) {
    if (style.named < 2 || (best && best.looks >= style.looks)) continue
    const above = candidates.some(
      (other) => other.style === key && other.row.index < row.index && isCertain(other) && isSameColumn(other.row, row),
    )
    if (above) best = style
  }
  return best
}

export const isSameColumn = (a: Row, b: Row): boolean =>
  !a.placed || !b.placed || Math.abs(a.left - b.left) < 60 || (a.left < b.right && b.left < a.right)

/** Alone in a region beside the text: a heading of all that follows, wherever that begins. */
export const isInMargin = (row: Row, rows: readonly Row[]): boolean =>
  row.regionKind === 'sidebar' &&
  [rows[row.index - 1], rows[row.index + 1]].every((other) => other?.region !== row.region)

/** Styles in which entries open as well as sections: right under a heading, or over dates again and again. */
export function stylesOfEntries(
  candidates: readonly Candidate[],
  rows: readonly Row[],
  words: Words,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [index, candidate] of candidates.entries()) {
    if (isCertain(candidate)) continue
    const { row, style } = candidate
    const before = candidates[index - 1]
    const follows = before && isCertain(before) && before.style === style && before.row.index === row.index - 1
    const ahead = rows.slice(row.index, row.index + 4)
    const dated = ahead.some(({ segments }) => segments.some(({ text }) => isDated(text, words)))
    if (dated) counts.set(style, (counts.get(style) ?? 0) + (follows ? 2 : 1))
  }
  return new Set([...counts].flatMap(([style, count]) => (count >= 2 ? [style] : [])))
}

const isDated = (text: string, words: Words): boolean =>
  findDates(text, words.lexicon).some((date) => date.range || date.text.length > text.length - 4)

/** As far left, or as centred, as a heading of the same style that is known, with as much room above or on the same ground. */
export function standsLikeHeadings({ row, style }: Candidate, candidates: readonly Candidate[]): boolean {
  if (!row.placed) return true
  const known = candidates.filter((other) => other.style === style && isCertain(other))
  const aligned = known.filter(
    ({ row: other }) =>
      Math.abs(other.left - row.left) < 5 || Math.abs(other.left + other.right - row.left - row.right) < 8,
  )
  const gaps = aligned.flatMap(({ row: other }) => other.line.gapAbove ?? [])
  const enough = row.line.gapAbove === undefined || gaps.length === 0 || row.line.gapAbove > Math.min(...gaps) * 0.6
  const painted = row.background !== '' && aligned.some(({ row: other }) => other.background === row.background)
  return aligned.length > 0 && (enough || painted)
}
