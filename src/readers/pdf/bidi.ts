/**
 * Right-to-left writing. PDFs store it as it looks or as it is read; either way it is first laid out from left to right, so
 * that gaps make words as always, and then put in the order of reading.
 */
import type { Glyph } from './glyph.js'
import type { Placed, Word } from './words.js'

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const leftToRight = /[\p{L}\p{N}]/u

const isRtl = (text: string): boolean => rightToLeft.test(text)

/** Stretches that are written towards the left, turned round. */
export function asSeen(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph) => isRtl(glyph.text))) return glyphs
  const result: Glyph[] = []
  for (let from = 0; from < glyphs.length; ) {
    let to = from + 1
    while (to < glyphs.length && goesLeft(glyphs[to - 1]!, glyphs[to]!)) to++
    const stretch = glyphs.slice(from, to)
    result.push(...(stretch.length > 1 && stretch.some((glyph) => isRtl(glyph.text)) ? stretch.reverse() : stretch))
    from = to
  }
  return result
}

const goesLeft = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.y - b.y) < 0.3 * a.size &&
  b.x < a.x + 0.01 &&
  a.x - b.x - b.width < 1.2 * a.size &&
  (b.text === ' ' || a.text === ' ' || isRtl(a.text + b.text))

/** Words of a segment, seen from left to right, in the order they are read. */
export function asRead(words: readonly Word[]): readonly Word[] {
  const rtl = words.filter((word) => word.glyphs.some(({ glyph }) => isRtl(glyph.text)))
  if (rtl.length === 0) return words
  const turned = words.map((word) =>
    rtl.includes(word) ? { ...word, glyphs: turn(word.glyphs, ({ glyph }) => isNumber(glyph.text)) } : word,
  )
  return rtl.length * 2 >= words.length ? turn(turned, (word) => !rtl.some((one) => one.left === word.left)) : turned
}

const isNumber = (text: string): boolean => leftToRight.test(text) && !isRtl(text)

/** Backwards, but for stretches that keep their direction. */
function turn<T extends Placed | Word>(items: readonly T[], keeps: (item: T) => boolean): T[] {
  const result: T[] = []
  let kept: T[] = []
  for (const item of [...items].reverse()) {
    if (keeps(item)) {
      kept.unshift(item)
      continue
    }
    result.push(...kept, item)
    kept = []
  }
  return [...result, ...kept]
}
