/** How a bullet opens: with a verb that says what was done, with one that hides it, or with none. */
import { hasMetric, matchesIn } from '../text/index.js'
import type { Lexicon } from '../types.js'
import type { Span } from './statements.js'
import { type Wording, wordingOf } from './words.js'

export interface Opening extends Span {
  readonly kind: 'verb' | 'role' | 'weak' | 'none'
  /** The base form, where it is a known verb. */
  readonly verb?: string
}

interface Word extends Span {
  readonly text: string
  readonly small: string
}

/** Reads past a label ("Backend:"), adverbs ("successfully") and the pronoun ("I built" opens with its verb). */
export function openingOf(text: string, lexicon: Lexicon): Opening {
  const wording = wordingOf(lexicon)
  const from = bodyStart(text, wording, lexicon)
  const words = leading(wordsFrom(text, from), wording)
  const first = words[0]
  if (first === undefined) return { kind: 'none', start: 0, end: Math.min(text.length, 1) }
  const weak = weakOpening(text, words, wording, lexicon)
  if (weak !== undefined) return weak
  const verb = verbAt(words, wording, lexicon) ?? (isAfterPronoun(text, first) ? '' : undefined)
  if (verb !== undefined) return { kind: 'verb', start: first.start, end: first.end, ...(verb === '' ? {} : { verb }) }
  const kind = isRole(words, lexicon) ? 'role' : 'none'
  return { kind, start: first.start, end: (words[1] ?? first).end }
}

/** "I look after", "We never missed". */
const isAfterPronoun = (text: string, { start }: Word): boolean =>
  PRONOUNS.has(/([\p{L}']+)(?: \p{L}+)? $/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '')

/** "Charge nurse for a 28-bed unit", "Captain of the chess club": what one was, where a verb would add nothing. */
function isRole(words: readonly Word[], { titles }: Lexicon): boolean {
  const at = words.findIndex(({ small }) => ROLE_LINKS.has(small))
  const head = (words[at - 1]?.small ?? '').replace(/^(?:co|vice|deputy|sub)-/, '')
  return at > 0 && at < 5 && (titles.heads.includes(head) || (at === 1 && /^(?:lead|head|chair|captain)$/.test(head)))
}

const ROLE_LINKS = new Set(['for', 'of', 'to', 'at', 'in', 'on'])

const TIME_FIRST = /^(?:since|in|from|during|after|within|over|by|at|for|as) [^,]{1,40}, (?=\p{L})/iu

/** After "Performance:" or "Since 2018," where a verb follows it, after whatever is no letter or digit, and in "A/B-tested" at what was done. */
function bodyStart(text: string, wording: Wording, lexicon: Lexicon): number {
  const label = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N} &/+.,()'-]{1,48}?(?::| -) +(?=\p{L})/u.exec(text)
  const weakLabel = label !== null && phraseAt(wordsFrom(text, 0), wording.weak) !== undefined
  if (label !== null && !weakLabel) {
    const words = leading(wordsFrom(text, label[0].length), wording)
    if (verbAt(words, wording, lexicon) !== undefined || phraseAt(words, wording.weak) !== undefined)
      return label[0].length
  }
  const time = TIME_FIRST.exec(text)?.[0].length
  if (time !== undefined && verbAt(leading(wordsFrom(text, time), wording), wording, lexicon) !== undefined) return time
  return /^[^\p{L}\p{N}]*(?:A\/B[ -](?=test))?/u.exec(text)?.[0].length ?? 0
}

const COUNT = 8

function wordsFrom(text: string, from: number): Word[] {
  const words: Word[] = []
  for (const match of matchesIn(text.slice(from, from + 160), /[\p{L}\p{N}][\p{L}\p{N}\p{M}'+#-]*/gu)) {
    const start = from + match.index
    words.push({ text: match[0], small: match[0].toLowerCase(), start, end: start + match[0].length })
    if (words.length === COUNT) break
  }
  return words
}

const PRONOUNS = new Set(['i', 'we', "i've", "we've", "i'm", "we're", "i'd", "we'd", 'he', 'she', 'they'])
const AUXILIARIES = new Set(['have', 'had', 'has', 'also', 'been', 'am'])

/** Without adverbs and pronouns in front. */
function leading(words: readonly Word[], wording: Wording): readonly Word[] {
  let at = 0
  const isPronoun = PRONOUNS.has(words[0]?.small ?? '')
  if (isPronoun) at++
  while (at < words.length - 1) {
    const word = (words[at] as Word).small
    if (!isAdverb(word, wording) && !(isPronoun && AUXILIARIES.has(word))) break
    at++
  }
  return words.slice(at)
}

const isAdverb = (word: string, wording: Wording): boolean =>
  wording.has('opening-adverbs', word) ||
  (/[a-z]{3}ly$/.test(word) &&
    !/^(?:daily|weekly|monthly|yearly|quarterly|hourly|apply|reply|supply|multiply|comply|assembly|family|early)$/.test(
      word,
    ))

function weakOpening(text: string, words: readonly Word[], wording: Wording, lexicon: Lexicon): Opening | undefined {
  const sure = phraseAt(words, wording.weak)
  if (sure !== undefined && !isMentoring(words, sure, wording) && !isCompound(words, sure, wording))
    return span('weak', words, sure)
  const unsure = phraseAt(words, wording.weakWithoutNumber)
  if (unsure === undefined || hasMetric(text, lexicon)) return undefined
  return span('weak', words, unsure)
}

const span = (kind: Opening['kind'], words: readonly Word[], count: number): Opening => ({
  kind,
  start: (words[0] as Word).start,
  end: (words[count - 1] as Word).end,
})

/** How many words of the statement the longest phrase takes. */
function phraseAt(words: readonly Word[], phrases: Wording['weak']): number | undefined {
  const first = words[0]
  const rests = first === undefined ? undefined : phrases.get(first.small)
  const rest = rests?.find((candidate) => candidate.every((word, i) => words[i + 1]?.small === word))
  return rest === undefined ? undefined : rest.length + 1
}

/** "Helped two juniors pass their exams": helping is the work itself. */
function isMentoring(words: readonly Word[], used: number, wording: Wording): boolean {
  if (!/^help/.test(words[0]?.small ?? '')) return false
  return words.slice(used, used + 4).some((word) => wording.has('helped-people', word.small))
}

/** "Learning platform for museums": the word before a noun of its own. */
const isCompound = (words: readonly Word[], used: number, wording: Wording): boolean =>
  used === 1 &&
  /ing$/.test(words[0]?.small ?? '') &&
  (wording.has('noun-heads', words[1]?.small ?? '') || wording.has('learning-nouns', words[1]?.small ?? ''))

/** The base form; empty for a verb that the lexicon does not have; `undefined` when it is none. */
function verbAt(words: readonly Word[], wording: Wording, lexicon: Lexicon): string | undefined {
  const first = words[0]
  if (first === undefined || /^\d/.test(first.small)) return undefined
  const small = first.small
  const next = words[1]?.small ?? ''
  if (wording.has('opening-adjectives', small) && !isObjectStart(next)) return undefined
  if (next === 'by' && wording.has('chosen-openings', small)) return ''
  // "Used by 400 people" tells of a thing; "grew by 40%" does not.
  if (next === 'by' && !/^\d/.test(words[2]?.small ?? '') && /(?:ed|en|wn|ilt)$/.test(small)) return undefined
  const known = wording.verbs.get(small)
  if (known !== undefined) return isNounUse(words, known, wording) ? undefined : known
  const bare = small.replace(/^(?:re|co|pre|over|out|un|de|cross|mis|up)-?(?=\p{L}{3})/u, '')
  const prefixed = wording.verbs.get(bare)
  if (prefixed !== undefined && bare !== prefixed) return prefixed
  if (small.includes('-') && wording.has('hyphened-adjectives', small.slice(small.lastIndexOf('-') + 1)))
    return undefined
  // "Seasoned chef": what somebody is.
  if (/ed$/.test(small) && lexicon.titles.heads.includes(next)) return undefined
  if (/[a-z]{2}ed$/.test(small) || wording.has('irregular-pasts', small) || isPresent(words, wording)) return ''
  return /[a-z]{3}ing$/.test(small) && next !== '' && !wording.has('noun-heads', next) ? '' : undefined
}

/** "Greet guests", "Greets guests", "Mark assignments"; and whatever stands before "the": no noun does. */
function isPresent([first, second]: readonly Word[], wording: Wording): boolean {
  const next = second?.small ?? ''
  if (first === undefined || next === '') return false
  if (OBJECT_STARTS.has(next)) return true
  const forms = [first.small, first.small.replace(/s$/, ''), first.small.replace(/es$/, '')]
  if (forms.some((form) => wording.has('present-verbs', form))) return true
  const isObject = /^\d|[^s]s$/.test(next) && !wording.has('noun-heads', next)
  return isObject && forms.some((form) => wording.has('noun-verbs', form))
}

const OBJECT_STARTS = new Set('the a an our my all its their this these each every'.split(' '))
const isObjectStart = (word: string): boolean => OBJECT_STARTS.has(word) || /^\d/.test(word)

/** "Test automation", "Project management", "Code quality was improved": a verb's base form that is a noun here. */
function isNounUse(words: readonly Word[], base: string, wording: Wording): boolean {
  const [first, ...rest] = words
  const small = first?.small ?? ''
  if (small !== base && small !== `${base}s` && !/ing$/.test(small)) return false
  const next = rest[0]?.small ?? ''
  if (next === 'and' && wording.verbs.has(rest[1]?.small ?? '')) return false
  if (next === 'with' && wording.has('verbs-with', base)) return false
  return next === '' || wording.has('noun-heads', next) || isSubject(rest.slice(0, 4), wording)
}

/** A finite verb, or "who", comes before anything that would make the words in front of it an object. */
function isSubject(words: readonly Word[], wording: Wording): boolean {
  for (const [index, { small }] of words.entries()) {
    if (FINITE.has(small) || (small === 'who' && index > 0)) return true
    if (wording.has('subordinators', small) || OBJECT_STARTS.has(small)) return false
  }
  return false
}

const FINITE = new Set('was were is are has have had can could will would should must'.split(' '))
