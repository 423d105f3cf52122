/** Where a word stands: what a capital means there, and whether it may be a name. */
import { entriesOf } from '../resume.js'
import { onceFor } from '../text/index.js'
import type { Block, Lexicon, Resume } from '../types.js'
import type { Expected } from './expected.js'
import { countsOf, namesOf } from './known-words.js'
import { type WordAt, wordsIn } from './look-up.js'
import { oneAway } from './slips.js'

/**
 * In a heading, or in a title of a job or a degree; among right words with capitals (`Best Seafood Guide`); first in a
 * sentence; before the colon of a label; alone on a line; inside a sentence; alone on the line of an entry, or beside
 * its names; a name that the resume itself has.
 */
export type Place = 'heading' | 'title' | 'phrase' | 'opener' | 'label' | 'item' | 'inside' | 'alone' | 'names' | 'name'

const TITLED = ['experience', 'education', 'volunteer'] as const

/** Of each word in the text of a block of this kind; `undefined` where words are not judged. */
export type PlaceOf = (text: string, word: WordAt, kind: Block['kind']) => Place | undefined

export function placesIn(
  resume: Resume,
  lexicon: Lexicon,
  expected: Expected,
  isWord: (small: string) => boolean,
): PlaceOf {
  const titles = entriesOf(resume, ...TITLED).flatMap(({ title }) => (title === undefined ? [] : [title.text]))
  const titleWords = titleWordsOf(lexicon)
  const names = namesOf(resume)
  const often = countsOf(resume)
  const byItself = (text: string, word: WordAt, kind: Block['kind']): Place | undefined => {
    const [before, after] = [text.slice(0, word.start), text.slice(word.end)]
    const alone = isAlone(text)
    if (kind === 'contact' && !isSentence(text)) {
      return placeInHeadline(text, word, titleWords) ?? (alone ? 'item' : undefined)
    }
    if (kind === 'heading') return 'heading'
    if (kind === 'entry') {
      const isNamed = /(?:^|[,\t|•–—] *)$/.test(before) && /^ (?:of|in) \p{Lu}/u.test(after)
      if (isNamed || titles.some((title) => isWithin(text, title, word.start))) return 'title'
      if (/^,? (?:19|20)\d\d\b/.test(after)) return 'label'
    }
    // "trigrep: indexed search": what is explained may be a name.
    if (word.start === 0 && /^(?::| [-–—] )/.test(after)) return kind === 'entry' ? 'names' : 'label'
    if (isAmongWords(text, word, kind, expected, isWord)) return 'phrase'
    if (alone && (kind !== 'entry' || wordsIn(text).some(({ small }) => expected.isHeading(small)))) return 'item'
    if (kind === 'entry') return alone ? 'alone' : 'names'
    const opens = /(?:^|[.!?:] +|[•*\n\t] *|["'“‘]|^[-–] )$/.test(before)
    return opens && (!/^ \p{Lu}/u.test(after) || /ed$/.test(word.small)) ? 'opener' : 'inside'
  }
  return (text, word, kind) => {
    const place = byItself(text, word, kind)
    if (place === undefined || place === 'heading' || place === 'title') return place
    const isName = names.has(word.small) || (word.word !== word.small && (often.get(word.small) ?? 0) > 1)
    if (!isName) return place
    return place === 'phrase' ? 'names' : 'name'
  }
}

const titleWordsOf = onceFor(
  ({ titles: { heads, marks } }: Lexicon): ReadonlySet<string> =>
    new Set([...heads, ...marks].flatMap((phrase) => phrase.toLowerCase().split(/\s+/))),
)

function isWithin(text: string, part: string, at: number): boolean {
  const start = text.indexOf(part)
  return start >= 0 && at >= start && at < start + part.length
}

/** One to three words with a capital each, and nothing else. */
export const isAlone = (text: string): boolean =>
  /^\s*\p{Lu}(?:\p{Ll}+|\p{Lu}+)(?: (?:&|and|AND|\p{Lu}(?:\p{Ll}+|\p{Lu}+))){0,2}:?\s*$/u.test(text)

/** What stands where contact details do, as a paragraph under a heading that nobody reads as one. */
const isSentence = (text: string): boolean => !/[\p{N}@/]/u.test(text) && wordsIn(text).length > 6

// ─── the words around it ─────────────────────────────────────────────────────────────────────────────────────────────

/** What stands together: between commas, brackets, dashes, stops. */
function stretchAround(text: string, { start, end }: WordAt): { from: number; stretch: string } {
  const before = text.slice(0, start).split(BREAK).at(-1) ?? ''
  const after = text.slice(end).split(BREAK, 1)[0] ?? ''
  return { from: start - before.length, stretch: before + text.slice(start, end) + after }
}

const BREAK = /[,;:|•·()[\]"“”–—\t\n]|[.!?](?= )| - /u

/** Alone between commas: `Python, sqlc, Docker`. */
export const isListed = (text: string, word: WordAt): boolean => stretchAround(text, word).stretch.trim() === word.word

/** "Senior Web Developor" under the name: a word of a title, or one beside such a word. */
function placeInHeadline(text: string, word: WordAt, titleWords: ReadonlySet<string>): Place | undefined {
  const { stretch } = stretchAround(text, word)
  if (/[\p{N}@/]|\.\p{L}/u.test(stretch)) return undefined
  if (oneAway(word.small).some((one) => one.length > 4 && titleWords.has(one))) return 'title'
  return wordsIn(stretch).some(({ small }) => titleWords.has(small)) ? 'phrase' : undefined
}

/**
 * Between other words with a capital, all of which are English: "Introduction to Genetics", not "Acme Consulting". The
 * first of them is often the name of the whole: "Daisy Award for Nurses".
 */
function isAmongWords(
  text: string,
  word: WordAt,
  kind: Block['kind'],
  expected: Expected,
  isWord: (small: string) => boolean,
): boolean {
  if (word.word === word.small || /\b(?:at|by|with) $/.test(text.slice(0, word.start))) return false
  const { from, stretch } = stretchAround(text, word)
  const words = wordsIn(stretch)
  const at = words.findIndex(({ start }) => start + from === word.start)
  // The first word of a sentence has a capital for that.
  const isSentence = words.some((one) => one.word === one.small && !JOINING.test(one.small))
  const opening = from === 0 && isSentence && (kind === 'bullet' || kind === 'sentence') ? 1 : 0
  const [before, after] = [capitalsOf(words.slice(opening, at).reverse()), capitalsOf(words.slice(at + 1))]
  const others = [...before, ...after].map(({ small }) => small)
  if (before.length === 0 || !others.every(isWord)) return false
  return others.length > 1 || others.some((other) => expected.has(other))
}

/** The words with a capital up to the first without, but for the small words that join them. */
function capitalsOf(words: readonly WordAt[]): WordAt[] {
  const end = words.findIndex(({ word, small }) => word === small && !JOINING.test(small))
  return words.slice(0, end < 0 ? undefined : end).filter(({ word, small }) => word !== small && small.length > 1)
}

const JOINING = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/
