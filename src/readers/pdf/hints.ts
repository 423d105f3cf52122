/**
 * Labels set against their text: right-aligned, with less space between than makes a gap. Where the labels of three rows
 * end at one place and the text begins at another, the rows are cut there.
 */
import { type Row, type Segment, splitSegment } from './rows.js'

/** In em, and as a multiple of the usual space between words. */
const leastGap = 0.4
const leastRatio = 1.4
/** Points within which edges are the same. */
const same = 0.8

interface Boundary {
  readonly segment: Segment
  /** Where the label begins and ends, and where the text does begin. */
  readonly start: number
  readonly end: number
  readonly text: number
}

export function cutAtHints(rows: readonly Row[]): readonly Row[] {
  const places = new Map<number, Boundary[]>()
  const least = Math.max(leastGap, leastRatio * usualSpace(rows))
  for (const { segments } of rows) {
    const [first] = segments
    for (const boundary of first ? boundariesOf(first, least) : []) {
      const key = Math.round(boundary.text)
      places.set(key, [...(places.get(key) ?? []), boundary])
    }
  }
  const cuts = new Map<Segment, number>()
  for (const found of places.values()) {
    const [first] = found
    const flush = found.filter(
      ({ end, text }) => Math.abs(end - first!.end) < same && Math.abs(text - first!.text) < same,
    )
    const starts = flush.map(({ start }) => Math.round(start / 3))
    if (flush.length >= 3 && new Set(starts).size > 1) for (const { segment, text } of flush) cuts.set(segment, text)
  }
  return cuts.size === 0 ? rows : rows.map((row) => cutRow(row, cuts))
}

function boundariesOf(segment: Segment, least: number): Boundary[] {
  const { words, size, left: start } = segment
  return words.slice(1).flatMap(({ left: text }, index) => {
    const end = words[index]!.right
    return text - end < least * size ? [] : [{ segment, start, end, text }]
  })
}

/** Between words, in em. */
function usualSpace(rows: readonly Row[]): number {
  const spaces = rows.flatMap(({ segments }) =>
    segments.flatMap(({ words, size }) => words.slice(1).map(({ left }, index) => (left - words[index]!.right) / size)),
  )
  spaces.sort((a, b) => a - b)
  return spaces[spaces.length >> 1] ?? 0
}

function cutRow(row: Row, cuts: ReadonlyMap<Segment, number>): Row {
  const segments = row.segments.flatMap((one) => {
    const at = cuts.get(one)
    const [left, right] = at === undefined ? [one, undefined] : splitSegment(one, at)
    return right ? [left, right] : [left]
  })
  return { ...row, segments }
}
