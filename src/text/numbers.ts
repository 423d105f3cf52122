/**
 * Numbers that measure something: percent, money, users, latency, "a dozen services". Years, versions, names with digits
 * (S3, ISO 27001), telephone numbers and dates are none; see matching-and-scoring.md, "Numbers".
 */
import type { Lexicon } from '../types.js'
import { latelyWith } from './lately.js'
import { matchesIn } from './matches.js'
import { kindsOf } from './measures.js'
import { type NumberWords, numberWords } from './number-words.js'

export const METRIC_KINDS = [
  'percent',
  'uptime',
  'latency',
  'throughput',
  'volume',
  'users',
  'money',
  'time',
  'team',
  'count',
  'ratio',
  'rank',
] as const
export type MetricKind = (typeof METRIC_KINDS)[number]

/** A number with its unit, by offsets into the text it was found in. */
export interface Metric {
  readonly kinds: readonly MetricKind[]
  readonly start: number
  readonly end: number
}

/** Every metric of a text that is already normalised (a block of `Resume.text`, or a phrase), in order. */
export const metricsIn: (text: string, lexicon: Pick<Lexicon, 'lists'>) => readonly Metric[] = latelyWith(
  (text, lexicon) => {
    const words = numberWords(lexicon)
    const found: Metric[] = [...spelledOut(text)]
    for (const number of numbersIn(text, words)) {
      const kinds = kindsOf(number, text, words)
      if (kinds.length > 0) found.push({ kinds, start: number.start, end: number.end })
    }
    return found.sort((a, b) => a.start - b.start)
  },
)

/** `any`, or one of these kinds. */
export function hasMetric(
  text: string,
  lexicon: Pick<Lexicon, 'lists'>,
  kinds: readonly (MetricKind | 'any')[] = ['any'],
): boolean {
  const found = metricsIn(text, lexicon)
  return kinds.includes('any') ? found.length > 0 : found.some((metric) => metric.kinds.some((k) => kinds.includes(k)))
}

/** A number as written, before it is known what it means. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** As written, sign and suffix included: `$3.5M`, `10-15`, `three`. */
  readonly text: string
  /** The (last) number itself; `NaN` for words like "dozens". */
  readonly value: number
  readonly spelled: boolean
  /** `k`, `M`, `million`: it can be no year and no version. */
  readonly scaled: boolean
}

const DIGITS =
  /(?<![\p{L}\p{N}_])[$€£¥₹~≈<>]?[$€£¥₹]?\d[\d,.]*(?:(?:-| ?to )[$€£¥₹]?\d[\d,.]*)*(?: ?(?:k|K|M|MM|mm|B|bn|mn|mio|Mio|lakhs?|crores?|thousand|million|billion|trillion)\b)?\+?/gu

function numbersIn(text: string, words: NumberWords): Numeral[] {
  const found: Numeral[] = []
  for (const match of matchesIn(text, DIGITS)) {
    const raw = match[0].replace(/[,.]+$/, '')
    const start = match.index
    if (isDecadeOrAge(text, start, start + raw.length)) continue
    const scaled = /\p{L}\+?$/u.test(raw)
    const value = Number.parseFloat(
      raw
        .replace(/[^\d.]*$/, '')
        .replace(/^.*(?:-|to )/, '')
        .replace(/[^\d.]/g, ''),
    )
    found.push({ start, end: start + raw.length, text: raw, value, spelled: false, scaled })
  }
  for (const match of matchesIn(text, words.spelled)) {
    const start = match.index
    const inside = found.some((number) => number.start <= start && number.end > start)
    if (inside) continue
    found.push({ start, end: start + match[0].length, text: match[0], value: Number.NaN, spelled: true, scaled: false })
  }
  return found
}

/** "A 1930s terrace", "the under-12s": they measure neither seconds nor anything else. */
const isDecadeOrAge = (text: string, start: number, end: number): boolean =>
  /^s\b/.test(text.slice(end)) &&
  (/^(?:1[89]|20)\d0$/.test(text.slice(start, end)) || /\b(?:under|over)-$/i.test(text.slice(0, start)))

const RATIOS = [
  /\b(?:halv(?:ed|ing|es?)|doubl(?:ed|ing|es)|tripl(?:ed|ing|es)|trebl(?:ed|ing)|quadrupl(?:ed|ing|es?)|quintupl(?:ed|ing)|thrice)\b/gi,
  /^(?:double|triple|halve)\b(?!-)/gi,
  /\b(?:by|in|to) (?:a |one |one-)?(?:half|third|quarter|fifth|tenth|two[- ]thirds|three[- ]quarters)\b/gi,
  /\b(?:half|a third|one[- ]third|a quarter|one[- ]quarter|two[- ]thirds|three[- ]quarters|a fifth|one[- ]fifth|a tenth) (?:of|the|as)\b/gi,
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|many)-?fold\b/gi,
  /\btwice\b(?! (?:a|per|each|every|weekly|daily|monthly|yearly)\b)/gi,
  /\b(?:one|two|three|four|five|nine) (?:in|out of) (?:two|three|four|five|six|ten)\b/gi,
  /\border(?:s)? of magnitude\b/gi,
]

const PLACES = /\b(?:first|second|third)[ -](?:place|prize)\b/gi

const ONE_UNIT =
  /\b(?:to|under|in|within) (?:just |under |only )?(?:one|a single) (?:second|minute|hour|day|week|month)\b|\b(?:within|under) an? (?:second|minute|hour|day|week|fortnight|month)\b/gi

function* spelledOut(text: string): Iterable<Metric> {
  for (const match of matchesIn(text, PLACES)) {
    yield { kinds: ['rank'], start: match.index, end: match.index + match[0].length }
  }
  for (const match of matchesIn(text, ONE_UNIT)) {
    yield { kinds: ['time'], start: match.index, end: match.index + match[0].length }
  }
  for (const expression of RATIOS) {
    for (const match of matchesIn(text, expression)) {
      yield { kinds: ['ratio'], start: match.index, end: match.index + match[0].length }
    }
  }
}
