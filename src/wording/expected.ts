/**
 * Slips in words that are expected in a resume: its headings, titles, months and degrees, the verbs that open bullets,
 * the names of tools. A capital does not tell names from words, so only what one letter parts from an expected word
 * counts, and the more often a name stands in such a place, the longer that word has to be.
 */
import { onceFor } from '../text/index.js'
import type { Lexicon } from '../types.js'
import { wordsIn } from './look-up.js'
import type { Place } from './places.js'
import { capitalLike, isLonger, isTypingSlip, oneAway } from './slips.js'
import { wordingOf } from './words.js'

export interface Expected {
  /** The expected word of at least so many letters (3 unless told) that is one letter away. */
  near(small: string, shortest?: number): string | undefined
  /** What this word with a capital was meant to be. */
  meantAt(word: string, place: Place): string | undefined
}

/** Months and languages are words with a capital only. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const never = Number.POSITIVE_INFINITY

/**
 * Letters of the shortest word that a word with a capital may have meant. Inside a sentence, `Instituto` and `Nacional`
 * are names.
 */
const SHORTEST = { heading: 4, title: 5, label: 5, opener: 5, alone: never, item: never, inside: never, names: never }

/** The same, where it is a slip of typing. */
const SHORTEST_TYPED = { heading: 4, title: 4, label: 5, opener: 5, alone: 5, item: 5, inside: 5, names: 5 }

const compiled = new WeakMap<Lexicon, Expected>()

/** Compiled once a lexicon. `isEnglish`: of the words of all languages that the lexicon knows. */
export function expectedWords(lexicon: Lexicon, isEnglish: (word: string) => boolean): Expected {
  let expected = compiled.get(lexicon)
  if (expected === undefined) {
    expected = compileExpected(lexicon, isEnglish)
    compiled.set(lexicon, expected)
  }
  return expected
}

function compileExpected(lexicon: Lexicon, isEnglish: (word: string) => boolean): Expected {
  const wording = wordingOf(lexicon)
  const headingWords = headingWordsOf(lexicon)
  const usual = new Set([...headingWords, ...usualIn(lexicon)])
  const tools = new Map(
    lexicon.skills
      .filter(({ term, context }) => context === undefined && /^\p{Lu}\p{Ll}{5,}$/u.test(term))
      .map(({ term }) => [term.toLowerCase(), term]),
  )
  const isExpected = (word: string): boolean =>
    wording.has('english-words', word) ||
    (word.length > 3 &&
      (usual.has(word) || wording.verbs.has(word) || wording.weak.has(word)) &&
      isEnglish(capital(word)))
  return {
    near: (small, shortest = 3) => oneAway(small).find((one) => one.length >= shortest && isExpected(one)),
    meantAt(word, place) {
      if (!/^\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{2,})$/u.test(word)) return undefined
      const small = word.toLowerCase()
      const near = oneAway(small)
      const likely = near.filter((one) => isExpected(one) && !isLonger(small, one))
      const meant =
        (place === 'heading' || place === 'item' || (place === 'alone' && small.length > 6)
          ? likely.find((one) => one.length >= SHORTEST.heading && headingWords.has(one))
          : undefined) ??
        likely.find(({ length }) => length >= SHORTEST[place]) ??
        likely.find((one) => one.length >= SHORTEST_TYPED[place] && isTypingSlip(small, one))
      if (meant !== undefined) return capitalLike(word, meant)
      if (place === 'names') return undefined
      return (
        near
          .filter((one) => one.length !== small.length || isSwap(one, small))
          // A surname is as near to an English word as a slip is: Harkness, Harness.
          .filter((one) => place === 'title' || !isEnglish(one))
          .map((one) => tools.get(one))
          .find(Boolean)
      )
    },
  }
}

/** Words of titles, months and degrees, and those listed besides. */
function usualIn({ lists, titles, dates, parsing }: Lexicon): string[] {
  const phrases = [
    ...(lists['usual-words'] ?? []),
    ...(lists['technical-words'] ?? []),
    ...titles.heads,
    ...titles.marks,
    ...dates.months.flat(),
    ...parsing.degrees,
  ]
  return phrases.flatMap((phrase) => wordsIn(phrase).map(({ small }) => small))
}

/** Of English headings. */
export const headingWordsOf = onceFor(
  ({ headings }: Lexicon): ReadonlySet<string> =>
    new Set(
      headings
        .filter(({ language }) => language === 'en')
        .flatMap(({ usual }) => usual.flatMap((phrase) => wordsIn(phrase).map(({ small }) => small)))
        .filter(({ length }) => length > 3),
    ),
)

/** The same letters in another order. */
const isSwap = (one: string, other: string): boolean => [...one].sort().join('') === [...other].sort().join('')
