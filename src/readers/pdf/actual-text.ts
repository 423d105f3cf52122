/**
 * ActualText: what a span of glyphs stands for (ISO 32000-1, 14.9.4). It mends ligatures without a code and letters that are
 * pictures. It is trusted as far as it could be true; words that nobody sees in it are reported.
 */
import type { HiddenText } from '../../types.js'
import type { Glyph, Painting } from './glyph.js'

/** Puts the text in place of what its glyphs say; returns what claims more than its glyphs can show. */
export function applyActualText(painting: Painting, page: number): HiddenText[] {
  if (painting.actual.size === 0) return []
  const hidden: HiddenText[] = []
  const { glyphs } = painting
  for (let from = 0; from < glyphs.length; ) {
    const span = glyphs[from]!.actual
    let to = from + 1
    while (to < glyphs.length && glyphs[to]!.actual === span) to++
    const actual = span > 0 ? painting.actual.get(span)! : undefined
    if (actual !== undefined && !apply(glyphs.slice(from, to), clean(actual))) {
      const { x, y, size } = glyphs[from]!
      hidden.push({ reason: 'actual-text', text: actual, page, box: [x, y - size, x + size, y] })
    }
    from = to
  }
  return hidden
}

/** `false` when the text cannot be what these glyphs show. */
function apply(glyphs: readonly Glyph[], actual: string): boolean {
  const shown = glyphs.map((glyph) => glyph.text).join('')
  if (actual === '' || plain(actual) === plain(shown)) return true
  // A picture of a letter may stand for a word ("email:"), a glyph for a ligature or a cluster.
  if (actual.length > 4 * glyphs.length + 12) return false
  if (glyphs.every((glyph) => glyph.font.icon)) return true
  if (glyphs.every((glyph) => glyph.text !== '' && glyph.text !== '\ufffd'))
    return plain(actual).length <= plain(shown).length + 2
  for (const [index, glyph] of glyphs.entries()) glyph.text = index === 0 ? actual : ''
  return true
}

const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').normalize('NFC')
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
