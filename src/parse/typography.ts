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
  const gaps = rows.flatMap((row) => row.line.gapAbove ?? []).filter((gap) => gap >= 0)
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.4)] ?? 0
}

/** The right edge of the rows of a region that begin at about the same place; at least two thirds of the region's width. */
function edgesOf(rows: readonly Row[]): (row: Row) => number {
  const regions = new Map<string, Row[]>()
  for (const row of rows) {
    if (!row.placed) continue
    const known = regions.get(row.region)
    if (known) known.push(row)
    else regions.set(row.region, [row])
  }
  const cache = new Map<string, number>()
  return (row) => {
    const key = `${row.region} ${Math.round(row.left / 4)}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const own = (regions.get(row.region) ?? []).filter((other) => Math.abs(other.left - row.left) < 16)
    const single = own.filter((other) => other.segments.length === 1)
    const all = (regions.get(row.region) ?? []).map((other) => other.right).sort((a, b) => b - a)
    const widest = Math.max(...(single.length > 0 ? single : own).map((other) => other.right))
    const typical = all[Math.floor(all.length * 0.15)] ?? widest
    const edge = Math.max(widest, row.left + (typical - row.left) * 0.75)
    cache.set(key, edge)
    return edge
  }
}
