/** Resume → the JSON Resume schema 1.0.0 (https://jsonresume.org/schema), as far as the resume says it. */
import { isoOf } from './extract.js'
import type { DateRange, Entry, Resume, SectionKind } from './types.js'

/** What is not known is left out. Dates are as precise as they are known: `2020`, `2020-01`. */
export function jsonResume(resume: Resume): Readonly<Record<string, unknown>> {
  return present({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: basicsOf(resume),
    work: entriesOf(resume, 'experience', workOf),
    volunteer: entriesOf(resume, 'volunteer', volunteerOf),
    education: entriesOf(resume, 'education', educationOf),
    certificates: entriesOf(resume, 'certifications', (entry) => ({
      name: nameOf(entry),
      issuer: entry.title && entry.organization?.text,
      date: dateOf(entry),
    })),
    awards: entriesOf(resume, 'awards', (entry) => ({ title: nameOf(entry), date: dateOf(entry) })),
    publications: entriesOf(resume, 'publications', (entry) => ({ name: nameOf(entry), releaseDate: dateOf(entry) })),
    projects: entriesOf(resume, 'projects', (entry) => ({
      name: entry.organization?.text ?? entry.title?.text,
      ...datesOf(entry.dates),
      highlights: highlightsOf(entry, resume),
    })),
    skills: resume.skills.map((skill) => ({ name: skill.text })),
  })
}

function basicsOf(resume: Resume) {
  const { name, label, emails, phones, urls, location } = resume.contact
  return present({
    name: name?.text,
    label: label?.text,
    email: emails[0]?.text,
    phone: phones[0]?.text,
    url: urls[0] && absolute(urls[0].text),
    summary: summaryOf(resume),
    location: location && { address: location.text },
    profiles: urls.slice(1).map((url) => ({ url: absolute(url.text) })),
  })
}

/** The schema wants a URI; a resume shows `github.com/ada`. */
const absolute = (url: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`)

function summaryOf({ sections, blocks }: Resume): string | undefined {
  const section = sections.find(({ kind }) => kind === 'summary')
  if (section === undefined) return undefined
  const own = blocks.slice(...section.blocks).filter((block) => block.kind !== 'heading')
  return own.map((block) => block.text).join(' ') || undefined
}

const entriesOf = (resume: Resume, kind: SectionKind, shape: (entry: Entry, resume: Resume) => object) =>
  resume.entries.filter((entry) => entry.kind === kind).map((entry) => present(shape(entry, resume)))

const workOf = (entry: Entry, resume: Resume) => ({
  name: entry.organization?.text,
  position: entry.title?.text,
  location: entry.location?.text,
  ...datesOf(entry.dates),
  highlights: highlightsOf(entry, resume),
})

const volunteerOf = ({ organization, title, dates, ...entry }: Entry, resume: Resume) => ({
  organization: organization?.text,
  position: title?.text,
  ...datesOf(dates),
  highlights: highlightsOf(entry, resume),
})

const educationOf = ({ organization, area, title, dates }: Entry) => ({
  institution: organization?.text,
  area: area?.text,
  studyType: title?.text,
  ...datesOf(dates),
})

const nameOf = ({ title, organization }: Entry): string | undefined => title?.text ?? organization?.text
const dateOf = ({ dates }: Entry): string | undefined => isoOf(dates?.end) ?? isoOf(dates?.start) ?? undefined

function datesOf(dates: DateRange | undefined) {
  return { startDate: isoOf(dates?.start) ?? undefined, endDate: isoOf(dates?.end) ?? undefined }
}

const highlightsOf = ({ blocks }: Pick<Entry, 'blocks'>, resume: Resume): string[] =>
  resume.blocks.slice(...blocks).flatMap((block) => (block.kind === 'bullet' ? [block.text] : []))

/** Without what is not known and without empty lists. */
function present(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0)),
  )
}
