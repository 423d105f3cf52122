/**
 * JSON Resume (schema 1.0.0) → lines: the name, contact details, then a section for each part in the order of the file.
 * Whatever has another type than the schema says is passed over.
 */

import { type FlowLine, plain, type Span } from '../flow/flow.js'
import { datesOf } from './dates.js'

export interface ResumeLines {
  readonly lines: readonly FlowLine[]
  readonly language?: string
}

export function resumeLines(resume: unknown): ResumeLines {
  const root = objectOf(resume)
  const basics = objectOf(root.basics)
  const sections = Object.keys(root).flatMap((key) => {
    const section = sectionsByKey.get(key)
    const items = listOf(root[key])
      .map(objectOf)
      .filter((item) => Object.keys(item).length > 0)
    return section && items.length > 0 ? [heading(section.heading), ...items.flatMap(section.lines)] : []
  })
  const language = textOf(objectOf(root.meta).language)
  return { lines: [...basicLines(basics), ...sections], ...(language ? { language } : {}) }
}

type Item = Readonly<Record<string, unknown>>

function basicLines(basics: Item): FlowLine[] {
  const profiles = listOf(basics.profiles).map(objectOf)
  const contact = [
    ...[basics.email, basics.phone].map(textOf).filter(isWords).map(words),
    ...[placeOf(objectOf(basics.location))].filter(isWords).map(words),
    ...[textOf(basics.url)].filter(isWords).map((url) => link(url, url)),
    ...profiles.flatMap((profile) => profileSpan(profile)),
  ]
  const summary = textOf(basics.summary)
  return [
    ...(textOf(basics.name) ? [{ ...row(words(textOf(basics.name))), role: 'heading' as const, level: 1 }] : []),
    ...(textOf(basics.label) ? [row(words(textOf(basics.label)))] : []),
    ...(contact.length > 0 ? [row(...between(contact, ' | '))] : []),
    ...(summary ? [heading('Summary'), ...paragraphs(summary)] : []),
  ]
}

function profileSpan(profile: Item): Span[] {
  const url = textOf(profile.url)
  const shown = url || [textOf(profile.network), textOf(profile.username)].filter(isWords).join(': ')
  return shown ? [url ? link(shown, url) : words(shown)] : []
}

interface SectionLines {
  readonly heading: string
  lines(item: Item): FlowLine[]
}

const work: SectionLines['lines'] = (item) => [
  ...entry(textOf(item.position), textOf(item.name ?? item.company ?? item.organization), item),
  ...details(item),
]

const sectionsByKey: ReadonlyMap<string, SectionLines> = new Map([
  ['work', { heading: 'Experience', lines: work }],
  ['volunteer', { heading: 'Volunteering', lines: work }],
  [
    'education',
    {
      heading: 'Education',
      lines: (item) => {
        const courses = listOf(item.courses).map(textOf).filter(isWords)
        const score = textOf(item.score)
        return [
          ...entry(degreeOf(item), textOf(item.institution), item),
          ...(score ? [row(words(`Grade: ${score}`))] : []),
          ...courses.map(bullet),
        ]
      },
    },
  ],
  [
    'projects',
    {
      heading: 'Projects',
      lines: (item) => [title([item.name, item.entity], item), ...details(item), ...keywords(item)],
    },
  ],
  ['skills', { heading: 'Skills', lines: (item) => namedList(item, 'name') }],
  ['languages', { heading: 'Languages', lines: (item) => joinedRow([item.language, item.fluency], ' - ') }],
  ['certificates', { heading: 'Certifications', lines: (item) => [title([item.name, item.issuer], item)] }],
  [
    'awards',
    {
      heading: 'Awards',
      lines: (item) => [title([item.title, item.awarder], item), ...paragraphs(textOf(item.summary))],
    },
  ],
  [
    'publications',
    {
      heading: 'Publications',
      lines: (item) => [title([item.name, item.publisher], item), ...paragraphs(textOf(item.summary))],
    },
  ],
  ['interests', { heading: 'Interests', lines: (item) => namedList(item, 'name') }],
  [
    'references',
    { heading: 'References', lines: (item) => [...joinedRow([item.name], ''), ...paragraphs(textOf(item.reference))] },
  ],
])

/** `BSc Mathematics`; after a word that is no abbreviation, `Bachelor in Mathematics`. */
function degreeOf(item: Item): string {
  const type = textOf(item.studyType)
  const short = /^(?:\p{Lu}[\p{L}.]{0,2}){1,3}$/u.test(type)
  return [type, textOf(item.area)].filter(isWords).join(short ? ' ' : ' in ')
}

/** `Engineer ⇥ January 2020 – Present`, and `Acme, Leeds` under it. */
function entry(lead: string, under: string, item: Item): FlowLine[] {
  const dates = datesOf(item)
  const below = [lead ? under : '', placeIn(item)].filter(isWords).join(', ')
  const shown = lead || under
  const first = { ...row({ text: shown, style: { bold: true } }, words(dates ? `\t${dates}` : '')), gapAbove: 6 }
  return [first, ...(below ? [row(words(below))] : [])]
}

/** `Engineer of the Year, Acme ⇥ May 2023`. */
function title(parts: readonly unknown[], item: Item): FlowLine {
  const shown = [...parts.map(textOf), placeIn(item)].filter(isWords).join(', ')
  const dates = datesOf(item)
  return { ...row(words(dates ? `${shown}\t${dates}` : shown)), gapAbove: 6 }
}

const placeIn = ({ location }: Item): string => (typeof location === 'string' ? location : placeOf(objectOf(location)))

const details = (item: Item): FlowLine[] => [
  ...[textOf(item.url)].filter(isWords).map((url) => row(link(url, url))),
  ...paragraphs(textOf(item.summary) || textOf(item.description)),
  ...listOf(item.highlights).map(textOf).filter(isWords).map(bullet),
]

const keywords = (item: Item): FlowLine[] => {
  const all = listOf(item.keywords).map(textOf).filter(isWords)
  return all.length > 0 ? [row(words(all.join(', ')))] : []
}

/** `Backend: Java, Go`, a group of skills or interests. */
function namedList(item: Item, key: string): FlowLine[] {
  const all = listOf(item.keywords).map(textOf).filter(isWords).join(', ')
  const name = textOf(item[key])
  return joinedRow([name, all], ': ')
}

function joinedRow(parts: readonly unknown[], separator: string): FlowLine[] {
  const shown = parts.map(textOf).filter(isWords).join(separator)
  return shown ? [row(words(shown))] : []
}

const placeOf = (location: Item) =>
  ['address', 'postalCode', 'city', 'region', 'countryCode']
    .map((key) => textOf(location[key]))
    .filter(isWords)
    .join(', ')

const heading = (text: string): FlowLine => ({ ...row(words(text)), role: 'heading', level: 2, gapAbove: 12 })
const bullet = (text: string): FlowLine => ({ ...row(words(text)), role: 'list-item', level: 1, marker: '•' })
const paragraphs = (text: string): FlowLine[] =>
  text
    .split(/\r?\n/)
    .filter(isWords)
    .map((part) => row(words(part)))
const row = (...spans: readonly Span[]): FlowLine => ({ spans })
const words = (text: string): Span => ({ text, style: plain })
const link = (text: string, href: string): Span => ({ text, style: { href } })
const between = (spans: readonly Span[], separator: string): Span[] =>
  spans.flatMap((span, index) => (index > 0 ? [words(separator), span] : [span]))

const isWords = (text: string) => text.trim() !== ''
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const objectOf = (value: unknown): Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {}
