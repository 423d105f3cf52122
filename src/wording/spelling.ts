/** Misspelled words, with names, the lexicon and technical terms left alone. */
import { onceFor } from '../text/index.js'
import type { Block, Lexicon, Resume } from '../types.js'
import { meantByCapital } from './capitals.js'
import { compileDictionary, type Dictionary } from './dictionary.js'
import { type Expected, expectedWords } from './expected.js'
import { countsOf, isKnown, isSlipOfFrequent, knownWords } from './known-words.js'
import { type WordAt, wordsIn } from './look-up.js'
import { phrasesIn } from './phrases.js'
import { isAlone, isListed, type Place, placesIn } from './places.js'
import { capitalLike } from './slips.js'
import { replacements } from './suggestions.js'

export interface Slip extends WordAt {
  /** The likeliest word that was meant. */
  readonly meant: string
}

export interface Speller {
  /** Slips of one statement, which is the text of a block of this kind. */
  slipsIn(text: string, kind?: Block['kind']): Slip[]
}

/** Letters: what is longer is no word, and trying its spellings takes the square of its length. */
const longestWord = 40

/** `undefined` where no dictionary is at hand. */
export function spellerOf(resume: Resume, lexicon: Lexicon): Speller | undefined {
  const dictionary = dictionaryOf(lexicon)
  if (dictionary === undefined) return undefined
  const known = knownWords(lexicon)
  const often = countsOf(resume)
  const expected = expectedWords(lexicon, dictionary.isCommon)
  const placeOf = placesIn(resume, lexicon, expected, dictionary.isCommon)
  const isFine = (word: WordAt): boolean =>
    word.small.length < 3 ||
    (word.small.length === 3 && (word.word !== word.small || expected.near(word.small) === undefined)) ||
    word.small.length > longestWord ||
    known.has(word.small) ||
    (often.get(word.small) ?? 0) > 2 ||
    isKnown(word.word, dictionary, known, lexicon)
  /** What somebody lists, and not a word that happens to be near. */
  const isUsual = (meant: string): boolean =>
    expected.has(meant) ||
    (meant.length > 5 && dictionary.useOf(meant) === 2) ||
    (meant.length > 6 && known.has(meant.toLowerCase()))
  return {
    slipsIn(text, kind = 'other') {
      const heading = kind === 'heading' || (isAlone(text) && !/\p{Ll}/u.test(text))
      const words = wordsIn(text)
      const unknown = words.filter((word) => isProse(text, word, heading) && !isFine(word))
      const strange = unknown.filter(({ small }) => !isSlipOfFrequent(small, dictionary))
      if (isOtherLanguage(strange.length, words.length)) return []
      const slips = kind === 'entry' ? [] : confusedIn(text, lexicon)
      for (const word of unknown) {
        if (slips.some((slip) => slip.start === word.start)) continue
        const meant = meantBy(word, placeOf(text, word, kind), expected, dictionary)
        if (meant === undefined || (isTool(text, word) && !isUsual(meant))) continue
        slips.push({ ...word, meant })
      }
      return slips.sort((a, b) => a.start - b.start)
    },
  }
}

/** In small letters alone between commas: it may be the name of any tool. */
const isTool = (text: string, word: WordAt): boolean => word.word === word.small && isListed(text, word)

/** A sentence in which two words of five are strange is in another language, or a template's filler. */
const isOtherLanguage = (strange: number, words: number): boolean => strange >= 3 && strange / words > 0.4

export const dictionaryOf = onceFor((lexicon: Lexicon): Dictionary | undefined => {
  const files = lexicon.dictionaries?.() ?? []
  return files.length === 0 ? undefined : compileDictionary(files, knownWords(lexicon))
})

// ─── what is a slip ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A word of prose: no part of an address, a file name, a name with inner capitals or digits, an abbreviation. */
function isProse(text: string, { word, start, end }: WordAt, heading: boolean): boolean {
  if (/[^\p{L}']/u.test(word) || !/^[A-Za-z']+$/.test(word)) return false
  if (
    /[\p{N}@/_.+#\\&$-]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/[\p{L}]-$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return false
  if (/^(?:[\p{N}@_+#\\]|[./:]\p{L}|-?\d)/u.test(text.slice(end, end + 2))) return false
  if (
    /\S*(?:@|:\/\/|www\.)/.test(
      text
        .slice(Math.max(0, start - 30), start)
        .split(/\s/)
        .at(-1) ?? '',
    )
  )
    return false
  if (heading) return true
  return !/\p{Lu}/u.test(word.slice(1))
}

/** Words in small letters are prose, but for those the resume has as names, and what opens the line of an entry. */
function meantBy(
  { word, small, start }: WordAt,
  place: Place | undefined,
  expected: Expected,
  dictionary: Dictionary,
): string | undefined {
  if (place === undefined) return undefined
  if (word !== small) return meantByCapital(word, place, expected, dictionary)
  if (place === 'name' || place === 'label' || (start === 0 && place === 'names')) return undefined
  return likeliest(small, expected, dictionary)
}

/** Of the words one letter away those that are written most, and of these one that a resume expects. */
function likeliest(small: string, expected: Expected, dictionary: Dictionary): string | undefined {
  const near = dictionary.oneAway(small)
  const most = Math.max(0, ...near.map((one) => dictionary.useOf(one)))
  const usual = expected.oneAway(small).find((one) => dictionary.useOf(one) >= most)
  const meant = usual ?? near[0] ?? expected.near(small) ?? dictionary.near(small)
  return meant?.toLowerCase() === small ? undefined : meant
}

/** "Project manger": right words elsewhere. With a capital a word of another language is a name: "Colegio Profesional". */
function confusedIn(text: string, lexicon: Lexicon): Slip[] {
  const meant = replacements(lexicon, 'confused-words')
  const known = knownWords(lexicon)
  return phrasesIn(text, lexicon, { list: 'confused-words', exceptions: 'confused-exceptions' })
    .map(({ phrase, start, end }) => ({ word: text.slice(start, end), small: phrase, start, end }))
    .filter(({ word, small }) => word === small || (word.toLowerCase() === small && !known.has(small)))
    .map((word) => ({ ...word, meant: capitalLike(word.word, meant.get(word.small) ?? '') }))
}
