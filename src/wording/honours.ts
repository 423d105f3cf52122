/** What others gave or decided: an award, a promotion, a post that one was chosen for. It needs no number. */
import type { Lexicon } from '../types.js'
import { type Wording, wordingOf } from './words.js'

/** "Awarded 'Teacher of the Month'", "Won Techcrunch Disrupt", "Was promoted to head chef", "Selected by the board". */
export function tellsHonour(text: string, lexicon: Lexicon): boolean {
  const wording = wordingOf(lexicon)
  const words = text.match(/[\p{L}\p{N}'"“‘-]+/gu) ?? []
  const at = words.slice(0, 4).findIndex((word) => wording.has('honour-verbs', bare(word)))
  if (at < 0 || !words.slice(0, at).every((word) => isBefore(bare(word), wording))) return false
  const rest = words.slice(at + 1, at + 8)
  return followsChoice(rest) || isPrize(rest, wording)
}

/** "Employee of the Month", "Best paper at a conference", "Winner of the robotics cup": its name among the first words. */
export const tellsPrize = (text: string, lexicon: Lexicon): boolean => {
  const words = text.match(/[\p{L}\p{N}'-]+/gu) ?? []
  return words.slice(0, 6).some((word) => wordingOf(lexicon).has('prizes', bare(word)))
}

const bare = (word: string): string => word.replace(/^['"“‘]+|['"”’]+$/g, '').toLowerCase()

const isBefore = (word: string, wording: Wording): boolean =>
  wording.has('opening-adverbs', word) || /^(?:i|was|been|has|have|got|being|twice)$/.test(word)

/** "promoted to", "selected by", "elected as". */
const followsChoice = ([next = '']: readonly string[]): boolean => /^(?:to|by|as|twice|from|after)$/.test(bare(next))

/** A word for a prize soon after, or its name: in quotes or with a capital. */
function isPrize(rest: readonly string[], wording: Wording): boolean {
  const [next = '', ...others] = rest.filter((word) => !/^(?:the|an?|my|our|their|its)$/i.test(word))
  return (
    /^['"“‘]/.test(next) || /^\p{Lu}/u.test(next) || [next, ...others].some((word) => wording.has('prizes', bare(word)))
  )
}
