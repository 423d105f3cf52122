/** What was read in a document, as a page of text that a person can compare with the rendered resume. */
import type { DateRange, Document, Entry, Excerpt, Page, Resume } from '../src/types.js'

export function outline(document: Document, resume: Resume | null): string {
  const parts = [
    `format: ${document.format}`,
    ...document.problems.map(({ id, severity, message }) => `problem: ${severity} ${id}: ${message}`),
    ...document.pages.flatMap(page),
    ...document.hidden.map(({ reason, text }) => `hidden: ${reason}: ${text}`),
    ...(resume ? person(resume) : []),
  ]
  return `${parts.join('\n')}\n`
}

function page({ number, width, height, columns, lines, links }: Page): string[] {
  const size = width > 0 ? `, ${Math.round(width)} × ${Math.round(height)} pt` : ''
  return [
    '',
    `── page ${number}${size}, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
    ...lines.map(({ marker, text }) => `${marker ? `${marker} ` : ''}${text.replaceAll('\t', ' ⇥ ')}`.trimEnd()),
    ...links.map(({ target, text }) => `link: ${text || '(no words)'} → ${target}`),
  ]
}

function person(resume: Resume): string[] {
  const { contact, sections, entries, skills, words, language } = resume
  return [
    '',
    '── person',
    `name: ${said(contact.name)}`,
    `label: ${said(contact.label)}`,
    `location: ${said(contact.location)}`,
    `emails: ${list(contact.emails)}`,
    `phones: ${list(contact.phones)}`,
    `urls: ${list(contact.urls)}`,
    `language: ${language}, words: ${words}`,
    `skills: ${list(skills)}`,
    ...sections.flatMap(({ heading, kinds }, index) => [
      '',
      `${said(heading ?? undefined)} (${kinds.join(' and ')})`,
      ...blocks(resume, index, -1),
      ...entries.flatMap((e, at) => (e.section === index ? [entry(e), ...blocks(resume, index, at)] : [])),
    ]),
  ]
}

function blocks(resume: Resume, section: number, entry: number): string[] {
  return resume.blocks
    .filter((block) => block.section === section && block.entry === entry && block.kind !== 'heading')
    .map(({ kind, text, depth }) => `${'  '.repeat(Math.max(1, depth))}${kind}: ${text.replaceAll('\t', ' ⇥ ')}`)
}

function entry({ kind, title, organization, area, location, dates, latest }: Entry): string {
  const fields = { title, organization, area, location, dates: dates && { text: when(dates), place: dates.place } }
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name} “${value.text}”`] : []))
  return `  * ${kind}${latest ? ' (latest)' : ''}: ${given.join(', ')}`
}

function when({ start, end }: DateRange): string {
  const points = [start, end].map((point) => point?.text ?? '?')
  return [...new Set(points)].join(' to ')
}

const said = (excerpt: Excerpt | undefined): string => excerpt?.text ?? '(none)'

const list = (excerpts: readonly Excerpt[]): string => excerpts.map(said).join(' | ') || '(none)'
