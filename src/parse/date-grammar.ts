/** The spellings of one date, compiled from the lexicon: each a sticky pattern and what it reads. */
import type { DatePoint, Lexicon } from '../types.js'
import { fold } from './words.js'

export interface DateGrammar {
  readonly points: readonly PointPattern[]
  readonly month: Pattern
  readonly since: Pattern
  readonly until: Pattern
  readonly separator: Pattern
  /** "Month Year – Month Year", as templates have it. */
  readonly placeholder: Pattern
  monthOf(word: string): number | undefined
}

/** Matches at one place of a text, and nowhere else. */
export type Pattern = (text: string, at: number) => RegExpExecArray | null

interface PointPattern {
  readonly match: Pattern
  /** What it can begin with; `undefined`: anything. */
  readonly opens?: 'digit' | 'letter' | 'month'
  /** `undefined` when the numbers are no date after all, or the word no month. */
  read(hit: RegExpExecArray): Omit<DatePoint, 'text'> | undefined
}

export function dateGrammar(lexicon: Lexicon): DateGrammar {
  const known = grammars.get(lexicon)
  if (known) return known
  const words = lexicon.dates
  const numbers = new Map<string, number>()
  for (const [index, names] of words.months.entries()) for (const name of names) numbers.set(fold(name), index + 1)
  const monthOf = (word: string): number | undefined => numbers.get(fold(word).replace(/\.$/, ''))
  const grammar: DateGrammar = {
    monthOf,
    points: [...numeric, ...named(monthOf), ...parts(words), presentPoint(words.present), ...years],
    month: sticky(month),
    since: after(words.since, (one) => `(?:${one})(?![${letter}])[:.]?\\s+`),
    placeholder: after(
      words.placeholders,
      (one) => `(${one})\\s*[-–—]+\\s*(${oneOf([...words.placeholders, ...words.present])})(?![${letter}])`,
    ),
    until: sticky(`(?:[-–—]\\s*(?=[${letter}]|\\d{4})|(?:${oneOf(words.until)})\\s+)`),
    separator: sticky(
      `\\s*(?:[-–—−‐‑‒―~～→➔›>]+|(?<=\\s)(?:${oneOf(words.to)})(?=\\s)|[至到](?!今))\\s*|\\s*(?=至今)|\\s*/\\s*(?=\\d\\d(?!\\d))`,
    ),
  }
  grammars.set(lexicon, grammar)
  return grammar
}

const grammars = new WeakMap<Lexicon, DateGrammar>()

/**
 * Letters of a word, inside of `[…]`: Latin, Greek, Cyrillic, and from Hebrew on whatever is no punctuation. `\p{L}` says
 * it more exactly, and takes a millisecond to compile in each of these patterns.
 */
const letter =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff66-\\uffdc'

/** A word that may be the name of a month: which it is, a table knows better than a pattern with all names in it. */
const month = `[${letter}]{2,14}(?![${letter}\\d])\\.?`

/** Compiled when it is first tried: most resumes need few of them. */
function sticky(source: string): Pattern {
  let compiled: RegExp | undefined
  return (text, at) => {
    compiled ??= new RegExp(source, 'iuy')
    compiled.lastIndex = at
    return compiled.exec(text)
  }
}

/** A pattern that begins with one of the words: tried, and compiled, only where the text has the beginning of one. */
function after(words: readonly string[], source: (oneOfThem: string) => string): Pattern {
  const beginnings = new Set(words.map((word) => word.slice(0, 2).toLowerCase()))
  const pattern = sticky(source(oneOf(words)))
  return (text, at) => {
    const beginning = text.slice(at, at + 2).toLowerCase()
    return beginnings.has(beginning) || beginnings.has(beginning.charAt(0)) ? pattern(text, at) : null
  }
}

/** Longest first, so that `sept` is not read as `sep`. */
const oneOf = (words: readonly string[]): string =>
  [...new Set(words.flatMap((word) => [word, word.replaceAll("'", '’')]))]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|')

const pattern = (source: string, read: PointPattern['read']): PointPattern => {
  const opens = /^\(?(?:\\d|\[1-4\])/.test(source) ? { opens: 'digit' as const } : {}
  return { match: sticky(source), read, ...opens }
}

const opening = (
  opens: NonNullable<PointPattern['opens']>,
  source: string | Pattern,
  read: PointPattern['read'],
): PointPattern => ({ match: typeof source === 'string' ? sticky(source) : source, opens, read })

const isYear = (year: number): boolean => year >= 1940 && year < 2100
const isMonth = (month: number): boolean => month >= 1 && month <= 12
const isDay = (day: number): boolean => day >= 1 && day <= 31

/** `'20` and the like: of this century until 2060. */
const yearOf = (digits: string): number => {
  const value = Number(digits.replace(/\D/g, ''))
  return value >= 100 ? value : value < 60 ? 2000 + value : 1900 + value
}

const ymd = (year: number, month?: number, day?: number): Omit<DatePoint, 'text'> | undefined => {
  if (!isYear(year) || (month !== undefined && !isMonth(month)) || (day !== undefined && !isDay(day))) return undefined
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

const numeric: readonly PointPattern[] = [
  pattern('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)', (hit) =>
    ymd(Number(hit[1]), Number(hit[2]), Number(hit[3])),
  ),
  pattern('(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})(?!\\d)', (hit) => dayAndMonth(hit)),
  pattern('(\\d{4})\\s?[年년]\\s?(?:(\\d{1,2})\\s?[月월])?(?:\\s?(\\d{1,2})\\s?[日일])?', (hit) =>
    ymd(Number(hit[1]), hit[2] ? Number(hit[2]) : undefined, hit[3] ? Number(hit[3]) : undefined),
  ),
  pattern('(\\d{4})\\s?[-/.]\\s?(\\d{1,2})(?![\\d/.]\\d|\\d)', (hit) => ymd(Number(hit[1]), Number(hit[2]))),
  pattern('(\\d{1,2})\\s?[-/.]\\s?(\\d{4})(?!\\d)', (hit) => ymd(Number(hit[2]), Number(hit[1]))),
  pattern(`(\\d{1,2})/(?:'|’)?(\\d{2})(?![${letter}\\d/%.])`, (hit) =>
    hit[2] === undefined ? undefined : ymd(yearOf(hit[2]), Number(hit[1])),
  ),
]

/** 03/04/2020 has two readings; with full stops the day comes first, and 25 can only be a day. */
function dayAndMonth(hit: RegExpExecArray): Omit<DatePoint, 'text'> | undefined {
  const [first, second, year] = [Number(hit[1]), Number(hit[3]), Number(hit[4])]
  if (hit[2] === '.' || first > 12) return ymd(year, second, first)
  if (second > 12 || first === second) return ymd(year, first, second)
  const point = ymd(year)
  return point && { ...point, ambiguous: true }
}

const named = (monthOf: DateGrammar['monthOf']): readonly PointPattern[] => {
  const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?'
  const year = "(\\d{4}|['’]\\d{2})(?!\\d)"
  const of = '(?:\\s*,)?\\s*(?:(?:de|of|del|do|di)\\s+)?'
  const read = (year: string | undefined, name: string | undefined, day?: string) => {
    const month = name === undefined ? undefined : monthOf(name)
    return year === undefined || month === undefined
      ? undefined
      : ymd(yearOf(year), month, day === undefined ? undefined : Number(day))
  }
  return [
    pattern(`${day}\\s+(?:(?:de|of)\\s+)?(${month})${of}${year}`, (hit) => read(hit[3], hit[2], hit[1])),
    opening('month', `(${month})${of}${year}`, (hit) => read(hit[2], hit[1])),
    opening('month', `(${month})\\s+${day},?\\s+(\\d{4})(?!\\d)`, (hit) => read(hit[3], hit[1], hit[2])),
    pattern(`(\\d{4})(?:,?\\s+|[-/.])(${month})(?![${letter}])`, (hit) => read(hit[1], hit[2])),
    opening('month', `(${month})[-/](\\d{4}|\\d{2})(?!\\d)`, (hit) => read(hit[2], hit[1])),
    opening('month', `(${month})\\s(\\d{2})(?=\\s*(?:$|[-–—)\\t|]|to\\s))`, (hit) => read(hit[2], hit[1])),
  ]
}

/** A season is known by its year only: which months it means differs by hemisphere. */
function parts(words: Lexicon['dates']): readonly PointPattern[] {
  const season = `(?:${oneOf(words.seasons)})(?![${letter}])`
  const year = "(\\d{4}|['’]\\d{2})(?!\\d)"
  const vague = (digits: string | undefined) => {
    const point = digits === undefined ? undefined : ymd(yearOf(digits))
    return point && { ...point, ambiguous: true }
  }
  const third = (number: string | undefined, digits: string | undefined) =>
    number === undefined || digits === undefined ? undefined : ymd(yearOf(digits), Number(number) * 3 - 2)
  return [
    opening(
      'letter',
      after(words.seasons, () => `${season}\\s*,?\\s*(?:(?:of|de|di)\\s+)?${year}`),
      (hit) => vague(hit[1]),
    ),
    pattern(`(\\d{4}),?\\s+${season}`, (hit) => vague(hit[1])),
    opening('letter', `q\\s?([1-4])[\\s/,-]*${year}`, (hit) => third(hit[1], hit[2])),
    pattern(`(\\d{4})[\\s/,-]*q\\s?([1-4])(?!\\d)`, (hit) => third(hit[2], hit[1])),
    pattern(
      `([1-4])(?:st|nd|rd|th)?\\s?(?:q|quarter|quartal|trimestre)(?![${letter}])[\\s/,-]*(?:of\\s+)?${year}`,
      (hit) => third(hit[1], hit[2]),
    ),
    opening(
      'letter',
      after(words.quarters, (one) => `(?:${one})\\s?[1-4][\\s/,-]*${year}`),
      (hit) => vague(hit[1]),
    ),
  ]
}

const presentPoint = (words: readonly string[]): PointPattern =>
  opening(
    'letter',
    after(
      words,
      (one) => `(?:${one})(?![A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff\\u0400-\\u052f\\d])`,
    ),
    () => ({ present: true }),
  )

const years: readonly PointPattern[] = [
  pattern(`(\\d{4})(?![${letter}\\d]|[.,]\\d|\\s?[%+])`, (hit) => ymd(Number(hit[1]))),
  pattern(`['’](\\d{2})(?![${letter}\\d])`, (hit) => ymd(yearOf(hit[1] ?? ''))),
]
