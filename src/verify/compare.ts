/** Which facts of a source does a reader of the finished file still find, and where does it file them? */
import { normalise } from '../text/index.js'
import type { DatePoint, Excerpt, Resume } from '../types.js'
import type { Fact, FactKind } from './facts.js'

/** `read`: found, and taken for what it is. `words`: found among the words only. `lost`: not found. */
export type Fate = 'read' | 'words' | 'lost'

export interface Checked extends Fact {
  readonly fate: Fate
}

export function verify(facts: readonly Fact[], resume: Resume): Checked[] {
  const text = squeezed(resume.text.text)
  const words = wordsOf(resume.text.text)
  const targets = squeezed(resume.contact.links.map((link) => link.target).join('\n'))
  return facts.map((fact) => ({ ...fact, fate: fateOf(fact, resume, { text, words, targets }) }))
}

interface Haystacks {
  readonly text: string
  readonly words: readonly string[]
  /** Of the links. */
  readonly targets: string
}

function fateOf(fact: Fact, resume: Resume, { text, words, targets }: Haystacks): Fate {
  if (readers[fact.kind](fact.value, resume)) return 'read'
  if (fact.kind === 'date') return text.includes(fact.value.slice(0, 4)) ? 'words' : 'lost'
  const value = squeezed(fact.kind === 'url' ? bare(fact.value) : fact.value)
  if (text.includes(value)) return fact.kind === 'words' ? 'read' : 'words'
  if (fact.kind === 'url') return targets.includes(value) ? 'words' : 'lost'
  return standsInPieces(wordsOf(fact.value), words) ? 'words' : 'lost'
}

const wordsOf = (text: string): string[] =>
  normalise(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How many other words may stand between, as a date at the end of the first row does. */
const MAX_BETWEEN = 8

/** All of four words or more, in their order, and little else between them. */
function standsInPieces(wanted: readonly string[], words: readonly string[]): boolean {
  if (wanted.length < 4) return false
  for (let start = words.indexOf(wanted[0] ?? ''); start >= 0; start = words.indexOf(wanted[0] ?? '', start + 1)) {
    const end = Math.min(words.length, start + wanted.length + MAX_BETWEEN)
    let met = 0
    for (let at = start; at < end && met < wanted.length; at++) if (words[at] === wanted[met]) met += 1
    if (met === wanted.length) return true
  }
  return false
}

/** Per kind of fact: does the person that was parsed have it in its place? */
const readers: Readonly<Record<FactKind, (value: string, resume: Resume) => boolean>> = {
  name: (value, { contact }) => same(contact.name?.text ?? '', value),
  email: (value, { contact }) => among(contact.emails, value),
  phone: (value, { contact }) => contact.phones.some(({ text }) => digits(text).endsWith(digits(value).slice(-9))),
  url: (value, { contact }) => contact.urls.some(({ text }) => same(bare(text), bare(value))),
  organization: (value, { entries }) => entries.some(({ organization }) => same(organization?.text ?? '', value)),
  title: (value, { entries }) => entries.some(({ title }) => same(title?.text ?? '', value)),
  date: (value, { entries }) => entries.some(({ dates }) => isDate(dates?.start, value) || isDate(dates?.end, value)),
  skill: (value, { skills }) => among(skills, value),
  bullet: (value, { blocks }) =>
    blocks.some(({ text, kind }) => (kind === 'bullet' || kind === 'sentence') && same(text, value)),
  words: () => false,
}

/** Letters and digits only, so that wraps, dashes and spaces do not count. */
const squeezed = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const same = (one: string, other: string): boolean => squeezed(one) === squeezed(other)
const among = (excerpts: readonly Excerpt[], value: string): boolean => excerpts.some(({ text }) => same(text, value))
const digits = (text: string): string => text.replace(/\D/g, '')
const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|\/+$/gi, '')

/** As exact as it is shown: a year alone agrees with every month of it. */
function isDate(point: DatePoint | undefined, value: string): boolean {
  if (point === undefined) return false
  if (/^present$/i.test(value)) return point.present === true
  const [year, month] = value.split('-').map(Number)
  return point.year === year && (point.month === undefined || month === undefined || point.month === month)
}
