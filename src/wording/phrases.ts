/** Phrases of a lexicon list in a text: on whole words, hyphen or space between them, also in the plural. */
import { compileTerms, type TermIndex } from '../text/index.js'
import type { Lexicon } from '../types.js'
import type { Span } from './statements.js'
import { pairs } from './suggestions.js'

export interface PhraseQuery {
  readonly list: string
  /** A list of longer phrases in which it does not count. */
  readonly exceptions?: string
  readonly add?: readonly string[]
  readonly allow?: readonly string[]
}

export interface Phrase extends Span {
  /** As the list has it. */
  readonly phrase: string
}

/** In the order of the text; where two overlap the longer one. */
export function phrasesIn(text: string, lexicon: Lexicon, query: PhraseQuery): Phrase[] {
  const index = indexOf(lexicon, query)
  const hits = index.findIn(text)
  const exceptions = hits.get(EXCEPTION) ?? []
  const found: Phrase[] = []
  for (const [phrase, spans] of hits) {
    if (phrase === EXCEPTION) continue
    for (const { start, end } of spans) {
      if (!exceptions.some((longer) => longer.start < end && longer.end > start)) found.push({ phrase, start, end })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, i) => i === 0 || one.start >= (found[i - 1] as Phrase).end)
}

const EXCEPTION = '\u0000exception'
const NO_SKILLS = { skills: [], lists: {} }
const compiled = new WeakMap<Lexicon, Map<string, TermIndex>>()

function indexOf(lexicon: Lexicon, query: PhraseQuery): TermIndex {
  const byQuery = compiled.get(lexicon) ?? new Map<string, TermIndex>()
  compiled.set(lexicon, byQuery)
  const key = JSON.stringify(query)
  let index = byQuery.get(key)
  if (index === undefined) {
    const allowed = new Set((query.allow ?? []).map((phrase) => phrase.toLowerCase()))
    const phrases = [...pairs(lexicon, query.list).map(([phrase]) => phrase), ...(query.add ?? [])]
    const exceptions = query.exceptions === undefined ? [] : (lexicon.lists[query.exceptions] ?? [])
    index = compileTerms(
      [
        ...phrases
          .filter((phrase) => !allowed.has(phrase.toLowerCase()))
          .map((phrase) => ({ id: phrase, term: phrase, case: 'any' as const, endings: 'plural' as const })),
        ...exceptions.map((phrase) => ({
          id: EXCEPTION,
          term: phrase,
          case: 'any' as const,
          endings: 'plural' as const,
        })),
      ],
      NO_SKILLS,
    )
    byQuery.set(key, index)
  }
  return index
}
