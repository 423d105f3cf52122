/** The lexicon's wording, compiled once a lexicon: sets for single words, tables for phrases. */
import { verbForms } from '../text/index.js'
import type { Lexicon } from '../types.js'

export interface Wording {
  /** Every form of every strong verb → its base form. */
  readonly verbs: ReadonlyMap<string, string>
  /** Weak openings by their first word in any form: the words after it, longest first. */
  readonly weak: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly weakWithoutNumber: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly participles: ReadonlySet<string>
  has(list: string, word: string): boolean
}

const compiled = new WeakMap<Lexicon, Wording>()

export function wordingOf(lexicon: Lexicon): Wording {
  const known = compiled.get(lexicon)
  if (known !== undefined) return known
  const sets = new Map<string, ReadonlySet<string>>()
  const wording: Wording = {
    verbs: formsOfVerbs(lexicon.verbs.strong),
    weak: openings(lexicon.verbs.weak),
    weakWithoutNumber: openings(lexicon.lists['weak-without-number'] ?? []),
    participles: new Set(lexicon.lists['irregular-participles'] ?? []),
    has(list, word) {
      let set = sets.get(list)
      if (set === undefined) {
        set = new Set((lexicon.lists[list] ?? []).map((entry) => entry.toLowerCase()))
        sets.set(list, set)
      }
      return set.has(word)
    },
  }
  compiled.set(lexicon, wording)
  return wording
}

function formsOfVerbs(strong: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const [base, irregular] of Object.entries(strong)) {
    for (const form of [...irregular, ...verbForms(base)]) if (!forms.has(form)) forms.set(form, base)
  }
  return forms
}

function openings(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.toLowerCase().split(' ')
    for (const form of formsOfPast(first)) {
      const list = byFirst.get(form) ?? []
      if (list.length === 0) byFirst.set(form, list)
      list.push(rest)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return byFirst
}

/** The forms of a verb in the past: helped → help, helps, helping. Other words only themselves. */
function formsOfPast(word: string): string[] {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return [word, ...irregular]
  if (!/[a-z]{2}ed$/.test(word) || /(?:need|speed|exceed)$/.test(word)) return [word]
  const stem = word.slice(0, -2)
  const bases = /[^aeiou][aeiou]([bdgkmnprt])\1$/.test(stem)
    ? [stem.slice(0, -1)]
    : [stem, `${stem}e`, `${stem.replace(/i$/, 'y')}`]
  return [...new Set([word, ...bases.flatMap((base) => verbForms(base))])]
}

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['dealt', ['deal', 'deals', 'dealing']],
  ['took', ['take', 'takes', 'taking', 'taken']],
  ['gave', ['give', 'gives', 'giving']],
  ['did', ['do', 'does', 'doing']],
  ['got', ['get', 'gets', 'getting']],
  ['sat', ['sit', 'sits', 'sitting']],
  ['lent', ['lend', 'lends', 'lending']],
  ['learnt', []],
])
