/** Passive voice: a form of "to be" (or "got") and a past participle in the main clause. */
import { matchesIn } from '../text/index.js'
import type { Lexicon } from '../types.js'
import { openingOf } from './opening.js'
import type { Span } from './statements.js'
import { type Wording, wordingOf } from './words.js'

interface Word extends Span {
  readonly small: string
}

/**
 * The first passive of the main clause, from the auxiliary to the participle. Clauses beside it ("a service that is used
 * by…", "so services can be deployed alone") belong to an active sentence and are left alone.
 */
export function passiveIn(text: string, lexicon: Lexicon): Span | undefined {
  const wording = wordingOf(lexicon)
  const active = openingOf(text, lexicon).kind === 'verb'
  for (const clause of clausesOf(text)) {
    const words = wordsOf(text, clause)
    for (let at = 0; at < words.length; at++) {
      if (!isAuxiliary(words[at] as Word) || isSubordinate(words, at, active, wording)) continue
      const participle = participleAfter(words, at, wording)
      if (participle !== undefined) return { start: (words[at] as Word).start, end: participle.end }
    }
  }
  return undefined
}

/** Between stops, semicolons and brackets. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const match of matchesIn(text, /[;:()\n\t]|[.!?] /g)) {
    clauses.push({ start, end: match.index })
    start = match.index + 1
  }
  return [...clauses, { start, end: text.length }]
}

function wordsOf(text: string, { start, end }: Span): Word[] {
  return matchesIn(text.slice(start, end), /[\p{L}\p{N}][\p{L}\p{N}'-]*|,/gu).map((match) => ({
    small: match[0].toLowerCase(),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const FINITE = new Set(
  "is are was were am isn't aren't wasn't weren't been being got gets get gotten be i'm we're they're".split(' '),
)
const isAuxiliary = (word: Word): boolean => FINITE.has(word.small)

/** Of an active bullet only a finite passive counts that no conjunction and no "to" puts beside the main clause. */
function isSubordinate(words: readonly Word[], at: number, active: boolean, wording: Wording): boolean {
  const from = active ? 0 : words.findLastIndex((word, i) => i < at && word.small === ',') + 1
  if (words.slice(from, at).some((word) => wording.has('subordinators', word.small))) return true
  if (!active) return false
  const aux = (words[at] as Word).small
  const before = words[at - 1]?.small ?? ''
  if (/^(?:be|being|get|gets)$/.test(aux) || isCounted(words, at, wording)) return true
  return aux === 'been' && !/^(?:has|have|had|also|since|already|now)$/.test(before)
}

/** "Mentored five; two were promoted", "three of them were kept": what came of it for others. */
function isCounted(words: readonly Word[], at: number, wording: Wording): boolean {
  const ofThem = words[at - 2]?.small === 'of' && /^(?:them|whom|these|those)$/.test(words[at - 1]?.small ?? '')
  const subject = words[at - (ofThem ? 3 : 1)]?.small ?? ''
  return /^\d+$/.test(subject) || wording.has('counted-subjects', subject)
}

function participleAfter(words: readonly Word[], at: number, wording: Wording): Word | undefined {
  for (let i = at + 1; i < words.length && i <= at + 4; i++) {
    const word = words[i] as Word
    if (isParticiple(word.small, wording)) return isState(words, i, wording) ? undefined : word
    if (!wording.has('passive-adverbs', word.small) && !/[a-z]{2}ly$/.test(word.small)) return undefined
  }
  return undefined
}

function isParticiple(word: string, wording: Wording): boolean {
  const last = word.split('-').at(-1) ?? word
  if (wording.participles.has(last) || wording.participles.has(last.replace(/^(?:re|over|un|out|mis)/, ''))) return true
  return /[a-z]{2}ed$/.test(last) && !/(?:^|re)(?:need|speed|feed|seed|weed|bleed|breed)$/.test(last)
}

/** "was prepared to travel" is a state; "was prepared by" and "was being prepared" are not. */
const isState = (words: readonly Word[], at: number, wording: Wording): boolean =>
  isStative((words[at] as Word).small, words[at + 1]?.small ?? '', wording) &&
  words[at + 1]?.small !== 'by' &&
  words[at - 1]?.small !== 'being'

/** By itself ("located"), or with the word after it ("prepared to"). */
const isStative = (word: string, next: string, wording: Wording): boolean =>
  wording.has('stative-participles', word) || wording.has('stative-participles', `${word} ${next}`)
