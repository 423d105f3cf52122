/** Where a word stands: what a capital means there, and whether it may be a name. */
import { entriesOf } from '../resume.js'
import { onceFor } from '../text/index.js'
import type { Block, Lexicon, Resume } from '../types.js'
import { headingWordsOf } from './expected.js'
import { type WordAt, wordsIn } from './look-up.js'

/**
 * In a heading, or in a title of a job, a degree or a publication; before the colon of a label; alone on the line of an entry, or on another; first in a sentence, or
 * inside one; or beside the names of an entry.
 */
export type Place = 'heading' | 'title' | 'label' | 'alone' | 'item' | 'opener' | 'inside' | 'names'

const TITLED = ['experience', 'education', 'volunteer', 'publications', 'certifications'] as const

/** The place of each word in the text of a block of this kind. */
export function placesIn(resume: Resume, lexicon: Lexicon) {
  const headingWords = headingWordsOf(lexicon)
  const titles = entriesOf(resume, ...TITLED).flatMap(({ title }) => (title === undefined ? [] : [title.text]))
  const titleWords = titleWordsOf(lexicon)
  return (text: string, { start, end }: WordAt, kind: Block['kind']): Place => {
    const [before, after] = [text.slice(0, start), text.slice(end)]
    const alone = isAlone(text)
    if (kind === 'heading' || (alone && wordsIn(text).some(({ small }) => headingWords.has(small)))) return 'heading'
    if (kind === 'entry') {
      const isTitle =
        titles.some((title) => isWithin(text, title, start)) ||
        [/(\p{L}+) $/u.exec(before), /^ (\p{L}+)/u.exec(after)].some((word) =>
          titleWords.has(word?.[1]?.toLowerCase() ?? ''),
        )
      const isSaid = isTitle || /^,? (?:19|20)\d\d\b|^ (?:of|in) \p{Lu}/u.test(after)
      if (isSaid) return 'title'
      return alone ? 'alone' : 'names'
    }
    // "trigrep: indexed search": what is explained may be a name.
    if (start === 0 && /^(?::| [-–—] )/.test(after)) return 'label'
    if (alone) return 'item'
    const opens = /(?:^|[.!?:] +|[•*\n\t] *|["'“‘])$/.test(before)
    return opens && !/^ \p{Lu}/u.test(after) ? 'opener' : 'inside'
  }
}

const titleWordsOf = onceFor(
  ({ titles: { heads, marks } }: Lexicon): ReadonlySet<string> =>
    new Set([...heads, ...marks].flatMap((phrase) => phrase.split(/\s+/))),
)

function isWithin(text: string, part: string, at: number): boolean {
  const start = text.indexOf(part)
  return start >= 0 && at >= start && at < start + part.length
}

/** One to three words with a capital each, and nothing else. */
const isAlone = (text: string): boolean => /^\s*\p{Lu}\p{Ll}+(?: (?:&|and|\p{Lu}\p{Ll}+)){0,2}:?\s*$/u.test(text)
