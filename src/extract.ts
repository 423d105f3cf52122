/** Document and Resume → what `extract --as json` prints: the lines a machine reads, and the person it makes of them. */
import type { Box, DatePoint, Document, Entry, Format, Resume, SectionKind } from './types.js'

export interface Extract {
  readonly schema: 1
  readonly file: string
  readonly format: Format
  readonly pages: readonly {
    readonly number: number
    readonly width: number
    readonly height: number
    readonly columns: number
    readonly lines: readonly { readonly line: number; readonly text: string; readonly box?: Box }[]
  }[]
  readonly text: string
  readonly hidden: Document['hidden']
  readonly problems: Document['problems']
  readonly person?: Person
}

/** `start` and `end` as displayed, `startISO` and `endISO` as precise as they are known: `2020`, `2020-01`. */
export interface Person {
  readonly name: string | null
  readonly label: string | null
  readonly location: string | null
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly urls: readonly string[]
  readonly sections: readonly { readonly heading: string; readonly kind: SectionKind }[]
  readonly work: readonly Job[]
  readonly education: readonly Degree[]
  readonly skills: readonly string[]
  /** Every bullet of the resume, in reading order. */
  readonly bullets: readonly string[]
}

interface Job {
  readonly company: string | null
  readonly title: string | null
  readonly location: string | null
  readonly start: string | null
  readonly end: string | null
  readonly startISO: string | null
  readonly endISO: string | null
  readonly bullets: readonly string[]
}

interface Degree {
  readonly institution: string | null
  readonly area: string | null
  readonly studyType: string | null
  readonly start: string | null
  readonly end: string | null
}

/** `resume` is left out where the document could not be read. */
export function extract(document: Document, resume?: Resume): Extract {
  return {
    schema: 1,
    file: document.path,
    format: document.format,
    pages: document.pages.map(({ number, width, height, columns, lines }) => ({
      number,
      width,
      height,
      columns,
      lines: lines.map((line) => ({
        line: line.number,
        text: line.text,
        ...(line.box ? { box: tenths(line.box) } : {}),
      })),
    })),
    text: textOf(document),
    hidden: document.hidden.map((text) => (text.box ? { ...text, box: tenths(text.box) } : text)),
    problems: document.problems,
    ...(resume ? { person: personOf(resume) } : {}),
  }
}

/** As in the report: a tenth of a point is finer than any eye. */
const tenths = (box: Box): Box => box.map((edge) => Math.round(edge * 10) / 10) as unknown as Box

/** All lines in reading order; line `n` of it is line number `n`, so that the empty rows of a text file stay. */
export function textOf(document: Document): string {
  const rows: string[] = []
  for (const line of document.pages.flatMap((page) => page.lines)) {
    while (rows.length < line.number - 1) rows.push('')
    rows.push(line.text)
  }
  return rows.join('\n')
}

export function personOf(resume: Resume): Person {
  const { contact } = resume
  return {
    name: contact.name?.text ?? null,
    label: contact.label?.text ?? null,
    location: contact.location?.text ?? null,
    emails: contact.emails.map((email) => email.text),
    phones: contact.phones.map((phone) => phone.text),
    urls: contact.urls.map((url) => url.text),
    sections: resume.sections.flatMap(({ heading, kind }) => (heading ? [{ heading: heading.text, kind }] : [])),
    work: resume.entries.filter((entry) => entry.kind === 'experience').map((entry) => jobOf(entry, resume)),
    education: resume.entries.filter((entry) => entry.kind === 'education').map(degreeOf),
    skills: resume.skills.map((skill) => skill.text),
    bullets: bulletsOf(resume, 0, resume.blocks.length),
  }
}

const bulletsOf = (resume: Resume, start: number, end: number): string[] =>
  resume.blocks.slice(start, end).flatMap((block) => (block.kind === 'bullet' ? [block.text] : []))

const jobOf = (entry: Entry, resume: Resume): Job => ({
  company: entry.organization?.text ?? null,
  title: entry.title?.text ?? null,
  location: entry.location?.text ?? null,
  start: entry.dates?.start?.text || null,
  end: entry.dates?.end?.text || null,
  startISO: isoOf(entry.dates?.start),
  endISO: isoOf(entry.dates?.end),
  bullets: bulletsOf(resume, ...entry.blocks),
})

const degreeOf = (entry: Entry): Degree => ({
  institution: entry.organization?.text ?? null,
  area: entry.area?.text ?? null,
  studyType: entry.title?.text ?? null,
  start: entry.dates?.start?.text || null,
  end: entry.dates?.end?.text || null,
})

/** `2020`, `2020-01` or `2020-01-15`; `null` when it is `Present` or not known. */
export function isoOf(point: DatePoint | undefined): string | null {
  if (point?.year === undefined) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  const month = point.month === undefined ? '' : `-${two(point.month)}`
  return `${point.year}${month}${month && point.day !== undefined ? `-${two(point.day)}` : ''}`
}
