/** Symbol fonts: the letter that is stored → the sign that is drawn. */
import { codePoint } from 'dingbat-to-unicode'

/** Dots of several sizes and sets, all of them the bullet of a list. */
const dots = new Set(['·', '●', '⚫', '⦁', '∙', '⬤'])

/** `undefined`: not a symbol font that is known. Codes stand at their place or in the private area from U+F000. */
export function symbol(font: string, character: string): string | undefined {
  if (!/^(?:symbol|webdings|wingdings(?: [23])?)$/i.test(font)) return undefined
  const code = character.codePointAt(0) ?? 0
  const typeface = font.replace(/^\w/, (first) => first.toUpperCase())
  const sign = codePoint(typeface, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)?.string
  return sign !== undefined && dots.has(sign) ? '•' : sign
}

/** A whole stretch of text; white space and what the font lacks stay as they are. */
export const inSymbols = (font: string | undefined, text: string): string =>
  font !== undefined && symbol(font, 'a') !== undefined
    ? [...text]
        .map((character) => (character.trim() === '' ? character : (symbol(font, character) ?? character)))
        .join('')
    : text
