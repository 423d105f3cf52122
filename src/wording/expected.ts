/**
 * Slips in words that are expected where they stand: headings, job titles and months, the names of tools. A capital does
 * not tell names from words there, so only what one letter parts from an expected word counts.
 */
import type { Block, Lexicon } from '../types.js'
import { oneAway } from './dictionary.js'
import type { WordAt } from './look-up.js'
import { wordingOf } from './words.js'

export interface Expected {
  /** A common word or the form of a verb that is one letter away. */
  near(word: WordAt): string | undefined
  /** The expected word that this one was meant to be. */
  meantAt(text: string, word: WordAt, kind: Block['kind']): string | undefined
}

/** `isEnglish`: of the words of all languages that the lexicon knows. */
export function expectedWords(lexicon: Lexicon, isEnglish: (word: string) => boolean): Expected {
  const wordsOf = (phrases: readonly string[], from: number): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => phrase.split(/\s+/)).filter((word) => word.length >= from && isEnglish(word)))
  const headings = wordsOf(
    lexicon.headings.filter(({ language }) => language === 'en').flatMap(({ usual }) => usual),
    5,
  )
  const titles = wordsOf([...lexicon.titles.heads, ...lexicon.titles.marks], 5)
  const months = wordsOf(lexicon.dates.months.flat(), 4)
  const tools = new Map(
    lexicon.skills
      .filter(({ term, context }) => context === undefined && /^\p{Lu}\p{Ll}{5,}$/u.test(term))
      .map(({ term }) => [term.toLowerCase(), term]),
  )
  const degrees = wordsOf(lexicon.parsing.degrees, 5)
  const wording = wordingOf(lexicon)
  return {
    near: ({ small }) =>
      oneAway(small).find(
        (one) => wording.has('english-words', one) || (small.length > 3 && wording.verbs.has(one) && isEnglish(one)),
      ),
    meantAt(text, { word, small, start, end }, kind) {
      if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return undefined
      const near = oneAway(small)
      if (isAlone(text)) return like(near.find((one) => headings.has(one)))
      if (kind === 'bullet' && !/\p{L}/u.test(text.slice(0, start))) {
        const verb = near.find((one) => (wording.verbs.has(one) || wording.weak.has(one)) && isEnglish(one))
        if (verb !== undefined && !/^ \p{Lu}/u.test(text.slice(end))) return like(verb)
      }
      if (kind !== 'entry')
        return (
          near
            .filter((one) => one.length !== small.length || isSwap(one, small))
            // A surname is as near to an English word as a slip is: Harkness, Harness.
            .filter((one) => kind === 'skills' || !isEnglish(one))
            .map((one) => tools.get(one))
            .find(Boolean)
        )
      if (/^,? (?:19|20)\d\d\b/.test(text.slice(end))) return like(near.find((one) => months.has(one)))
      if (/^ (?:of|in) \p{Lu}/u.test(text.slice(end))) {
        const degree = near.find((one) => degrees.has(one))
        if (degree !== undefined) return like(degree)
      }
      return isTitle(text, start, end, titles) ? like(near.find((one) => titles.has(one))) : undefined
    },
  }
}

const like = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1)

/** One to three words with a capital each, and nothing else. */
const isAlone = (text: string): boolean => /^\s*\p{Lu}\p{Ll}+(?: (?:&|and|\p{Lu}\p{Ll}+)){0,2}:?\s*$/u.test(text)

/** The same letters in another order. */
const isSwap = (one: string, other: string): boolean => [...one].sort().join('') === [...other].sort().join('')

/** Another word of the title stands beside it: `Sennior Engineer`, `Project Managr`. */
function isTitle(text: string, start: number, end: number, titles: ReadonlySet<string>): boolean {
  const before = /(\p{L}+) $/u.exec(text.slice(0, start))?.[1] ?? ''
  const after = /^ (\p{L}+)/u.exec(text.slice(end))?.[1] ?? ''
  return [before, after].some((word) => titles.has(word.toLowerCase()))
}
