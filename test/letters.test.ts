/** src/text/letters.ts: ranges in place of `\p{L}` and `\p{N}`, and how far they are the same. */
import { describe, expect, it } from 'vitest'
import { digits, letters, withRanges } from '../src/text/letters.js'

type Test = (code: number) => boolean

const matches = (source: string): Test => {
  const pattern = new RegExp(`^(?:${source})$`, 'u')
  return (code) => pattern.test(String.fromCodePoint(code))
}
const hex = (code: number): string => code.toString(16)
const between = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
const basic = [...between(0, 0xd800), ...between(0xe000, 0x10000)]

const isLetter = matches(`[${letters}]`)
const isDigit = matches(`[${digits}]`)
const isMark = matches('\\p{M}')
const inUnicode = { letter: matches('\\p{L}'), digit: matches('\\p{N}'), unknown: matches('\\p{Cn}') }

describe('letters', () => {
  it.each(['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Han', 'Hangul', 'Hiragana', 'Katakana'])(
    'are those of Unicode in %s',
    (script) => {
      const own = basic.filter(matches(`\\p{Script=${script}}`)).filter((code) => !isMark(code))
      expect(own.length).toBeGreaterThan(80)
      expect(own.filter(isLetter).map(hex)).toEqual(own.filter(inUnicode.letter).map(hex))
    },
  )

  it('are those of Unicode wherever scripts are mixed or resumes are drawn: below U+0700, signs, forms, emoji', () => {
    const stretches = [between(0, 0x700), between(0x2000, 0x2c00), between(0x3000, 0x3400), between(0xfb00, 0x10000)]
    const codes = [...stretches.flat(), ...between(0x1f000, 0x1fb00)].filter((code) => !isMark(code))
    const symbols = matches('[\u2100-\u214f]')
    const known = codes.filter((code) => !symbols(code) && !inUnicode.unknown(code))
    const wrong = known.filter((code) => isLetter(code) !== inUnicode.letter(code))
    expect(wrong.map(hex)).toEqual([])
  })

  it('leave out no letter of any script but symbols', () => {
    const symbols = matches('[\u2100-\u214f\u2e2f]')
    const all = [...basic, ...between(0x10000, 0x33480)].filter(inUnicode.letter)
    expect(all.filter((code) => !isLetter(code) && !symbols(code)).map(hex)).toEqual([])
  })
})

describe('digits', () => {
  it('are those of Unicode below U+0700 and in what many scripts share', () => {
    const isShared = matches('[\\p{Script=Common}\\p{Script=Han}]')
    const indic = matches('[\ua830-\ua835]')
    const codes = basic.filter((code) => code < 0x700 || (isShared(code) && !indic(code)))
    expect(codes.filter((code) => isDigit(code) !== inUnicode.digit(code)).map(hex)).toEqual([])
  })
})

describe('withRanges', () => {
  it.each([
    ['\\p{L}+', `[${letters}]+`],
    ['[\\p{L}\\p{N}-]', `[${letters}${digits}-]`],
    ['[^\\p{L}](?<!\\p{N})', `[^${letters}](?<![${digits}])`],
    ['\\[\\p{L}\\]', `\\[[${letters}]\\]`],
    ['[\\]\\p{L}]', `[\\]${letters}]`],
    ['\\\\p{L}\\p{Lu}', '\\\\p{L}\\p{Lu}'],
  ])('%s', (source, expected) => expect(withRanges(source)).toBe(expected))
})
