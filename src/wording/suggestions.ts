/** What the lexicon has to offer instead: verbs by what they are done to. Never a rewrite, which would invent facts. */
import { matchesIn, onceFor } from '../text/index.js'
import type { Lexicon } from '../types.js'
import { wordingOf } from './words.js'

/** Verbs in the past for the first word of the text that the lexicon knows as an object; empty where it knows none. */
export function suggestedVerbs(text: string, lexicon: Lexicon): readonly string[] {
  const table = tableOf(lexicon)
  for (const [word] of matchesIn(text.toLowerCase(), /\p{L}[\p{L}-]*/gu)) {
    const verbs = table.get(word)
    if (verbs !== undefined) return verbs
  }
  return []
}

const tableOf = onceFor(
  (lexicon: Lexicon): ReadonlyMap<string, readonly string[]> =>
    new Map(
      pairs(lexicon, 'opening-suggestions').flatMap(([objects, verbs]) =>
        objects.split(' ').map((object) => [object, verbs.split(', ')] as const),
      ),
    ),
)

/** Entries of a list that say `this → that`. */
export const pairs = (lexicon: Lexicon, list: string): (readonly [string, string])[] =>
  (lexicon.lists[list] ?? []).map((entry) => {
    const [from = '', to = ''] = entry.split(' → ')
    return [from.trim(), to.trim().replace(/^""$/, '')] as const
  })

/** The same by what is to be replaced, made once a lexicon. */
export function replacements(lexicon: Lexicon, list: string): ReadonlyMap<string, string> {
  const lists = byList.get(lexicon) ?? new Map<string, ReadonlyMap<string, string>>()
  byList.set(lexicon, lists)
  const known = lists.get(list) ?? new Map(pairs(lexicon, list))
  lists.set(list, known)
  return known
}

const byList = new WeakMap<Lexicon, Map<string, ReadonlyMap<string, string>>>()

/** "Technologies: Java, Kafka": a line of tools that belongs to its entry and is no statement. */
export function isToolList(text: string, lexicon: Lexicon): boolean {
  const label = /^[^\p{L}]*([\p{L} &/-]{2,30}?)\s*(?::| - )/u.exec(text)?.[1]
  return label !== undefined && wordingOf(lexicon).has('tool-labels', label.toLowerCase().trim())
}
