/** Telephone numbers of any country. */
import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js'
import { matchesIn } from '../text/index.js'

export interface FoundPhone {
  readonly start: number
  readonly end: number
  /** `+442079460018`, where the country is known. */
  readonly international?: string
}

/** `country`: for numbers without a country code, ISO 3166-1 alpha-2, guessed from where the person lives. */
export function findPhones(shown: string, country?: string): readonly FoundPhone[] {
  const text = shown.slice(0, 2000)
  if (!/\d[\d\s().\-/–‑·•∙]{5,}\d/.test(text)) return []
  const home = country !== undefined && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const found: FoundPhone[] = findPhoneNumbersInText(text, home ? { defaultCountry: home } : {}).map((hit) => ({
    start: extendLeft(text, hit.startsAt),
    end: hit.endsAt,
    international: hit.number.number,
  }))
  for (const hit of [...matchesIn(text, dotted), ...matchesIn(text, looksLikePhone)]) {
    const lead = /^\d{5}\s+(?=\()/.exec(hit[0])?.[0].length ?? 0
    const start = hit.index + lead
    const end = hit.index + hit[0].length
    if (found.some((phone) => start < phone.end && end > phone.start)) continue
    if (isPhoneLike(hit[0].slice(lead))) found.push({ start, end })
  }
  return found.filter((phone) => !isDates(text.slice(phone.start, phone.end))).sort((a, b) => a.start - b.start)
}

/** "2023/06 - 2023/09" has the digits of a number. */
const isDates = (text: string): boolean =>
  /^\D{0,2}(?:(?:19|20)\d{2}(?:[./-]\d{1,2}){0,2}|(?:\d{1,2}[./-]){1,2}(?:19|20)\d{2})\s*(?:[–—-]+|to|bis|à)\s*(?:\d{1,4}[./-]?){1,3}\s*$/.test(
    text,
  ) || /^(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?$/.test(text)

/** The `+` or bracket that opens a number belongs to it. */
const extendLeft = (text: string, at: number): number => {
  let start = at
  while (start > 0 && /[+(]/.test(text[start - 1] as string)) start--
  return start
}

/** 555 · 356 · 7936 */
const dotted = /(?<!\d)\(?\d{3}\)?\s?[·•∙]\s?\d{3}\s?[·•∙]\s?\d{4}(?!\d)/gu

const looksLikePhone =
  /(?<![\p{L}\p{N}./-])(?:\+|00)?\(?\d{1,5}\)?(?:[ \u00a0]?[().\-/–‑][ \u00a0]?\(?\d{1,6}\)?|[ \u00a0]\(?\d{1,6}\)?){1,6}(?![\p{L}\p{N}/-])/gu

/** Seven to fifteen digits that are no dates, no postal codes with years, no grouped amounts. */
function isPhoneLike(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15) return false
  if (/^(?:19|20)\d{2}\s*[-–/.\s]\s*(?:19|20)\d{2}$/.test(text.trim())) return false
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^\d{1,3}(?:[.,\s]\d{3})+$/.test(text.trim())) return false
  if (/^\d{1,2}[./]\d{4}\s*[-–]\s*\d{1,2}[./]\d{4}$/.test(text.trim())) return false
  return true
}
