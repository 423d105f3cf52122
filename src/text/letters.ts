/**
 * Letters and digits as a few ranges, for patterns: V8 looks `\p{L}` up anew for each pattern and compiles 700 ranges of
 * it, a tenth of a short run. The sources say `\p{L}`; the build (src/build/ranges.mjs) writes the ranges, and so does what
 * compiles patterns from data.
 *
 * They are the properties themselves for Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Chinese, Japanese and Korean,
 * and for every sign that many scripts share but letters that are symbols (ℕ). Where letters, marks and digits of a script
 * alternate (Devanagari, Thai, …) its whole block counts as letters.
 */

/** To stand inside of `[…]`, in a pattern with the flag `u`. */
export const letters = ranges(`41-5a 61-7a aa b5 ba c0-d6 d8-f6 f8-2c1 2c6-2d1 2e0-2e4 2ec 2ee 370-374 376-37d 37f 386
  388-3f5 3f7-481 48a-559 560-588 5d0-5f2 620-64a 66e-6d3 6d5 6e5-6e6 6ee-6ef 6fa-6fc 6ff-963 966-e3e e40-167f 1681-1735
  1737-17d7 17dc 1810-1fbc 1fbe 1fc2-1fcc 1fd0-1fdb 1fe0-1fec 1ff2-1ffc 2071 207f 2090-209c 2126 212a-212b 2132 214e 2183-2184
  2c00-2ce4 2ceb-2cf3 2d00-2d6f 2d80-2dff 3005-3006 3031-3035 303b-303c 3041-309a 309d-309f 30a1-30fa 30fc-318e 31a0-31bf
  31f0-31ff 3400-4dbf 4e00-a48c a4d0-a4fd a500-a60c a610-a672 a674-a67d a67f-d7ff f900-fb28 fb2a-fbb1 fbd3-fd3d fd50-fd8f fd92-fdc7 fdf0-fdfb
  fe70-fefc ff21-ff3a ff41-ff5a ff66-ffdc 10000-1cbff 1d400-1d7cb 1df00-1eeef 20000-3347f`)

/** Likewise. */
export const digits = ranges(`30-39 b2-b3 b9 bc-be 660-669 6f0-6f9 966-96f 9e6-9ef e50-e59 2070 2074-2079 2080-2089
  2150-2182 2185-2189 2460-249b 24ea-24ff 2776-2793 3007 3021-3029 3038-303a 3192-3195 3220-3229 3248-324f 3251-325f
  3280-3289 32b1-32bf ff10-ff19 1d7ce-1d7ff 1f100-1f10c`)

function ranges(hex: string): string {
  const escaped = (one: string): string => (one.length > 4 ? `\\u{${one}}` : `\\u${one.padStart(4, '0')}`)
  return hex.replace(/[0-9a-f]+/g, escaped).replace(/\s+/g, '')
}

/** The source of a pattern with ranges for `\p{L}` and `\p{N}`, inside of classes and outside. */
export function withRanges(source: string): string {
  let inClass = false
  return source.replace(/\\p\{([LN])\}|\\.|[[\]]/gs, (found, property?: string) => {
    if (found === '[' || found === ']') inClass = found === '['
    if (property === undefined) return found
    const own = property === 'L' ? letters : digits
    return inClass ? own : `[${own}]`
  })
}
