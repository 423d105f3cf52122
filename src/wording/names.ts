/** Names of technologies that are spelled otherwise than their makers do, by the lexicon's list. */
import { matchesIn } from '../text/index.js'
import type { Lexicon } from '../types.js'
import type { Span } from './statements.js'
import { replacements } from './suggestions.js'

export interface Misspelled extends Span {
  readonly said: string
  readonly name: string
}

/** In this very case; not inside addresses, file names, or longer words. */
export function spellingsIn(text: string, lexicon: Lexicon): Misspelled[] {
  const names = replacements(lexicon, 'technical-names')
  const found: Misspelled[] = []
  const tokens = matchesIn(text, /\.?[\p{L}][\p{L}\p{N}]*(?:[./-][\p{L}\p{N}]+)*/gu)
  for (const [i, token] of tokens.entries()) {
    const pair = tokens[i + 1]
    const two =
      pair === undefined || text.slice(token.index + token[0].length, pair.index) !== ' '
        ? undefined
        : `${token[0]} ${pair[0]}`
    const said = two !== undefined && names.has(two) ? two : token[0]
    const name = names.get(said)
    if (name === undefined || isPartOfAddress(text, token.index, token.index + said.length)) continue
    if (text.startsWith(name, token.index)) continue
    found.push({ said, name, start: token.index, end: token.index + said.length })
  }
  return found
}

const isPartOfAddress = (text: string, start: number, end: number): boolean =>
  /[@/_.\p{L}\p{N}-]$/u.test(text.slice(0, start)) || /^(?:[@_/]|\.\p{L}|-\p{L}|\+\+|#)/u.test(text.slice(end))
