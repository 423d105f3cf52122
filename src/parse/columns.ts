/** Columns that go on over a page break: what stands at the top of one belongs to the section left open below it. */

import { namedSection } from './heading-words.js'
import type { FoundHeading } from './headings.js'
import { boxOfPiece, type Piece, partOfRow, type Row } from './rows.js'
import type { Words } from './words.js'

/** A row that holds the headings of two columns side by side becomes a row of each column. */
export function splitHeadingRows(rows: readonly Row[], words: Words): readonly Row[] {
  const before = new Map<Row, Row[]>()
  const split = new Set<Row>()
  for (const row of rows) {
    if (row.segments.length < 2 || !row.placed) continue
    if (!row.segments.every(({ text }) => namedSection(text, words)?.certainty === 3)) continue
    const below = row.segments.map((segment) => columnBelow(segment, row, rows))
    if (below.some((first) => first === undefined) || new Set(below).size < below.length) continue
    split.add(row)
    for (const [index, first] of below.entries()) {
      const segment = row.segments[index] as Piece
      if (first) before.set(first, [...(before.get(first) ?? []), ownRow(row, segment, first)])
    }
  }
  if (split.size === 0) return rows
  const all = rows.flatMap((row) => [...(before.get(row) ?? []), ...(split.has(row) ? [] : [row])])
  return all
}

/** The first row of the column that begins under the segment. */
function columnBelow(segment: Piece, row: Row, rows: readonly Row[]): Row | undefined {
  const box = boxOfPiece(segment)
  if (!box) return undefined
  const seen = new Set<string>()
  for (const other of rows) {
    if (
      other.line.page !== row.line.page ||
      other.index <= row.index ||
      other.regionKind === 'full' ||
      seen.has(other.region)
    )
      continue
    seen.add(other.region)
    if (other.left < box[2] + 20 && other.right > box[0] - 20 && other.top > row.top - 4) return other
  }
  return undefined
}

const ownRow = (row: Row, segment: Piece, first: Row): Row => {
  const at = row.segments.indexOf(segment)
  return { ...partOfRow(row, at, at + 1), region: first.region, regionKind: first.regionKind }
}

/** The rows numbered in the order they have now. */
export const renumber = (rows: readonly Row[]): readonly Row[] =>
  rows.every((row, index) => row.index === index) ? rows : rows.map(renumbered)

/** A row and its pieces know each other. */
function renumbered(row: Row, index: number): Row {
  const segments: Piece[] = []
  const own: Row = { ...row, index, segments }
  for (const segment of row.segments) segments.push({ ...segment, row: own })
  return own
}

/** The rows in the order of the story: the head of a continued column follows the foot of the same column. */
export function flowColumns(rows: readonly Row[], headings: ReadonlyMap<number, FoundHeading>): readonly Row[] {
  const regions = regionsOf(rows)
  let order = regions
  for (const region of regions) {
    const from = matching(region, regions)
    if (from === undefined) continue
    const end = region.rows.findIndex((row) => headings.has(row.index))
    const moved = region.rows.slice(0, end < 0 ? region.rows.length : end)
    if (moved.length === 0) continue
    const at = order.findIndex((other) => other.rows.at(-1) === from.rows.at(-1))
    const to = order.findIndex((other) => other.rows[0] === moved[0])
    const between = order.slice(at + 1, to).flatMap((other) => other.rows)
    if (!between.some((row) => headings.has(row.index))) continue
    const rest = order.map((other) =>
      other.rows[0] === moved[0] ? { ...other, rows: other.rows.slice(moved.length) } : other,
    )
    order = [...rest.slice(0, at + 1), { ...region, rows: moved }, ...rest.slice(at + 1)]
  }
  return order.flatMap((region) => region.rows)
}

interface Stretch {
  readonly key: string
  readonly page: number
  readonly left: number
  readonly rows: readonly Row[]
}

function regionsOf(rows: readonly Row[]): readonly Stretch[] {
  const found: { key: string; page: number; left: number; rows: Row[] }[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last?.key === row.region) {
      last.rows.push(row)
      last.left = Math.min(last.left, row.left)
    } else found.push({ key: row.region, page: row.line.page, left: row.left, rows: [row] })
  }
  return found
}

/** The last column of the page before that begins as far left; only where pages have columns. */
function matching(region: Stretch, regions: readonly Stretch[]): Stretch | undefined {
  const first = region.rows[0]
  if (!first?.placed) return undefined
  const own = regions.filter((other) => other.page === region.page)
  const above = own.slice(0, own.indexOf(region))
  if (above.some((other) => other.rows[0]?.regionKind === 'full' || Math.abs(other.left - region.left) < 40))
    return undefined
  const columns = regions.filter((other) => other.page === region.page - 1 && other.rows[0]?.regionKind !== 'full')
  const before = columns.filter((other) => Math.abs(other.left - region.left) < 15)
  const alone = first.regionKind === 'full'
  if (alone && !columns.some((other) => other.left < region.left - 100)) return undefined
  return before.at(-1)
}
