/** The names of the skills that the lexicon knows, for checks that ask whether a word is one. */

import type { Lexicon } from '../types.js'
import { onceFor } from './lately.js'

/** Letters, digits, `+` and `#` of a name in lower case: `Objective-C` → `objectivec`. */
export const skillKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '')

/** Keys of all canonical names and aliases. */
export const skillKeys = (lexicon: Lexicon): ReadonlySet<string> => namesOf(lexicon).keys

/** All canonical names and aliases in lower case, with their hyphens and spaces. */
export const skillNames = (lexicon: Lexicon): ReadonlySet<string> => namesOf(lexicon).names

interface Names {
  readonly names: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
}

const namesOf = onceFor((lexicon: Lexicon): Names => {
  const all = lexicon.skills.flatMap(({ term, aliases = [] }) => [term, ...aliases])
  return { names: new Set(all.map((name) => name.toLowerCase())), keys: new Set(all.map(skillKey)) }
})
