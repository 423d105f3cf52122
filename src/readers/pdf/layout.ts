/**
 * Segments → blocks in reading order. The page is cut in columns wherever a gutter holds (see gutter.ts and judge.ts), and
 * each part again; what is left uncut is read row by row.
 */
import type { RegionKind } from '../../types.js'
import { type Cut, cutsOf, segmentsBeside, sideOf } from './gutter.js'
import { judge, type Verdict } from './judge.js'
import { partedAtSidebars, sidebarsOf } from './overfull.js'
import { type Row, rowsOfSegments, type Segment } from './rows.js'
import { isDated, type Surroundings } from './side.js'

export interface Block {
  readonly kind: RegionKind
  readonly segments: readonly Segment[]
}

export interface Layout {
  readonly blocks: readonly Block[]
  /** Columns of running text side by side. */
  readonly columns: number
}

const deepest = 6

export function layOut(segments: readonly Segment[], around: Surroundings): Layout {
  const sidebars = sidebarsOf(around)
  const rows = rowsOfSegments(segments.flatMap((one) => partedAtSidebars(one, sidebars)))
  let columns = 1
  const extent = Math.max(span(rows), 0.5 * around.height)

  const divide = (part: readonly Row[], kind: RegionKind, depth: number, side: number): Block[] => {
    if (part.length === 0) return []
    const found = depth < deepest ? best(part, around) : undefined
    if (!found) return [{ kind, segments: part.flatMap((row) => row.segments) }]
    const { cut, verdict } = found
    const from = verdict.kind === 'labels' ? cut.from + headAbove(part.slice(cut.from, cut.to), cut.right) : cut.from
    const above = part.slice(0, from)
    const below = part.slice(cut.to)
    const [left, right] = sides(part.slice(from, cut.to), cut)
    const running = verdict.running && cut.bottom - cut.top > 0.3 * extent
    const paired = side === 1 && verdict.paired > Math.max(0.3 * extent, 0.25 * around.height)
    if (running || paired) columns = Math.max(columns, side + 1)
    const inner: Block[] =
      verdict.kind === 'cells'
        ? pieces(part.slice(cut.from, cut.to), verdict.breaks ?? []).flatMap((row) => {
            const whole = divide(row, kind, depth + 1, side)
            const [beside, content] = sides(row, cut)
            if (whole.length > 1 || !isDatedBlock(beside, content)) return whole
            return [...divide(beside, 'sidebar', depth + 1, side), ...divide(content, 'column', depth + 1, side)]
          })
        : verdict.kind === 'labels'
          ? labelled(
              verdict.labels === 'right' ? [right, left] : [left, right],
              verdict.tagged ? around.story : undefined,
            ).flatMap(([label, content]) => [
              ...divide(label, 'sidebar', deepest, side),
              ...divide(content, 'column', depth + 1, side),
            ])
          : inOrder(
              left,
              right,
              verdict.leftFirst && !(isNarrow(cut.rightWidth, cut) && startsWithName(right, left)),
            ).flatMap((half) =>
              divide(half, kindOf(half === left ? cut.leftWidth : cut.rightWidth, cut), depth + 1, side + 1),
            )
    return [...divide(above, kind, depth + 1, side), ...inner, ...divide(below, kind, depth + 1, side)]
  }
  const blocks = divide(rows, 'full', 0, 1)
  return { blocks, columns }
}

interface Judged {
  readonly cut: Cut
  readonly verdict: Verdict
}

function best(rows: readonly Row[], around: Surroundings): Judged | undefined {
  let winner: Judged | undefined
  const compare = (cut: Cut, isMeant: (verdict: Verdict) => boolean): void => {
    const verdict = judge(rows.slice(cut.from, cut.to), cut, around)
    if (verdict && isMeant(verdict) && !(winner && verdict.score <= winner.verdict.score)) winner = { cut, verdict }
  }
  for (const cut of cutsOf(rows, around)) compare(cut, () => true)
  // A line ruled from edge to edge ends columns; over headings in the margin it only opens the next section.
  if (around.dividers.length > 1)
    for (const cut of cutsOf(rows, { ...around, dividers: [] })) compare(cut, ({ kind }) => kind === 'labels')
  return winner
}

/** What stands left and right of the gutter, each with rows of its own. */
function sides(rows: readonly Row[], cut: Cut): [Row[], Row[]] {
  const [left, right] = segmentsBeside(rows, cut)
  return [rowsOfSegments(left), rowsOfSegments(right)]
}

/** A sidebar on the right that begins with the largest words of the page begins the resume. */
function startsWithName(side: readonly Row[], other: readonly Row[]): boolean {
  const first = Math.max(0, ...side.slice(0, 2).map(sizeOf))
  return first > 1.25 * Math.max(0, ...other.map(sizeOf)) && first >= Math.max(0, ...side.map(sizeOf))
}

const inOrder = (left: Row[], right: Row[], leftFirst: boolean): Row[][] => (leftFirst ? [left, right] : [right, left])

const kindOf = (width: number, cut: Cut): RegionKind => (isNarrow(width, cut) ? 'sidebar' : 'column')

const isNarrow = (width: number, cut: Cut): boolean => width < 0.42 * (cut.leftWidth + cut.rightWidth)

/** Rows above the first that has something right of the gutter: the resume's head, not labels. */
function headAbove(rows: readonly Row[], x: number): number {
  const first = rows.findIndex((row) => sideOf(row, x) !== -1)
  const content = rows[first]
  return content ? rows.slice(0, first).filter((row) => content.base - row.base > 1.8 * sizeOf(row)).length : 0
}

/** Where and when, in rows of their own beside what is told of it: too few rows for a gutter, but a cell like its neighbours. */
const isDatedBlock = (beside: readonly Row[], content: readonly Row[]): boolean =>
  beside.length > 1 && content.length > 1 && beside.some(isDatedRow)

/** Rows down to each height, and the rest. */
function pieces(rows: readonly Row[], breaks: readonly number[]): Row[][] {
  const parts: Row[][] = breaks.map(() => [])
  parts.push([])
  for (const row of rows) {
    const index = breaks.findIndex((height) => row.segments[0]!.bottom <= height + 1)
    parts[index < 0 ? breaks.length : index]!.push(row)
  }
  return parts
}

/** Headings in the margin: each with the rows beside it, or by the `story` after it, down to the next. */
function labelled([labels, content]: readonly [Row[], Row[]], story: Surroundings['story']): [Row[], Row[]][] {
  const dates = labels.filter(isDatedRow)
  const beside = dates.length === 0 ? content : rowsOfSegments([...content, ...dates].flatMap((row) => row.segments))
  const groups: Row[][] = []
  for (const row of labels) {
    if (isDatedRow(row)) continue
    const before = groups.at(-1)?.at(-1)
    if (before && row.base - before.base < 1.7 * sizeOf(row)) groups.at(-1)!.push(row)
    else groups.push([row])
  }
  const starts: number[] = []
  for (const [label] of groups)
    starts.push(Math.max(starts.at(-1) ?? 0, startTold(label!, beside, story) ?? startBeside(label!, beside)))
  const parts: [Row[], Row[]][] = starts[0]! > 0 ? [[[], beside.slice(0, starts[0])]] : []
  groups.forEach((group, index) => {
    const end = starts[index + 1] ?? beside.length
    parts.push([group, beside.slice(starts[index], end)])
  })
  return parts
}

/** Index of the row a label heads: of those near its height, the one with the most space above. */
function startBeside(label: Row, rows: readonly Row[]): number {
  const near = 1.8 * sizeOf(label)
  let start = rows.findIndex((row) => row.base > label.base - 0.6 * sizeOf(label))
  if (start < 0) start = rows.length
  let space = -Infinity
  for (let i = 0; i < rows.length; i++) {
    if (Math.abs(rows[i]!.base - label.base) > near || rows[i]!.base > label.base + 0.6 * sizeOf(label)) continue
    const above = i === 0 ? Infinity : rows[i]!.base - rows[i - 1]!.base
    if (above > space + 1) {
      space = above
      start = i
    }
  }
  return start
}

/** Index of the first row after the label in the story; `undefined` when rows of before stand below it. */
function startTold(label: Row, rows: readonly Row[], story: Surroundings['story']): number | undefined {
  if (!story) return undefined
  const rankOf = ({ segments }: Row): number => Math.min(...segments.map((one) => story.rankOf(one) ?? Infinity))
  const own = rankOf(label)
  const ranks = rows.map(rankOf)
  const last = ranks.findLastIndex((rank) => rank < own)
  const first = ranks.findIndex((rank) => rank > own && rank < Infinity)
  return first < 0 || first > last ? last + 1 : undefined
}

/** Dates in the margin belong to the row they stand beside. */
const isDatedRow = (row: Row): boolean => row.segments.some(isDated)

const sizeOf = (row: Row): number => Math.max(...row.segments.map((segment) => segment.size))

const span = (rows: readonly Row[]): number =>
  rows.length === 0 ? 0 : rows[rows.length - 1]!.base - rows[0]!.base + sizeOf(rows[0]!)
