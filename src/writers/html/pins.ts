/** Where the numbers of the findings stand: in the margin beside their rows, none on another. */
import type { Box, DrawnPage } from '../../types.js'
import type { Spot } from './spots.js'

/** Points, from one number to the next. */
export const pinSize = 16

export type Placed = Spot & { readonly box: Box }

export interface Pin {
  readonly spot: Spot
  readonly box: Box
  readonly x: number
  readonly y: number
}

/** So many beside each other; the next ones go below. */
const mostAbreast = 3
/** Rows are finer than the numbers are high, so that each stands where its line does. */
const step = pinSize / 4

/** Findings of one page, in the order of reading. */
export function pinsOf(spots: readonly Placed[], page: DrawnPage): Pin[] {
  const taken = { left: new Map<number, number>(), right: new Map<number, number>() }
  const last = { left: { line: 0, row: 0 }, right: { line: 0, row: 0 } }
  return spots.flatMap((spot): Pin[] => {
    if (spot.finding === undefined) return []
    const side = isLeft(spot, page) ? 'left' : 'right'
    const own = Math.max(0, Math.round(((spot.box[1] + spot.box[3]) / 2 - pinSize / 2) / step))
    const beside = last[side].line === spot.at.line && abreast(taken[side], last[side].row) < mostAbreast
    const row = beside ? last[side].row : freeRow(taken[side], own, page.height / step)
    const column = abreast(taken[side], row)
    taken[side].set(row, column + 1)
    last[side] = { line: spot.at.line, row }
    const away = 4 + (column + 0.5) * pinSize
    const x = side === 'left' ? -away : page.width + away
    return [{ spot, box: spot.box, x, y: Math.min(row * step + pinSize / 2, page.height - pinSize / 2) }]
  })
}

/** Numbers beside each other in the rows that this one would touch. */
function abreast(taken: ReadonlyMap<number, number>, row: number): number {
  let most = 0
  for (let near = row - 3; near <= row + 3; near += 1) most = Math.max(most, taken.get(near) ?? 0)
  return most
}

/** A little lower is better than a column further from the page. */
function freeRow(taken: ReadonlyMap<number, number>, own: number, most: number): number {
  let row = own
  while (abreast(taken, row) >= mostAbreast && row < most) row += 1
  const lower = [row + 1, row + 2].find((other) => abreast(taken, other) < abreast(taken, row))
  return lower ?? row
}

/** What the margins outside a page of this width need, in points. */
export const marginsOf = (pins: readonly Pin[], width: number): { readonly left: number; readonly right: number } => ({
  left: Math.max(0, ...pins.map(({ x }) => pinSize / 2 - x).filter((room) => room > 0)),
  right: Math.max(0, ...pins.map(({ x }) => x + pinSize / 2 - width)),
})

/** In the left of two columns, its number would be far away on the right. A few lines further right are no column. */
function isLeft({ at }: Spot, { lines, width }: DrawnPage): boolean {
  const box = lines.find(({ line }) => line === at.line)?.box
  if (box === undefined || box[2] > width * 0.6) return false
  return lines.filter(({ box: other }) => other !== undefined && other[0] > box[2]).length > 5
}
