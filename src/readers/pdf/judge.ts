/**
 * Is a corridor the gutter between two columns, or only the space before right-aligned dates, after labels, in a grid?
 * Evidence: what is painted in it, headings on both sides, the order in the file, lines that wrap, rows that align.
 */
import type { Box } from '../../types.js'
import { type Cut, sideOf } from './gutter.js'
import { type Row, rowsOfSegments, type Segment, splitSegment } from './rows.js'

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
}

export interface Verdict {
  readonly kind: 'columns' | 'labels' | 'cells'
  /** Of cells: where one row of them ends and the next begins. */
  readonly breaks?: readonly number[]
  readonly leftFirst: boolean
  /** Text runs down both sides: a layout in columns, and not only a few things side by side. */
  readonly running: boolean
  readonly score: number
}

interface Side {
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

export function judge(rows: readonly Row[], cut: Cut, around: Surroundings): Verdict | undefined {
  const [leftSegments, rightSegments] = part(rows, cut)
  const left = describe(leftSegments, around)
  const right = describe(rightSegments, around)
  const fewest = Math.min(left.rows.length, right.rows.length)
  if (fewest < 2) return undefined
  const painted = dividedByPaint(cut, around)
  if (cut.width < (painted ? 0.3 : cut.parted > 0 ? 0.3 : 0.7) * around.em) return undefined
  if (cut.parted > 0.4 * rows.length) return undefined
  if (bulletShare(left.segments) > 0.4) return undefined

  const both = rows.filter((row) => sideOf(row, cut.right) === 0).length
  const aligned = both / fewest
  if (overlap(left, right) < 0.4) return undefined
  const order = weave(leftSegments, rightSegments, fewest)
  const verdict = (kind: Verdict['kind'], weight: number, running: boolean): Verdict => ({
    kind,
    leftFirst: order.leftFirst,
    running,
    score: (left.rows.length + right.rows.length) * weight + cut.width / 100,
  })
  const headed = left.headings > 0 && right.headings > 0
  const wraps = left.wraps + right.wraps
  const wrapped = left.wraps > 0 && right.wraps > 0
  const running =
    wrapped ||
    (left.headings > 1 && right.headings > 1 && (wraps > 1 || fewest >= 10)) ||
    (order.woven === 0 && left.headings + right.headings > 2 && wraps > 0 && fewest >= 6)

  if (isMargin(left, right, both, order)) return verdict('labels', 1.2, false)
  if (painted && fewest >= 2 && left.rows.length + right.rows.length >= 8 && order.woven < 0.3)
    return verdict('columns', 1.6, running || painted === 'sidebar')
  if (fewest < 3) return undefined
  if (isMetadata(left, right, aligned) || isMetadata(right, left, aligned)) return undefined
  const flushed = right.flushRight > 0.6 && right.flushLeft < 0.5 && right.headings === 0
  const { breaks } = order
  if (!flushed && breaks.length > 0 && left.rows.length + right.rows.length >= 2.5 * (breaks.length + 1))
    return { ...verdict('cells', 1.5, false), breaks }
  if (painted && fewest >= 4 && order.woven < 0.5) return verdict('columns', 1.6, running || painted === 'sidebar')
  if (headed && wrapped && fewest >= 4) return verdict('columns', 1.4, true)
  if (flushed || stacked(left, right)) return undefined
  if (headed && fewest >= 4 && (aligned < 0.85 || order.woven < 0.4)) return verdict('columns', 1.4, running)
  if (order.woven <= 0.26 && (wrapped || wraps >= 2 || aligned < 0.7)) return verdict('columns', 1.1, running)
  if (order.woven <= 0.26 && aligned > 0.9) return verdict('columns', 0.8, false)
  if (aligned < 0.6 && fewest >= 5 && order.woven < 0.6) return verdict('columns', 1, running)
  return undefined
}

/** Of the lower of the two, the share that stands beside the other. */
function overlap(left: Side, right: Side): number {
  const top = Math.max(left.top, right.top)
  const bottom = Math.min(left.bottom, right.bottom)
  return (bottom - top) / Math.min(left.bottom - left.top, right.bottom - right.top)
}

/** Dates and places beside what they are about, row for row. */
function isMetadata(side: Side, other: Side, aligned: number): boolean {
  const { segments, dates } = side
  const short = segments.filter((segment) => segment.words.length <= 6).length / segments.length
  if (dates > 0.45 * segments.length && side.wraps === 0) return true
  return (
    dates >= 0.3 * segments.length && short > 0.9 && aligned > 0.6 && segments.length <= 0.6 * other.segments.length
  )
}

/** Headings on the left only, each with nothing beside it: grids under headings, not columns. */
function stacked(left: Side, right: Side): boolean {
  if (right.headings > 0) return false
  const bare = left.headingRows.filter((row) => {
    const after = right.rows.findIndex((other) => other.base > row.base)
    const below = right.rows[after]
    const above = right.rows[after - 1]
    return below && above && below.base - above.base > 2.2 * below.segments[0]!.size
  })
  return bare.length > 0 && left.headingRows.length <= bare.length + 1
}

function part(rows: readonly Row[], cut: Cut): [Segment[], Segment[]] {
  const left: Segment[] = []
  const right: Segment[] = []
  for (const row of rows)
    for (const segment of row.segments) {
      if (segment.left >= cut.right - 1) right.push(segment)
      else if (segment.right <= cut.right) left.push(segment)
      else {
        const [one, other] = splitSegment(segment, cut.right)
        left.push(one)
        if (other) right.push(other)
      }
    }
  return [left, right]
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{2,4}(?!\d)/

function describe(segments: readonly Segment[], around: Surroundings): Side {
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
    if (row.segments.length === 1 && isHeading(segment, next?.segments[0], around)) headed.push(row)
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

function bulletShare(segments: readonly Segment[]): number {
  const bullets = segments.filter(
    (s) => s.words.length === 1 && s.words[0]!.glyphs.length <= 2 && !/[\p{L}\p{N}]{2}/u.test(textOf(s)),
  )
  return bullets.length / segments.length
}

/** A filled box ends, or a line is ruled, inside the corridor and along most of it. */
function dividedByPaint(cut: Cut, around: Surroundings): 'sidebar' | 'line' | undefined {
  const height = cut.bottom - cut.top
  const from = cut.right - cut.width - 8
  const to = cut.right + 3
  const inside = (x: number): boolean => x > from && x < to
  let found: 'line' | undefined
  for (const box of around.boxes) {
    if (Math.min(box[3], cut.bottom) - Math.max(box[1], cut.top) < 0.6 * height) continue
    const oneSide = inside(box[0]) !== inside(box[2])
    if (oneSide && box[3] - box[1] > 0.4 * around.height && box[2] - box[0] > 60) return 'sidebar'
    if (oneSide || (inside(box[0]) && box[2] - box[0] < 8)) found = 'line'
  }
  return found
}

interface Weave {
  /** 0: one side was written after the other; 1: they alternate row by row. */
  readonly woven: number
  readonly leftFirst: boolean
  /** Heights between pairs of blocks that were written side by side, pair after pair down the page. */
  readonly breaks: readonly number[]
}

function weave(left: readonly Segment[], right: readonly Segment[], fewest: number): Weave {
  const all = [...left.map((s) => [orderOf(s), 0, s] as const), ...right.map((s) => [orderOf(s), 1, s] as const)]
  all.sort((a, b) => a[0] - b[0])
  let switches = 0
  const pairs: { top: number; bottom: number }[] = []
  for (let i = 0; i < all.length; i++) {
    const [, side, { top, bottom }] = all[i]!
    const switched = i > 0 && side !== all[i - 1]![1]
    if (switched) switches++
    const pair = pairs.at(-1)
    if (!pair || (switched && side === all[0]![1])) pairs.push({ top, bottom })
    else {
      pair.top = Math.min(pair.top, top)
      pair.bottom = Math.max(pair.bottom, bottom)
    }
  }
  const woven = switches <= 1 ? 0 : switches / (2 * fewest)
  const apart = pairs.every((pair, i) => i === 0 || pair.top > pairs[i - 1]!.bottom - 1)
  const breaks = apart ? pairs.slice(1).map((pair) => pair.top) : []
  return { woven, leftFirst: switches !== 1 || all[0]![1] === 0, breaks }
}

const orderOf = (segment: Segment): number => segment.words[0]!.order

/** Headings in the margin, each at the height of what it is about, and written just before it. */
function isMargin(left: Side, right: Side, both: number, order: Weave): boolean {
  const labels = left.segments.filter((segment) => !isDated(segment))
  return (
    labels.length >= 2 &&
    right.rows.length >= 2.5 * labels.length &&
    right.rows.length >= 1.5 * left.rows.length &&
    left.width < 0.5 * right.width &&
    both >= 0.5 * left.rows.length &&
    (order.woven > 0.3 || left.headings + left.dates >= 0.9 * left.rows.length) &&
    labels.every((segment) => segment.words.length <= 5 && /^[^:]*\p{L}{3}[^:]*$/u.test(textOf(segment))) &&
    right.wraps + right.headings >= 1
  )
}
