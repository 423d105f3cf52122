/** How well the writing checks and the number recogniser agree with people, on labelled bullets and phrases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { readText } from '../src/readers/text.js'
import { rules } from '../src/rules/index.js'
import { metricsIn, normalise } from '../src/text/index.js'
import type { Resume } from '../src/types.js'

const lexicon = loadLexicon()
const table = <T>(name: string): T[] => parseYaml(readFileSync(join(import.meta.dirname, 'wording', name), 'utf8'))

const LABELS = {
  weak: 'bullet/opening-verb',
  metric: 'bullet/metric',
  passive: 'bullet/passive',
  person: 'prose/first-person',
  cliche: 'prose/cliche',
} as const

describe.each(Object.entries(LABELS))('%s', (label, id) => {
  const rule = rules.find((one) => one.id === id)!
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
  const rows = table<[string, string]>('bullets.yaml').map(([text, labels]) => {
    const resume = resumeWith(text)
    const line = resume.blocks.at(-1)?.place.line
    const verdict = rule.check(resume, defaults, lexicon)
    const fired = verdict.kind === 'scored' && verdict.findings.some((finding) => finding.place?.line === line)
    // The check speaks up where a number is missing; the table says where one is.
    return { text, wanted: labels.split(' ').includes(label), got: label === 'metric' ? !fired : fired }
  })

  it('finds nine in ten, and nine in ten of those found are right', () => {
    const wrong = rows
      .filter((row) => row.wanted !== row.got)
      .map((row) => `${row.wanted ? 'missed' : 'false'}: ${row.text}`)
    expect(f1(rows), wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('reports a bullet once', () => {
    for (const { text } of rows) {
      const verdict = rule.check(resumeWith(text), defaults, lexicon)
      expect(verdict.kind === 'scored' ? verdict.findings.length : 0).toBeLessThanOrEqual(1)
    }
  })
})

const JOB = 'Engineer, Acme, Jan 2020 - Dec 2022'

const resumeWith = (bullet: string) =>
  parse(readText(`Jane Doe\njane@example.com\n\n# Experience\n### ${JOB}\n- ${bullet}\n`, 'resume.md'), lexicon)

function f1(rows: readonly { wanted: boolean; got: boolean }[]): number {
  const right = rows.filter((row) => row.wanted && row.got).length
  const wanted = rows.filter((row) => row.wanted).length
  const got = rows.filter((row) => row.got).length
  return (2 * right) / Math.max(1, wanted + got)
}

type Jobs = string | readonly string[] | Readonly<Record<string, readonly string[]>>
const sides: Readonly<Record<string, { fires: readonly Jobs[]; silent: readonly Jobs[] }>> = parseYaml(
  readFileSync(join(import.meta.dirname, 'wording/checks.yaml'), 'utf8'),
)

describe.each(Object.entries(sides))('%s', (id, { fires, silent }) => {
  const rule = rules.find((one) => one.id === id)!
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
  const saidOf = (jobs: Jobs): string[] => {
    const verdict = rule.check(resumeOf(jobs), defaults, lexicon)
    return verdict.kind === 'scored' ? verdict.findings.map(({ message }) => message) : []
  }
  it.each(wrapped(fires))('fires on %j', (jobs) => expect(saidOf(jobs)).not.toEqual([]))
  it.each(wrapped(silent))('is silent on %j', (jobs) => expect(saidOf(jobs)).toEqual([]))
})

/** `it.each` spreads what is a list. */
const wrapped = (all: readonly Jobs[]): [Jobs][] => all.map((jobs) => [jobs])

function resumeOf(jobs: Jobs) {
  const isOneJob = typeof jobs === 'string' || Array.isArray(jobs)
  const byJob = (isOneJob ? { [JOB]: [jobs].flat() } : jobs) as Readonly<Record<string, readonly string[]>>
  const told = Object.entries(byJob).map(
    ([job, bullets]) => `### ${job}\n\n${bullets.map((one) => `- ${one}\n`).join('')}`,
  )
  const text = `Jane Doe\njane@example.com\n\n# Experience\n\n${told.join('\n')}`
  return parse(readText(text, 'resume.md'), lexicon, { asOf: '2026-01-01' })
}

it.each(table<[string, string]>('numbers.yaml'))('%s: %s', (text, kind) => {
  const kinds = metricsIn(normalise(text), lexicon).flatMap((metric) => metric.kinds)
  if (kind === 'none') expect(kinds).toEqual([])
  else expect(kinds).toContain(kind)
})

describe('prose/spelling', () => {
  const rule = rules.find((one) => one.id === 'prose/spelling')!
  const slipsOf = (resume: Resume): (string | undefined)[] => {
    const verdict = rule.check(resume, { allow: [] }, lexicon)
    return verdict.kind === 'scored' ? verdict.findings.map((finding) => finding.match) : []
  }
  const slipsIn = (bullet: string) => slipsOf(resumeWith(bullet))
  const slipsUnder = (text: string) => slipsOf(parse(readText(`Jane Doe\n${text}\n`, 'resume.md'), lexicon))

  it('finds slips, nineteen in twenty', () => {
    const rows = table<[string, string]>('misspelled.yaml')
    const missed = rows.filter(([text, slip]) => !slipsIn(text).includes(slip))
    expect(missed.length / rows.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('knows the words of trades', () => {
    const words = table<string>('trades.yaml').flatMap((line) => line.split(' '))
    expect(words.flatMap((word) => slipsIn(`Worked with the ${word} on the site`))).toEqual([])
  })

  it.each([
    [
      'a heading',
      '# Experience\n### Fitter, Acme, Jan 2020 - Dec 2022\n- Built a gantry\n\n# Skils\n- Welding',
      'Skils',
    ],
    ['a job title', '# Experience\n### Sennior Engineer, Acme, Jan 2020 - Dec 2022\n- Built a gantry', 'Sennior'],
    ['the verb of a bullet', '# Experience\n### Fitter, Acme, Jan 2020 - Dec 2022\n- Buitl a gantry', 'Buitl'],
    ['the name of a tool', '# Skills\n- Ansible, Terrform, Go', 'Terrform'],
    ['a degree', '# Education\n### Bacheler of Engineering, Hill College, 2010 - 2013', 'Bacheler'],
  ])('finds a slip in %s', (_, text, slip) => {
    expect(slipsUnder(`jane@example.com\n\n${text}`)).toEqual([slip])
  })

  it.each([
    ['the headline', 'Senior Web Developor\n\n# Skills\n- Welding', 'Developor'],
    ['a heading in capitals', 'jane@example.com\n\nSUMMAYR\n\nBuilt gantries for cranes.\n', 'SUMMAYR'],
    ['an award', '# Awards\n- Best Seafood Restuarant, Good Food Guide', 'Restuarant'],
    ['a course', '# Courses\n- Introduction to Genetics, Labortory Techniques', 'Labortory'],
    [
      'the title of a paper',
      '# Publications\n### A Method for Detecting Harmfull Algae, Water Research, 2017',
      'Harmfull',
    ],
    ['a list', '# Skills\n- Teamwork, Comunication, leadrship', 'Comunication', 'leadrship'],
    [
      'a list of nothing else',
      '# Skills\n- comunication, leadrship, managment',
      'comunication',
      'leadrship',
      'managment',
    ],
    ['a word of trades', '# Experience\n### Nurse, Acme, Jan 2020 - Dec 2022\n- Taught phlebotommy', 'phlebotommy'],
    ['both words of a title', '# Experience\n### Sofware Enginer, Acme, Jan 2020 - Dec 2022', 'Sofware', 'Enginer'],
    ['a word of old books', '# Experience\n### Fitter, Acme, Jan 2020 - Dec 2022\n- Wrote the scedule', 'scedule'],
    ['a word of two', '# Experience\n### Fitter, Acme, Jan 2020 - Dec 2022\n- Sold prepaired meals', 'prepaired'],
  ])('finds a slip in %s', (_, text, ...slips) => {
    expect(slipsUnder(text)).toEqual(slips)
  })

  it.each([
    [
      'a sentence',
      (name: string) => `# Experience\n### Fitter, Acme, Jan 2020\n- Sold the reports to ${name} for years`,
    ],
    ['an employer', (name: string) => `# Experience\n### Fitter, ${name}, Jan 2020\n- Built a gantry`],
    ['an award', (name: string) => `# Awards\n- ${name} Award for Young Designers, 2019`],
    ['the title of a paper', (name: string) => `# Publications\n### Growth at ${name} in Rural Towns, Trade, 2019`],
    ['a list', (name: string) => `# Skills\n- Excel, ${name}, Python`],
    ['a project', (name: string) => `# Projects\n### ${name}\n- Counts the words of a text`],
  ])('takes no name for a slip in %s', (_, textWith) => {
    const said = table<string>('names.yaml')
      .flatMap((line) => line.split(' '))
      .flatMap((name) => slipsUnder(`jane@example.com\n\n${textWith(name)}`))
    expect(said).toEqual([])
  })

  it('takes no tool for a slip, known or not, where it is listed', () => {
    const lines = table<string>('tools.yaml')
    for (const tool of lines.join(' ').split(' ')) {
      expect(slipsUnder(`jane@example.com\n\n# Skills\nPython, ${tool}, Docker, git`)).toEqual([])
    }
    for (const tool of lines.slice(0, -1).join(' ').split(' ')) {
      expect(
        slipsUnder(
          `jane@example.com\n\n# Experience\nEngineer, Acme, Jan 2020 – Present\n- Built the service using ${tool}, which cut its cost`,
        ),
      ).toEqual([])
    }
  })

  it.each(['comunication', 'managment', 'javascrpt', 'kuberntes', 'analitics', 'databse'])(
    'finds %s in a list',
    (slip) => expect(slipsUnder(`jane@example.com\n\n# Skills\nPython, ${slip}, git`)).toEqual([slip]),
  )

  it('leaves right words alone', () => {
    expect(table<[string, string]>('bullets.yaml').flatMap(([text]) => slipsIn(text))).toEqual([])
    expect(table<[string, string]>('numbers.yaml').flatMap(([text]) => slipsIn(text))).toEqual([])
  })
})
