/** Writing checks on documents that other programs made: what they say of the weak ones, and their silence on the strong. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'
import { rules } from '../src/rules/index.js'

const lexicon = loadLexicon()

it.each([
  ['bullet/opening-verb', 'backend-weak.pdf', '“Responsible for” hides what you did.'],
  ['bullet/metric', 'backend-weak.pdf', 'No number in “Helped with database tasks, bug fixes and deployments”.'],
  ['bullet/passive', 'ios-weak.docx', '“Was given” does not say that you did it.'],
  ['bullet/length', 'backend-strong.latex.pdf', 'This bullet has 33 words.'],
  ['bullet/count', 'graduate.pdf', 'This job has 1 bullet.'],
  ['bullet/vague', 'backend-weak.pdf', 'How many is “various”?'],
  ['prose/cliche', 'backend-weak.rtf', '“hard-working” is in every resume.'],
  ['prose/first-person', 'backend-weak.docx', '“I” can go: the resume is about you.'],
  ['prose/filler', 'backend-weak.pdf', '“on a regular basis” says no more than “regularly”.'],
  ['prose/abbreviation', 'ios-weak.pdf', 'Written out nowhere: QA (quality assurance).'],
])('%s fires on %s', async (id, file, message) => {
  expect(await messages(id, file)).toContain(message)
})

it.each(
  [
    'bullet/opening-verb',
    'bullet/metric',
    'prose/cliche',
    'prose/first-person',
    'prose/spelling',
    'prose/technical-names',
  ].flatMap((id) =>
    ['backend-strong.pdf', 'backend-strong.docx', 'ios-strong.pdf', 'senior.pdf'].map((file) => [id, file] as const),
  ),
)('%s is silent on %s', async (id, file) => {
  expect(await messages(id, file)).toEqual([])
})

async function messages(id: string, file: string): Promise<string[]> {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures', file))
  const resume = parse(await read({ path: file, bytes }, { isolate: false }), lexicon)
  const rule = rules.find((one) => one.id === id)!
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
  const verdict = rule.check(resume, defaults, lexicon)
  return verdict.kind === 'scored' ? verdict.findings.map((finding) => finding.message) : []
}
