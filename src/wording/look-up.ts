/** Words one by one, for what is looked up in a list. */
import { lately, matchesIn } from '../text/index.js'
import type { Span } from './statements.js'

export interface WordAt extends Span {
  readonly word: string
  readonly small: string
}

/** Letters and apostrophes; `micro-service` is two. */
export const wordsIn: (text: string) => readonly WordAt[] = lately((text) =>
  matchesIn(text, /\p{L}[\p{L}\p{M}']*/gu).map((match) => {
    const word = match[0].replace(/'+$/, '')
    return { word, small: word.toLowerCase(), start: match.index, end: match.index + word.length }
  }),
)
