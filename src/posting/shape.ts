/** Names of tools that no list knows, told by how they are written: FooBarDB, XYZ, "experience with Foo". */
import type { Lexicon } from '../types.js'
import { folded, indexOf } from './words.js'

interface Span {
  readonly start: number
  readonly end: number
}

interface ShapedName extends Span {
  readonly term: string
}

/** Names in the text that lie over none of the `taken`. */
export function namesByShape(text: string, taken: readonly Span[], lexicon: Lexicon): ShapedName[] {
  const none = new Set(lexicon.lists['posting-not-skills'] ?? [])
  const names = [...matches(text, shaped), ...afterLeadIn(text, lexicon)]
    .filter(({ term }) => !none.has(folded(term)) && !none.has(folded(term).replace(/s$/, '')))
    .filter((name) => !taken.some((span) => name.start < span.end && name.end > span.start))
  return names.filter(
    (name, index) => names.findIndex((other) => other.start < name.end && other.end > name.start) === index,
  )
}

/** Capitals inside a word, acronyms of two to five letters, and endings that only software has. */
const shaped =
  /(?<![\p{L}\p{N}@./-])(?:\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+(?:\p{Lu}{2,})?|\p{Lu}\p{Ll}+(?:SQL|DB|QL|MQ|OS|API|ML|CI)|\p{Ll}+\p{Lu}\p{L}+|\p{Lu}{2,4} \d{3,5}|\p{Lu}{2}[\p{Lu}\d]{0,3}|[\p{L}]+\.(?:js|io|ai)|\p{Lu}\p{Ll}+\d)(?![\p{L}\p{N}-])/gu

const matches = (text: string, pattern: RegExp, offset = 0): ShapedName[] =>
  [...text.matchAll(pattern)].map((match) => ({
    term: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))

/** Capitalised names that follow "experience with" up to where the list ends. */
function afterLeadIn(text: string, { lists }: Lexicon): ShapedName[] {
  const words = text.toLowerCase()
  return (lists['posting-lead-ins'] ?? []).flatMap((phrase) => {
    const at = indexOf(words, phrase)
    if (at < 0) return []
    const from = at + phrase.length
    const list = listed.exec(text.slice(from))?.[0] ?? ''
    return matches(list, capitalised, from)
  })
}

/** Capitalised words, with what joins them into a list. */
const listed = /^[\s:(]*(?:(?:\p{Lu}[\p{L}\p{N}.+#-]*|and|or|\/|,|&|the|a)[\s,/)(]*){1,24}/u
const capitalised = /\p{Lu}[\p{L}\p{N}+#-]*(?:\.\p{L}+)?(?: \p{Lu}[\p{L}\p{N}+#-]*){0,2}/gu
