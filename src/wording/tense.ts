/** The tense of a bullet's first verb, where its form leaves no doubt. */
import type { Lexicon } from '../types.js'
import { openingOf } from './opening.js'
import { wordingOf } from './words.js'

export type Tense = 'past' | 'present' | 'gerund'

/** `undefined` without a verb, for a label ("Teaching: …"), and for forms that are both: cut, set, led-to-be "lead" is present, "read" is either. */
export function tenseOf(text: string, lexicon: Lexicon): Tense | undefined {
  const opening = openingOf(text, lexicon)
  if (opening.kind === 'none' || opening.kind === 'role' || text[opening.end] === ':') return undefined
  const word = text.slice(opening.start, opening.end).split(/\s/, 1)[0]?.toLowerCase() ?? ''
  const base = opening.verb ?? wordingOf(lexicon).verbs.get(word)
  if (/[a-z]{3}ing$/.test(word) && word !== base) return base === undefined ? undefined : 'gerund'
  if (base === undefined) return /[a-z]{2}ed$/.test(word) ? 'past' : undefined
  const irregular = lexicon.verbs.strong[base] ?? []
  if (irregular.includes(base)) return undefined
  if (irregular.includes(word)) return 'past'
  if (word === base || word === `${base}s` || word === `${base}es`)
    return takesObject(text, opening.end) ? 'present' : undefined
  return /ed$/.test(word) ? 'past' : undefined
}

/** "Manage the …", not "Research assistant" or "Pair programmed": most verbs in the present are nouns too. */
export const takesObject = (text: string, end: number): boolean =>
  /^ (?:the|an?|our|my|all|its|their|this|these|each|every|and \p{Ll}+ (?:the|an?)|\d+) /iu.test(
    `${text.slice(end, end + 32)} `,
  )
