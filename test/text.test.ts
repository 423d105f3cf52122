/** The normalised text: what is folded, how wrapped lines join, and the way back to the page. */
import { describe, expect, it } from 'vitest'
import { excerpt, lineOf, normalise, placeOf, quote, searchText } from '../src/text/index.js'
import type { Document, Line } from '../src/types.js'

const line = (number: number, text: string, more: Partial<Line> = {}): Line => ({
  number,
  page: 1,
  text,
  runs: [],
  segments: [{ start: 0, end: text.length }],
  region: 0,
  streamIndex: 0,
  role: 'body',
  repairs: [],
  ...more,
})

const documentOf = (...lines: readonly Line[]): Document => ({
  path: 'x.txt',
  format: 'text',
  bytes: 0,
  pages: [{ number: 1, width: 0, height: 0, columns: 1, lines, regions: [], images: [], links: [], rules: [] }],
  stream: [],
  hidden: [],
  metadata: {},
  problems: [],
})

describe('normalise', () => {
  it.each([
    ['Workﬂow and ofﬁce', 'Workflow and office'],
    ['Kuber\u00adnetes, zero\u200bwidth', 'Kubernetes, zerowidth'],
    ['“quoted” ‘text’', '"quoted" \'text\''],
    ['end‑to‑end – or — so', 'end-to-end - or - so'],
    ['no\u00a0break  and   many', 'no break and many'],
    ['E X P E R I E N C E', 'EXPERIENCE'],
    ['C R A', 'C R A'],
    ['Java™ and Rust®', 'Java and Rust'],
    ['ＡＢＣ １２', 'ABC 12'],
    ['re\u0301sume\u0301', 'résumé'],
    ['10⁄20', '10/20'],
  ])('%s', (raw, folded) => expect(normalise(raw)).toBe(folded))
})

describe('wrapped lines', () => {
  const joined = (first: string, second: string, hyphenated: readonly string[] = []): string =>
    searchText([[{ line: line(1, first) }, { line: line(2, second) }]], { hyphenated }).text.text

  it('joins them with a space', () => expect(joined('Built the', 'ledger')).toBe('Built the ledger'))
  it('drops a hyphen that only marks the wrap', () =>
    expect(joined('Split into micro-', 'services')).toBe('Split into microservices'))
  it('keeps the hyphen of a word that has one', () => {
    expect(joined('Built real-', 'time sync', ['real-'])).toBe('Built real-time sync')
    expect(joined('An event-', 'driven core', ['-driven'])).toBe('An event-driven core')
  })
  it('keeps it before a capital', () => expect(joined('The Objective-', 'C code')).toBe('The Objective-C code'))
  it('keeps the hyphen of an address, which nothing hyphenates', () => {
    expect(joined('github.com/jane-', 'doe')).toBe('github.com/jane-doe')
    expect(joined('Mail jane@harbor-', 'lane.example')).toBe('Mail jane@harbor-lane.example')
    expect(joined('see https://exam-', 'ple.example')).toBe('see https://exam-ple.example')
    expect(joined('Moved CI/CD to micro-', 'services')).toBe('Moved CI/CD to microservices')
  })
  it('follows how the document writes the word elsewhere', () => {
    expect(joined('A re-use plan, re-', 'use again')).toBe('A re-use plan, re-use again')
  })
  it('sets blocks apart with a line break', () => {
    const { text, offsets } = searchText([[{ line: line(1, 'One ') }], [{ line: line(2, ' Two') }], []])
    expect(text.text).toBe('One\nTwo\n')
    expect(offsets).toEqual([
      [0, 3],
      [4, 7],
      [8, 8],
    ])
  })
})

describe('places', () => {
  it('leads from a ligature back to its column', () => {
    const document = documentOf(line(7, 'My workﬂow here'))
    const { text } = searchText([[{ line: document.pages[0]!.lines[0]! }]])
    const start = text.text.indexOf('workflow')
    expect(placeOf(document, text, start, start + 8)).toEqual({ page: 1, line: 7, column: 4, endColumn: 11 })
  })

  it('stays on the first line of a span that wraps', () => {
    const document = documentOf(line(1, 'Split into micro-'), line(2, 'services'))
    const { text } = searchText([document.pages[0]!.lines.map((one) => ({ line: one }))])
    const start = text.text.indexOf('microservices')
    expect(placeOf(document, text, start, start + 13)).toMatchObject({ line: 1, column: 12, endColumn: 17 })
  })

  it('measures the box off the run, in proportion', () => {
    const boxed = line(1, 'ab cd', {
      box: [0, 0, 100, 10],
      runs: [
        { start: 0, end: 3, box: [0, 0, 30, 10] },
        { start: 3, end: 5, box: [50, 0, 100, 10] },
      ],
    })
    const document = documentOf(boxed)
    const { text } = searchText([[{ line: boxed }]])
    expect(placeOf(document, text, 3, 4).box).toEqual([50, 0, 75, 10])
  })

  it('finds a line by its number', () => {
    const document = documentOf(line(3, 'x'))
    expect(lineOf(document, 3)?.text).toBe('x')
    expect(lineOf(document, 4)).toBeUndefined()
  })
})

describe('quotes', () => {
  it('cut between words', () => {
    expect(excerpt('Led the migration of everything', 20)).toBe('Led the migration…')
    expect(quote('short')).toBe('“short”')
    expect(excerpt('one, two', 5)).toBe('one…')
  })
})
