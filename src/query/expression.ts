/** A recruiter's Boolean search, as text: AND, OR, NOT, "phrases", parentheses; words side by side are joined by AND. */
import { InputError } from '../types.js'

export type Expression =
  | { readonly kind: 'term'; readonly words: string }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Expression[] }

const MAX_LENGTH = 4000
const MAX_DEPTH = 50

/** NOT binds before AND, AND before OR. Throws an `InputError` that points at what cannot be read. */
export function parseQuery(query: string): Expression {
  if (query.length > MAX_LENGTH)
    throw new InputError(`the search has ${query.length} characters; ${MAX_LENGTH} at most`)
  const reader: Reader = { query, tokens: tokensOf(query), at: 0, depth: 0 }
  if (reader.tokens.length === 0)
    throw new InputError('the search is empty', ['for example: \'"site reliability" OR SRE\''])
  const expression = alternatives(reader)
  const left = reader.tokens[reader.at]
  if (left !== undefined)
    throw wrong(reader, left, left.text === ')' ? 'no parenthesis is open here' : 'not expected here')
  return expression
}

interface Token {
  readonly text: string
  readonly quoted: boolean
  readonly start: number
}

interface Reader {
  readonly query: string
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

function tokensOf(query: string): Token[] {
  const open = query.match(/["“”]/g)?.length ?? 0
  if (open % 2 === 1) throw new InputError('a quotation mark is open in the search', [query])
  return [...query.matchAll(/["“]([^"“”]*)["”]|[()]|[-+](?=["“(\p{L}])|[^\s()"“”]+/gu)].map((match) => ({
    text: match[1] ?? match[0],
    quoted: match[1] !== undefined,
    start: match.index,
  }))
}

function alternatives(reader: Reader): Expression {
  const all = [conjunction(reader)]
  while (isWord(reader, 'OR')) {
    reader.at += 1
    all.push(conjunction(reader))
  }
  return joined('or', all)
}

function conjunction(reader: Reader): Expression {
  const all = [negation(reader)]
  for (;;) {
    const isAsked = isWord(reader, 'AND')
    if (isAsked) reader.at += 1
    const next = reader.tokens[reader.at]
    if (!isAsked && (next === undefined || (!next.quoted && (next.text === ')' || next.text === 'OR')))) break
    all.push(negation(reader))
  }
  return joined('and', all)
}

/** A plus before a word asks for what is asked anyway. */
function negation(reader: Reader): Expression {
  if (isWord(reader, '+')) reader.at += 1
  if (!isWord(reader, 'NOT') && !isWord(reader, '-')) return operand(reader)
  reader.at += 1
  return { kind: 'not', of: deeper(reader, negation) }
}

function operand(reader: Reader): Expression {
  const token = reader.tokens[reader.at]
  if (token === undefined) throw new InputError('the search ends where a word is expected', [reader.query])
  reader.at += 1
  if (token.quoted) return term(reader, token)
  if (token.text === '(') {
    const inner = deeper(reader, alternatives)
    if (reader.tokens[reader.at]?.text !== ')') throw wrong(reader, token, 'this parenthesis is not closed')
    reader.at += 1
    return inner
  }
  if (/^(?:AND|OR|NOT|\))$/.test(token.text)) throw wrong(reader, token, 'a word is expected here')
  return term(reader, token)
}

function term(reader: Reader, token: Token): Expression {
  const words = token.text.trim()
  if (!/[\p{L}\p{N}]/u.test(words)) {
    const meant = operators.get(words)
    throw wrong(reader, token, 'there is no word in it', meant === undefined ? undefined : `write ${meant}`)
  }
  return { kind: 'term', words }
}

function deeper<T>(reader: Reader, read: (reader: Reader) => T): T {
  reader.depth += 1
  if (reader.depth > MAX_DEPTH) throw new InputError(`the search is nested more than ${MAX_DEPTH} deep`)
  const value = read(reader)
  reader.depth -= 1
  return value
}

const joined = (kind: 'and' | 'or', all: readonly Expression[]): Expression =>
  all.length === 1 ? (all[0] as Expression) : { kind, all }

const isWord = ({ tokens, at }: Reader, word: string): boolean => tokens[at]?.text === word && !tokens[at].quoted

/** As other programs write them. */
const operators: ReadonlyMap<string, string> = new Map([
  ['|', 'OR'],
  ['||', 'OR'],
  ['&', 'AND'],
  ['&&', 'AND'],
  ['!', 'NOT'],
])

/** `and`, `or`, `not` in small letters, which this search looks for like any word. */
export function smallOperators(query: string): string[] {
  const found = tokensOf(query).filter(({ text, quoted }) => !quoted && /^(?:and|or|not)$/.test(text))
  return [...new Set(found.map(({ text }) => text))]
}

function wrong({ query }: Reader, { text, start }: Token, why: string, help?: string): InputError {
  // Enough of a long search to see the place.
  const from = Math.max(0, start - 50)
  const shown = query.slice(from, from + 76)
  return new InputError(`"${text}" at ${start + 1} of the search: ${why}`, [
    shown,
    `${' '.repeat(start - from)}^`,
    ...(help === undefined ? [] : [help]),
  ])
}
