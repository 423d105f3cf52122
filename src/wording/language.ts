/** Whether one statement is in English: a resume in English may tell one of its jobs in another language. */
import { latelyWith } from '../text/index.js'
import type { Lexicon } from '../types.js'
import { wordsIn } from './look-up.js'
import { wordingOf } from './words.js'

/** Not where two small words of other languages outnumber the English ones, nor where letters that English does not have stand alone. */
export const isEnglish: (text: string, lexicon: Lexicon) => boolean = latelyWith((text, lexicon) => {
  const { has } = wordingOf(lexicon)
  const words = wordsIn(text)
  const english = words.filter(({ small }) => has('english-words', small)).length
  const foreign = words.filter(({ small }) => has('foreign-words', small)).length
  const accents = words.filter(
    ({ word }) => /[\u00a1-\u1fff]/.test(word.slice(1)) && /^\p{L}\p{Ll}+$/u.test(word),
  ).length
  return foreign + accents < 2 ? english > 0 || accents === 0 : foreign + accents <= english
})
