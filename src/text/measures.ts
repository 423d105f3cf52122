/** What one number measures, from the words around it. */

import { letters } from './letters.js'
import type { NumberWords } from './number-words.js'
import type { MetricKind, Numeral } from './numbers.js'

/** No kind: it names, dates or orders something, and measures nothing. */
export function kindsOf(number: Numeral, text: string, words: NumberWords): readonly MetricKind[] {
  const before = text.slice(Math.max(0, number.start - 60), number.start)
  const after = text.slice(number.end, number.end + 60)
  if (isPartOfName(number, before, after)) return []
  const measured = withUnit(number, text, before, after, words)
  if (measured !== undefined) return measured
  if (isDate(number, before, after) || isVersion(number, before) || isLabelled(number, before, words)) return []
  return counted(number, before, after, words)
}

const isOne = (number: Numeral): boolean => number.text === '1' || number.text === '1.'

// ─── names, dates, versions ──────────────────────────────────────────────────────────────────────────────────────────

/** `GPT-4`, `H.264`, `24/7`, `3D`, `802.1X`, `+1 555 0100`, `#42` of an issue. */
function isPartOfName(number: Numeral, before: string, after: string): boolean {
  if (number.spelled) return /^-(?!(?:person|member|engineer|developer|people|node|strong|team)\b)\p{L}/u.test(after)
  if (/[\p{L}\p{N}][-.]$/u.test(before) && !/\b(?:sub|under|over|top|near|mid|low|plus|non)-$/i.test(before))
    return true
  if (/[\p{L}\p{N}_/]$|\p{L}[+#]{1,2}$/u.test(before)) return true
  if (/^(?:24|50|20|9|80)\b/.test(number.text) && /^ ?[/x×] ?(?:7|50|20|5)\b/.test(after)) return true
  if (/^:\d/.test(after) || /\d:$/.test(before)) return true
  if (/^\/\d/.test(after) && !/^\/(?:5|10|100)\b(?!\/)/.test(after)) return true
  if (/^\d/.test(number.text) && /^802\.\d|\d\.\d+\.\d/.test(number.text)) return true
  return isPhone(number, before, after)
}

function isPhone(number: Numeral, before: string, after: string): boolean {
  const around = /[\d() +.-]*$/.exec(before)?.[0] + number.text + /^[\d() .-]*/.exec(after)?.[0]
  const digits = around.replace(/\D/g, '')
  return digits.length >= 9 && /[ ()-]/.test(around.trim()) && !/[,%$]/.test(around) && /\d[ )-]+\d/.test(around)
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const AFTER_MONTH = new RegExp(`\\b${MONTH}\\.? $`, 'i')
const BEFORE_MONTH = new RegExp(`^(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'i')

function isDate(number: Numeral, before: string, after: string): boolean {
  if (number.spelled || number.scaled) return false
  if (/^(?:19|20)\d\d(?:-(?:(?:19|20)?\d\d))?$/.test(number.text)) return true
  if (AFTER_MONTH.test(before)) return true
  if (BEFORE_MONTH.test(after)) return true
  return /^(?:19|20)\d\d\b/.test(number.text) || /(?:'|\bq[1-4] |\bfy ?)$/i.test(before)
}

function isVersion(number: Numeral, before: string): boolean {
  if (number.spelled || number.scaled) return false
  if (/\bv(?:ersion|er\.?|\.)? ?$/i.test(before)) return true
  return /^\d+\.\d+$/.test(number.text) && /\p{Lu}[\p{L}\p{N}.]* $/u.test(before)
}

/** After the name of a product or standard, or after `tier`, `phase`: "Java 17", "SOC 2". */
function isLabelled(number: Numeral, before: string, words: NumberWords): boolean {
  if (number.spelled || number.scaled) return false
  const match = /(?:^|[^\p{L}\p{N}.&-])([\p{L}\p{N}.&-]*\p{L}[\p{L}\p{N}.&+#-]*)[ -]$/u.exec(before)
  const word = match?.[1]
  if (word === undefined || word.endsWith('.')) return false
  if (words.verbs.has(word.toLowerCase()) || /[a-z]ed$/.test(word)) return false
  if (words.labels.has(word.toLowerCase()) && (word.length > 1 || word !== word.toLowerCase())) return true
  return /\p{Lu}/u.test(word) && number.value < 100_000
}

// ─── with a unit ─────────────────────────────────────────────────────────────────────────────────────────────────────

const SECONDS = '(?:milliseconds?|millis|msecs?|ms|microseconds?|µs|μs|us|nanoseconds?|ns)'
const PER = String.raw`(?: ?\/ ?| per | a | an | each | every )(?:s|sec|second|min|minute|h|hr|hour|day|week|month|quarter|year)\b`

const IN_SECONDS = new RegExp(`^[ -]?${SECONDS}(?![${letters}\\d])`, 'u')
const THINGS_PER_TIME = new RegExp(`^\\+? ?(?:[${letters}-]+ ){0,3}[${letters}]+${PER}`, 'iu')
const PER_TIME = new RegExp(`^\\+?${PER}`, 'iu')

function withUnit(
  number: Numeral,
  text: string,
  before: string,
  after: string,
  words: NumberWords,
): readonly MetricKind[] | undefined {
  const near = text.slice(Math.max(0, number.start - 50), number.end + 50)
  if (/^ ?(?:%|percent\b|per cent\b|pct\b|percentage points?\b|pp\b|bps\b|basis points?\b)/i.test(after)) {
    return percent(number, before, near, words)
  }
  if (
    /^[~<>≈]?[$€£¥₹]/.test(number.text) ||
    /^ ?(?:USD|EUR|GBP|CHF|INR|dollars?|euros?|pounds?|€|£|\$)(?!\p{L})/iu.test(after)
  ) {
    return ['money']
  }
  if (/(?:\b(?:USD|EUR|GBP|CHF|INR|CAD|AUD|Rs\.?) ?|[$€£¥₹] )$/.test(before)) return ['money']
  if (/^ ?[x×](?![\p{L}\d])/iu.test(after) || /^[ -]?fold\b/i.test(after) || /\bfactor of $/i.test(before))
    return ['ratio']
  if (
    /^(?: in | out of |:)(?!(?:19|20)\d\d\b)\d/.test(after) &&
    /^\d+$/.test(number.text) &&
    /^(?: in | out of )/.test(after)
  )
    return ['ratio']
  const rank = ranked(number, before, after)
  if (rank) return ['rank']
  if (/^ (?:nines|9s)\b|^9s\b/i.test(after)) return ['uptime', 'count']
  if (IN_SECONDS.test(after)) return ['latency', 'time']
  const time = duration(number, before, after, near, words)
  if (time !== undefined) return time
  if (isThroughput(after)) return ['throughput', 'count']
  if (
    /^[ -]?(?:[KMGTPE]i?B|[kmgtp]b|bytes|kilobytes|megabytes|gigabytes|terabytes|petabytes)(?![\p{L}\d])/u.test(after)
  ) {
    return ['volume']
  }
  return undefined
}

function percent(number: Numeral, before: string, near: string, words: NumberWords): readonly MetricKind[] {
  if (/\btop $/i.test(before)) return ['rank', 'percent']
  if (number.value > 100 && /\bg[ia]v(?:es?|ing|en) $/i.test(before)) return []
  return number.value >= 90 && words.uptime.test(near) ? ['percent', 'uptime'] : ['percent']
}

function ranked(number: Numeral, before: string, after: string): boolean {
  if (/(?:#|\bno\. ?|\bnumber |\btop[ -]|\branked |\brank )$/i.test(before))
    return !/\b(?:OWASP|issue|PR|pull request) (?:top[ -]|#)?$/i.test(before)
  if (/^(?:st|nd|rd|th) (?:place|prize|rank|out of|of \d|in the|nationally|globally|overall)/i.test(after)) return true
  if (/^(?:st|nd|rd|th)(?: out)? of /i.test(after) && /\d/.test(after)) return true
  if (/^\/(?:5|10|100)\b/.test(after)) return true
  return /^[ -]?stars?\b/i.test(after) || (/\brat(?:ing|ed)(?: of| at)? $/i.test(before) && number.value <= 10)
}

/** Seconds to years; `[]` where it says how long somebody worked. */
function duration(
  number: Numeral,
  before: string,
  after: string,
  near: string,
  words: NumberWords,
): readonly MetricKind[] | undefined {
  const match =
    /^\+?([ -]?)(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?)(?![\p{L}\d])/iu.exec(
      after,
    )
  if (match === null) return undefined
  const [all, joint, unit] = match as unknown as [string, string, string]
  if (/^[sh]$/i.test(unit) && (number.spelled || (joint === ' ' && !/^[sh]$/.test(unit)))) return undefined
  const rest = after.slice(all.length)
  const next = (rest.match(/[\p{L}-]+/gu) ?? []).slice(0, 3).map((word) => word.toLowerCase())
  if (/^(?:s|sec)/i.test(unit)) return words.latency.test(near) ? ['latency', 'time'] : ['time']
  if (joint === '-' && !/^ ?(?:reduction|saving|cut|decrease|improvement|turnaround)/i.test(rest)) return []
  const long = /^(?:day|week|month|year|yr)/i.test(unit)
  if (!long) return /^(?: a| per|\/) ?(?:day|week)/i.test(rest) && number.value === 24 ? [] : ['time']
  if (next.slice(0, 2).some((word) => words.tenure.has(word)) || (next[0] === 'of' && words.tenure.has(next[2] ?? '')))
    return []
  if (
    /\b(?:for|over|past|last|during|with|of|first|next|every|previous|the|has|have|spent|aged|age|after)(?: the)?(?: past| last| first| over| about| than| nearly| almost)? [~<>]?$/i.test(
      before,
    )
  )
    return []
  if (/^ (?:a|per) /.test(rest) || /^['’]/.test(rest) || /^ (?:old|ago|later|in a row|running|straight)\b/.test(rest))
    return []
  return /^(?:year|yr)/i.test(unit) && !/\b(?:from|by|to|under|within|in) [~<>]?$/i.test(before) ? [] : ['time']
}

function isThroughput(after: string): boolean {
  if (
    /^\+?[ -]?(?:rps|qps|tps|iops|fps|ops\/s|[kmgt]bps|[kmgt]bit\/s|req\/s|reqs?\/s|[KMGT]B\/s)(?![\p{L}\d])/iu.test(
      after,
    )
  )
    return true
  return (THINGS_PER_TIME.test(after) && !/^\+? ?(?:days?|hours?|times?) /i.test(after)) || PER_TIME.test(after)
}

// ─── counts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function counted(number: Numeral, before: string, after: string, words: NumberWords): readonly MetricKind[] {
  if (isOne(number) || isListNumber(number, before, after) || isReference(number, before, after)) return []
  const compound = /^-(\p{L}+)/u.exec(after)?.[1] ?? ''
  if (words.compounds.has(compound)) return [kindOfNoun(compound, words) ?? 'count', 'count']
  const noun = nounAfter(after, words)
  if (GROUP_OF.test(before)) return [...(noun ?? []), 'team']
  if (noun !== undefined) return noun
  if (/^\p{L}/u.test(after)) return []
  if (/\bfrom [~<>]?$/i.test(before) && / to /.test(number.text)) return ['count']
  const changes = /\b(?:from|to|by) [~<>]?$/i.test(before)
  const clause =
    /^(?: [\p{L}-]+){0,4} (?:to|from) [~<>$]?\d/iu.test(after) || /\d\S* (?:[\p{L}-]+ ){0,2}(?:to|from) $/u.test(before)
  if (changes && clause && !number.spelled) return ['count']
  return number.scaled || /\d,\d{3}/.test(number.text) ? ['count'] : []
}

const GROUP_OF =
  /\b(?:teams?|cast|crew|group|staff|class|cohort|department|audience|board|squad|congregation|choir|orchestra|fleet|herd|flock|caseload|portfolio|intake|network) of(?: about| over| around| up to| nearly| some)? $/i

/** "The two brands" points to what is known; "two weekends running" tells how long. */
const isReference = (number: Numeral, before: string, after: string): boolean =>
  number.spelled &&
  (/\b(?:between|in|across|(?:one|some|any|all) of) the $|\bbetween $/i.test(before) ||
    /^ (?:days|nights|weeks|weekends|months|years|quarters|seasons) (?:running|in a row)\b/i.test(after))

const isListNumber = (number: Numeral, before: string, after: string): boolean =>
  before.trim() === '' && /^\d{1,2}$/.test(number.text) && /^[.)] /.test(after)

/** The thing counted: a known one, or any plural, within four words. */
function nounAfter(after: string, words: NumberWords): readonly MetricKind[] | undefined {
  const match = /^\+?(?: of)?[ -]((?:[\p{L}\p{N}'./&+#-]+ ?){1,5})/u.exec(after)
  if (match === null) return undefined
  const all = (match[1] as string).split(' ').filter((word) => word !== '')
  for (const raw of all) {
    const word = raw.replace(/[.,:;]+$/, '').replace(/'s?$/, '')
    const small = word.toLowerCase()
    if (words.stops.has(small)) return undefined
    const kind = kindOfNoun(small, words) ?? kindOfNoun(small.split(/[-/]/).at(-1) ?? small, words)
    if (kind !== undefined) return [kind, 'count']
    if (isPlural(word) && !/(?:ed|ing)$/.test(small)) return ['count']
    if (raw !== word) return undefined
  }
  return undefined
}

function kindOfNoun(word: string, words: NumberWords): MetricKind | undefined {
  for (const form of [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]) {
    if (words.team.has(form)) return 'team'
    if (words.users.has(form)) return 'users'
    if (words.volume.has(form)) return 'volume'
    if (words.other.has(form)) return 'count'
  }
  return undefined
}

const isPlural = (word: string): boolean =>
  (word.length > 2 && /[^siuS]s$/.test(word)) || /^(?:people|children|women|men|data|KPIs|downtime|loss)$/.test(word)
