/** Takes a constructed path apart: boxes that are filled, lines that are ruled, small marks. */
import type { Box } from '../../types.js'

const moveTo = 0
const lineTo = 1
const curveTo = 2
const quadraticCurveTo = 3
const closePath = 4

export interface Shape {
  /** In the path's own space. */
  readonly box: Box
  /** Lines lie along all four sides: a rectangle, or one with rounded corners. */
  readonly boxy: boolean
  readonly curved: boolean
}

/** More shapes than this are a drawing, not a page's furniture. */
const most = 400

export function shapesOf(data: ArrayLike<number> | null): Shape[] {
  const shapes: Shape[] = []
  if (!data) return shapes
  let points: number[] = []
  let curved = false
  const finish = (): void => {
    if (points.length >= 4) shapes.push(describe(points, curved))
    points = []
    curved = false
  }
  for (let i = 0; i < data.length && shapes.length < most; ) {
    const kind = data[i++]
    if (kind === moveTo) {
      finish()
      points.push(data[i++]!, data[i++]!)
    } else if (kind === lineTo) {
      points.push(data[i++]!, data[i++]!)
    } else if (kind === curveTo || kind === quadraticCurveTo) {
      if (kind === curveTo) points.push(...middle(points, data, i))
      i += kind === curveTo ? 4 : 2
      points.push(data[i++]!, data[i++]!)
      curved = true
    } else if (kind !== closePath) break
  }
  finish()
  return shapes
}

/** Half-way along a Bézier curve: enough to know how far a circle bulges. */
function middle(points: readonly number[], data: ArrayLike<number>, i: number): [number, number] {
  const x = points.at(-2) ?? data[i]!
  const y = points.at(-1) ?? data[i + 1]!
  return [
    (x + 3 * data[i]! + 3 * data[i + 2]! + data[i + 4]!) / 8,
    (y + 3 * data[i + 1]! + 3 * data[i + 3]! + data[i + 5]!) / 8,
  ]
}

function describe(points: readonly number[], curved: boolean): Shape {
  let x0 = Infinity
  let y0 = Infinity
  let x1 = -Infinity
  let y1 = -Infinity
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i]!)
    x1 = Math.max(x1, points[i]!)
    y0 = Math.min(y0, points[i + 1]!)
    y1 = Math.max(y1, points[i + 1]!)
  }
  return { box: [x0, y0, x1, y1], boxy: hasFourSides(points, x0, y0, x1, y1), curved }
}

function hasFourSides(points: readonly number[], x0: number, y0: number, x1: number, y1: number): boolean {
  const near = Math.max(x1 - x0, y1 - y0) * 0.01
  const sides = [0, 0, 0, 0]
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length
    const [px, py, qx, qy] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!]
    const dx = Math.abs(qx - px)
    const dy = Math.abs(qy - py)
    if (Math.abs(px - x0) <= near && Math.abs(qx - x0) <= near) sides[0]! += dy
    if (Math.abs(px - x1) <= near && Math.abs(qx - x1) <= near) sides[1]! += dy
    if (Math.abs(py - y0) <= near && Math.abs(qy - y0) <= near) sides[2]! += dx
    if (Math.abs(py - y1) <= near && Math.abs(qy - y1) <= near) sides[3]! += dx
  }
  const half = [(y1 - y0) / 2, (y1 - y0) / 2, (x1 - x0) / 2, (x1 - x0) / 2]
  return sides.every((length, side) => length >= half[side]!)
}
