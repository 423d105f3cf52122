/** E-mail and web addresses as they stand in text. */
import { matchesIn } from '../text/index.js'
import type { Words } from './words.js'

export interface FoundAddress {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Longer rows are no rows of a resume. */
const longest = 5000

const email = /(?<![@\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

export function findEmails(shown: string): readonly FoundAddress[] {
  const text = shown.slice(0, longest)
  if (!text.includes('@')) return []
  return matchesIn(text, email).map(found)
}

/** Is the whole text one address? */
export const isEmail = (text: string): boolean =>
  findEmails(text).some((hit) => hit.start === 0 && hit.end === text.length)

/** Addresses with a scheme or `www.`, and bare ones whose host ends in a known domain. */
export function findUrls(shown: string, words: Words): readonly FoundAddress[] {
  const text = shown.slice(0, longest)
  if (!text.includes('.')) return []
  const hits = matchesIn(text, address)
    .map(found)
    .filter(({ start }) => text[start - 1] !== '@')
  return hits.filter(({ text: url }) => /^(?:https?:\/\/|www\.)/i.test(url) || isBareAddress(url, words))
}

const address =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)+(?::\d{2,5})?(?:[/?#][^\s<>"'()|,;]*(?:\([^\s()]*\))?[^\s<>"'()|,;]*)?(?!@|[\p{L}\p{N}])/gu

const found = (hit: RegExpExecArray): FoundAddress => {
  const text = hit[0].replace(/[.,;:!?]+$/, '')
  return { start: hit.index, end: hit.index + text.length, text }
}

function isBareAddress(url: string, words: Words): boolean {
  const shown = url.split(/[/?#:]/)[0] ?? ''
  const host = shown.toLowerCase()
  if (/\p{Lu}{2}/u.test(shown) && url.length === shown.length) return false
  const ending = host.split('.').at(-1) ?? ''
  if (!words.list.domains.has(ending)) return false
  if (url.length > host.length || host.split('.').length > 2) return true
  return ending.length > 1 && host.length > 4 && /^[a-z0-9-]+\.[a-z]+$/.test(host)
}
