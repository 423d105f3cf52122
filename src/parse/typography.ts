/** What is usual in a document: the body's size, weight and colour, and the space between its lines. */
import type { Row } from './rows.js'

export interface Typography {
  readonly size: number
  readonly bold: boolean
  readonly color: string
  readonly font: string
  /** Usual space above a line of running text, in points. */
  readonly gap: number
  /** Where running text that begins at the row's left edge ends, in points from the left. */
  edgeOf(row: Row): number
  /** Points left in the row when its column is centred or set against its right edge; there `edgeOf` says nothing. */
  roomOf(row: Row): number | undefined
}

export function typographyOf(rows: readonly Row[]): Typography {
  const size = heaviest(rows, (row) => (row.size > 0 ? row.size.toFixed(1) : undefined))
  const body = rows.filter((row) => row.size === 0 || Math.abs(row.size - Number(size ?? 0)) < 0.3)
  return {
    size: Number(size ?? 0),
    bold: heaviest(body, (row) => String(row.bold)) === 'true',
    color: heaviest(body, (row) => row.color) ?? '',
    font: heaviest(body, (row) => row.font) ?? '',
    gap: usualGap(rows),
    edgeOf: edgesOf(rows),
    roomOf: roomsOf(rows),
  }
}

/** The value that most characters have. */
function heaviest(rows: readonly Row[], read: (row: Row) => string | undefined): string | undefined {
  const weights = new Map<string, number>()
  for (const row of rows) {
    const value = read(row)
    if (value !== undefined) weights.set(value, (weights.get(value) ?? 0) + row.text.length)
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function usualGap(rows: readonly Row[]): number {
  const gaps = rows.flatMap((row) => row.line.gapAbove ?? (row.placed ? [] : 0)).filter((gap) => gap >= 0)
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.4)] ?? 0
}

function roomsOf(rows: readonly Row[]): (row: Row) => number | undefined {
  const columns = new Map<string, Row[]>()
  for (const row of rows) {
    if (!row.placed) continue
    const own = columns.get(row.region)
    if (own) own.push(row)
    else columns.set(row.region, [row])
  }
  const ragged = [...columns].filter(([, own]) => isRagged(own))
  const widths = new Map(ragged.map(([region, own]) => [region, widestOf(own)]))
  return (row) => {
    const width = widths.get(row.region)
    return width === undefined ? undefined : width - (row.right - row.left)
  }
}

export const widestOf = (rows: readonly Row[]): number =>
  rows.reduce((widest, row) => Math.max(widest, row.right - row.left), 0)

/** More rows share their middle or their right edge than begin at one place. */
function isRagged(rows: readonly Row[]): boolean {
  if (rows.length < 4) return false
  const left = commonest(rows.map((row) => row.left))
  const others = [rows.map((row) => row.left + row.right), rows.map((row) => row.right)]
  return others.some((edges) => commonest(edges) > left * 1.5)
}

/** How many of the values lie within two points of one. */
const commonest = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value / 2), (counts.get(Math.round(value / 2)) ?? 0) + 1)
  return [...counts].reduce((most, [key, count]) => Math.max(most, count + (counts.get(key + 1) ?? 0)), 0)
}

/** The right edge of the rows that begin at about the same place in a column of the same kind; not less than most reach. */
function edgesOf(rows: readonly Row[]): (row: Row) => number {
  const cache = new Map<string, number>()
  const placed = rows.filter((row) => row.placed)
  return (row) => {
    const key = `${row.regionKind} ${Math.round(row.left / 4)}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const column = placed.filter((other) => other.regionKind === row.regionKind && Math.abs(other.left - row.left) < 40)
    const own = column.filter((other) => Math.abs(other.left - row.left) < 16 && other.segments.length === 1)
    const rights = column.map((other) => other.right).sort((a, b) => b - a)
    const typical = rights[Math.floor(rights.length * 0.1)] ?? row.right
    const widest = own.map((other) => other.right).sort((a, b) => b - a)
    const reached = widest[Math.floor(widest.length * 0.05)] ?? row.right
    const edge = Math.max(reached, row.left + (typical - row.left) * 0.75)
    cache.set(key, edge)
    return edge
  }
}
