/** A narrow column of headings and dates beside the text they belong to: read row by row, not column by column. */
import { findEmails } from './addresses.js'
import { findDates } from './dates.js'
import { namedSection } from './heading-words.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** The rows with every rail merged into the column at its right, by height. */
export function mergeRails(rows: readonly Row[], words: Words): readonly Row[] {
  const regions = new Map<string, Row[]>()
  for (const row of rows) regions.set(row.region, [...(regions.get(row.region) ?? []), row])
  let order = rows
  for (const [key, rail] of regions) {
    if (!isRail(rail, words)) continue
    const beside = besideOf(rail, regions)
    if (beside === undefined) continue
    const both = [...rail, ...beside].sort((a, b) => (Math.abs(a.top - b.top) < 4 ? a.left - b.left : a.top - b.top))
    const first = order.findIndex((row) => row.region === key || row.region === beside[0]?.region)
    const rest = order.filter((row) => row.region !== key && row.region !== beside[0]?.region)
    order = [...rest.slice(0, first), ...both, ...rest.slice(first)]
  }
  return order
}

/** Most of its rows are dates or names of sections, and none is a sentence, a bullet or an address. */
function isRail(rows: readonly Row[], words: Words): boolean {
  const [first] = rows
  if (rows.length < 3 || !first?.placed || first.regionKind === 'full') return false
  if (rows.some((row) => row.text.length > 45 || row.marker !== undefined || findEmails(row.text).length > 0))
    return false
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
