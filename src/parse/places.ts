/** Places: "Austin, TX", "Berlin, Germany", "Remote". */
import { fold, type Words, wordsOf } from './words.js'

/** Is the whole text a place, and nothing else? */
export function isPlace(text: string, words: Words): boolean {
  if (text.length > 90) return false
  const bare = text.replace(/\(([^()]*)\)/g, ', $1').replace(/^[(\s,–—-]+|[)\s.,;–—-]+$/gu, '')
  if (bare === '' || bare.length > 60 || /[@:]|https?/.test(bare)) return false
  const parts = placeParts(bare, words)
  if (parts.length === 0 || parts.length > 5) return false
  if (parts.length === 1) return isKnownPlace(parts[0] as string, words)
  const last = parts.at(-1) as string
  if (!isKnownPlace(last, words) && !isPostal(last)) return false
  const names = parts.filter((part) => !isKnownPlace(part, words))
  if (names.length > 0 && isOnlyCity(last, words)) return names.every(isPostal)
  const [first, second] = parts as [string, string | undefined]
  if (parts.length > 2 && names.includes(first) && !isStreet(first) && words.list.cities.has(second ?? '')) return false
  return names.every((part, index) => couldBePlace(part, words) || (index === 0 && parts.length > 2 && isStreet(part)))
}

/** "Town, Country" may as well be "Employer, Country", and "Harbour Foods, Gary, IN" is one; "Town, ST" is not. */
export function isSurelyPlace(text: string, words: Words): boolean {
  const parts = placeParts(text, words)
  const first = parts[0] ?? ''
  if (isKnownPlace(first, words)) return true
  return /^[A-Z]{2}$/.test(parts.at(-1) ?? '') && (parts.length < 3 || isStreet(first))
}

/** Could the words behind an employer's legal form be where it is? "Kessler KG, Halle (Saale)" */
export const couldFollowFirm = (text: string, words: Words): boolean =>
  couldBePlace(text.replace(/\s*\([^()]*\)$/, ''), words)

/** "12 Cedar St.", "Königsallee 9" */
const isStreet = (part: string): boolean => /^\d{1,5}[a-z]?\s+\p{L}|\p{L}\s\d{1,4}[a-z]?$/u.test(part)

const isOnlyCity = (part: string, words: Words): boolean =>
  words.list.cities.has(part) && !words.list.regions.has(part) && !words.countries.has(part)

const isPostal = (part: string): boolean => /^(?:[A-Z]{0,2}-?)?\d[\dA-Z -]{2,8}$/.test(part)

/** A dash parts a place from "Remote", but not a name from a place. */
function placeParts(text: string, words: Words): readonly string[] {
  const dashed = text.split(/\s+[–—-]\s+/)
  const parts = dashed.some((part) => words.list.remote.has(part)) ? dashed : [text]
  return parts.flatMap((part) => part.split(/\s*[,/|·•]\s*/)).filter((part) => part !== '')
}

/** A city, region or country the lexicon or the platform knows, or a word for working from anywhere. */
export function isKnownPlace(part: string, words: Words): boolean {
  const bare = part
    .replace(/^(?:or|oder|ou|o)\s+/i, '')
    .replace(/^\d{4,6}\s+|\s+\d{4,5}(?:-\d{4})?$/g, '')
    .replace(/^(?:greater|metro)\s+|\s+(?:area|metropolitan area|region)$/gi, '')
  if (words.list.cities.has(bare) || words.countries.has(bare) || words.list.remote.has(bare)) return true
  if (/^[A-Z]{2,3}$/.test(bare) || /^[A-Z]\.[A-Z]\.$/.test(bare)) return words.list.regions.has(bare)
  return fold(bare).length > 3 && words.list.regions.has(bare)
}

/** One to four capitalised words, or a postal code. */
const couldBePlace = (part: string, words: Words): boolean => {
  if (/^[A-Z]{0,2}\d[\dA-Z -]{2,8}$/.test(part)) return true
  if (!/^\p{Lu}[\p{L}\p{M}.'’ -]*(?:\s\d{4,6})?$/u.test(part) && !/^\d{4,6}\s\p{Lu}[\p{L} -]+$/u.test(part))
    return false
  const all = wordsOf(part)
  return all.length <= 4 && !words.titleHeads.within(all) && !words.list.companies.within(all)
}
