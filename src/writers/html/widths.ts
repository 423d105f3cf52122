/**
 * Where words stand in a row that is drawn in another font than its own: every piece is stretched to the width it had,
 * so that shares of that width count, and those hardly differ from font to font.
 */
import type { Box, DrawnPiece } from '../../types.js'
import { clean } from '../clean.js'

/** Of the columns from 0, half open; `undefined` where the row has no places or runs from right to left. */
export function boxOfColumns(pieces: readonly DrawnPiece[], start: number, end: number): Box | undefined {
  const boxes: Box[] = []
  let first = 0
  for (const { text: raw, box, face } of pieces) {
    const text = clean(raw)
    const [from, to] = [Math.max(start - first, 0), Math.min(end - first, text.trimEnd().length)]
    first += text.length
    if (from >= to) continue
    if (box === undefined || /[\u0590-\u08ff]/.test(text)) return undefined
    const whole = widthOf(text.trimEnd(), face)
    const at = (offset: number): number => box[0] + ((box[2] - box[0]) * widthOf(text.slice(0, offset), face)) / whole
    boxes.push([at(from), box[1], at(to), box[3]])
  }
  if (boxes.length === 0) return undefined
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ]
}

function widthOf(text: string, face: DrawnPiece['face']): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    width += face === 'mono' ? 1 : code > 0x2e7f ? 1000 : (helvetica[code - 32] ?? 556)
  }
  return width
}

/** From space to `~` in thousandths of the size: Adobe's Core 14 AFM files. */
const helvetica = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
]
