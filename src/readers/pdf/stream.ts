/** The text in the file's own order, as a naive extractor reads it: raw, with whatever is hidden. */
import type { Glyph } from './glyph.js'

export function streamText(glyphs: readonly Glyph[]): string[] {
  const lines: string[] = []
  let line = ''
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    const text = glyph.raw.trim() ? glyph.raw : ' '
    if (last) {
      const size = Math.max(last.size, glyph.size, 1)
      const down = Math.abs(glyph.y - last.y) > 0.5 * size && glyph.angle === 0
      const gap = glyph.x - last.x - last.width
      if (down) {
        lines.push(line.trim())
        line = ''
      } else if ((gap > 0.15 * size || gap < -size) && text !== ' ' && !line.endsWith(' ')) line += ' '
    }
    if (text !== ' ' || !line.endsWith(' ')) line += text
    last = glyph
  }
  lines.push(line.trim())
  return lines.filter(Boolean)
}
