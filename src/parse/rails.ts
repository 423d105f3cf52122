/** A narrow column of dates or titles beside the text they belong to: read block by block, not column by column. */
import { findEmails } from './addresses.js'
import { findDates, isBrokenRange } from './dates.js'
import { namedSection } from './heading-words.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** The rows with every rail merged into the column at its right, by height. */
export function mergeRails(rows: readonly Row[], words: Words): readonly Row[] {
  const regions = new Map<string, Row[]>()
  for (const row of rows) {
    const region = regions.get(row.region)
    if (region === undefined) regions.set(row.region, [row])
    else region.push(row)
  }
  let order = rows
  for (const [key, rail] of regions) {
    if (!couldBeRail(rail)) continue
    const beside = besideOf(rail, regions)
    if (beside === undefined) continue
    const blocks = isRail(rail, words) ? withWholeRanges(rail, words) : blocksBeside(rail, beside, words)
    if (blocks === undefined) continue
    const both = mergedByHeight(blocks, beside)
    const first = order.findIndex((row) => row.region === key || row.region === beside[0]?.region)
    const rest = order.filter((row) => row.region !== key && row.region !== beside[0]?.region)
    order = [...rest.slice(0, first), ...both, ...rest.slice(first)]
  }
  return order
}

/** A block for each row; the two rows of a broken range are one. */
function withWholeRanges(rail: readonly Row[], words: Words): readonly (readonly Row[])[] {
  const blocks: Row[][] = []
  for (const row of rail) {
    const before = blocks.at(-1)
    const [half] = before ?? []
    if (before?.length === 1 && half && isBrokenRange(half.text, row.text, words.lexicon)) before.push(row)
    else blocks.push([row])
  }
  return blocks
}

/** Each block before the rows that begin at its height. */
function mergedByHeight(blocks: readonly (readonly Row[])[], beside: readonly Row[]): readonly Row[] {
  const heights = [...blocks, ...beside.map((row) => [row])].map((rows) => ({ rows, top: rows[0]?.top ?? 0 }))
  const leftOf = (rows: readonly Row[]): number => rows[0]?.left ?? 0
  return heights
    .sort((a, b) => (Math.abs(a.top - b.top) < 4 ? leftOf(a.rows) - leftOf(b.rows) : a.top - b.top))
    .flatMap(({ rows }) => rows)
}

/** Set apart on the page, of short rows, and none of them a bullet or an address. */
function couldBeRail(rows: readonly Row[]): boolean {
  const [first] = rows
  if (rows.length < 3 || !first?.placed || first.regionKind === 'full') return false
  return rows.every((row) => row.text.length <= 45 && row.marker === undefined && findEmails(row.text).length === 0)
}

/**
 * Titles with their dates, a block for each job and most of them at the height of a row beside: `undefined` when the
 * column is anything else.
 */
function blocksBeside(
  rail: readonly Row[],
  beside: readonly Row[],
  words: Words,
): readonly (readonly Row[])[] | undefined {
  if (rail.some((row) => (namedSection(row.text, words)?.certainty ?? 0) >= 2)) return undefined
  const blocks: Row[][] = []
  for (const row of rail) {
    const apart = (row.line.gapAbove ?? Number.MAX_VALUE) > (row.bottom - row.top) * 1.5
    if (apart || blocks.length === 0) blocks.push([row])
    else blocks.at(-1)?.push(row)
  }
  const dated = blocks.filter((block) => block.some((row) => findDates(row.text, words.lexicon).length > 0))
  const level = blocks.filter(([first]) => first && beside.some((row) => Math.abs(row.top - first.top) < 5))
  const most = Math.max(2, blocks.length * 0.7)
  return dated.length >= most && level.length >= most ? blocks : undefined
}

/** Most of its rows are dates or names of sections. */
function isRail(rows: readonly Row[], words: Words): boolean {
  const told = rows.filter((row) => isDated(row.text, words) || (namedSection(row.text, words)?.certainty ?? 0) >= 2)
  return told.length >= rows.length * 0.6 && rows.some((row) => isDated(row.text, words))
}

const isDated = (text: string, words: Words): boolean => {
  const rest = findDates(text, words.lexicon).reduce((left, date) => left.replace(date.text, ''), text)
  return rest.length < text.length && rest.replace(/[^\p{L}]/gu, '').length < 4
}

/** The column right of it, on the same page and at the same height. */
function besideOf(rail: readonly Row[], regions: ReadonlyMap<string, readonly Row[]>): readonly Row[] | undefined {
  const [left, right] = [Math.min(...rail.map((row) => row.left)), Math.max(...rail.map((row) => row.right))]
  const [top, bottom] = [Math.min(...rail.map((row) => row.top)), Math.max(...rail.map((row) => row.bottom))]
  const page = rail[0]?.line.page
  return [...regions.values()]
    .filter((rows) => rows !== rail && rows[0]?.line.page === page && rows[0]?.regionKind !== 'full')
    .filter((rows) => Math.min(...rows.map((row) => row.left)) > right - 4 && left < (rows[0]?.left ?? 0))
    .map((rows) => ({ rows, shared: rows.filter((row) => row.top >= top - 20 && row.bottom <= bottom + 60).length }))
    .filter(({ rows, shared }) => shared > rows.length * 0.5)
    .sort((a, b) => b.shared - a.shared)[0]?.rows
}
