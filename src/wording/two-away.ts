/** The words at most two letters from one that is none, with the same first letter. */
import { distance } from 'fastest-levenshtein'
import type { WordBook } from './word-book.js'

/** Of the frequent words, or else of all stems. */
export function twoAway(word: string, frequent: readonly WordBook[], books: readonly WordBook[]): string | undefined {
  return mostUsedNear(word, frequent) ?? stemNear(word, books)
}

/** Of the words written most that begin with the same letter. */
function mostUsedNear(word: string, frequent: readonly WordBook[]): string | undefined {
  const near = frequent.flatMap((book) =>
    book
      .wordsFrom(word.charAt(0))
      .filter((one) => one.length > 4 && Math.abs(one.length - word.length) <= 2 && distance(one, word) <= 2)
      .map((one) => ({ one, use: book.flagsOf(one) === '1' ? 1 : 0 })),
  )
  return near.sort((a, b) => b.use - a.use)[0]?.one
}

const ENDINGS = ['', 's', 'ed', 'd', 'ing', 'ly', 'ment', 'ments']

/** Compared with the stems that begin with the same letter, each also with the ending that the word has. */
function stemNear(word: string, books: readonly WordBook[]): string | undefined {
  const ending = ENDINGS.filter((one) => word.endsWith(one)).at(-1) ?? ''
  const bare = word.slice(0, word.length - ending.length)
  for (const book of books) {
    for (const stem of book.wordsFrom(word.charAt(0))) {
      if (stem.length < 5) continue
      if (Math.abs(stem.length - word.length) <= 2 && distance(stem, word) <= 2) return stem
      if (bare.length >= 6 && ending !== '' && Math.abs(stem.length - bare.length) <= 2 && distance(stem, bare) <= 2) {
        return stem + ending
      }
    }
  }
  return undefined
}
