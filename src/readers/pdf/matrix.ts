/** Affine matrices as PDF writes them: `[a, b, c, d, e, f]` maps (x, y) to (ax + cy + e, bx + dy + f). */
import type { Box } from '../../types.js'

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. By index: done for every piece of text, and taking an array apart costs more than the rest. */
export const multiply = (outer: Matrix, inner: ArrayLike<number>): Matrix => {
  const a = inner[0]!
  const b = inner[1]!
  const c = inner[2]!
  const d = inner[3]!
  const e = inner[4]!
  const f = inner[5]!
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    outer[0] * e + outer[2] * f + outer[4],
    outer[1] * e + outer[3] * f + outer[5],
  ]
}

/** Of a vector; `Math.hypot` is ten times as slow. */
export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y)

/** The upright box around a transformed one. */
export function transformBox(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const ax = m[0] * x0
  const bx = m[0] * x1
  const ay = m[2] * y0
  const by = m[2] * y1
  const cx = m[1] * x0
  const dx = m[1] * x1
  const cy = m[3] * y0
  const dy = m[3] * y1
  return [
    Math.min(ax, bx) + Math.min(ay, by) + m[4],
    Math.min(cx, dx) + Math.min(cy, dy) + m[5],
    Math.max(ax, bx) + Math.max(ay, by) + m[4],
    Math.max(cx, dx) + Math.max(cy, dy) + m[5],
  ]
}

/** From a page's own space to points from the top left of the page as it is shown, its rotation undone. */
export function pageMatrix(
  view: readonly number[],
  rotate: number,
  unit: number,
): { matrix: Matrix; width: number; height: number } {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view
  const width = (x1 - x0) * unit
  const height = (y1 - y0) * unit
  const turn = ((rotate % 360) + 360) % 360
  if (turn === 90) return { matrix: [0, unit, unit, 0, -y0 * unit, -x0 * unit], width: height, height: width }
  if (turn === 180) return { matrix: [-unit, 0, 0, unit, x1 * unit, -y0 * unit], width, height }
  if (turn === 270) return { matrix: [0, -unit, -unit, 0, y1 * unit, x1 * unit], width: height, height: width }
  return { matrix: [unit, 0, 0, -unit, -x0 * unit, y1 * unit], width, height }
}

export const intersect = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const contains = (box: Box, x: number, y: number): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

export const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]
