/** Which section a text names, by its words alone. */
import type { SectionKind } from '../types.js'
import { fold, headingKey, type Words } from './words.js'

export interface NamedSection {
  readonly kinds: readonly SectionKind[]
  readonly language: string
  readonly usual: boolean
  /** How sure the words make it: 3 known as they stand, 2 with other words beside them, 1 by the last word only. */
  readonly certainty: 1 | 2 | 3
}

/** `undefined` when no word of it names a section. */
export function namedSection(text: string, words: Words): NamedSection | undefined {
  if (text.length > 120) return undefined
  const bare = undecorated(text)
  const key = headingKey(bare)
  if (key === '' || key.length > 60) return undefined
  return (
    known(key, words, 3) ?? compound(bare, words) ?? modified(key, words) ?? lastWord(key, words, /[,(:]/.test(bare))
  )
}

/** Without a number before it, a colon after it, `(continued)`, or anything that is neither letter nor digit around it. */
export const undecorated = (text: string): string =>
  lettersJoined(text.normalize('NFKC'))
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})+#]+$/gu, '')
    .replace(/^(?:\d{1,2}|[IVX]{1,4})[.):\s]+(?=\p{L})/u, '')
    .replace(/\s*\((?:\d{1,2}|continued|cont\.?|cont['’]d|fortsetzung|suite)\)$/i, '')

/** `E X P E R I E N C E` as one word, also where two letters stand closer (`E D U C AT I O N`); two spaces end a word. */
export function lettersJoined(text: string): string {
  const parts = text.trim().split(/\s+/)
  const single = parts.filter((part) => part.length === 1).length
  if (parts.length < 4 || single < parts.length * 0.7 || parts.some((part) => !/^[\p{L}&]{1,2}$/u.test(part)))
    return text
  return text
    .trim()
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ')
}

function known(key: string, words: Words, certainty: 1 | 2 | 3): NamedSection | undefined {
  const heading = words.headings.get(key)
  return heading && { kinds: [heading.kind], language: heading.language, usual: heading.usual, certainty }
}

/** "Education & Certifications": every part names a section. */
function compound(text: string, words: Words): NamedSection | undefined {
  const parts = splitAtConnectives(text, words)
  if (parts.length < 2 || parts.length > 4 || /[(:]/.test(text)) return undefined
  const found = parts.map((part) => known(headingKey(part), words, 3) ?? modified(headingKey(part), words))
  const first = found[0]
  const named = found.filter((part) => part !== undefined)
  if (named.length === 0 || named.length < parts.length - 1) return undefined
  const certainty = named.length === parts.length ? 3 : 2
  const best = first ?? (named[0] as NamedSection)
  return { ...best, kinds: [...new Set(named.flatMap((part) => part.kinds))], certainty }
}

function splitAtConnectives(text: string, words: Words): string[] {
  const parts: string[][] = [[]]
  for (const word of fold(text)
    .replace(/([&+/|,·•–])/g, ' $1 ')
    .split(/\s+/)) {
    if (words.list.connectives.has(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '')
}

/** "My Relevant Work Experience": known once the words that change nothing are taken away. */
function modified(key: string, words: Words): NamedSection | undefined {
  const all = key.split(' ')
  if (all.length < 2 || all.length > 6) return undefined
  for (let from = 0; from < all.length; from++) {
    for (let to = all.length; to > from; to--) {
      if (to - from === all.length) continue
      const rest = [...all.slice(0, from), ...all.slice(to)]
      if (!rest.every((word) => words.list.modifiers.has(word))) continue
      const found = known(all.slice(from, to).join(' '), words, 2)
      if (found) return found
    }
  }
  return undefined
}

/** "Data Science Projects": at most four words, of which the last, or the first in other languages, names a section. */
function lastWord(key: string, words: Words, commas: boolean): NamedSection | undefined {
  const all = key.split(' ')
  if (all.length < 2 || all.length > 4 || commas) return undefined
  const last = known(all.at(-1) as string, words, 1)
  if (last) return last
  const first = known(all[0] as string, words, 1)
  return first && first.language !== 'en' ? first : undefined
}
