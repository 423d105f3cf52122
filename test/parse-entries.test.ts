/** One person in every usual arrangement. */
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { readText } from '../src/readers/text.js'
import type { Entry, SectionKind } from '../src/types.js'

const lexicon = loadLexicon()
const resumeOf = (body: string) => parse(readText(`Ada Lovelace\nada@example.org\n\n${body}`), lexicon)
const entriesOf = (body: string, kind: SectionKind): Entry[] =>
  resumeOf(body).entries.filter((entry) => entry.kind === kind)
const row = ({ title, organization, location, dates }: Entry): (string | undefined)[] => [
  title?.text,
  organization?.text,
  location?.text,
  dates?.start?.text,
  dates?.end?.text,
]

const senior = ['Senior Engineer', 'Acme GmbH', 'Berlin, Germany', 'Jan 2020', 'Present']
const junior = ['Developer', 'Brindle & Moss', 'Leeds, UK', 'May 2016', 'Dec 2019']

describe('jobs', () => {
  it.each([
    [
      'title first, then employer and place',
      `Senior Engineer\tJan 2020 – Present
Acme GmbH, Berlin, Germany
- Built the ledger.

Developer\tMay 2016 – Dec 2019
Brindle & Moss, Leeds, UK
- Ran the payroll.`,
    ],
    [
      'employer first',
      `Acme GmbH\tBerlin, Germany
Senior Engineer\tJan 2020 – Present
- Built the ledger.

Brindle & Moss\tLeeds, UK
Developer\tMay 2016 – Dec 2019
- Ran the payroll.`,
    ],
    [
      'one line with commas',
      `Senior Engineer, Acme GmbH, Berlin, Germany, Jan 2020 – Present
- Built the ledger.

Developer, Brindle & Moss, Leeds, UK, May 2016 – Dec 2019
- Ran the payroll.`,
    ],
    [
      'one line with bars',
      `Senior Engineer | Acme GmbH | Berlin, Germany | Jan 2020 – Present
- Built the ledger.

Developer | Brindle & Moss | Leeds, UK | May 2016 – Dec 2019
- Ran the payroll.`,
    ],
    [
      'dates in a rail on the left',
      `Jan 2020 – Present\tSenior Engineer
Acme GmbH, Berlin, Germany
- Built the ledger.

May 2016 – Dec 2019\tDeveloper
Brindle & Moss, Leeds, UK
- Ran the payroll.`,
    ],
    [
      'dates in a row of their own, sentences instead of bullets',
      `Senior Engineer at Acme GmbH
Jan 2020 – Present
Berlin, Germany
Built the ledger that settles every card payment of the company, and ran it for four years.

Developer at Brindle & Moss
May 2016 – Dec 2019
Leeds, UK
Ran the payroll of nine hundred people and moved it to a new bank without a missed payday.`,
    ],
  ])('%s', (_, text) => {
    expect(entriesOf(`EXPERIENCE\n${text}`, 'experience').map(row)).toEqual([senior, junior])
  })

  it('gives several roles one employer', () => {
    const [lead, engineer] = entriesOf(
      `## Experience
### Acme GmbH
Lead Engineer\t2020 – Present
- Led the move of 40 services.

Engineer\t2016 – 2020
- Built the ledger.`,
      'experience',
    )
    expect(lead && row(lead)).toEqual(['Lead Engineer', 'Acme GmbH', undefined, '2020', 'Present'])
    expect(engineer && row(engineer)).toEqual(['Engineer', 'Acme GmbH', undefined, '2016', '2020'])
  })

  it('knows the newest job, and the bullets of each', () => {
    const { entries, blocks } = resumeOf(`EXPERIENCE
Engineer, Acme, Jan 2020 - Present
- Built the ledger
  and ran it.
  - In two regions.
- Cut p99 to 90 ms.
Developer, Brindle, 2016 - 2019
- Ran the payroll.`)
    expect(entries.map((entry) => entry.latest)).toEqual([true, false])
    const bullets = entries.map(({ blocks: [start, end] }) =>
      blocks
        .slice(start, end)
        .filter((block) => block.kind === 'bullet')
        .map(({ text, depth }) => [text, depth]),
    )
    expect(bullets).toEqual([
      [
        ['Built the ledger and ran it.', 1],
        ['In two regions.', 2],
        ['Cut p99 to 90 ms.', 1],
      ],
      [['Ran the payroll.', 1]],
    ])
  })

  it('does not take a bullet with a year for a job', () => {
    const entries = entriesOf(
      'EXPERIENCE\nEngineer, Acme, 2019 - 2021\n- Won the 2020 award for safety.\n- Ran 2 teams (2021).',
      'experience',
    )
    expect(entries).toHaveLength(1)
  })
})

describe('schools', () => {
  it.each([
    [
      'BSc Physics, University of Leeds, 2012 - 2015',
      ['BSc Physics', 'University of Leeds', undefined, '2012', '2015'],
    ],
    ['University of Leeds\t2015\nBSc in Physics', ['BSc', 'University of Leeds', undefined, undefined, '2015']],
    ['B.S. in Computer Science, MIT, May 2016', ['B.S.', 'MIT', undefined, undefined, 'May 2016']],
    [
      'Technische Universität Musterstadt\t2010 – 2015\nDiplom Informatik',
      ['Diplom Informatik', 'Technische Universität Musterstadt', undefined, '2010', '2015'],
    ],
  ])('%s', (text, expected) => {
    const [entry] = entriesOf(`EDUCATION\n${text}`, 'education')
    expect(entry && row(entry)).toEqual(expected)
  })

  it('reads the field of study', () => {
    expect(entriesOf('EDUCATION\nBSc in Physics, University of Leeds, 2015', 'education')[0]?.area?.text).toBe(
      'Physics',
    )
  })
})
