/** A recruiter's Boolean search over a resume. */
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { parseQuery } from '../src/query/expression.js'
import { search } from '../src/query/search.js'
import { readText } from '../src/readers/text.js'
import { world } from './cli-world.js'

const lexicon = loadLexicon()
const words = `Ada Example
ada@example.com

# Experience
### Site Reliability Engineer, Acme, Jan 2020 - Present
- Moved 40 services to K8s on call for C++ and Node.js teams.
`
const resume = parse(readText(words), lexicon)
const find = (query: string) => search(resume, parseQuery(query), lexicon)

describe('a search', () => {
  it.each([
    ['"site reliability" OR SRE', true],
    ['("site reliability" OR SRE) AND kubernetes', false],
    ['("site reliability" OR SRE) AND K8s NOT manager', true],
    ['"site reliability" NOT engineer', false],
    ['site -manager', true],
    ['"services to K8s"', true],
    ['"services K8s"', false],
    ['reliab*', true],
    ['reliab', false],
    ['c++', true],
    ['java', false],
    ['node.js AND NOT (manager OR director)', true],
    ['SRE OR K8s AND manager', false],
    ['K8s OR SRE AND manager', true],
    ['NOT NOT K8s', true],
    ['+K8s -(manager OR director)', true],
    ['“services to K8s”', true],
  ])('%s: %s', (query, found) => {
    expect(find(query).found).toBe(found)
  })

  it('says of each term where it stands, or what stands there instead', () => {
    const { terms } = find('Kubernetes NOT engineer')
    expect(terms).toMatchObject([
      { words: 'Kubernetes', negated: false, holds: false, at: [], instead: { text: 'K8s', at: { line: 6 } } },
      { words: 'engineer', negated: true, holds: false, at: [{ line: 5 }] },
    ])
  })

  it.each([
    ['Java OR K8s', []],
    ['K8s AND (Java OR Rust)', ['Java', 'Rust']],
    ['(K8s OR Java) AND SRE', ['SRE']],
    ['NOT (K8s AND teams)', ['K8s', 'teams']],
    ['K8s NOT (engineer OR manager)', ['engineer']],
    ['K8s AND NOT (teams AND manager)', []],
  ])('names the terms that failed, not those that another makes up for: %s', (query, failed) => {
    const answer = find(query)
    expect(answer.terms.filter((term) => term.failed).map((term) => term.words)).toEqual(failed)
    expect(answer.found).toBe(failed.length === 0)
  })

  it('shows of a long search what is around the place', () => {
    expect(() => parseQuery(`${'word '.repeat(100)})`)).toThrow(
      expect.objectContaining({ help: [expect.stringMatching(/^.{51,76}$/), `${' '.repeat(50)}^`] }),
    )
    expect(() => parseQuery('a || b')).toThrow(expect.objectContaining({ help: ['a || b', '  ^', 'write OR'] }))
  })

  it.each([
    ['', /empty/],
    ['"site', /quotation mark/],
    ['(a OR b', /"\(" at 1 of the search: this parenthesis is not closed/],
    ['a OR', /ends where a word is expected/],
    ['a AND', /ends where a word is expected/],
    ['(a AND) b', /"\)" at 7 of the search: a word is expected here/],
    ['a AND OR b', /"OR" at 7 of the search: a word is expected here/],
    ['a ) b', /"\)" at 3/],
    ['AND a', /"AND" at 1/],
    ['a AND "++"', /no word/],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, /nested/],
    ['a '.repeat(3000), /4000/],
  ])('refuses %s', (query, message) => {
    expect(() => parseQuery(query)).toThrow(message)
  })
})

describe('ats-check query', () => {
  const place = world({ 'ada.md': words, 'zero.pdf': '' })

  it('exits 0 when all are found, 1 when one is not, 2 when the search is wrong', async () => {
    expect(await place.run(['query', 'K8s', 'ada.md'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 of 1 found'),
    })
    const missed = await place.run(['query', 'Kubernetes', 'ada.md', 'zero.pdf'])
    expect(missed.code).toBe(1)
    expect(missed.out).toContain('! Kubernetes  stands nowhere as such; "K8s" at p1:6 is the same thing')
    expect(missed.out).toContain('unreadable  zero.pdf')
    expect((await place.run(['query', '(a', 'ada.md'])).code).toBe(2)
  })

  it('looks for operators in small letters as words, and says so', async () => {
    const { code, err } = await place.run(['query', 'K8s or "teams and"', 'ada.md'])
    expect(code).toBe(1)
    expect(err).toBe('note: "or" is looked for as a word; as an operator it is written OR\n')
  })

  it('gives the same as JSON', async () => {
    const { out } = await place.run(['query', 'K8s NOT manager', 'ada.md', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      query: 'K8s NOT manager',
      results: [{ file: 'ada.md', found: true }],
    })
  })
})
