/**
 * Expressions of the rubrics that ship with the tool, run by the engine of the language: compiling them for RE2 took a
 * tenth of a short run. Only those that its tests have tried: they mean the same in both, and none of them backtracks far.
 * What a stranger wrote stays with RE2.
 */

import { matchesIn } from '../text/index.js'
import { withRanges } from '../text/letters.js'

/** What RE2 takes for white space: ASCII only. */
const space = String.raw`\t\n\f\r `

/** Escapes and classes of characters that mean the same to both engines, but for white space. */
const alike =
  /\\(?:[bBdDwWsS.+*?()[\]{}^$|/\\]|p\{[LN]\})|\[\^?(?:[^[\]\\]|\\(?:[dws.+*?()[\]{}^$|/\\-]|p\{[LN]\}))*\]/g

/** `undefined`: it has something that the two engines read differently, or one of them not at all. */
export function nativeExpression(source: string): RegExp | undefined {
  const [, flags = '', rest = source] = /^\(\?(i)\)(.*)$/s.exec(source) ?? []
  // `.` and line ends; groups with names or flags; any other escape.
  if (/\\|\(\?(?!:)|\./.test(rest.replace(alike, ''))) return undefined
  const usual = rest.replace(alike, (part) => {
    if (part === '\\s') return `[${space}]`
    return part === '\\S' ? `[^${space}]` : part.replaceAll(/(\\\\)|\\s/g, (_, escaped?: string) => escaped ?? space)
  })
  try {
    return new RegExp(withRanges(usual), `g${flags}u`)
  } catch {
    return undefined
  }
}

/** As RE2 finds them: in order, never empty, never overlapping. */
export function spansOf(expression: RegExp, text: string): (readonly [start: number, end: number])[] {
  return matchesIn(text, expression)
    .filter(([found]) => found !== '')
    .map(({ 0: found, index }) => [index, index + found.length])
}
