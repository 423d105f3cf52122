/** TeX's old encodings draw an accent and a letter one over the other: "´" and "e" are "é". */
import type { Glyph } from './glyph.js'

const combining = new Map<string, string>([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['˜', '\u0303'],
  ['~', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
])

/** The glyphs with such pairs made one; the rest as it was. */
export function joinAccents(glyphs: readonly Glyph[]): Glyph[] {
  const joined = new Set<Glyph>()
  for (let i = 0; i < glyphs.length; i++) {
    const accent = glyphs[i]!
    const mark = combining.get(accent.text)
    if (!mark) continue
    const letter = [glyphs[i + 1], glyphs[i - 1]].find((other) => other !== undefined && carries(accent, other))
    if (!letter) continue
    const base = letter.text === 'ı' ? 'i' : letter.text === 'ȷ' ? 'j' : letter.text
    const whole = (base + mark).normalize('NFC')
    if (whole.length > 1) continue
    letter.text = whole
    joined.add(accent)
  }
  return joined.size === 0 ? [...glyphs] : glyphs.filter((glyph) => !joined.has(glyph))
}

/** Do the two stand over each other? */
function carries(accent: Glyph, letter: Glyph): boolean {
  if (!/^\p{L}$/u.test(letter.text) || accent.angle !== letter.angle || accent.angle !== 0) return false
  const apart = accent.x + accent.width / 2 - letter.x - letter.width / 2
  return Math.abs(apart) < 0.35 * letter.size && Math.abs(accent.y - letter.y) < 0.4 * letter.size
}
