/** Misspelled words, with names, the lexicon and technical terms left alone. */
import type { Block, Lexicon, Resume } from '../types.js'
import { compileDictionary, type Dictionary, oneAway } from './dictionary.js'
import { expectedWords } from './expected.js'
import { type WordAt, wordsIn } from './look-up.js'
import { phrasesIn } from './phrases.js'
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
  const names = namesOf(resume)
  const often = countsOf(resume)
  const expected = expectedWords(lexicon, dictionary.isCommon)
  const isFine = (word: WordAt): boolean =>
    word.small.length < 3 ||
    (word.small.length === 3 && (word.word !== word.small || expected.near(word) === undefined)) ||
    word.small.length > longestWord ||
    known.has(word.small) ||
    (often.get(word.small) ?? 0) > 2 ||
    isKnown(word.word, dictionary, known)
  return {
    slipsIn(text, kind = 'other') {
      const heading = kind === 'heading'
      const unknown = wordsIn(text).filter((word) => isProse(text, word, heading) && !isFine(word))
      if (isOtherLanguage(unknown.length, wordsIn(text).length)) return []
      const slips = kind === 'entry' ? [] : confusedIn(text, lexicon)
      for (const word of unknown) {
        if (slips.some((slip) => slip.start === word.start)) continue
        const near = expected.near(word) ?? dictionary.near(word.small)
        const isName = names.has(word.small)
        const meant =
          expected.meantAt(text, word, kind) ??
          (isName || near === undefined ? undefined : meantBy(text, word, kind, near))
        if (meant !== undefined) slips.push({ ...word, meant })
      }
      return slips.sort((a, b) => a.start - b.start)
    },
  }
}

/** A sentence in which two words of five are unknown is in another language, or a template's filler. */
const isOtherLanguage = (unknown: number, words: number): boolean => unknown >= 3 && unknown / words > 0.4

const dictionaries = new WeakMap<Lexicon, Dictionary | undefined>()

export function dictionaryOf(lexicon: Lexicon): Dictionary | undefined {
  if (!dictionaries.has(lexicon)) {
    const files = lexicon.dictionaries?.() ?? []
    dictionaries.set(lexicon, files.length === 0 ? undefined : compileDictionary(files, knownWords(lexicon)))
  }
  return dictionaries.get(lexicon)
}

// ─── what is known ───────────────────────────────────────────────────────────────────────────────────────────────────

const knownByLexicon = new WeakMap<Lexicon, ReadonlySet<string>>()

/** Every word of every skill, and the words that the lexicon adds to the dictionaries. */
function knownWords(lexicon: Lexicon): ReadonlySet<string> {
  let known = knownByLexicon.get(lexicon)
  if (known === undefined) {
    known = new Set(lexicon.spelled ?? spelledIn(lexicon))
    knownByLexicon.set(lexicon, known)
  }
  return known
}

/** The same as a list, in small letters, each once: the build puts it beside the lexicon. */
export function spelledIn(lexicon: Lexicon): string[] {
  const skills = lexicon.skills.flatMap(({ term, aliases = [] }) => [term, ...aliases])
  const lists = ['spelling-known', 'also-english', 'technical-words', 'technical-vendors'].flatMap(
    (name) => lexicon.lists[name] ?? [],
  )
  // Headings of the other languages too, as capitals without accents show them: INTERETS.
  const headings = lexicon.headings.flatMap(({ usual }) => usual.map(withoutAccents))
  const entries = [...skills, ...lists, ...headings, ...Object.keys(lexicon.verbs.strong)]
  return [...new Set(entries.flatMap((entry) => wordsIn(entry).map((word) => word.small)))]
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The resume's own names: the person, employers, schools, places. */
function namesOf(resume: Resume): ReadonlySet<string> {
  const names = [
    resume.contact.name,
    resume.contact.location,
    ...resume.entries.flatMap((entry) => [entry.organization, entry.location]),
  ]
  return new Set(names.flatMap((name) => wordsIn(name?.text ?? '').map((word) => word.small)))
}

function countsOf(resume: Resume): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { small } of wordsIn(resume.text.text)) counts.set(small, (counts.get(small) ?? 0) + 1)
  return counts
}

const PREFIX =
  /^(?:re|un|pre|multi|micro|non|sub|inter|over|under|co|auto|de|anti|semi|hyper|super|meta|cross|mini|macro|bio|geo|nano|cyber|out|up|down|fore|mis|trans|post|electro|photo|neuro|tele|poly|mono)(?=\p{L}{5})/u

/** Of known parts: `microgrid`, `dockerised`, `schema's`. */
function isKnown(word: string, dictionary: Dictionary, known: ReadonlySet<string>): boolean {
  const has = (part: string): boolean => dictionary.has(part) || known.has(part.toLowerCase())
  if (has(word)) return true
  const bare = word.replace(/'s?$/, '')
  if (bare !== word && has(bare)) return true
  if (/[^s]s$/.test(bare) && bare.length > 6 && has(bare.slice(0, -1))) return true
  const rest = bare.toLowerCase().replace(PREFIX, '')
  if (rest !== bare.toLowerCase() && rest.length >= 5 && has(rest)) return true
  if (isAble(bare.toLowerCase(), has) || isCompound(bare.toLowerCase(), dictionary, known)) return true
  const stem = /^(.{3,}?)(?:s|ed|ing|er|ers|ized|ised|izing|ising|ization|isation)$/.exec(bare.toLowerCase())?.[1]
  return stem !== undefined && known.has(stem) && !/e(?:ed|ing)$/.test(bare)
}

/** `scalable` of scale, `monetizable` of monetize; `managable` is a slip. */
function isAble(word: string, has: (word: string) => boolean): boolean {
  const base = /^(\p{L}{3,})(?:able|ability)$/u.exec(word)?.[1]
  return base !== undefined && (has(base) || (!/[cg]$/.test(base) && has(`${base}e`)))
}

/** `switchgear`, `formwork`; `fullfill` has a letter too many, `enginering` one too few. */
function isCompound(word: string, { isCommon }: Dictionary, known: ReadonlySet<string>): boolean {
  for (let at = 4; at <= word.length - 4; at++) {
    if (!isCommon(word.slice(0, at)) || !isCommon(word.slice(at))) continue
    return !oneAway(word).some((one) => one.length !== word.length && (isCommon(one) || known.has(one)))
  }
  return false
}

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
  // "trigrep: indexed search": what is explained is a name.
  if (start === 0 && /^(?::| [-–—] )/.test(text.slice(end))) return false
  return !/\p{Lu}/u.test(word.slice(1))
}

/**
 * Words in small letters, and those that open a sentence, are prose. A capital inside a sentence is a name, unless it is
 * long and one letter from a word: `Project Managment`.
 */
function meantBy(text: string, word: WordAt, kind: Block['kind'], meant: string): string | undefined {
  if (meant.toLowerCase() === word.small) return undefined
  // What opens the line of an entry is a name, of a project for one.
  if (word.word === word.small) return kind === 'entry' && word.start === 0 ? undefined : meant
  if (kind === 'entry') return undefined
  const close =
    Math.abs(meant.length - word.word.length) <= 1 &&
    word.word.length >= 8 &&
    /(?:ment|tion|ing|ed|ence|ance|ity|able|ly|ure|ive|ness|er|or|ment|ial|ics)s?$/.test(meant)
  if (kind === 'heading') return close || word.word.length >= 8 ? capitalLike(word.word, meant) : undefined
  const opens = /(?:^|[.!?:] +|[•*\n\t] *)$/.test(text.slice(0, word.start))
  const goesOn = /^ \p{Lu}/u.test(text.slice(word.end))
  return (opens && !goesOn && /(?:ed|ing|ment|tion|s|ly|e)$/.test(word.small)) || close
    ? capitalLike(word.word, meant)
    : undefined
}

const capitalLike = (word: string, meant: string): string =>
  word === word.toUpperCase() ? meant.toUpperCase() : meant.charAt(0).toUpperCase() + meant.slice(1)

/** "Project manger": right words elsewhere. */
function confusedIn(text: string, lexicon: Lexicon): Slip[] {
  const meant = replacements(lexicon, 'confused-words')
  return phrasesIn(text, lexicon, { list: 'confused-words', exceptions: 'confused-exceptions' })
    .filter(({ phrase, start, end }) => text.slice(start, end).toLowerCase() === phrase)
    .map(({ phrase, start, end }) => {
      const word = text.slice(start, end)
      return { word, small: phrase, start, end, meant: meant.get(phrase) ?? '' }
    })
}
