/** What is usual in a document: the body's size, weight and colour, and the space between its lines. */
import type { Row } from './rows.js'

export interface Typography {
  readonly size: number
  readonly bold: boolean
  readonly color: string
  readonly font: string
  /** Usual space above a line of running text, in points. */
  readonly gap: number
  /** Right edge that lines of a region reach, by region. */
  readonly rightOf: ReadonlyMap<string, number>
  readonly leftOf: ReadonlyMap<string, number>
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
    rightOf: edges(rows, (row) => row.right, Math.max),
    leftOf: edges(rows, (row) => row.left, Math.min),
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

function edges(
  rows: readonly Row[],
  edgeOf: (row: Row) => number,
  pick: (a: number, b: number) => number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) {
    if (!row.placed) continue
    const known = found.get(row.region)
    found.set(row.region, known === undefined ? edgeOf(row) : pick(known, edgeOf(row)))
  }
  return found
}
