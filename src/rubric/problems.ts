/** What is wrong in a file a person wrote: where, in whose words, and what to do about it. */
import { distance } from 'fastest-levenshtein'
import type { RubricProblem } from '../types.js'

/** A file as it was handed in; `starts[n]` is the offset at which line n + 1 begins. */
export interface SourceFile {
  /** As the user typed it, or where it was found. */
  readonly path: string
  readonly text: string
  readonly starts: readonly number[]
}

/** A stretch of a file: offsets, half open. */
export interface Span {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

export function sourceFile(path: string, text: string): SourceFile {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { path, text, starts }
}

/** Line and column, from 1, of an offset. */
export function lineAndColumn({ starts }: SourceFile, offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}

/** `broken.yaml:8`, for messages that point to a second place. */
export const placeName = (span: Span): string => `${span.file.path}:${lineAndColumn(span.file, span.start).line}`

export function problem(
  span: Span,
  message: string,
  help?: string,
  severity: RubricProblem['severity'] = 'error',
): RubricProblem {
  const { file } = span
  const { line, column } = lineAndColumn(file, Math.min(span.start, file.text.length))
  const width = lineText(file, line).length
  const length = Math.max(1, Math.min(span.end - span.start, width - column + 1))
  return {
    path: file.path,
    line,
    column,
    endColumn: column + length,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    frame: [line - 1, line, line + 1]
      .filter((number) => number >= 1 && number <= file.starts.length && !isEndOfFile(file, number))
      .map((number) => ({ number, text: lineText(file, number) })),
  }
}

const isEndOfFile = (file: SourceFile, line: number): boolean =>
  line === file.starts.length && line > 1 && lineText(file, line) === ''

function lineText({ text, starts }: SourceFile, line: number): string {
  const end = starts[line] === undefined ? text.length : (starts[line] as number) - 1
  return text.slice(starts[line - 1], end).replace(/\r$/, '')
}

/** By file in the order they were met, then by position; the same thing is said once. */
export function sorted(problems: readonly RubricProblem[]): RubricProblem[] {
  const files = [...new Set(problems.map((one) => one.path))]
  const seen = new Set<string>()
  return problems
    .filter((one) => {
      const key = `${one.path}:${one.line}:${one.column}:${one.message}`
      return seen.has(key) ? false : seen.add(key) !== undefined
    })
    .toSorted((a, b) => files.indexOf(a.path) - files.indexOf(b.path) || a.line - b.line || a.column - b.column)
}

/** One problem with its code frame and its help line, as a person reads it. */
export function renderProblem(one: RubricProblem): string {
  const gutter = String(one.frame.at(-1)?.number ?? one.line).length + 4
  const out = [`${one.path}:${one.line}:${one.column} ${one.severity}  ${one.message}`]
  for (const { number, text } of one.frame) {
    const mark = number === one.line ? '>' : ' '
    out.push(`${`${mark} ${number}`.padStart(gutter)} | ${text}`.trimEnd())
    if (number !== one.line) continue
    const indent = text.slice(0, one.column - 1).replace(/[^\t]/g, ' ')
    out.push(`${' '.repeat(gutter)} | ${indent}${'^'.repeat(one.endColumn - one.column)}`)
  }
  if (one.help !== undefined) out.push(`${' '.repeat(gutter)} = help: ${one.help}`)
  return out.join('\n')
}

/** `did you mean "weight"?`, when something known is close enough. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const match = closest(word, known)
  return match === undefined ? undefined : `did you mean "${match}"?`
}

/** The nearest of the known words within three letters, and fewer in a short word; ties go to the first. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length * 0.4)))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const other = candidate.toLowerCase()
    // The beginning of a word is meant as that word, however much is missing: `warn`.
    const far = wanted.length >= 3 && other.startsWith(wanted) ? 1 : distance(wanted, other)
    if (far < least) {
      least = far
      best = candidate
    }
  }
  return best
}
