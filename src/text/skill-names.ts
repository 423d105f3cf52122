/** The names of the skills that the lexicon knows, for checks that ask whether a word is one. */
import type { Lexicon } from '../types.js'

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

const made = new WeakMap<Lexicon, Names>()

/** Made once for a lexicon. */
function namesOf(lexicon: Lexicon): Names {
  const known = made.get(lexicon)
  if (known !== undefined) return known
  const all = lexicon.skills.flatMap(({ term, aliases = [] }) => [term, ...aliases])
  const names: Names = { names: new Set(all.map((name) => name.toLowerCase())), keys: new Set(all.map(skillKey)) }
  made.set(lexicon, names)
  return names
}
