/** Every check has fired rightly on a document that another program made: which one, and what it said of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'
import { compile } from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'
import type { Resume } from '../src/types.js'
import { load } from './rubric-files.js'

const lexicon = loadLexicon()

type Row = readonly [id: string, file: string, says: string, options?: Readonly<Record<string, unknown>>]

/** Check, document under fixtures/, a piece of the message, and the options that a rubric would set. */
const table: readonly Row[] = [
  ['file/readable', 'broken/image.docx', 'the file is a PNG picture'],
  ['file/encryption', 'broken/owner-locked.pdf', 'its owner forbids copying text'],
  ['file/size', 'checks/layout.pdf', 'The file is 1.2 MB'],
  ['file/type', 'backend-weak.rtf', 'A RTF file is taken by some systems only.'],
  ['file/name', 'checks/resume-final-v3.pdf', '“resume-final-v3.pdf” shows a version or a copy'],
  ['file/metadata', 'checks/reviewed.docx', '2 tracked changes are still in the file.'],
  ['file/metadata', 'checks/reviewed.docx', '1 comment is still in the file.'],
  ['file/metadata', 'checks/layout.pdf', 'The title of the file is “Microsoft Word - Document1”.'],
  ['file/metadata', 'checks/left-behind.pdf', 'names “Vesper Mills”, where you no longer work.'],
  ['file/active-content', 'checks/resume-final-v3.pdf', 'an attachment: “dates.md”'],
  ['file/tagging', 'backend-strong.latex.pdf', 'no structure tags and names no language'],
  ['file/generator', 'checks/narrow.pdf', 'pdfTeX-1.40.24 draws an accent and its letter apart'],
  ['text/present', 'broken/scan.pdf', 'pictures of text, and no text'],
  ['text/decodable', 'checks/wrong-encoding.pdf', '% of the letters cannot be read'],
  ['text/ligatures', 'checks/narrow.pdf', '“Airflow” are stored as one joined sign, a skill'],
  ['text/private-glyphs', 'checks/narrow.pdf', '3 icons are read as text by a plain extractor: “B”, “T”, “H”.'],
  ['text/glued-words', 'checks/narrow.pdf', '“Builtthefirstofficeplannerofthetown”'],
  ['text/letter-spacing', 'checks/layout.pdf', 'The letters of “EXPERIENCE” are set apart'],
  ['text/hyphenation', 'checks/narrow.pdf', '“Kubernetes” is split at the end of a line'],
  ['text/punctuation', 'checks/layout.pdf', '“Objective‐C” is written with U+2010'],
  ['text/look-alikes', 'checks/stored-order.pdf', '“Spаrk” has letters of another alphabet'],
  ['text/reading-order', 'checks/stored-order.pdf', 'a plain extractor reads “BSc Computing, University of Wexcombe'],
  ['text/broken-address', 'checks/layout.pdf', 'The address “github.com/ maravesk” has a space in it.'],
  ['hidden/invisible-text', 'checks/layout.pdf', 'in the colour of what is painted under it): “Kubernetes Terraform'],
  ['hidden/instructions', 'checks/layout.pdf', 'gives orders to a program: “Ignore all previous instructions'],
  ['hidden/placeholder', 'checks/sections.docx', '“Your Address” was left by the template.'],
  ['hidden/stuffing', 'checks/stuffed.docx', '“Kubernetes” is said 22 times'],
  ['hidden/stuffing', 'checks/pasted.pdf', 'A job posting seems to be pasted in: it says “We are looking for”'],
  ['hidden/stuffing', 'checks/pasted.pdf', 'pasted into hidden text: it says “The ideal candidate”'],
  ['hidden/stuffing', 'checks/everything.docx', 'skills stand in one list without a pause.'],
  ['hidden/stuffing', 'checks/everything.docx', 'skills stand twice in one list: “Java”'],
  ['layout/columns', 'sidebar.pdf', 'Page 1 has 2 columns of text.'],
  ['layout/tables', 'changer.docx', 'lines stand in a table'],
  ['layout/header-footer', 'checks/reviewed.docx', '“silas.wren@example.org” stands only in the header'],
  ['layout/text-box', 'checks/reviewed.docx', 'in a text box: “Skills: Java, Kotlin, Terraform”'],
  ['layout/text-as-image', 'checks/layout.pdf', 'Under the heading “Certificates” there is a picture'],
  ['layout/photo', 'checks/layout.pdf', 'Page 1 has a picture of 72 × 90 points.'],
  ['layout/font-size', 'checks/layout.pdf', 'The body is set in 7.5 points'],
  ['layout/margins', 'checks/layout.pdf', 'stands 18 points from the left edge'],
  [
    'layout/contrast',
    'checks/layout.pdf',
    '“Wrote the lock schedule that 40 skippers use each day” has a contrast of 1.5',
  ],
  ['layout/rating-bars', 'checks/layout.pdf', 'rates with signs: “●●●●○”'],
  ['layout/page-count', 'checks/layout.pdf', 'The resume has 4 pages.'],
  ['layout/consistency', 'checks/layout.pdf', '6 families of type are used'],
  ['layout/orphan-heading', 'layout/orphan-heading.pdf', 'The heading “Education” is the last line of page 1.'],
  ['layout/running-header', 'checks/sections.docx', '“Ottilie Crane, page 2 of 3” stands among the text.'],
  ['section/required', 'checks/sections.docx', 'There is no section “Skills”.'],
  ['section/heading', 'checks/sections.docx', 'parsers know “Experience”'],
  ['section/empty', 'checks/sections.docx', 'The section “Projects” is empty.'],
  ['section/order', 'checks/writing.docx', 'this rubric expects it after', { order: ['education', 'experience'] }],
  ['section/chronology', 'checks/sections.docx', '“May 2018 – Present” stands below the older'],
  ['section/entry', 'checks/sections.docx', '“University of Wexcombe” names no degree.'],
  ['section/high-school', 'checks/sections.docx', '“Hill High School” is listed beside a degree.'],
  ['section/references', 'checks/sections.docx', '“References available upon request” goes without saying.'],
  ['section/summary', 'checks/sections.docx', 'The summary says what you want: “Seeking a challenging”.'],
  [
    'section/duplicate',
    'checks/sections.docx',
    '“Counted the stock of two stores every Friday evening” stands on line',
  ],
  ['contact/name', 'checks/wrong-encoding.pdf', 'No name was found'],
  ['contact/email', 'checks/sections.docx', 'The e-mail address is disguised: “ottilie [at] example.org”.'],
  ['contact/phone', 'checks/nameless.docx', 'No phone number was found.'],
  ['contact/location', 'checks/placeless.docx', 'No city or region was found'],
  ['contact/profile', 'checks/sections.docx', 'No link to github.com was found.', { expected: ['github.com'] }],
  ['contact/agreement', 'checks/layout.pdf', 'The link under “m.vesk@example.com” leads to “mara.vesk@example.org”.'],
  ['link/target', 'checks/layout.pdf', 'only your computer reaches: http://localhost:3000/portfolio'],
  ['link/visible', 'checks/layout.pdf', 'The link “click here” shows nothing of example.com/talks.'],
  ['link/discretion', 'checks/writing.docx', 'belongs to an employer: “jonaspell”', { confidential: ['jonaspell'] }],
  ['date/range', 'checks/dates.docx', 'The job “Porter, Hill Market” has no dates.'],
  ['date/format', 'checks/dates.docx', 'Dates are written in 2 ways: “Dec 2015”, “December 2021”.'],
  ['date/month', 'checks/dates.docx', '1 job names years only: “2009 – 2011”.'],
  ['date/logic', 'checks/dates.docx', '“Dec 2015 – Jan 2014” ends before it begins.'],
  ['date/logic', 'checks/left-behind.pdf', '“Mar 2023 - Present” at Harrow Textiles both go on'],
  ['date/ambiguous', 'checks/dates.docx', '“03/04/2016 – 05/06/2017” can be read in two ways.'],
  ['date/stale', 'checks/dates.docx', 'The newest date is “December 2021”, 49 months before 2026-01.'],
  ['date/gap', 'checks/dates.docx', '48 months lie between “2009 – 2011” and “03/04/2016'],
  ['date/overlap', 'checks/dates.docx', 'share 18 months'],
  ['date/claim', 'checks/writing.docx', '“12+ years of experience” is claimed'],
  ['bullet/opening-verb', 'checks/writing.docx', '“Responsible for” hides what you did.'],
  ['bullet/metric', 'backend-weak.pdf', 'No number in “Helped with database tasks, bug fixes and deployments”.'],
  ['bullet/length', 'backend-strong.latex.pdf', 'This bullet has 33 words.'],
  ['bullet/count', 'checks/writing.docx', 'This job has 9 bullets.'],
  ['bullet/tense', 'checks/writing.docx', '“Manage” is in the present tense; this job ended Dec 2020.'],
  ['bullet/tense', 'checks/left-behind.pdf', '“Managing” is an -ing form, the rest of this role is not.'],
  ['bullet/passive', 'checks/writing.docx', '“were designed” does not say that you did it.'],
  ['bullet/repetition', 'checks/writing.docx', '4 bullets open with “Built”.'],
  ['bullet/tool-list', 'checks/writing.docx', 'names 6 tools and nothing done with them'],
  ['bullet/vague', 'checks/writing.docx', 'How many is “numerous”?'],
  ['bullet/baseline', 'checks/writing.docx', '40% of which “performance”, from what?'],
  ['bullet/implausible', 'checks/writing.docx', 'No uptime is over 100%.'],
  ['bullet/punctuation', 'checks/writing.docx', 'begins with a small letter'],
  ['prose/first-person', 'checks/writing.docx', '“I” can go: the resume is about you.'],
  ['prose/cliche', 'checks/writing.docx', '“synergies” is in every resume.'],
  ['prose/machine-phrases', 'checks/writing.docx', 'reads like generated text'],
  ['prose/spelling', 'checks/writing.docx', '“recieved” is probably “received”.'],
  ['prose/technical-names', 'checks/writing.docx', '“Javascript” is spelled “JavaScript”.'],
  ['prose/filler', 'checks/writing.docx', '“in order to” says no more than “to”.'],
  ['prose/abbreviation', 'checks/writing.docx', 'ETL (extract transform load)'],
  ['prose/inclusive', 'checks/writing.docx', '“whitelist”: many write “allowlist” now.'],
  ['prose/sentence', 'checks/writing.docx', 'This sentence has 42 words.'],
  ['prose/regional-spelling', 'checks/writing.docx', 'British “Optimised” stands beside American “optimized”.'],
  ['privacy/identity-number', 'checks/layout.pdf', '“National insurance number” is private.'],
  ['privacy/birth-date', 'checks/layout.pdf', '“Date of birth” is private.'],
  ['privacy/family', 'checks/layout.pdf', '“Marital status” is private.'],
  ['privacy/photo', 'checks/layout.pdf', 'a picture of the size of a portrait at the top of page 1'],
  ['privacy/street-address', 'checks/layout.pdf', '“4 Example Lane” is a street address.'],
  ['privacy/third-party', 'checks/layout.pdf', 'somebody else stand here: “+44 20 7946 0321”'],
  ['privacy/secret', 'checks/layout.pdf', '“db01.halden.internal” looks like a key or an internal address.'],
  ['privacy/salary', 'checks/layout.pdf', '“Expected salary” is private.'],
  ['privacy/health', 'checks/layout.pdf', '“Height” is private.'],
]

it('names a document for every check', () => {
  expect([...new Set(table.map(([id]) => id))].sort()).toEqual(rules.map(({ id }) => id).sort())
})

it.each(table.map(([id, file, says, options]) => ({ id, file, says, options })))(
  '$id fires on $file: $says',
  async ({ id, file, says, options }) => {
    const said = (await judged(id, file, options)).findings
    expect(said.filter((message) => message.includes(says))).not.toEqual([])
  },
)

describe('what a rubric asks for', () => {
  const cases: readonly (readonly [keyword: string, file: string, says: string])[] = [
    ['{ term: Elixir }', 'checks/writing.docx', '"Elixir" is missing'],
    ['{ term: Kubernetes, aliases: [K8s] }', 'checks/shortened.docx', '"Kubernetes" is written "K8s"'],
    ['{ term: TypeScript }', 'checks/narrow.pdf', '"TypeScript" is listed, but no bullet shows it'],
    ['{ term: PostgreSQL, in: [experience] }', 'checks/shortened.docx', '"PostgreSQL" is not prominent'],
    ['{ term: Perl }', 'checks/shortened.docx', '"Perl" was last shown in 2006'],
    ['{ term: Airflow }', 'checks/narrow.pdf', '"Airflow" is broken in the file'],
    ['{ term: Kafka }', 'checks/left-behind.pdf', '"Kafka" stands'],
    ['{ term: Rust }', 'checks/shortened.docx', '"Rust" stands only where it is taken back or wished for'],
  ]
  it.each(cases)('%s fires on %s', async (keyword, file, says) => {
    const rubric = compile(load(`keywords:\n  must:\n    - ${keyword}\n`), [], lexicon)
    const verdicts = await Promise.all(rubric.checks.map(async (check) => check.run(await resumeFrom(file))))
    const said = verdicts.flatMap((one) => (one.kind === 'scored' ? one.findings.map(({ message }) => message) : []))
    expect(said.join('\n')).toContain(says)
  })
})

describe.each(['german', 'french', 'spanish'])('a %s resume', (language) => {
  const english = [
    'bullet/opening-verb',
    'bullet/metric',
    'bullet/passive',
    'bullet/tense',
    'bullet/length',
    'bullet/vague',
    'bullet/baseline',
    'prose/first-person',
    'prose/cliche',
    'prose/spelling',
    'prose/filler',
    'prose/inclusive',
    'prose/regional-spelling',
    'prose/sentence',
    'prose/machine-phrases',
  ]
  it.each(english)('%s leaves it alone, and says why', async (id) => {
    const { because, findings } = await judged(id, `checks/${language}.pdf`)
    expect(because).toContain('not in English')
    expect(findings).toEqual([])
  })

  it('gets no error and no warning from any other check', async () => {
    const loud = rules.filter(({ severity }) => severity === 'error' || severity === 'warning')
    const said = await Promise.all(loud.map(({ id }) => judged(id, `checks/${language}.pdf`)))
    expect(said.flatMap(({ findings }) => findings)).toEqual([])
  })
})

async function judged(id: string, file: string, options: Readonly<Record<string, unknown>> = {}) {
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`no check ${id}`)
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
  const verdict = rule.check(await resumeFrom(file), { ...defaults, ...options }, lexicon)
  return verdict.kind === 'skipped'
    ? { because: verdict.because, findings: [] }
    : { because: undefined, findings: verdict.findings.map(({ message }) => message) }
}

const resumes = new Map<string, Promise<Resume>>()

function resumeFrom(file: string): Promise<Resume> {
  const known = resumes.get(file) ?? made(file)
  resumes.set(file, known)
  return known
}

async function made(file: string): Promise<Resume> {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures', file))
  return parse(await read({ path: file, bytes }, { isolate: false }), lexicon, { asOf: '2026-01-01' })
}
