/**
 * A Hunspell dictionary, as far as English needs it: words with the endings and beginnings that their flags allow. The
 * libraries for it take six times as long to load as a whole resume takes to judge, so the rules are applied backwards,
 * to the few words that are asked for, and nothing is expanded.
 */
import { lately } from '../text/index.js'
import type { DictionaryFiles } from '../types.js'
import { isTypingSlip, oneAway } from './slips.js'
import { twoAway } from './two-away.js'
import { sortedLines, type WordBook, wordBook } from './word-book.js'

export interface Dictionary {
  has(word: string): boolean
  /** In a dictionary: neither one of the rare words nor of those given besides. */
  isCommon(word: string): boolean
  /** How often a word in small letters is written: 2 for the most, 1 for the next, 0 for all others. */
  useOf(word: string): 0 | 1 | 2
  /** The words one letter away, those written most first. */
  oneAway(word: string): readonly string[]
  /** The likeliest word, at most two letters away (one for short words); `undefined` where there is none. */
  near(word: string): string | undefined
}

/** `more`: words besides, in small letters. */
export function compileDictionary(files: readonly DictionaryFiles[], more: ReadonlySet<string>): Dictionary {
  const booksOf = (use: DictionaryFiles['use']): Book[] => files.filter((file) => file.use === use).map(bookOf)
  const [common, rare, frequent] = [booksOf(undefined), booksOf('rare'), booksOf('frequent')]
  const names = booksOf('name')
  const isIn = (books: readonly Book[], word: string): boolean =>
    books.some((book) => spellings(word).some((spelling) => isWord(book, spelling)))
  const isCommon = lately((word) => isIn(common, word))
  const isLikely = (word: string): boolean => more.has(word) || isCommon(word)
  const useOf: Dictionary['useOf'] = (word) => {
    const flags = frequent.map((book) => book.flagsOf(word)).find((found) => found !== undefined)
    return flags === undefined ? 0 : flags === '1' ? 2 : 1
  }
  const near = lately((word) =>
    [...new Set(oneAway(word.toLowerCase()))]
      .filter((candidate) => isLikely(candidate) && !isRude(candidate, common))
      .map((candidate) => ({ candidate, use: candidate.length > 3 ? useOf(candidate) : -1 }))
      .sort((a, b) => b.use - a.use)
      .map(({ candidate }) => candidate),
  )
  /** `scedule`, `enginer`, `prosess`: words in old books, and slips anywhere else. */
  const isObscureSlip = (word: string): boolean => {
    if (word.length < 7 || !rare.every((book) => book.flagsOf(word) === '?')) return false
    const meant = near(word).filter((one) => one.startsWith(word.charAt(0)) && useOf(one) === 2)
    return meant.some((one) => isTypingSlip(one, word)) || (meant.length > 0 && !isInflected(word, isCommon))
  }
  /** `phlebotommy`: of the rare words only long ones that are not obscure, and no other form of them. */
  const seldomNear = (word: string): string | undefined =>
    word.length < 9
      ? undefined
      : oneAway(word)
          .filter((one) => isTypingSlip(word, one) && one.slice(-2) === word.slice(-2))
          .find((one) => rare.some((book) => book.flagsOf(one) === ''))
  return {
    has: lately(
      (word) => isLikely(word) || isIn(names, word) || (isIn(rare, word) && !isObscureSlip(word.toLowerCase())),
    ),
    isCommon,
    useOf,
    oneAway: near,
    near: lately((word) => {
      const small = word.toLowerCase()
      return near(word)[0] ?? seldomNear(small) ?? (word.length < 7 ? undefined : twoAway(small, frequent, common))
    }),
  }
}

interface Affix {
  readonly flag: string
  readonly suffix: boolean
  readonly strip: string
  readonly add: string
  /** Can this be the rest of the word? */
  readonly fits: (stem: string) => boolean
}

interface Book extends WordBook {
  /** Endings by their last letter, beginnings by their first. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>
}

function bookOf({ affixes, words, sorted }: DictionaryFiles): Book {
  const all = affixesOf(affixes)
  return {
    ...wordBook(sorted === true ? words : sortedLines(words)),
    suffixes: grouped(
      all.filter(({ suffix }) => suffix),
      ({ add }) => add.at(-1) ?? '',
    ),
    prefixes: grouped(
      all.filter(({ suffix }) => !suffix),
      ({ add }) => add.charAt(0),
    ),
  }
}

function grouped(affixes: readonly Affix[], letterOf: (affix: Affix) => string): Map<string, Affix[]> {
  const groups = new Map<string, Affix[]>()
  for (const affix of affixes) {
    const letter = letterOf(affix)
    groups.set(letter, [...(groups.get(letter) ?? []), affix])
  }
  return groups
}

function affixesOf(text: string): Affix[] {
  const affixes: Affix[] = []
  for (const line of text.split('\n')) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/)
    if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined || flag === undefined) continue
    const suffix = kind === 'SFX'
    affixes.push({
      flag,
      suffix,
      strip: strip === '0' ? '' : (strip ?? ''),
      add: add === '0' ? '' : ((add ?? '').split('/')[0] as string),
      fits: fitting(suffix ? `${condition}$` : `^${condition}`),
    })
  }
  return affixes
}

/** Compiled when it is first asked: a resume needs few of some hundred. */
function fitting(condition: string): Affix['fits'] {
  let pattern: RegExp | undefined
  return (stem) => {
    pattern ??= new RegExp(condition)
    return pattern.test(stem)
  }
}

/** Of a common word: `completers`, `breathings`, `introducer`, `recertify`. */
function isInflected(word: string, isCommon: Dictionary['isCommon']): boolean {
  const isBase = (stem: string): boolean =>
    stem.length > 2 && (isCommon(stem) || isCommon(`${stem}e`) || (/(.)\1$/.test(stem) && isCommon(stem.slice(0, -1))))
  const lengths = [1, 2, 3, 4].filter((length) => INFLECTION.test(word.slice(-length)))
  return (
    lengths.some((length) => isBase(word.slice(0, -length))) ||
    isCommon(word.replace(/^(?:re|un|de|dis|over|under|out|pre|non|in|em|en|mis|sub)(?=.{4})/, ''))
  )
}

const INFLECTION = /^(?:e?s|[eo]?rs?|e?d|ings?|ly|ness|able|isms?|ists?|ity|like|less|ish)$/

/** As written, in small letters, and with a capital: `English` is no `english`, but `Managed` is `managed`. */
function spellings(word: string): string[] {
  const small = word.toLowerCase()
  return word === small ? [word] : [word, small, small.charAt(0).toUpperCase() + small.slice(1)]
}

function isWord(book: Book, word: string): boolean {
  const own = book.flagsOf(word)
  if (own !== undefined && !own.includes('c')) return true
  if (withoutEnding(book, word).some(({ stem, flag }) => book.flagsOf(stem)?.includes(flag))) return true
  return withoutBeginning(book, word).some((prefix) => {
    const flags = book.flagsOf(prefix.stem)
    if (flags?.includes(prefix.flag)) return true
    return withoutEnding(book, prefix.stem).some(({ stem, flag }) => {
      const both = book.flagsOf(stem)
      return both?.includes(flag) && both.includes(prefix.flag)
    })
  })
}

interface Stem {
  readonly stem: string
  readonly flag: string
}

function withoutEnding({ suffixes }: Book, word: string): Stem[] {
  return (suffixes.get(word.at(-1) ?? '') ?? [])
    .filter(({ add }) => word.length > add.length && word.endsWith(add))
    .map((affix) => ({ affix, stem: word.slice(0, -affix.add.length) + affix.strip }))
    .filter(({ affix, stem }) => affix.fits(stem))
    .map(({ affix, stem }) => ({ stem, flag: affix.flag }))
}

function withoutBeginning({ prefixes }: Book, word: string): Stem[] {
  return (prefixes.get(word.charAt(0)) ?? [])
    .filter(({ add }) => word.length > add.length && word.startsWith(add))
    .map((affix) => ({ affix, stem: affix.strip + word.slice(affix.add.length) }))
    .filter(({ affix, stem }) => affix.fits(stem))
    .map(({ affix, stem }) => ({ stem, flag: affix.flag }))
}

/** Hunspell's mark for a word that is right, and that nobody is to be asked whether they meant it. */
const isRude = (word: string, books: readonly Book[]): boolean =>
  books.some((book) => book.flagsOf(word)?.includes('!') === true)
