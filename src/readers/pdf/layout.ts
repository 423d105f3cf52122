/**
 * Segments → blocks in reading order. The page is cut in columns wherever a gutter holds (see gutter.ts and judge.ts), and
 * each part again; what is left uncut is read row by row.
 */
import type { RegionKind } from '../../types.js'
import { type Cut, cutsOf } from './gutter.js'
import { judge, type Verdict } from './judge.js'
import { type Row, rowsOfSegments, type Segment, splitSegment } from './rows.js'
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
  const rows = rowsOfSegments(segments)
  let columns = 1
  const extent = Math.max(span(rows), 0.5 * around.height)

  const divide = (part: readonly Row[], kind: RegionKind, depth: number, side: number): Block[] => {
    if (part.length === 0) return []
    const found = depth < deepest ? best(part, around) : undefined
    if (!found) return [{ kind, segments: part.flatMap((row) => row.segments) }]
    const { cut, verdict } = found
    const above = part.slice(0, cut.from)
    const below = part.slice(cut.to)
    const [left, right] = sides(part.slice(cut.from, cut.to), cut)
    if (verdict.running && cut.bottom - cut.top > 0.3 * extent) columns = Math.max(columns, side + 1)
    const inner: Block[] =
      verdict.kind === 'cells'
        ? pieces(part.slice(cut.from, cut.to), verdict.breaks ?? []).flatMap((row) =>
            divide(row, kind, depth + 1, side),
          )
        : verdict.kind === 'labels'
          ? labelled(left, right).flatMap(([label, content]) => [
              ...divide(label, 'sidebar', deepest, side),
              ...divide(content, 'column', depth + 1, side),
            ])
          : inOrder(left, right, verdict.leftFirst).flatMap((half) =>
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
  let winner: (Judged & { readonly score: number }) | undefined
  for (const cut of cutsOf(rows, around.em, around.dividers)) {
    const verdict = judge(rows.slice(cut.from, cut.to), cut, around)
    if (!verdict) continue
    const score = verdict.score
    if (!winner || score > winner.score) winner = { cut, verdict, score }
  }
  return winner
}

/** What stands left and right of the gutter, each with rows of its own. */
function sides(rows: readonly Row[], cut: Cut): [Row[], Row[]] {
  const left: Segment[] = []
  const right: Segment[] = []
  for (const row of rows)
    for (const segment of row.segments) {
      if (segment.right <= cut.right && segment.left < cut.right - 1) left.push(segment)
      else if (segment.left >= cut.right - 1) right.push(segment)
      else {
        const [one, other] = splitSegment(segment, cut.right)
        left.push(one)
        if (other) right.push(other)
      }
    }
  return [rowsOfSegments(left), rowsOfSegments(right)]
}

const inOrder = (left: Row[], right: Row[], leftFirst: boolean): Row[][] => (leftFirst ? [left, right] : [right, left])

const kindOf = (width: number, cut: Cut): RegionKind =>
  width < 0.42 * (cut.leftWidth + cut.rightWidth) ? 'sidebar' : 'column'

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

/** Headings in the margin: each with the rows beside it, down to the next. */
function labelled(labels: readonly Row[], content: readonly Row[]): [Row[], Row[]][] {
  const groups: Row[][] = []
  const dates = labels.filter(isDatedRow)
  if (dates.length > 0) content = rowsOfSegments([...content, ...dates].flatMap((row) => row.segments))
  for (const row of labels) {
    if (isDatedRow(row)) continue
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && row.base - before.base < 1.7 * sizeOf(row)) last.push(row)
    else groups.push([row])
  }
  const parts: [Row[], Row[]][] = []
  let next = 0
  const take = (limit: number): Row[] => {
    const from = next
    while (next < content.length && content[next]!.base < limit) next++
    return content.slice(from, next)
  }
  const first = take(groups[0]![0]!.base - sizeOf(groups[0]![0]!))
  if (first.length > 0) parts.push([[], first])
  groups.forEach((group, index) => {
    const after = groups[index + 1]?.[0]
    parts.push([group, take(after ? after.base - sizeOf(after) * 0.6 : Infinity)])
  })
  return parts
}

/** Dates in the margin belong to the row they stand beside. */
const isDatedRow = (row: Row): boolean => row.segments.some(isDated)

const sizeOf = (row: Row): number => Math.max(...row.segments.map((segment) => segment.size))

const span = (rows: readonly Row[]): number =>
  rows.length === 0 ? 0 : rows[rows.length - 1]!.base - rows[0]!.base + sizeOf(rows[0]!)
