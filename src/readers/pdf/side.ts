/** What stands on one side of a corridor: headings, lines that wrap, dates, edges. */
import type { Box } from '../../types.js'
import { type Row, rowsOfSegments, type Segment } from './rows.js'
import type { Story } from './story.js'

/** What the whole page says. */
export interface Surroundings {
  /** Usual size of its text. */
  readonly em: number
  /** Of the page, across the lines. */
  readonly height: number
  /** Filled boxes and ruled lines. */
  readonly boxes: readonly Box[]
  /** The horizontal ones among the lines. */
  readonly dividers: readonly Box[]
  /** What a tagged file says. */
  readonly story?: Story
}

export interface Side {
  readonly rows: readonly Row[]
  readonly segments: readonly Segment[]
  readonly headings: number
  readonly headingRows: readonly Row[]
  readonly top: number
  readonly bottom: number
  readonly wraps: number
  readonly dates: number
  readonly width: number
  /** Share of segments at the commonest left and right edge. */
  readonly flushLeft: number
  readonly flushRight: number
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{2,4}(?!\d)/

export function describe(segments: readonly Segment[], around: Surroundings): Side {
  const rows = rowsOfSegments(segments)
  const start = Math.min(...segments.map((s) => s.left))
  const end = Math.max(...segments.map((s) => s.right))
  let wraps = 0
  const headed: Row[] = []
  let dates = 0
  rows.forEach((row, index) => {
    const segment = row.segments[0]!
    const next = rows[index + 1]
    if (next && continuesInto(row, next, start, end)) wraps++
    if (
      isHeading(segment, next?.segments[0], around) &&
      row.segments.every((one) => one === segment || isLarge(one, around))
    )
      headed.push(row)
  })
  for (const segment of segments) if (isDated(segment)) dates++
  const headingRows = headed.filter((row) => settles(row.segments[0]!, segments, start, end))
  return {
    rows,
    segments,
    headings: headingRows.length,
    headingRows,
    top: Math.min(...segments.map((s) => s.top)),
    bottom: Math.max(...segments.map((s) => s.bottom)),
    wraps,
    dates,
    width: end - start,
    flushLeft: commonest(segments.map((s) => s.left)),
    flushRight: commonest(segments.map((s) => s.right)),
  }
}

/** Short, with a year in it. */
export const isDated = (segment: Segment): boolean => segment.words.length <= 6 && year.test(textOf(segment))

/** A heading of this column begins where its lines begin, or stands in its middle. */
function settles(heading: Segment, segments: readonly Segment[], start: number, end: number): boolean {
  const beside = segments.filter((segment) => Math.abs(segment.left - heading.left) < 3).length
  return (
    beside >= 3 ||
    beside >= 0.4 * segments.length ||
    Math.abs(heading.left + heading.right - start - end) < 0.06 * (end - start)
  )
}

/** The line is full and the next follows closely, beginning with a small letter. */
function continuesInto(row: Row, next: Row, start: number, end: number): boolean {
  const last = row.segments.at(-1)!
  const first = next.segments[0]!
  return (
    row.segments.length === 1 &&
    last.right > end - 0.25 * (end - start) &&
    last.words.length >= 2 &&
    next.base - row.base < 1.9 * first.size &&
    Math.abs(first.size - last.size) < 0.5 &&
    /^\p{Ll}/u.test(first.words[0]!.glyphs[0]!.glyph.text)
  )
}

/** Short, alone in its row, and set larger, or in capitals, or bold over text that is not. */
export function isHeading(segment: Segment, below: Segment | undefined, around: Surroundings): boolean {
  if (segment.words.length > 4 || !below) return false
  const text = textOf(segment)
  if (year.test(text) || /[.,;:@|]/.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 4) return false
  if (segment.size > 1.12 * around.em && segment.size > 1.05 * below.size) return true
  if (letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return true
  return segment.words.every((word) => word.glyphs[0]!.glyph.bold) && !below.words[0]!.glyphs[0]!.glyph.bold
}

/** Another heading at the height of the first, over a column of its own: larger than the text, as no head of a table is. */
const isLarge = ({ size, words }: Segment, around: Surroundings): boolean =>
  size > 1.12 * around.em && words.length <= 4

export const textOf = (segment: Segment): string =>
  segment.words.map((word) => word.glyphs.map((placed) => placed.glyph.text).join('')).join(' ')

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const key = Math.round(value / 2)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let most = 0
  for (const [key, count] of counts) most = Math.max(most, count + Math.min(counts.get(key + 1) ?? 0, count))
  return values.length === 0 ? 0 : most / values.length
}
