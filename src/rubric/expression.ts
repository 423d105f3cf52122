/** Expressions that rubric authors write: RE2, linear in time, behind a literal that must stand in the text. */
import { RE2JS } from 're2js'
import { excerpt } from '../text/index.js'

export interface Expression {
  /** Spans in `text`, in order, never empty, never overlapping. */
  find(text: string): readonly (readonly [start: number, end: number])[]
  /** Small letters that every match holds, or nothing. */
  readonly literal: string
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
    literal: literalOf(source),
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
  const bare = source.replace(/\\[\s\S]/g, '  ').replace(/\[[^\]]*\]/g, (set) => ' '.repeat(set.length))
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

/**
 * The longest run of plain letters at the top level that is neither optional nor one of several branches. Empty when
 * there is none; then the expression is tried on every text.
 */
function literalOf(source: string): string {
  if (source.includes('|') && topLevelBranches(source)) return ''
  let best = ''
  let run = ''
  const end = (): void => {
    if (run.length > best.length) best = run
    run = ''
  }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string
    if (sign === '(') {
      end()
      at = closing(source, at)
    } else if (sign === '[') {
      end()
      at = closingSet(source, at)
    } else if (sign === '\\') {
      const next = source[++at] ?? ''
      if (/[A-Za-z0-9]/.test(next)) {
        end()
        if (next === 'p' || next === 'P' || next === 'x') at = skipBraces(source, at)
      } else run += next
    } else if (sign === '?' || sign === '*' || sign === '{') {
      run = run.slice(0, -1)
      end()
      if (sign === '{') at = Math.max(at, source.indexOf('}', at))
    } else if (sign === '+' || sign === '.' || sign === '^' || sign === '$' || sign === '|') {
      end()
    } else run += sign
  }
  end()
  // Letters whose small form has another length or that fold together are left out: the literal is only a guard.
  return /^[\x20-\x7e]+$/.test(best) ? best.toLowerCase() : ''
}

function topLevelBranches(source: string): boolean {
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '(') at = closing(source, at)
    else if (sign === '[') at = closingSet(source, at)
    else if (sign === '|') return true
  }
  return false
}

function closing(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '[') at = closingSet(source, at)
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at
  }
  return source.length
}

function closingSet(source: string, open: number): number {
  let at = open + 1
  if (source[at] === '^') at++
  if (source[at] === ']') at++
  for (; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '[' && source[at + 1] === ':') at = Math.max(at, source.indexOf(':]', at) + 1)
    else if (sign === ']') return at
  }
  return source.length
}

const skipBraces = (source: string, at: number): number =>
  source[at + 1] === '{' ? Math.max(at, source.indexOf('}', at)) : at + 1
