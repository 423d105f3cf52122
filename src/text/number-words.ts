/** The lexicon's words around numbers, compiled once a lexicon. */
import type { Lexicon } from '../types.js'
import { digits, letters } from './letters.js'

export interface NumberWords {
  readonly users: ReadonlySet<string>
  readonly team: ReadonlySet<string>
  readonly volume: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
  readonly tenure: ReadonlySet<string>
  /** Behind a hyphen: "a 10-node cluster". */
  readonly compounds: ReadonlySet<string>
  readonly uptime: RegExp
  readonly latency: RegExp
  /** Numbers in words: "two", "a dozen", "five hundred", "hundreds of thousands". */
  readonly spelled: RegExp
}

const compiled = new WeakMap<object, NumberWords>()

export function numberWords(lexicon: Pick<Lexicon, 'lists'>): NumberWords {
  const known = compiled.get(lexicon.lists)
  if (known !== undefined) return known
  const list = (name: string): readonly string[] => lexicon.lists[name] ?? []
  const set = (name: string): ReadonlySet<string> => new Set(list(name).map((word) => word.toLowerCase()))
  const words: NumberWords = {
    users: set('units-users'),
    team: set('units-team'),
    volume: set('units-volume'),
    other: set('units-other'),
    labels: set('number-labels'),
    verbs: set('number-verbs'),
    stops: set('number-stops'),
    tenure: set('tenure-words'),
    compounds: set('number-compounds'),
    uptime: anyOf(list('uptime-words'), 'i'),
    latency: anyOf(list('latency-words'), 'i'),
    spelled: spelledNumbers(list('number-words')),
  }
  compiled.set(lexicon.lists, words)
  return words
}

const NOTHING = /(?!)/g

/** One of the phrases as whole words. */
export function anyOf(words: readonly string[], flags = ''): RegExp {
  if (words.length === 0) return NOTHING
  return new RegExp(
    `(?<![${letters}${digits}])(?:${words.map(escaped).join('|')})(?![${letters}${digits}])`,
    `${flags}u`,
  )
}

function spelledNumbers(words: readonly string[]): RegExp {
  if (words.length === 0) return NOTHING
  const word = `(?:${words.map(escaped).join('|')})`
  const several = `${word}(?:(?: of |[ -]| and )${word}){0,4}`
  return new RegExp(`(?<![${letters}${digits}-])(?:a )?${several}(?![${letters}${digits}])`, 'giu')
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
