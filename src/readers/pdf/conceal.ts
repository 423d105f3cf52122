/** What hides text after it was painted, and what was hidden, put into words. */
import type { Box, HiddenReason, HiddenText } from '../../types.js'
import type { Glyph, Paint, Painting } from './glyph.js'
import { contains } from './matrix.js'

/** Marks glyphs that a later opaque box or image covers, and tells an OCR layer from hiding. */
export function conceal(painting: Painting, page: Box): void {
  const { glyphs } = painting
  const covers = painting.paints.filter((paint) => paint.kind === 'fill' || paint.kind === 'image')
  const under = new Map<Glyph, Paint>()
  if (covers.length > 0)
    for (const glyph of glyphs) {
      const cover = !glyph.hidden && glyph.text.trim() ? coverOf(glyph, covers) : undefined
      if (!cover) continue
      glyph.hidden = cover.kind === 'image' ? 'behind-image' : 'covered'
      under.set(glyph, cover)
    }
  for (const glyph of glyphs)
    if (glyph.hidden === 'transparent' || glyph.hidden === 'render-mode') seeOutline(glyph, painting)
  forgiveOverlaps(glyphs)
  forgiveBoxes(under)
  const scanned = covers.some((paint) => paint.kind === 'image' && area(paint.box) > 0.5 * area(page))
  if (scanned)
    for (const glyph of glyphs)
      if (glyph.hidden === 'render-mode' || glyph.hidden === 'behind-image') glyph.hidden = 'ocr-layer'
}

/** Chromium draws letters as shapes when it embolds a font itself, and lays transparent text over them for copying. */
function seeOutline(glyph: Glyph, { outlines }: Painting): void {
  const x = glyph.x + glyph.width / 2
  const y = glyph.y - glyph.size * 0.3
  const near = glyph.size * 0.4
  for (const [left, top, right, bottom] of outlines) {
    if (bottom - top > 2.2 * glyph.size || x < left - near || x > right + near || y < top - near || y > bottom + near)
      continue
    glyph.hidden = undefined
    glyph.bold = true
    return
  }
}

const byChance = new Set<HiddenReason | undefined>([
  'covered',
  'behind-image',
  'white-on-white',
  'low-contrast',
  'clipped',
  'off-page',
])

/** A line that runs under a box, out of its band or over its clip, is an accident of layout when the rest of it shows. */
function forgiveOverlaps(glyphs: readonly Glyph[]): void {
  let last: Glyph | undefined
  let from = 0
  for (let i = 0; i <= glyphs.length; i++) {
    const glyph = glyphs[i]
    if (glyph && last && follows(last, glyph)) {
      last = glyph
      continue
    }
    const line = glyphs.slice(from, i)
    const hidden = line.filter((one) => byChance.has(one.hidden) && one.text.trim())
    if (hidden.length > 0 && line.some((one) => !one.hidden && one.text.trim()))
      for (const one of hidden) one.hidden = undefined
    from = i
    last = glyph
  }
}

/** A box that cuts some lines in half overlaps the text beside it too; nobody meant to hide that. */
function forgiveBoxes(under: ReadonlyMap<Glyph, Paint>): void {
  const overlapping = new Set<Paint>()
  for (const [glyph, cover] of under) if (!glyph.hidden) overlapping.add(cover)
  for (const [glyph, cover] of under) if (overlapping.has(cover)) glyph.hidden = undefined
}

const follows = (a: Glyph, b: Glyph): boolean =>
  a.font === b.font &&
  a.color === b.color &&
  Math.abs(a.size - b.size) < 0.1 &&
  (Math.abs(a.y - b.y) < 0.3 * a.size ? Math.abs(b.x - a.x - a.width) < 1.5 * a.size : Math.abs(b.y - a.y) < 2 * a.size)

function coverOf(glyph: Glyph, covers: readonly Paint[]): Paint | undefined {
  for (let i = covers.length - 1; i >= 0; i--) {
    const cover = covers[i]!
    if (cover.order <= glyph.order) return undefined
    const y = glyph.y - glyph.size * 0.35
    const up = glyph.angle === 0
    if (
      contains(cover.box, glyph.x + (up ? glyph.width * 0.15 : 0), up ? glyph.y - glyph.size * 0.6 : glyph.y) &&
      contains(cover.box, glyph.x + (up ? glyph.width * 0.85 : 0), up ? glyph.y : y)
    )
      return cover
  }
  return undefined
}

const area = (box: Box): number => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1])

/** Hidden glyphs, joined while they are hidden for one reason on one line. */
export function hiddenText(painting: Painting, page: number): HiddenText[] {
  const found: { reason: HiddenReason; text: string; page: number; box: Box }[] = []
  let last: Glyph | undefined
  const shadows = shadowTest(painting.glyphs)
  for (const glyph of painting.glyphs) {
    if (!glyph.hidden || (glyph.text === ' ' && !last) || shadows(glyph)) {
      if (glyph.text !== ' ') last = undefined
      continue
    }
    const current = found.at(-1)
    const box: Box = [glyph.x, glyph.y - glyph.size * 0.8, glyph.x + glyph.width, glyph.y + glyph.size * 0.2]
    if (last && current && current.reason === glyph.hidden && glyph.order - last.order < 80) {
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
  return found.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => /[\p{L}\p{N}]{2}/u.test(one.text))
}

/** Hidden where the same letter is seen: the shadow of a heading, or its copy for the clipboard. */
function shadowTest(glyphs: readonly Glyph[]): (glyph: Glyph) => boolean {
  const seen = new Map<string, Glyph[]>()
  if (!glyphs.some((glyph) => glyph.hidden)) return () => false
  for (const glyph of glyphs) {
    if (glyph.hidden) continue
    const same = seen.get(glyph.raw)
    if (same) same.push(glyph)
    else seen.set(glyph.raw, [glyph])
  }
  return (glyph) =>
    seen
      .get(glyph.raw)
      ?.some(
        ({ x, y, size }) =>
          Math.abs(x - glyph.x) < 0.4 * size && Math.abs(y - glyph.y) < 0.4 * size && glyph.size > 0.7 * size,
      ) ?? false
}
