/**
 * Is a corridor the gutter between two columns, or only the space before right-aligned dates, after labels, in a grid?
 * Evidence: what is painted in it, headings on both sides, the order in the file, lines that wrap, rows that align.
 */
import { type Cut, segmentsBeside, sideOf } from './gutter.js'
import { pairHeight } from './pair.js'
import type { Row, Segment } from './rows.js'
import { describe, isDated, type Side, type Surroundings, textOf } from './side.js'
import { type Weave, weave } from './weave.js'

export interface Verdict {
  readonly kind: 'columns' | 'labels' | 'cells'
  /** Of labels: the side they stand on. */
  readonly labels?: 'left' | 'right'
  /** Of labels: each heads what its tags say, at whatever height. */
  readonly tagged?: boolean
  /** Of cells: where one row of them ends and the next begins. */
  readonly breaks?: readonly number[]
  readonly leftFirst: boolean
  /** Text runs down both sides: a layout in columns, and not only a few things side by side. */
  readonly running: boolean
  /** Points over which two blocks stand side by side, each under a heading of its own; 0 where they do not. */
  readonly paired: number
  readonly score: number
}

export function judge(rows: readonly Row[], cut: Cut, around: Surroundings): Verdict | undefined {
  const [leftSegments, rightSegments] = segmentsBeside(rows, cut)
  const left = describe(leftSegments, around)
  const right = describe(rightSegments, around)
  const fewest = Math.min(left.rows.length, right.rows.length)
  if (fewest < 2) return undefined
  const painted = dividedByPaint(cut, around)
  if (cut.width < (painted ? 0.3 : cut.parted > 0 ? 0.3 : 0.7) * around.em) return undefined
  if (cut.parted > 0.4 * rows.length) return undefined
  const titled = isTaggedMargin(left, right, around)
  if (!titled && bulletShare(left.segments) > 0.4) return undefined

  const both = rows.filter((row) => sideOf(row, cut.right) === 0).length
  const aligned = both / fewest
  if (overlap(left, right) < 0.4) return undefined
  const order = weave(leftSegments, rightSegments, fewest)
  const verdict = (kind: Verdict['kind'], weight: number, running: boolean): Verdict => ({
    kind,
    leftFirst: order.leftFirst,
    running,
    paired: kind === 'columns' ? pairHeight(left, right, cut, order, around) : 0,
    score: (left.rows.length + right.rows.length) * weight + cut.width / 100,
  })
  const headed = left.headings > 0 && right.headings > 0
  const wraps = left.wraps + right.wraps
  const wrapped = left.wraps > 0 && right.wraps > 0
  const running =
    wrapped ||
    (left.headings > 1 && right.headings > 1 && (wraps > 1 || fewest >= 10)) ||
    (order.woven === 0 && left.headings + right.headings > 2 && wraps > 0 && fewest >= 6)

  if (isMargin(left, right, both, order)) return { ...verdict('labels', 1.2, false), labels: 'left' }
  if (titled) return { ...verdict('labels', 1.2, false), labels: 'right', tagged: true }
  if (isRightMargin(left, right, both, around)) return { ...verdict('labels', 1.2, false), labels: 'right' }
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

/**
 * Headings in the right margin: few words in one size, larger than the text and flush, each beside what it heads. Towns and
 * dates at the right of a job are set as small as the text.
 */
function isRightMargin(left: Side, right: Side, both: number, around: Surroundings): boolean {
  const { segments, rows } = right
  const texts = new Set(segments.map(textOf))
  return (
    segments.length >= 3 &&
    segments.length === rows.length &&
    texts.size === segments.length &&
    [...texts].every((text) => /^[^\d:,]*\p{L}{3}[^\d:,]*$/u.test(text)) &&
    segments.every(({ words, size }) => words.length <= 4 && size > 1.08 * around.em && size === segments[0]!.size) &&
    Math.max(right.flushLeft, right.flushRight) > 0.9 &&
    left.rows.length >= 2.5 * segments.length &&
    right.width < 0.5 * left.width &&
    both >= 0.8 * rows.length
  )
}

/** Right of the text nothing but headings that by their tags come before what they head, wherever they were drawn. */
function isTaggedMargin(left: Side, right: Side, { story }: Surroundings): boolean {
  const { segments } = right
  if (!story || segments.length < 2 || left.rows.length < 2.5 * segments.length || right.flushLeft <= 0.9) return false
  const sides = segments.map((segment) => (isDated(segment) ? undefined : story.sideOf(segment)))
  return sides.includes('before') && sides.every((side) => side === 'before' || side === 'alone')
}
