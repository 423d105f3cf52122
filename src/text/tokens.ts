/** Words and symbols, and the squeezed key under which all joinings of one term meet: `node.js`, `Node JS`, `nodejs`. */

import { lately } from './lately.js'
import { matchesIn } from './matches.js'

export interface Token {
  readonly start: number
  readonly end: number
  /** Small letters without accents; one symbol for a symbol. */
  readonly key: string
  readonly word: boolean
}

const WORDS_AND_SYMBOLS = /([\p{L}\p{N}\p{M}_]+)|[^\s]/gu

export const tokens: (text: string) => readonly Token[] = lately((text) => {
  const found: Token[] = []
  for (const match of matchesIn(text, WORDS_AND_SYMBOLS)) {
    const word = match[1] !== undefined
    const key = word ? plain(match[0]) : match[0]
    found.push({ start: match.index, end: match.index + match[0].length, key, word })
  }
  return found
})

/** Small letters, accents left out. */
export function plain(text: string): string {
  const small = text.toLowerCase()
  return ASCII.test(small) ? small : unaccented(small)
}

/** Accents left out, case kept. */
export const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')

const ASCII = /^[\x20-\x7e]*$/

/** Symbols that may stand, or be left out, between the parts of one term. */
export const isJoiner = (symbol: string): boolean =>
  symbol === '-' || symbol === '.' || symbol === '/' || symbol === "'"

/** Symbols that belong to a name: `C++`, `C#`, `AT&T`. All others end it. */
export const isNameSymbol = (symbol: string): boolean => NAME_SYMBOLS.has(symbol)

const NAME_SYMBOLS: ReadonlySet<string> = new Set('+#&@!*$%~=^')

/** The key of a term: its words and name symbols, joiners left out except in front (`.NET`). Empty: it cannot match. */
export function squeeze(term: string): string {
  if (ASCII.test(term)) {
    const key = (term.startsWith('.') ? '.' : '') + term.toLowerCase().replace(/[ ./'-]/g, '')
    return KEY.test(key) ? key : ''
  }
  let key = ''
  for (const [index, token] of tokens(term).entries()) {
    if (token.word || isNameSymbol(token.key) || (index === 0 && token.key === '.')) key += token.key
    else if (!isJoiner(token.key)) return ''
  }
  return key
}

const KEY = /^\.?[\w+#&@!*$%~=^]+$/
