/** Columns that go on over a page break: what stands at the top of one belongs to the section left open below it. */
import type { FoundHeading } from './headings.js'
import type { Row } from './rows.js'

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
