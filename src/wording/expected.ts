/**
 * Words that are expected in a resume, so that what is one letter away is a slip of theirs: its headings, titles, months
 * and degrees, the verbs that open bullets, the names of tools.
 */
import { lately, onceFor } from '../text/index.js'
import type { Lexicon } from '../types.js'
import { wordsIn } from './look-up.js'
import { oneAway } from './slips.js'
import { wordingOf } from './words.js'

export interface Expected {
  has(word: string): boolean
  isHeading(word: string): boolean
  /** The expected words that are one letter away. */
  oneAway(small: string): readonly string[]
  /** The first of them, of at least so many letters (3 unless told). */
  near(small: string, shortest?: number): string | undefined
  /** The name of a tool that a letter too many or too few makes of this; `any`: even where it is a word, too. */
  toolNear(small: string, any: boolean): string | undefined
}

/** Months and languages are words with a capital only. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

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
  const near = lately((small) => oneAway(small).filter(isExpected))
  return {
    has: isExpected,
    isHeading: (word) => headingWords.has(word),
    oneAway: near,
    near: (small, shortest = 3) => near(small).find((one) => one.length >= shortest),
    toolNear: (small, any) =>
      oneAway(small)
        // A surname is as near to an English word as a slip is: Harkness, Harness.
        .filter((one) => tools.has(one) && (any || !isEnglish(one)))
        .filter((one) => one.length !== small.length || isSwap(one, small))
        .map((one) => tools.get(one))
        .find(Boolean),
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
