/** The names of the skills that the lexicon knows, for checks that ask whether a word is one. */
import type { Lexicon } from '../types.js'

/** Letters, digits, `+` and `#` of a name in lower case: `Objective-C` → `objectivec`. */
export const skillKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '')

/** Keys of all canonical names and aliases; made once for a lexicon. */
export function skillKeys(lexicon: Lexicon): ReadonlySet<string> {
  const known = made.get(lexicon)
  if (known !== undefined) return known
  const keys = new Set(lexicon.skills.flatMap(({ term, aliases = [] }) => [term, ...aliases]).map(skillKey))
  made.set(lexicon, keys)
  return keys
}

const made = new WeakMap<Lexicon, ReadonlySet<string>>()
