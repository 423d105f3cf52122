/** What narrow columns do to a resume: groups of skills, titles and names over two rows. Rows are placed by hand. */
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import type { Document, Line, Run, Segment } from '../src/types.js'

const lexicon = loadLexicon()

interface Shown {
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** White space above. */
  readonly gap?: number
}

const body = (text: string, gap = 4): Shown => ({ text, gap })
const bold = (text: string, gap = 4): Shown => ({ text, bold: true, gap })
const heading = (text: string): Shown => ({ text, size: 14, bold: true, gap: 24 })
const label = (text: string): Shown => ({ text, size: 11, bold: true, gap: 12 })
const level = (text: string): Shown => ({ text, italic: true, gap: 4 })

/** One column, a row below the other, each tab a wide gap. */
function page(shown: readonly Shown[]): Document {
  let top = 40
  const lines = shown.map((row, index): Line => {
    const size = row.size ?? 10
    top += row.gap ?? 4
    const box = [50, top, 50 + row.text.length * size * 0.5, top + size] as const
    top += size
    const run: Run = {
      start: 0,
      end: row.text.length,
      box,
      font: 'Sans',
      size,
      bold: row.bold ?? false,
      italic: row.italic ?? false,
      color: '#000000',
    }
    const segments = [...row.text.matchAll(/[^\t]+/g)].map((part): Segment => {
      const left = 50 + part.index * size * 0.5 + row.text.slice(0, part.index).split('\t').length * 60
      return {
        start: part.index,
        end: part.index + part[0].length,
        box: [left, box[1], left + part[0].length * size * 0.5, box[3]],
      }
    })
    return {
      number: index + 1,
      page: 1,
      text: row.text,
      box,
      runs: [run],
      segments,
      region: 0,
      streamIndex: index,
      role: 'body',
      ...(index === 0 ? {} : { gapAbove: row.gap ?? 4 }),
      repairs: [],
    }
  })
  return {
    path: 'ada.pdf',
    format: 'pdf',
    bytes: 1,
    pages: [
      {
        number: 1,
        width: 612,
        height: 792,
        columns: 1,
        lines,
        regions: [{ id: 0, kind: 'sidebar' }],
        images: [],
        links: [],
        rules: [],
      },
    ],
    stream: shown.map(({ text }) => text),
    hidden: [],
    metadata: {},
    problems: [],
  }
}

const person: readonly Shown[] = [{ text: 'Ada Lovelace', size: 24, bold: true }, body('ada@example.org', 8)]
const resumeOf = (...rows: readonly Shown[]) => parse(page([...person, ...rows]), lexicon)
const skillsOf = (...rows: readonly Shown[]): readonly string[] => resumeOf(...rows).skills.map(({ text }) => text)
const headingsOf = (...rows: readonly Shown[]): readonly (readonly [string | undefined, string])[] =>
  resumeOf(...rows).sections.flatMap((section) =>
    section.heading ? [[section.heading.text, section.kind] as const] : [],
  )

describe('skills in groups', () => {
  it('takes a label with a level below it for no skill', () => {
    const rows = [heading('Skills'), label('Data'), level('Advanced'), body('Kafka, Redis'), label('Cloud')]
    expect(skillsOf(...rows, level('Expert'), body('AWS, Terraform'))).toEqual(['Kafka', 'Redis', 'AWS', 'Terraform'])
  })

  it('takes labels side by side for no skills', () => {
    const rows = [heading('Skills'), label('Data\tInfrastructure'), body('Kafka\tRedis\tDocker\tTerraform', 8)]
    expect(skillsOf(...rows)).toEqual(['Kafka', 'Redis', 'Docker', 'Terraform'])
  })

  it('keeps skills side by side that are set like those below them', () => {
    expect(skillsOf(heading('Skills'), body('Kafka\tRedis', 8), body('Docker\tTerraform\tGo', 8))).toEqual(
      expect.arrayContaining(['Kafka', 'Redis', 'Docker', 'Terraform', 'Go']),
    )
  })

  it('splits rows of two where nothing separates skills anywhere', () => {
    expect(skillsOf(heading('Skills'), body('Kafka Redis', 8), body('Docker Terraform', 8))).toEqual([
      'Kafka',
      'Redis',
      'Docker',
      'Terraform',
    ])
    expect(skillsOf(heading('Skills'), body('Docker Terraform, Linux', 8))).toEqual(['Docker Terraform', 'Linux'])
  })

  it('reads groups under headings of their own, also one of unknown skills', () => {
    const jobs = [
      heading('Languages'),
      body('English'),
      heading('Experience'),
      bold('Engineer, Acme, 2019 - 2021', 8),
      body('Built the ledger of the bank.'),
    ]
    const groups = [heading('Foundations'), body('Docker', 8), body('Terraform', 8), heading('Teaching')]
    expect(skillsOf(...jobs, ...groups, body('Chalk Talks', 8))).toEqual(['Docker', 'Terraform', 'Chalk Talks'])
  })
})

describe('what is no heading', () => {
  it('is a school in capitals below "Education"', () => {
    const rows = [heading('EDUCATION'), { ...label('UNIVERSITY OF LEEDS'), size: 14 }, body('BSc Physics, 2015')]
    expect(headingsOf(...rows)).toEqual([['EDUCATION', 'education']])
  })

  it('is a job title over two rows below the name', () => {
    const title = [heading('Full Stack Software'), { ...heading('Engineer'), gap: 1 }]
    expect(headingsOf(...title, heading('Skills'), body('Kafka, Redis'))).toEqual([['Skills', 'skills']])
  })

  it('is an item of a list that is set like the one above it', () => {
    const rows = [heading('Skills'), label('Kafka'), label('Redis'), label('Public Speaking')]
    expect(headingsOf(...rows)).toEqual([['Skills', 'skills']])
  })
})

describe('schools', () => {
  const schoolOf = (...rows: readonly Shown[]): string | undefined =>
    resumeOf(heading('Education'), ...rows).entries[0]?.organization?.text

  it('reads a name over two rows', () => {
    expect(
      schoolOf(bold('BSc in Physics', 8), body('Pecan Valley State'), body('University', 1), body('2012 - 2016')),
    ).toBe('Pecan Valley State University')
    expect(
      schoolOf(bold('BSc in Physics', 8), body('University of'), body('Cascade Ridge', 1), body('2012 - 2016')),
    ).toBe('University of Cascade Ridge')
  })

  it.each([
    ['University of California, Berkeley', 'University of California, Berkeley'],
    ['University of Leeds, Leeds', 'University of Leeds'],
    ['University of Leeds, England', 'University of Leeds'],
  ])('%s', (text, name) => expect(schoolOf(bold(text, 8), body('BSc in Physics'), body('2012 - 2016'))).toBe(name))
})
