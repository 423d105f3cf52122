/** Whether letters without a space are several English words: "Builtthefirst". */
import type { Lexicon } from '../types.js'
import { dictionaryOf } from './spelling.js'
import { wordingOf } from './words.js'

const SHORTEST = 4
const LONGEST = 20

/** Four words and more, one of them as small as "the", and all together no word. Silent without a dictionary. */
export function wordsGluedIn(word: string, lexicon: Lexicon): boolean {
  const dictionary = dictionaryOf(lexicon)
  const small = word.toLowerCase()
  if (dictionary === undefined || dictionary.has(small)) return false
  const { has } = wordingOf(lexicon)
  const isCommon = (part: string): boolean => has('english-words', part)
  // For each end reached: the fewest words that lead to it, without and with a common one among them.
  const plain = new Map<number, number>([[0, 0]])
  const common = new Map<number, number>()
  for (let end = 2; end <= small.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
      const part = small.slice(start, end)
      const isSmall = isCommon(part)
      // "Led", "Ran" and "Cut" open bullets; elsewhere three letters are too often a syllable.
      if (!isSmall && (part.length < (start === 0 ? SHORTEST - 1 : SHORTEST) || !dictionary.has(part))) continue
      keep(isSmall ? common : plain, end, plain.get(start))
      keep(common, end, common.get(start))
    }
  }
  const words = common.get(small.length)
  return words !== undefined && words >= 4 && words <= small.length / 3
}

function keep(fewest: Map<number, number>, end: number, before: number | undefined): void {
  if (before !== undefined) fewest.set(end, Math.min(fewest.get(end) ?? Infinity, before + 1))
}
