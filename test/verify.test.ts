/** The round trip: what of a structured resume is still there in the file that was made from it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { readText } from '../src/readers/text.js'
import { verify } from '../src/verify/compare.js'
import { factsOf } from '../src/verify/facts.js'
import { world } from './cli-world.js'

const fixtures = join(import.meta.dirname, '../fixtures')
const senior = readFileSync(join(fixtures, 'senior.json'), 'utf8')
const place = world({
  'senior.json': senior,
  'senior.pdf': readFileSync(join(fixtures, 'senior.pdf')),
  'cv.yaml': `cv:
  name: Ada Example
  email: ada@example.com
  sections:
    experience:
      - company: Acme
        position: Engineer
        start_date: 2020-01
        end_date: present
        highlights:
          - Cut **build time** by [40 %](https://example.com)
          - A line that was left out of the file
design:
  theme: classic
`,
  'cv.md': `# Ada Example
ada@example.com

# Experience
### Engineer, Acme, Jan 2020 - Present
- Cut build time by 40 %
`,
  'neither.yaml': 'a: 1\n',
  'broken.json': '{',
})

describe('facts', () => {
  it('are every text that is shown, with its path and kind, without Markdown', () => {
    const facts = factsOf({
      $schema: 'x',
      basics: { name: 'Ada', image: 'a.png' },
      work: [{ name: 'Acme', highlights: ['**Cut** it'] }],
    })
    expect(facts).toEqual([
      { path: 'basics.name', kind: 'name', value: 'Ada' },
      { path: 'work[0].name', kind: 'organization', value: 'Acme' },
      { path: 'work[0].highlights[0]', kind: 'bullet', value: 'Cut it' },
    ])
  })

  it('take a bullet of RenderCV with bullets below it for each of them, and a network for its icon', () => {
    const facts = factsOf({
      cv: {
        social_networks: [{ network: 'LinkedIn', username: 'ada' }],
        sections: { experience: [{ company: 'Acme', highlights: ['Wrote papers - ICML 2022 - JMLR 2023'] }] },
      },
    })
    expect(facts.map(({ value }) => value)).toEqual(['ada', 'Acme', 'Wrote papers', 'ICML 2022', 'JMLR 2023'])
  })
})

describe('fates', () => {
  it('are among the words only, where something else stands between the rows of a title', () => {
    const resume = parse(readText('# Ada\n\nSparse Mixture of Experts\tJuly 2023\nat Scale'), loadLexicon())
    const fate = (value: string) => verify([{ path: 'x', kind: 'words', value }], resume)[0]?.fate
    expect(fate('Sparse Mixture of Experts at Scale')).toBe('words')
    expect(fate('Sparse Mixture of Experts')).toBe('read')
    expect(fate('Sparse Mixture of Experts at Length')).toBe('lost')
  })
})

describe('ats-check verify', () => {
  it('tells what is lost from what is read', async () => {
    const { code, out } = await place.run(['verify', '--source', 'cv.yaml', 'cv.md'])
    expect(out).toBe(
      '  lost   cv.sections.experience[0].highlights[1]  A line that was left out of the file\n\n' +
        '7 of 8 facts of cv.yaml are read in cv.md; 0 only among its words, 1 lost\n',
    )
    expect(code).toBe(1)
  })

  it('finds nearly all of a resume that Chromium printed from its source', async () => {
    const { out } = await place.run(['verify', '--source', 'senior.json', 'senior.pdf', '--format', 'json'])
    const { facts } = JSON.parse(out) as { facts: { fate: string }[] }
    expect(facts.length).toBeGreaterThan(40)
    expect(facts.filter(({ fate }) => fate === 'lost').length / facts.length).toBeLessThan(0.05)
  })

  it.each([
    ['a source of neither format', 'neither.yaml', /neither a JSON Resume nor a RenderCV/],
    ['a broken one', 'broken.json', /neither JSON nor YAML/],
    ['one that is not there', 'none.json', /none\.json/],
  ])('refuses %s', async (_, source, message) => {
    const { code, err } = await place.run(['verify', '--source', source, 'cv.md'])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})
