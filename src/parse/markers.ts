/** Bullets and numbers that the reader left in the text of a line. */
import type { Document, Line } from '../types.js'

/** A bullet that the reader left in the text. A lone `-` or `*` needs white space after it, an arrow or dot does not. */
export function leadingMarker(line: Line, glyphs: ReadonlySet<string>): string | undefined {
  if (line.role === 'heading') return undefined
  const usual = /^\s*(?:[•◦▪▫‣●○■□▸►▶➢➤❖◆◇⬧⁃∙✓✔❯»·]\s*|[*o–—-]\s+)(?=\S)/u.exec(line.text)?.[0]
  if (usual !== undefined) return usual
  const number = numbered.exec(line.text)
  if (number) return glyphs.has('1.') ? number[0] : undefined
  const odd = oddGlyph.exec(line.text)
  return odd && glyphs.has(odd[0].trim()) ? odd[0] : undefined
}

/** "2. " before words; a list has two of them at least. */
const numbered = /^\s*\d{1,2}[.)]\s+(?=[\p{L}"“«])/u

const oddGlyph = /^\s*[^\p{L}\p{N}\s"'“”‘’«»()[\]#+$€£@&~<>.,;:!?/\\%*=_-]\ufe0f?\s*(?=\S)/u

/** Signs that open three rows or more are bullets, whatever they are: icon fonts, emoji, unmapped glyphs. */
export function repeatedGlyphs(document: Document): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of document.pages.flatMap((page) => page.lines)) {
    const glyph = numbered.test(line.text) ? '1.' : oddGlyph.exec(line.text)?.[0].trim()
    if (glyph !== undefined) counts.set(glyph, (counts.get(glyph) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([glyph, count]) => (count >= (glyph === '1.' ? 2 : 3) ? [glyph] : [])))
}
