/** What one glyph says. Repairs that need no neighbours: ligatures, spaces, bullets, raw Cork codes, private use. */
import type { Font } from './glyph.js'

// TeX's T1 (Cork) encoding, whose bitmap fonts carry no names: https://ctan.org/pkg/ec (table 1 of the EC documentation)
const cork = new Map<number, string>([
  [0x10, '“'], [0x11, '”'], [0x12, '„'], [0x13, '«'], [0x14, '»'], [0x15, '–'], [0x16, '—'],
  [0x19, 'ı'], [0x1a, 'ȷ'], [0x1b, 'ff'], [0x1c, 'fi'], [0x1d, 'fl'], [0x1e, 'ffi'], [0x1f, 'ffl'], [0x88, '•'],
]) // biome-ignore format: a table

// Symbol and Wingdings, as Word writes its bullets.
const bullets = new Map<number, string>([
  [0xf0b7, '•'], [0xf06c, '●'], [0xf06e, '■'], [0xf06f, '□'], [0xf071, '❑'], [0xf075, '◆'], [0xf076, '❖'], [0xf077, '◆'],
  [0xf09f, '•'], [0xf0a7, '▪'], [0xf0a8, '◻'], [0xf0d8, '➢'], [0xf0e0, '→'], [0xf0e8, '➔'], [0xf0fc, '✓'], [0xf0fe, '☑'],
  [0xf02d, '–'], [0xf0be, '—'], [0xf0a0, ' '], [0xf020, ' '],
]) // biome-ignore format: a table

// Font Awesome, whose dots and arrowheads moderncv and others set before items; any other icon says nothing.
const iconBullets = new Map<number, string>([
  [0xf111, '●'], [0xf10c, '○'], [0xf0c8, '■'], [0xf0da, '▸'], [0xf105, '›'], [0xf101, '»'], [0xf054, '›'],
]) // biome-ignore format: a table

const zeroWidth = /^[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]+$/u

export function decode(unicode: string, font: Font, width: number): string {
  const code = unicode.codePointAt(0) ?? 0
  if (unicode.length === 1 && code > 0x20 && code < 0x7f) return font.icon ? '' : unicode
  if (!unicode.trim()) return ' '
  if (font.icon) return /awesome|fa-?(?:solid|regular)/i.test(font.name) ? (iconBullets.get(code) ?? '') : ''
  if (unicode === '\u00ad') return width > 0 ? '-' : ''
  if (zeroWidth.test(unicode)) return ''
  if (code >= 0xfb00 && code <= 0xfb06) return unicode.normalize('NFKC')
  if ((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff)) return unicode.normalize('NFKC')
  if (isControl(code)) return font.type3 ? (cork.get(code) ?? '\ufffd') : code === 0x88 ? '•' : '\ufffd'
  if (isPrivate(code)) return bullets.get(code) ?? ''
  return unicode
}

export const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0)
export const isPrivate = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
