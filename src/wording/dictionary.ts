/**
 * A Hunspell dictionary, as far as English needs it: words with the endings and beginnings that their flags allow. The
 * libraries for it take six times as long to load as a whole resume takes to judge, so the rules are applied backwards,
 * to the few words that are asked for, and nothing is expanded.
 */
import { distance } from 'fastest-levenshtein'
import { lately } from '../text/index.js'
import type { DictionaryFiles, Shelves } from '../types.js'
import { oneAway } from './slips.js'

export interface Dictionary {
  has(word: string): boolean
  /** In a dictionary: neither one of the rare words nor of those given besides. */
  isCommon(word: string): boolean
  /** The nearest word, at most two letters away (one for short words); `undefined` where there is none. */
  near(word: string): string | undefined
}

/** `more`: words besides, in small letters. */
export function compileDictionary(files: readonly DictionaryFiles[], more: ReadonlySet<string>): Dictionary {
  const bookOf = (file: DictionaryFiles): Book => ({ affixes: affixesOf(file.affixes), ...shelves(file) })
  const common = files.filter(({ rare }) => rare !== true).map(bookOf)
  const rare = files.filter(({ rare }) => rare === true).map(bookOf)
  const isIn = (books: readonly Book[], word: string): boolean =>
    books.some((book) => spellings(word).some((spelling) => isWord(book, spelling)))
  const isCommon = lately((word) => isIn(common, word))
  const isLikely = (word: string): boolean => more.has(word) || isCommon(word)
  return {
    has: lately((word) => isLikely(word) || isIn(rare, word)),
    isCommon,
    near: lately((word) => nearest(word, isLikely, common)),
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

interface Book {
  readonly affixes: readonly Affix[]
  /** The flags of a stem; `undefined` where it is none. */
  flagsOf(stem: string): string | undefined
  /** Stems that begin with this letter. */
  stemsFrom(letter: string): readonly string[]
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

/** Words by their first two letters: a shelf is short enough to be searched as it is, and most are never needed. */
function shelves(files: DictionaryFiles): Pick<Book, 'flagsOf' | 'stemsFrom'> {
  const shelves = files.shelves ?? shelvesOf(files.words)
  const taken = new Map<string, string>()
  const shelf = (name: string): string => {
    let text = taken.get(name)
    if (text === undefined) {
      text = `${(shelves[name] ?? []).map(([start, end]) => `\n${files.words.slice(start, end)}`).join('')}\n`
      taken.set(name, text)
    }
    return text
  }
  const stemsFrom = lately((letter) =>
    Object.keys(shelves)
      .filter((name) => name.startsWith(letter))
      .flatMap((name) => shelf(name).match(/^[^/\n]+/gm) ?? []),
  )
  return {
    stemsFrom,
    flagsOf(stem) {
      const text = shelf(stem.slice(0, 2))
      const flagged = text.indexOf(`\n${stem}/`)
      if (flagged < 0) return text.includes(`\n${stem}\n`) ? '' : undefined
      const start = flagged + stem.length + 2
      return text.slice(start, text.indexOf('\n', start))
    },
  }
}

/** The list is all but sorted, so that a shelf is a few stretches of the text. */
export function shelvesOf(text: string): Shelves {
  const found: Record<string, [number, number][]> = Object.create(null)
  let name = ''
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const own = text.slice(start, start + 2)
    found[own] ??= []
    const list = found[own]
    const last = list.at(-1)
    if (own === name && last !== undefined) last[1] = end
    else list.push([start, end])
    name = own
    start = end + 1
  }
  return found
}

/** As written, in small letters, and with a capital: `English` is no `english`, but `Managed` is `managed`. */
function spellings(word: string): string[] {
  const small = word.toLowerCase()
  return word === small ? [word] : [word, small, small.charAt(0).toUpperCase() + small.slice(1)]
}

function isWord(book: Book, word: string): boolean {
  const own = book.flagsOf(word)
  if (own !== undefined && !own.includes('c')) return true
  if (stems(book.affixes, word, true).some(({ stem, flag }) => book.flagsOf(stem)?.includes(flag))) return true
  return stems(book.affixes, word, false).some((prefix) => {
    const flags = book.flagsOf(prefix.stem)
    if (flags?.includes(prefix.flag)) return true
    return stems(book.affixes, prefix.stem, true).some(({ stem, flag }) => {
      const both = book.flagsOf(stem)
      return both?.includes(flag) && both.includes(prefix.flag)
    })
  })
}

function stems(affixes: readonly Affix[], word: string, suffix: boolean): { stem: string; flag: string }[] {
  const found: { stem: string; flag: string }[] = []
  for (const affix of affixes) {
    if (affix.suffix !== suffix || affix.add === '' || word.length <= affix.add.length) continue
    if (suffix ? !word.endsWith(affix.add) : !word.startsWith(affix.add)) continue
    const stem = suffix ? word.slice(0, -affix.add.length) + affix.strip : affix.strip + word.slice(affix.add.length)
    if (affix.fits(stem)) found.push({ stem, flag: affix.flag })
  }
  return found
}

// ─── the nearest word ────────────────────────────────────────────────────────────────────────────────────────────────

function nearest(word: string, has: Dictionary['has'], books: readonly Book[]): string | undefined {
  const small = word.toLowerCase()
  const near = oneAway(small)
  const isMeant = (candidate: string): boolean => has(candidate) && !isRude(candidate, books)
  const one = near.find((candidate) => candidate.length > 3 && isMeant(candidate)) ?? near.find(isMeant)
  if (one !== undefined || small.length < 7) return one
  return twoAway(small, books)
}

/** Hunspell's mark for a word that is right, and that nobody is to be asked whether they meant it. */
const isRude = (word: string, books: readonly Book[]): boolean =>
  books.some((book) => book.flagsOf(word)?.includes('!') === true)

const ENDINGS = ['', 's', 'ed', 'd', 'ing', 'ly', 'ment', 'ments']

/** Compared with the stems that begin with the same letter, each also with the ending that the word has. */
function twoAway(word: string, books: readonly Book[]): string | undefined {
  const ending = ENDINGS.filter((one) => word.endsWith(one)).at(-1) ?? ''
  const bare = word.slice(0, word.length - ending.length)
  for (const book of books) {
    for (const stem of book.stemsFrom(word.charAt(0))) {
      if (stem.length < 5) continue
      if (Math.abs(stem.length - word.length) <= 2 && distance(stem, word) <= 2) return stem
      if (bare.length >= 6 && ending !== '' && Math.abs(stem.length - bare.length) <= 2 && distance(stem, bare) <= 2) {
        return stem + ending
      }
    }
  }
  return undefined
}
