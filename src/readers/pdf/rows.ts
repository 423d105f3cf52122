/** Words → segments: what stands on one baseline without a wide gap. */
import type { Word } from './words.js'

/** A stretch of a row that a wide gap sets apart. */
export interface Segment {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly base: number
  readonly size: number
  readonly top: number
  readonly bottom: number
}

/** Wider than this, in em, a gap sets words apart. Justified lines stay below it. */
const wideGap = 0.95

export interface Row {
  readonly base: number
  readonly segments: Segment[]
}

/** Rows from top to bottom, segments from left to right. */
export function rowsOf(words: readonly Word[]): Row[] {
  const sorted = [...words].sort((a, b) => a.base - b.base || a.left - b.left)
  const rows: Row[] = []
  let row: Word[] = []
  let base = 0
  for (const word of sorted) {
    const tolerance = row.length > 0 ? Math.min(word.size, row[0]!.size) * 0.35 + 0.5 : 0
    if (row.length > 0 && word.base - base > tolerance) {
      rows.push(finish(row))
      row = []
    }
    if (row.length === 0) base = word.base
    row.push(word)
  }
  if (row.length > 0) rows.push(finish(row))
  return rows
}

function finish(words: Word[]): Row {
  const sorted = words.sort((a, b) => a.left - b.left)
  const segments: Segment[] = []
  let current: Word[] = []
  let right = 0
  for (const word of sorted) {
    const last = current.at(-1)
    if (last) {
      if (duplicate(last, word)) continue
      const gap = (word.left - right) / Math.min(word.size, last.size)
      if (gap > wideGap + 2 * Math.min(word.tracking, last.tracking)) {
        segments.push(segment(current))
        current = []
      }
    }
    right = current.length === 0 ? word.right : Math.max(right, word.right)
    current.push(word)
  }
  segments.push(segment(current))
  return { base: Math.max(...segments.map((s) => s.base)), segments }
}

/** Drawn twice at almost the same place, for a bold look or a shadow. */
const duplicate = (a: Word, b: Word): boolean =>
  Math.abs(a.left - b.left) < 0.15 * a.size &&
  Math.abs(a.base - b.base) < 0.2 * a.size &&
  a.glyphs.length === b.glyphs.length &&
  a.glyphs.every((placed, i) => placed.glyph.raw === b.glyphs[i]!.glyph.raw)

export function segment(words: readonly Word[]): Segment {
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  let size = 0
  let base = 0
  for (const word of words) {
    left = Math.min(left, word.left)
    right = Math.max(right, word.right)
    top = Math.min(top, word.base - word.size * 0.8)
    bottom = Math.max(bottom, word.base + word.size * 0.2)
    if (word.size > size) {
      size = word.size
      base = word.base
    }
  }
  return { words, left, right, base, size, top, bottom }
}

/** Segments back into rows; within a column the rows are its own. */
export function rowsOfSegments(segments: readonly Segment[]): Row[] {
  const sorted = [...segments].sort((a, b) => a.base - b.base || a.left - b.left)
  const rows: Row[] = []
  for (const segment of sorted) {
    const row = rows.at(-1)
    const first = row?.segments[0]
    if (row && first && segment.base - row.base <= Math.min(segment.size, first.size) * 0.35 + 0.5)
      row.segments.push(segment)
    else rows.push({ base: segment.base, segments: [segment] })
  }
  for (const row of rows) row.segments.sort((a, b) => a.left - b.left)
  return rows
}

/** The words left of `x`, and those that begin at it or right of it. */
export function splitSegment(one: Segment, x: number): [Segment, Segment | undefined] {
  const at = one.words.findIndex((word) => word.left >= x - 0.5)
  if (at <= 0) return [one, undefined]
  return [segment(one.words.slice(0, at)), segment(one.words.slice(at))]
}
