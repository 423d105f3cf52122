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

export interface Pins {
  readonly list: readonly Pin[]
  /** What the margins outside the page need. */
  readonly left: number
  readonly right: number
}

/** So many beside each other; the next ones go below. */
const mostAbreast = 3

export function pinsOf(spots: readonly Placed[], page: DrawnPage): Pins {
  const rows = { left: new Map<number, number>(), right: new Map<number, number>() }
  const widest = { left: 0, right: 0 }
  const findings = spots.filter(({ finding }) => finding !== undefined)
  const list = findings.map((spot): Pin => {
    const side = isLeft(spot, page) ? 'left' : 'right'
    let row = Math.max(0, Math.round(((spot.box[1] + spot.box[3]) / 2 - pinSize / 2) / step))
    while (room(rows[side], row) >= mostAbreast && row < page.height / step) row += 1
    const column = room(rows[side], row)
    rows[side].set(row, column + 1)
    widest[side] = Math.max(widest[side], column + 1)
    const away = 4 + (column + 0.5) * pinSize
    return {
      spot,
      box: spot.box,
      x: side === 'left' ? -away : page.width + away,
      y: Math.min(row * step + pinSize / 2, page.height - pinSize / 2),
    }
  })
  return { list, left: widest.left * pinSize, right: widest.right * pinSize }
}

/** Rows are finer than the numbers are high, so that each stands where its line does. */
const step = pinSize / 4

/** Numbers beside each other in the rows that this one would touch. */
function room(taken: ReadonlyMap<number, number>, row: number): number {
  let most = 0
  for (let near = row - 3; near <= row + 3; near += 1) most = Math.max(most, taken.get(near) ?? 0)
  return most
}

/** In the left of two columns, its number would be far away on the right. */
function isLeft({ at }: Spot, { lines, width }: DrawnPage): boolean {
  const box = lines.find(({ line }) => line === at.line)?.box
  if (box === undefined || box[2] > width * 0.6) return false
  return lines.some(({ box: other }) => other !== undefined && other[0] > box[2] && overlap(other, box))
}

const overlap = (a: Box, b: Box): boolean => a[1] < b[3] && b[1] < a[3]
