import { entriesOf } from '../../resume.js'
import { defineRule, verdict, words } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'

export const metadata = defineRule({
  id: 'file/metadata',
  title: 'The properties of the file are clean and are yours',
  why: 'Viewers show the title in the window, and systems keep author and comments with the application.',
  fix: 'Set title and author to your name, accept tracked changes and delete comments before exporting.',
  severity: 'warning',
  options: {
    leftovers: words([
      'Microsoft Word - ',
      'Untitled',
      'Document1',
      'PowerPoint Presentation',
      'resume template',
      'cv template',
    ]),
  },
  examples: [
    { name: 'none', score: 1, resume: 'Ada Lovelace' },
    {
      name: 'own name',
      score: 1,
      resume: 'Ada Lovelace',
      document: { metadata: { title: 'Ada Lovelace, resume', author: 'A. Lovelace' } },
    },
    {
      name: 'left by the editor',
      score: 0,
      says: ['The title of the file is “Microsoft Word - Document1.docx”.'],
      resume: 'Ada Lovelace',
      document: { metadata: { title: 'Microsoft Word - Document1.docx' } },
    },
    {
      name: 'left by a template',
      score: 0,
      says: ['The keywords of the file are “modern CV template, free”.'],
      resume: 'Ada Lovelace',
      document: { metadata: { keywords: 'modern CV template, free' } },
    },
    {
      name: 'changes and comments',
      score: 0,
      says: ['3 tracked changes are still in the file.', '1 comment is still in the file.'],
      resume: 'Ada Lovelace',
      document: { metadata: { trackedChanges: 3, comments: 1 } },
    },
    {
      name: 'somebody else',
      score: 0,
      says: ['The author of the file is “Grace Hopper”, not “Ada Lovelace”.'],
      resume: 'Ada Lovelace\nada@example.com\n\n# Experience\n\n- Built engines',
      document: { metadata: { author: 'Grace Hopper' } },
    },
    {
      name: "an old employer's name",
      score: 0,
      says: ['The author of the file names “Northwind Traders Ltd”, where you no longer work.'],
      resume:
        'Ada Lovelace\nada@example.com\n\n# Experience\n\nEngineer, Bolt Works, Jan 2022 - Present\n- Built lamps\n\nClerk, Northwind Traders Ltd, Jan 2018 - Dec 2021\n- Kept the books',
      document: { metadata: { author: 'Northwind Traders' } },
    },
    {
      name: 'the employer one has',
      score: 1,
      resume:
        'Ada Lovelace\nada@example.com\n\n# Experience\n\nEngineer, Bolt Works, Jan 2022 - Present\n- Built lamps\n\nClerk, Northwind Traders Ltd, Jan 2018 - Dec 2021\n- Kept the books',
      document: { metadata: { author: 'Bolt Works', title: 'Ada Lovelace, resume' } },
    },
  ],
  check(resume, { leftovers }, lexicon) {
    const { title, author, keywords, trackedChanges = 0, comments = 0 } = resume.document.metadata
    const isLeftover = (text = ''): boolean =>
      leftovers.some((words) => text.toLowerCase().includes(words.toLowerCase()))
    const findings: Finding[] = []
    if (title !== undefined && isLeftover(title)) {
      findings.push({ message: `The title of the file is “${title}”.`, match: title, severity: 'note' })
    }
    if (keywords !== undefined && isLeftover(keywords)) {
      findings.push({ message: `The keywords of the file are ${quote(keywords)}.`, match: keywords, severity: 'note' })
    }
    if (author !== undefined && isSomebodyElse(author, resume) && !isEmployer(author, resume, lexicon)) {
      findings.push({
        message: `The author of the file is “${author}”, not “${resume.contact.name?.text}”.`,
        match: author,
        severity: 'note',
      })
    }
    findings.push(...oldEmployers(resume, lexicon))
    if (trackedChanges > 0)
      findings.push({ message: `${counted(trackedChanges, 'tracked change')} still in the file.` })
    if (comments > 0) findings.push({ message: `${counted(comments, 'comment')} still in the file.` })
    return verdict(findings)
  },
})

const named: readonly ('author' | 'company' | 'title')[] = ['author', 'company', 'title']

/** A property that is the name of an employer one has left: the file was made on their machine, or from their template. */
function oldEmployers(resume: Resume, lexicon: Lexicon): Finding[] {
  const jobs = entriesOf(resume, 'experience', 'volunteer')
  const nameOf = (text = ''): string => employerName(text, lexicon)
  const present = new Set(
    jobs.filter((job) => job.dates?.end?.year === undefined).map((job) => nameOf(job.organization?.text)),
  )
  const own = parts(resume.contact.name?.text ?? '')
  return named.flatMap((property): Finding[] => {
    const value = resume.document.metadata[property]
    const name = nameOf(value)
    const left = jobs.find((job) => name !== '' && nameOf(job.organization?.text) === name)?.organization
    if (value === undefined || left === undefined || present.has(name)) return []
    if (parts(value).some((part) => own.includes(part))) return []
    return [{ message: `The ${property} of the file names “${left.text}”, where you no longer work.`, match: value }]
  })
}

const isEmployer = (author: string, resume: Resume, lexicon: Lexicon): boolean =>
  resume.entries.some(
    ({ organization }) =>
      organization !== undefined && employerName(organization.text, lexicon) === employerName(author, lexicon),
  )

/** Without "Ltd" and the like, which one of the two may leave out. */
const employerName = (text: string, lexicon: Lexicon): string =>
  parts(text)
    .filter((part) => !lexicon.parsing.legal_forms.includes(part))
    .join(' ')

/** Two or more words, like a person's name, none of which is in the name on the page: not "user", not "Typst". */
function isSomebodyElse(author: string, { contact: { name } }: Resume): boolean {
  if (name === undefined) return false
  const own = new Set(parts(name.text))
  const theirs = parts(author)
  return (
    /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{Ll}'’-]+$/u.test(author.trim()) &&
    !theirs.some((part) => own.has(part))
  )
}

const parts = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1)

const counted = (count: number, noun: string): string => (count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`)
