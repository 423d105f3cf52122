/** The lexicon made ready for looking up: folded words and phrases, found in the words of a line. */
import { verbForms } from '../text/index.js'
import type { HeadingWords, Lexicon, ParsingWords, SectionKind } from '../types.js'

/** Lower case, without accents; typographic apostrophes and dashes made plain. */
export const fold = (text: string): string =>
  // ASCII, most of all text, has nothing to fold.
  /^[\0-\x5f\x61-\x7f]*$/.test(text) ? text.toLowerCase() : foldAny(text)

const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')

/** Folded words in order, with what holds words together (`+`, `#`, `.`, `'`, `-`) inside them. */
export const wordsOf = (text: string): string[] => {
  const found = fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}+#.'&-]*/gu) ?? []
  return found.map((word) => word.replace(/[.'&-]+$/, ''))
}

/** A set of folded phrases of one or more words. */
export interface Phrases {
  has(text: string): boolean
  /** How many of the words are part of a phrase of the set. */
  count(words: readonly string[]): number
  /** The words cut into phrases of the set, as numbers of words; `undefined` when one is in none. */
  cut(words: readonly string[]): readonly number[] | undefined
  /** Is any phrase of the set among the words? */
  within(words: readonly string[]): boolean
}

/** Made of `list` when it is first asked. */
export function phrases(list: () => readonly string[]): Phrases {
  let made: PhraseSet | undefined
  const setOf = (): PhraseSet => {
    made ??= phraseSet(list())
    return made
  }
  const count = (words: readonly string[]): number => {
    let total = 0
    for (let i = 0; i < words.length; ) {
      const length = lengthAt(words, i)
      total += length
      i += Math.max(1, length)
    }
    return total
  }
  const lengthAt = (words: readonly string[], at: number): number => {
    const { set, longest } = setOf()
    for (let n = Math.min(longest, words.length - at); n > 0; n--) {
      if (set.has(n === 1 ? (words[at] as string) : words.slice(at, at + n).join(' '))) return n
    }
    return 0
  }
  const cut = (words: readonly string[]): readonly number[] | undefined => {
    const lengths: number[] = []
    for (let i = 0; i < words.length; ) {
      const length = lengthAt(words, i)
      if (length === 0) return undefined
      lengths.push(length)
      i += length
    }
    return lengths
  }
  return {
    cut,
    has: (text) => setOf().set.has(fold(text).trim()),
    count,
    within: (words) => words.some((_, at) => lengthAt(words, at) > 0),
  }
}

interface PhraseSet {
  readonly set: ReadonlySet<string>
  /** Words of the longest phrase. */
  readonly longest: number
}

function phraseSet(list: readonly string[]): PhraseSet {
  const set = new Set<string>()
  let longest = 1
  for (const phrase of list) {
    const words = wordsOf(phrase)
    set.add(fold(phrase).trim())
    if (words.length > 0) set.add(words.join(' '))
    longest = Math.max(longest, words.length)
  }
  return { set, longest }
}

export interface Heading {
  readonly kind: SectionKind
  readonly language: string
  readonly usual: boolean
}

/** All word lists of the lexicon that parsing needs, compiled. */
export interface Words {
  readonly lexicon: Lexicon
  readonly headings: ReadonlyMap<string, Heading>
  readonly titleHeads: Phrases
  readonly titleMarks: Phrases
  readonly titleEndings: readonly string[]
  readonly list: Readonly<Record<keyof ParsingWords, Phrases>>
  readonly countries: Phrases
  /** Names of skills, in every spelling. */
  readonly skills: Phrases
  /** Strong verbs in all their forms, lower case. */
  readonly verbs: ReadonlySet<string>
  /** Strong verbs in the past, lower case. */
  readonly pasts: ReadonlySet<string>
}

export function compileWords(lexicon: Lexicon): Words {
  const known = compiled.get(lexicon)
  if (known) return known
  const list = Object.fromEntries(
    Object.entries(lexicon.parsing).map(([name, words]) => [name, phrases(() => words)]),
  ) as Words['list']
  const words: Words = {
    lexicon,
    headings: headingMap(lexicon.headings),
    titleHeads: phrases(() => lexicon.titles.heads),
    titleMarks: phrases(() => lexicon.titles.marks),
    titleEndings: lexicon.titles.endings.map(fold),
    list,
    countries: phrases(() => lexicon.countries ?? countryNames()),
    skills: phrases(() => lexicon.skills.flatMap((skill) => [skill.term, ...(skill.aliases ?? [])])),
    verbs: new Set(Object.entries(lexicon.verbs.strong).flatMap(([base, forms]) => [base, ...forms].map(fold))),
    pasts: new Set(Object.entries(lexicon.verbs.strong).flatMap(([base, forms]) => pastsOf(base, forms).map(fold))),
  }
  compiled.set(lexicon, words)
  return words
}

const pastsOf = (base: string, irregular: readonly string[]): readonly string[] => [
  ...irregular,
  ...verbForms(base).filter((form) => form.endsWith('ed')),
]

const compiled = new WeakMap<Lexicon, Words>()

/** A heading's text as it is looked up: folded, without anything but letters, digits and one space between them. */
export const headingKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

function headingMap(lists: readonly HeadingWords[]): ReadonlyMap<string, Heading> {
  const map = new Map<string, Heading>()
  for (const usual of [true, false]) {
    for (const { kind, language, ...words } of lists) {
      for (const text of (usual ? words.usual : words.unusual) ?? []) {
        const key = headingKey(text)
        if (key && !map.has(key)) map.set(key, { kind, language, usual })
      }
    }
  }
  return map
}

/** Names of countries in the languages resumes are written in, from the platform's own tables. */
/** In nine languages; the build puts them beside the lexicon, so that every Node knows the same. */
export function countryNames(): string[] {
  const codes = countryCodes.match(/../g) ?? []
  return ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'zh', 'ru'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => names.of(code) ?? [])
  })
}

/** ISO 3166-1 alpha-2, two letters each. */
const countryCodes = [
  'ADAEAFAGALAMAOARATAUAZBABBBDBEBFBGBHBIBJBNBOBRBSBTBWBYBZCACDCFCGCHCICLCMCNCOCRCUCVCYCZ',
  'DEDJDKDMDODZECEEEGERESETFIFJFRGAGBGDGEGHGLGMGNGQGRGTGWGYHKHNHRHTHUIDIEILINIQIRISIT',
  'JMJOJPKEKGKHKMKRKWKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMKMLMMMNMOMRMTMUMVMWMXMYMZ',
  'NANENGNINLNONPNZOMPAPEPGPHPKPLPRPSPTPYQARORSRURWSASBSCSDSESGSISKSNSOSRSSSVSYSZ',
  'TDTGTHTJTLTMTNTOTRTTTWTZUAUGUSUYUZVCVEVNVUWSYEZAZMZW',
].join('')
