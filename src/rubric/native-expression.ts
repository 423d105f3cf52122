/**
 * Expressions of the rubrics that ship with the tool, run by the engine of the language: compiling them for RE2 took a
 * tenth of a short run. Only those that its tests have tried: they mean the same in both, and none of them backtracks far.
 * What a stranger wrote stays with RE2.
 */

/** `undefined`: it has something that the two engines read differently, or one of them not at all. */
export function nativeExpression(source: string): RegExp | undefined {
  const [, flags = '', rest = source] = /^\(\?(i)\)(.*)$/s.exec(source) ?? []
  // A class of its own for ASCII white space; `.` and line ends; groups with names or flags; escapes beyond the plain ones.
  const bare = rest.replace(/\\(?:[bBdDwW.+*?()[\]{}^$|/\\]|p\{L\}|p\{N\})/g, '').replace(/\[\^?[^[\]\\]*\]/g, '')
  const usual = rest.replaceAll('\\s', '[\\t\\n\\f\\r ]')
  if (/\\(?!s)|\(\?(?!:)|\./.test(bare)) return undefined
  try {
    return new RegExp(usual, `g${flags}u`)
  } catch {
    return undefined
  }
}

/** As RE2 finds them: in order, never empty, never overlapping. */
export function spansOf(expression: RegExp, text: string): (readonly [start: number, end: number])[] {
  return [...text.matchAll(expression)]
    .filter(([found]) => found !== '')
    .map(({ 0: found, index }) => [index, index + found.length])
}
