/** Expressions that rubric authors write: RE2, linear in time. */
import { RE2JS } from 're2js'
import { excerpt } from '../text/index.js'
import { nativeExpression, spansOf } from './native-expression.js'

export interface Expression {
  /** Spans in `text`, in order, never empty, never overlapping. */
  find(text: string): readonly (readonly [start: number, end: number])[]
}

/** What is wrong with it, in our own words. */
export interface ExpressionProblem {
  readonly message: string
  readonly help?: string
}

/** Compiled once a process: a rubric is checked, then compiled, and shares expressions with its parents. */
const compiled = new Map<string, Expression | ExpressionProblem>()
const MAX_REMEMBERED = 5_000

export function compileExpression(source: string): Expression | ExpressionProblem {
  const known = compiled.get(source) ?? compileAnew(source)
  if (compiled.size < MAX_REMEMBERED) compiled.set(source, known)
  return known
}

/** One that the tests of what ships with the tool have tried. */
export function compileTried(source: string): Expression | ExpressionProblem {
  const native = nativeExpression(source)
  return native === undefined ? compileExpression(source) : { find: (text) => spansOf(native, text) }
}

function compileAnew(source: string): Expression | ExpressionProblem {
  const known = knownProblem(source)
  if (known !== undefined) return known
  let expression: RE2JS
  try {
    expression = RE2JS.compile(source)
  } catch (error) {
    return {
      message: `this is no RE2 expression: ${excerpt((error as Error).message.replace(/^error parsing regexp: /, ''), 90)}`,
    }
  }
  const empty = expression.matcher('')
  if (empty.find())
    return {
      message: 'this expression matches the empty string, so it would match everywhere',
      help: 'use + in place of *',
    }
  return {
    find(text) {
      const found: (readonly [number, number])[] = []
      const matcher = expression.matcher(text)
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) found.push([matcher.start(), matcher.end()])
      }
      return found
    },
  }
}

export const isExpression = (value: Expression | ExpressionProblem): value is Expression => 'find' in value

/** Control characters that a person writes only by mistake: `"\b"` in double quotes is a backspace. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/

function knownProblem(source: string): ExpressionProblem | undefined {
  const control = CONTROL.exec(source)?.[0]
  if (control !== undefined) {
    const name =
      control === '\b'
        ? 'a backspace'
        : `the control character U+${control.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
    return {
      message: `this expression holds ${name}, which no resume does`,
      help: "in double quotes YAML reads \\b as a backspace; use single quotes: '\\bled\\b'",
    }
  }
  const bare = source
    .replace(/\\[pP]\{[^}]*\}/g, (name) => ' '.repeat(name.length))
    .replace(/\\[\s\S]/g, '  ')
    .replace(/\[[^\]]*\]/g, (set) => ' '.repeat(set.length))
  if (/\(\?(?:[=!]|<[=!])/.test(bare)) {
    return {
      message: 'look-around is not part of RE2',
      help: 'match the words themselves, and leave others out with `unless`',
    }
  }
  if (/\\[1-9]/.test(source.replace(/\\\\/g, '  ')) || /\\k</.test(source)) {
    return { message: 'back-references are not part of RE2', help: 'write the words out' }
  }
  if (/\(\?>|[*+?}]\+/.test(bare)) {
    return {
      message: 'atomic groups and possessive repeats are not part of RE2',
      help: 'RE2 never backtracks: leave the extra sign out',
    }
  }
  return undefined
}
