/** What hides text after it was painted, and what was hidden, put into words. */
import type { Box, HiddenReason, HiddenText } from '../../types.js'
import type { Glyph, Paint, Painting } from './glyph.js'
import { contains } from './matrix.js'

/** Marks glyphs that a later opaque box or image covers, and tells an OCR layer from hiding. */
export function conceal(painting: Painting, page: Box): void {
  const { glyphs } = painting
  const covers = painting.paints.filter((paint) => paint.kind === 'fill' || paint.kind === 'image')
  if (covers.length > 0)
    for (const glyph of glyphs) if (!glyph.hidden && glyph.text.trim()) glyph.hidden = coveredBy(glyph, covers)
  const scanned = covers.some((paint) => paint.kind === 'image' && area(paint.box) > 0.5 * area(page))
  if (scanned)
    for (const glyph of glyphs)
      if (glyph.hidden === 'render-mode' || glyph.hidden === 'behind-image') glyph.hidden = 'ocr-layer'
}

function coveredBy(glyph: Glyph, covers: readonly Paint[]): HiddenReason | undefined {
  for (let i = covers.length - 1; i >= 0; i--) {
    const cover = covers[i]!
    if (cover.order <= glyph.order) return undefined
    const y = glyph.y - glyph.size * 0.35
    const up = glyph.angle === 0
    if (
      contains(cover.box, glyph.x + (up ? glyph.width * 0.15 : 0), up ? glyph.y - glyph.size * 0.6 : glyph.y) &&
      contains(cover.box, glyph.x + (up ? glyph.width * 0.85 : 0), up ? glyph.y : y)
    )
      return cover.kind === 'image' ? 'behind-image' : 'covered'
  }
  return undefined
}

const area = (box: Box): number => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1])

/** Hidden glyphs, joined while they are hidden for one reason on one line. */
export function hiddenText(painting: Painting, page: number): HiddenText[] {
  const found: { reason: HiddenReason; text: string; page: number; box: Box }[] = []
  let last: Glyph | undefined
  for (const glyph of painting.glyphs) {
    if (!glyph.hidden || (glyph.text === ' ' && !last)) {
      if (glyph.text !== ' ') last = undefined
      continue
    }
    const current = found.at(-1)
    const box: Box = [glyph.x, glyph.y - glyph.size * 0.8, glyph.x + glyph.width, glyph.y + glyph.size * 0.2]
    if (last && current && current.reason === glyph.hidden && glyph.order - last.order < 40) {
      const newLine = Math.abs(glyph.y - last.y) > 0.5 * Math.max(glyph.size, 1)
      const gap = newLine || Math.abs(glyph.x - last.x - last.width) > 0.17 * Math.max(glyph.size, 1)
      current.text += (gap && !current.text.endsWith(' ') && glyph.text !== ' ' ? ' ' : '') + glyph.text
      current.box = [
        Math.min(current.box[0], box[0]),
        Math.min(current.box[1], box[1]),
        Math.max(current.box[2], box[2]),
        Math.max(current.box[3], box[3]),
      ]
    } else if (glyph.text.trim()) found.push({ reason: glyph.hidden, text: glyph.text, page, box })
    last = glyph
  }
  return found.map((one) => ({ ...one, text: one.text.trim() }))
}
