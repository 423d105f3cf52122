/** Whether one statement is in English: a resume in English may tell one of its jobs in another language. */
import type { Lexicon } from '../types.js'
import { wordsIn } from './look-up.js'
import { wordingOf } from './words.js'

/** More small words of English than of other languages; without any of either, no letter that English does not have. */
export function isEnglish(text: string, lexicon: Lexicon): boolean {
  const { has } = wordingOf(lexicon)
  const words = wordsIn(text)
  const english = words.filter(({ small }) => has('english-words', small)).length
  const foreign = words.filter(({ small }) => has('foreign-words', small)).length
  if (foreign !== english) return foreign < english
  return english > 0 || !words.some(({ word }) => /[\u00a1-\u1fff]/.test(word.slice(1)) && /^\p{L}\p{Ll}+$/u.test(word))
}
