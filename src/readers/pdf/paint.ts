/** What a path paints: a background, a ruled line, a bullet. */
import type { Box } from '../../types.js'
import { clipTo, type Interpreter, reveal } from './interpreter.js'
import { intersect, transformBox } from './matrix.js'
import { operators as op } from './operators.js'
import { type Shape, shapesOf } from './path.js'

const fills = new Set<number>([
  op.fill,
  op.eoFill,
  op.fillStroke,
  op.eoFillStroke,
  op.closeFillStroke,
  op.closeEOFillStroke,
])
const strokes = new Set<number>([
  op.stroke,
  op.closeStroke,
  op.fillStroke,
  op.eoFillStroke,
  op.closeFillStroke,
  op.closeEOFillStroke,
])
/** A page with more filled boxes than this is a drawing; the rest is not looked at. */
const mostPaints = 4000

export function paintPath(
  at: Interpreter,
  painted: number,
  data: Float32Array | null,
  bounds: Float32Array | null,
): void {
  const { state } = at
  if (fills.has(painted) && state.fillAlpha > 0.05) {
    at.clipText = reveal(at)
    const shapes = at.paints.length < mostPaints ? shapesOf(data) : []
    for (const shape of shapes) fill(at, shape)
    if (bounds && shapes.some((shape) => !shape.boxy) && at.outlines.length < mostPaints)
      at.outlines.push(transformBox(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!))
  }
  if (strokes.has(painted) && state.strokeAlpha > 0.05 && at.rules.length < mostPaints)
    for (const shape of shapesOf(data)) stroke(at, shape)
  if (at.pendingClip && bounds && bounds[0]! <= bounds[2]!)
    clipTo(at, transformBox(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!))
  at.pendingClip = false
}

function fill(at: Interpreter, shape: Shape): void {
  const { state } = at
  const box = intersect(place(at, shape), state.clip)
  const width = box[2] - box[0]
  const height = box[3] - box[1]
  if (width <= 0 || height <= 0) return
  mark(at, box, shape)
  if (thin(width, height)) at.rules.push(box)
  if (width < 2 || height < 2) return
  const opaque = state.fillAlpha > 0.9 && !state.masked
  at.paints.push({
    box,
    order: at.order++,
    color: opaque && shape.boxy ? state.fill : undefined,
    kind: opaque && shape.boxy && state.fill ? 'fill' : 'shading',
  })
}

function stroke(at: Interpreter, shape: Shape): void {
  const box = intersect(place(at, shape), at.state.clip)
  const width = box[2] - box[0]
  const height = box[3] - box[1]
  if (width < 0 || height < 0) return
  mark(at, box, shape)
  if (thin(width, height)) at.rules.push(box)
  else if (shape.boxy && width > 10 && height > 6) {
    const [x0, y0, x1, y1] = box
    at.rules.push([x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1])
  }
}

const place = (at: Interpreter, { box }: Shape): Box => transformBox(at.state.ctm, box[0], box[1], box[2], box[3])

const thin = (width: number, height: number): boolean =>
  (height <= 4 && width >= 12 && width > height * 4) || (width <= 4 && height >= 12 && height > width * 4)

/** About as wide as high, and of a bullet's size. */
function mark(at: Interpreter, box: Box, shape: Shape): void {
  const width = box[2] - box[0]
  const height = box[3] - box[1]
  if (width < 1 || width > 9 || height < 1 || height > 9 || width > height * 1.5 || height > width * 1.5) return
  if (at.marks.length < mostPaints) at.marks.push({ box, round: shape.curved })
}
