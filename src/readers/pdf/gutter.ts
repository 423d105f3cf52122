/** Corridors that no line crosses: where a page could be cut into columns. Whether it should be is for judge.ts. */
import type { Box } from '../../types.js'
import { hasGapAt, overfullAt, sidebarsOf } from './overfull.js'
import { type Row, type Segment, splitSegment } from './rows.js'
import type { Surroundings } from './side.js'

/** A corridor left of `right`, through the rows `from` (included) to `to` (not included). */
export interface Cut {
  readonly from: number
  readonly to: number
  /** Left edge of what stands right of it, and the width of the empty space before. */
  readonly right: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly leftWidth: number
  readonly rightWidth: number
  /** Rows in which words had to be parted. */
  readonly parted: number
  /** Lines too long for their column that run on over the painted one at its right. */
  readonly over: ReadonlySet<Segment>
}

const fewestRows = 3

export function cutsOf(rows: readonly Row[], { em, dividers, boxes, height }: Surroundings): Cut[] {
  const cuts: Cut[] = []
  const sidebars = sidebarsOf({ boxes, height })
  const bands = boxes.filter(([left, top, right, bottom]) => bottom - top < 3 * em && right - left > 100)
  for (const x of candidates(rows)) {
    let from = 0
    let parted = 0
    const over = overfullAt(rows, x, em, sidebars)
    for (let i = 0; i <= rows.length; i++) {
      const crossing = i === rows.length || isOnBand(rows[i]!, x, bands) ? 'yes' : crosses(rows[i]!, x, em, over)
      const ruled = i > from && i < rows.length && divided(rows[i - 1]!.base, rows[i]!.base, x, dividers)
      if (crossing === 'yes' || ruled) {
        // Columns may begin below rows that cross nothing and belong to neither: at headings side by side.
        const heads = rows.findIndex((row, index) => index > from && index < i && opensColumns(row, x, em))
        for (const start of heads < 0 ? [from] : [from, heads]) {
          const cut = i - start >= fewestRows ? measure(rows, start, i, x, parted, em, over) : undefined
          if (cut) cuts.push(cut)
        }
        from = crossing === 'yes' ? i + 1 : i
        parted = 0
      }
      if (crossing === 'parted') parted++
    }
  }
  return cuts
}

/** Left edges of segments that have something on their left. */
function candidates(rows: readonly Row[]): number[] {
  const edges = new Set<number>()
  let left = Infinity
  for (const row of rows) for (const segment of row.segments) left = Math.min(left, segment.left)
  for (const row of rows)
    for (const segment of row.segments) if (segment.left > left + 20) edges.add(Math.floor(segment.left))
  return [...edges].sort((a, b) => a - b).slice(0, 150)
}

/** A line is ruled between the two rows, across the corridor. */
const divided = (above: number, below: number, x: number, dividers: readonly Box[]): boolean =>
  dividers.some(([left, top, right]) => top > above && top < below && left < x - 12 && right > x + 12)

/** Short words on both sides, all larger than the text. */
const opensColumns = (row: Row, x: number, em: number): boolean =>
  row.segments.length > 1 &&
  sideOf(row, x) === 0 &&
  row.segments.every(({ size, words }) => size > 1.12 * em && words.length <= 4)

/** A heading on a painted band from one column to the next belongs to both. */
const isOnBand = ({ segments: [first, second] }: Row, x: number, bands: readonly Box[]): boolean =>
  second === undefined &&
  bands.some(
    ([left, top, right, bottom]) =>
      left < x - 12 && right > x + 12 && top < first!.base - 0.6 * first!.size && bottom > first!.base,
  )

type Crossing = 'no' | 'parted' | 'yes'

function crosses(row: Row, x: number, em: number, over: ReadonlySet<Segment>): Crossing {
  let answer: Crossing = 'no'
  for (const segment of row.segments) {
    if (over.has(segment)) continue
    if (segment.left >= x - 0.5 || segment.right <= x - 0.25 * em) continue
    // What ends where the next column begins is as close to it as can be, but in its own.
    if (segment.right > x + 0.5 && !hasGapAt(segment, x, em)) return 'yes'
    answer = 'parted'
  }
  return answer
}

function measure(
  rows: readonly Row[],
  start: number,
  end: number,
  x: number,
  parted: number,
  em: number,
  over: ReadonlySet<Segment>,
): Cut | undefined {
  let from = start
  let to = end
  while (from < to && oneSided(rows[from]!, x) && strays(rows, from, start, end, x)) from++
  while (to > from && oneSided(rows[to - 1]!, x) && strays(rows, to - 1, start, end, x)) to--
  if (to - from < fewestRows) return undefined
  let leftMost = Infinity
  let leftEnd = -Infinity
  let rightStart = Infinity
  let rightMost = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (let i = from; i < to; i++) {
    const close = crosses(rows[i]!, x, em, over) === 'parted'
    for (const segment of rows[i]!.segments) {
      top = Math.min(top, segment.top)
      bottom = Math.max(bottom, segment.bottom)
      if (over.has(segment)) continue
      for (const word of segment.words)
        if (close) continue
        else if (word.left >= x - 0.5) {
          rightStart = Math.min(rightStart, word.left)
          rightMost = Math.max(rightMost, word.right)
        } else {
          leftMost = Math.min(leftMost, word.left)
          leftEnd = Math.max(leftEnd, word.right)
        }
    }
  }
  if (rightStart === Infinity || leftEnd === -Infinity) return undefined
  const width = rightStart - leftEnd
  if (width < 0.3 * em) return undefined
  return {
    from,
    to,
    right: x,
    width,
    top,
    bottom,
    leftWidth: leftEnd - leftMost,
    rightWidth: rightMost - rightStart,
    parted,
    over,
  }
}

/** -1: left only, 1: right only, 0: both. */
export function sideOf(row: Row, x: number): -1 | 0 | 1 {
  const left = row.segments.some((segment) => segment.left < x - 0.5)
  const right = row.segments.some((segment) => segment.right > x && segment.words.some((word) => word.left >= x - 0.5))
  return left && right ? 0 : left ? -1 : 1
}

const oneSided = (row: Row, x: number): boolean => sideOf(row, x) !== 0

/**
 * A first or last row of one side only that shares neither an edge nor the middle with that column: a name, a footer. Text
 * at the left of a gutter may be set against it.
 */
function strays(rows: readonly Row[], index: number, from: number, to: number, x: number): boolean {
  const row = rows[index]!
  const side = sideOf(row, x)
  const { left } = row.segments[0]!
  const { right } = row.segments.at(-1)!
  let same = 0
  let start = Infinity
  let end = -Infinity
  const body = bodyAfter(rows, from, to, x)
  for (let i = from; i < to; i++) {
    if (i === index) continue
    for (const segment of rows[i]!.segments) {
      if ((segment.left < x - 0.5 ? -1 : 1) !== side) continue
      if (Math.abs(segment.left - left) < 2 || (side === -1 && Math.abs(segment.right - right) < 1)) same++
      if (i < body) continue
      start = Math.min(start, segment.left)
      end = Math.max(end, segment.right)
    }
  }
  return same < 2 && Math.abs(left + right - start - end) > 0.06 * (end - start)
}

/** A head set over both columns begins with the largest words, and must not be what its own next row is centred on. */
function bodyAfter(rows: readonly Row[], from: number, to: number, x: number): number {
  const name = sizeOf(rows[from]!)
  let body = from
  while (body < to && oneSided(rows[body]!, x)) body++
  for (let i = body; i < to; i++) if (sizeOf(rows[i]!) * 1.5 > name) return from
  return body
}

/** What stands left and right of the gutter, row by row. */
export function segmentsBeside(rows: readonly Row[], { right: x, over }: Cut): [left: Segment[], right: Segment[]] {
  const left: Segment[] = []
  const right: Segment[] = []
  for (const row of rows)
    for (const segment of row.segments) {
      if (segment.left >= x - 1) right.push(segment)
      else if (segment.right <= x || over.has(segment)) left.push(segment)
      else {
        const [one, other] = splitSegment(segment, x)
        left.push(one)
        if (other) right.push(other)
      }
    }
  return [left, right]
}

const sizeOf = (row: Row): number => Math.max(...row.segments.map((segment) => segment.size))
