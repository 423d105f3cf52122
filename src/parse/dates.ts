/** Dates and ranges of dates in a line, in the spellings people use in a resume. */
import { latelyWith, matchesIn } from '../text/index.js'
import type { DatePoint, Lexicon } from '../types.js'
import { type DateGrammar, dateGrammar } from './date-grammar.js'

/** A date, or a range of two, found in a text. `start` and `end` are offsets into it. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A single date is an end (`until 2020`), or a start: `since 2020`, and any other. */
  readonly from?: DatePoint
  readonly to?: DatePoint
  readonly range: boolean
}

/** All dates of the text, left to right. */
export const findDates: (shown: string, lexicon: Lexicon) => readonly FoundDate[] = latelyWith((shown, lexicon) => {
  const text = plain(shown.slice(0, longest))
  if (!/\d|[年월至]|year|yyyy|xx|date|año/i.test(text)) return []
  const grammar = dateGrammar(lexicon)
  const found: FoundDate[] = []
  for (const begin of matchesIn(text, /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}'’(–—-])/gu)) {
    if (begin.index < (found.at(-1)?.end ?? 0)) continue
    const date = dateAt(text, begin.index, grammar)
    if (date) found.push(date)
  }
  return found
})

/** `Sep 2014 – Feb` and, in the next row of a narrow rail, `2019`: together one range and nothing else. */
export function isBrokenRange(first: string, second: string, lexicon: Lexicon): boolean {
  if (first.length > 32 || second.length > 24) return false
  const whole = `${first} ${second}`
  const [found, ...others] = findDates(whole, lexicon)
  if (!found?.range || found.to === undefined || found.start > 0 || found.end < whole.length) return false
  return others.length === 0 && !findDates(first, lexicon).some((date) => date.to !== undefined)
}

/** No row of a resume is longer; what is, holds no dates that matter, and must not take long. */
const longest = 2000

/** Radicals and full-width digits as the letters they stand for, where every offset stays. */
function plain(text: string): string {
  const folded = text.normalize('NFKC')
  return folded.length === text.length ? folded : text
}

function dateAt(text: string, at: number, grammar: DateGrammar): FoundDate | undefined {
  const template = grammar.placeholder(text, at)
  if (template)
    return {
      ...spanOf(text, at, template[0]),
      from: { text: template[1] ?? '' },
      to: { text: template[2] ?? '' },
      range: true,
    }
  const since = grammar.since(text, at)
  if (since) {
    const after = dateAt(text, at + since[0].length, grammar)
    if (after && after.start === at + since[0].length)
      return after.range ? { ...after, start: at, text: text.slice(at, after.end) } : open(text, at, after)
  }
  const until = grammar.until(text, at)
  if (until) {
    const point = pointAt(text, at + until[0].length, grammar)
    if (point && /^[-–—]/.test(until[0]) && !isOpenStart(text, at, point, grammar)) return undefined
    if (point?.point.year !== undefined)
      return { start: at, end: point.end, text: text.slice(at, point.end), to: point.point, range: true }
  }
  const first = pointAt(text, at, grammar) ?? monthAlone(text, at, grammar)
  if (first === undefined || first.point.present) return undefined
  return rangeFrom(text, at, first, grammar)
}

/** A dash before a date leaves a start open; behind other words, or before a whole range, it only sets the date apart. */
const isOpenStart = (text: string, at: number, point: Found, grammar: DateGrammar): boolean =>
  /(?:^|[\t(|,])\s*$/.test(text.slice(0, at)) && rangeFrom(text, at, point, grammar)?.to === undefined

const spanOf = (text: string, start: number, found: string) => ({
  start,
  end: start + found.length,
  text: text.slice(start, start + found.length),
})

/** `since 2020` runs on. */
const open = (text: string, at: number, date: FoundDate): FoundDate => ({
  start: at,
  end: date.end,
  text: text.slice(at, date.end),
  ...(date.from ? { from: date.from, to: { text: '', present: true } } : {}),
  range: true,
})

function rangeFrom(text: string, at: number, first: Found, grammar: DateGrammar): FoundDate | undefined {
  const separator = grammar.separator(text, first.end)
  if (separator) {
    const next = first.end + separator[0].length
    const second = pointAt(text, next, grammar) ?? shortYear(text, next, first)
    if (second) {
      const from = withYear(first.point, second.point)
      if (from.year === undefined && !from.present) return undefined
      return { start: at, end: second.end, text: text.slice(at, second.end), from, to: second.point, range: true }
    }
    if (first.point.year !== undefined && /^\s*(?:$|[\t)|,])/.test(text.slice(next)) && /[-–—]/.test(separator[0]))
      return { start: at, end: next, text: text.slice(at, next).trim(), from: first.point, range: true }
  }
  if (first.point.year === undefined) return undefined
  return { start: at, end: first.end, text: text.slice(at, first.end), from: first.point, range: false }
}

/** `Jan – Mar 2020`: the month has the year of the second. */
const withYear = (point: DatePoint, other: DatePoint): DatePoint =>
  point.year === undefined && other.year !== undefined ? { ...point, year: other.year } : point

interface Found {
  readonly point: DatePoint
  readonly end: number
}

function pointAt(text: string, at: number, grammar: DateGrammar): Found | undefined {
  const isDigit = /\d/.test(text.charAt(at))
  const word = isDigit ? null : grammar.month(text, at)
  const isMonth = word !== null && grammar.monthOf(word[0]) !== undefined
  for (const { match, read, opens } of grammar.points) {
    if (opens !== undefined && (opens === 'digit') !== isDigit) continue
    if (opens === 'month' && !isMonth) continue
    const hit = match(text, at)
    const point = hit && read(hit)
    if (hit && point) return { point: { text: hit[0].trim(), ...point }, end: at + hit[0].trimEnd().length }
  }
  return undefined
}

/** The first of two months that share a year. */
function monthAlone(text: string, at: number, grammar: DateGrammar): Found | undefined {
  const hit = grammar.month(text, at)
  const month = hit && grammar.monthOf(hit[0])
  return hit && month ? { point: { text: hit[0], month }, end: at + hit[0].length } : undefined
}

/** The `21` of `2019–21`. */
function shortYear(text: string, at: number, first: Found): Found | undefined {
  const hit = /^(\d{2})(?![\p{L}\p{N}./])/u.exec(text.slice(at, at + 3))
  const century = Math.floor((first.point.year ?? 0) / 100) * 100
  if (!hit || century === 0) return undefined
  const year = century + Number(hit[1])
  return year > (first.point.year ?? 0) ? { point: { text: hit[0], year }, end: at + 2 } : undefined
}
