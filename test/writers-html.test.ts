/** The HTML report: nothing acts, every link leads somewhere, the marks stand on their words, and it is small. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { rubricFinder } from '../src/files/rubrics.js'
import { inkFor } from '../src/ink.js'
import { lintSource } from '../src/lint.js'
import { reportOf } from '../src/report.js'
import { compileRubric } from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'
import type { Box, DrawnLine, DrawnPage, Report } from '../src/types.js'
import { html } from '../src/writers/index.js'
import type { Style } from '../src/writers/writer.js'
import { good, hostile, hostileWords, many, one, unreadable, weak } from './reports/sample.js'

const style: Style = { ink: inkFor(false), width: 80, ascii: false, detail: 'normal', top: 10, statistics: false }
const write = (report: Report): string => html.write(report, style)

const payloads: readonly string[] = [
  ...hostileWords,
  '</style><style>*{display:none}</style>',
  '"><svg/onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  '--><script>alert(1)</script><!--',
  '</title><iframe srcdoc="<script>x</script>">',
  '</text></svg><img src=//x.example/y>',
  '<![CDATA[<script>x</script>]]>',
  '&lt;script&gt; &#x3c;b&#x3e;',
  '<meta http-equiv=refresh content="0;url=//x.example">',
  '\u2028\u2029<base href=//x.example>',
]

function drawn(report: Report, line: Partial<DrawnLine>, page: Partial<DrawnPage> = {}): Report {
  const box: Box = [72, 300, 200, 312]
  const text = line.text ?? 'Responsible for REST APIs'
  const lines = [1, 7, 14, 16, 21].map((number) => ({
    line: number,
    text,
    heading: number === 7,
    marker: '•',
    box,
    pieces: [{ text, box, size: 10, bold: true, color: '#123456' }],
    ...line,
  }))
  const drawing = [{ number: 1, width: 612, height: 792, lines, ...page }]
  return { ...report, results: report.results.map((result) => ({ ...result, drawing })) }
}

const flowing = (report: Report, line: Partial<DrawnLine>): Report => drawn(report, line, { width: 0, height: 0 })

interface Node {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly text: string
}

function nodesOf(page: string): Node[] {
  interface Parsed {
    readonly name?: string
    readonly attribs?: Record<string, string>
    readonly data?: string
    readonly children?: readonly Parsed[]
  }
  const textOf = ({ data = '', children = [] }: Parsed): string => data + children.map(textOf).join('')
  const walk = (nodes: readonly Parsed[]): Node[] =>
    nodes.flatMap((node) => [
      ...(node.name === undefined ? [] : [{ name: node.name, attribs: node.attribs ?? {}, text: textOf(node) }]),
      ...walk(node.children ?? []),
    ])
  return walk(parseDocument(page).children as unknown as readonly Parsed[])
}

const samples: readonly (readonly [string, Report])[] = [
  ['one', one],
  ['many', many],
  ['unreadable', unreadable],
  ['two rubrics', { ...many, results: [weak, { ...good, rubric: { ...good.rubric, id: 'general' } }] }],
  ...payloads.map((words) => [JSON.stringify(words), hostile(words)] as const),
]

const words = (name: string): string => {
  try {
    return JSON.parse(name)
  } catch {
    return 'Responsible for REST APIs'
  }
}

describe.each(samples)('%s', (name, report) => {
  const text = words(name)
  const line = { text, marker: text, pieces: [{ text, box: [72, 300, 200, 312] as const, color: text }] }
  it.each([
    ['without pages', report],
    ['drawn', drawn(report, line)],
    ['in lines', flowing(report, line)],
  ])('%s: runs nothing, fetches nothing, and every link leads somewhere', (_, shown) => {
    const page = write(shown)
    const nodes = nodesOf(page)
    const ids = nodes.flatMap(({ attribs }) => attribs.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const node of nodes) {
      expect(tags).toContain(node.name)
      for (const [key, value] of Object.entries(node.attribs)) {
        expect(key).not.toMatch(/^on|^style$|^src|^action$|^xlink|^http$/)
        if (key === 'href') expect(ids).toContain(value.replace(/^#/, ''))
        if (key === 'fill') expect(value).toMatch(/^#[\da-f]{6}$|^none$/i)
      }
    }
    expect(nodes.filter(({ name: tag }) => tag === 'style')).toHaveLength(1)
    expect(nodes.filter(({ attribs }) => attribs['http-equiv'] !== undefined)).toHaveLength(1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/)
    expect(page).not.toMatch(/\p{Surrogate}|##\[/u)
  })
})

it('says that nothing may be fetched, and that only its own style sheet applies', () => {
  const policy = nodesOf(write(one)).find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy')
  expect(policy?.attribs.content).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
  )
})

it('is the same after a round trip through JSON', () => {
  for (const report of [one, many, drawn(one, {}), flowing(one, {})]) {
    expect(write(JSON.parse(JSON.stringify(report)) as Report)).toBe(write(report))
  }
})

describe('the marks', () => {
  const find = (page: string, test: (node: Node) => boolean): Node | undefined => nodesOf(page).find(test)

  it('lead from the list to the page and back, under one number', () => {
    const page = write(drawn(one, {}))
    const link = find(page, ({ attribs }) => attribs.href === '#r1-f3-mark')
    const back = find(page, ({ attribs }) => attribs.id === 'r1-f3-mark')
    expect(link?.text).toBe('2')
    expect(back?.attribs.href).toBe('#r1-f3')
    expect(back?.attribs['aria-label']).toBe('2, warning: "Responsible for" hides what you did')
    expect(find(page, ({ attribs }) => attribs.id === 'r1-f3')?.name).toBe('article')
    const over = nodesOf(page).filter(({ attribs }) => attribs.class === 'over')
    // "Responsible for" of "Responsible for REST APIs": 6947 of 12282 thousandths in Helvetica, of 128 points.
    expect(over[1]?.attribs).toMatchObject({ x: '72', y: '300', height: '12' })
    expect(Number(over[1]?.attribs.width)).toBeCloseTo(72.4, 1)
  })

  it('stand on the words of a format without places', () => {
    const page = write(flowing(one, {}))
    const marks = nodesOf(page).filter(({ name, attribs }) => name === 'mark' && attribs.class === 'warning')
    expect(marks.map(({ text }) => text)).toContain('Responsible for')
    expect(find(page, ({ attribs }) => attribs.id === 'r1-f3-mark')?.text).toBe('2')
  })

  it('stand on the right words behind what was cleaned away', () => {
    const text = '\u202eAlso responsible for it'
    const finding = { ...weak.findings[2]!, at: { page: 1, line: 14, column: 7, endColumn: 22 }, excerpt: text }
    const report = flowing({ ...one, results: [{ ...weak, findings: [finding] }] }, { text, pieces: [{ text }] })
    const marks = nodesOf(write(report)).filter(({ attribs }) => attribs.class === 'warning')
    expect(marks.filter(({ name }) => name === 'mark').map(({ text: own }) => own)).toContain('responsible for')
  })

  it('put numbers beside each other, never on each other', () => {
    const findings = Array.from({ length: 40 }, (_, index) => ({ ...weak.findings[2]!, fingerprint: `${index}` }))
    const page = write(drawn({ ...one, results: [{ ...weak, findings }] }, {}))
    const at = nodesOf(page)
      .filter(({ name, attribs }) => name === 'circle' && attribs.cx !== '60')
      .map(({ attribs }) => [Number(attribs.cx), Number(attribs.cy)] as const)
    expect(at).toHaveLength(40)
    for (const [index, [x, y]] of at.entries()) {
      for (const [otherX, otherY] of at.slice(index + 1)) {
        expect(Math.max(Math.abs(x - otherX), Math.abs(y - otherY))).toBeGreaterThanOrEqual(15.9)
      }
    }
  })
})

it('numbers the left of two columns on its left', () => {
  const row = (line: number, left: number): DrawnLine => {
    const box: Box = [left, line * 20, left + 150, line * 20 + 10]
    return { line, text: 'Responsible for it', heading: false, box, pieces: [{ text: 'Responsible for it', box }] }
  }
  const lines = [...Array.from({ length: 20 }, (_, index) => row(index + 1, 40)), ...[21, 22].map((n) => row(n, 300))]
  const xOf = (report: Report): number[] =>
    nodesOf(write(report)).flatMap(({ name, attribs }) =>
      name === 'circle' && attribs.cx !== '60' ? [Number(attribs.cx)] : [],
    )
  const single = drawn(one, {}, { lines })
  expect(xOf(single).every((x) => x > 612)).toBe(true)
  const right = Array.from({ length: 10 }, (_, index) => ({ ...row(index + 1, 300), line: index + 31 }))
  const double = drawn(one, {}, { lines: [...lines, ...right] })
  expect(xOf(double).some((x) => x < 0)).toBe(true)
})

it('tells a missing keyword once, where the keywords are', () => {
  const page = write(one)
  expect(page.match(/Put Swift in Skills and in one bullet/g)).toHaveLength(2)
  const card = nodesOf(page).find(({ attribs }) => attribs.id === 'r1-f1')
  expect(card?.name).toBe('li')
  expect(card?.text).toContain('missing')
})

it('gives the advice of a repeat once', () => {
  expect(write(one).match(/Open with a verb and a result/g)).toHaveLength(1)
})

it('draws the words of a real resume where they stand, in under a megabyte', async () => {
  const root = join(import.meta.dirname, '..')
  const lexicon = loadLexicon()
  const rubric = compileRubric('apple-backend', rubricFinder({ cwd: root }), { rules, lexicon })
  const source = { path: 'senior.pdf', bytes: new Uint8Array(readFileSync(join(root, 'fixtures/senior.pdf'))) }
  const results = await lintSource(source, [rubric], { lexicon, drawing: true })
  const report = reportOf(results, '1.0.0')
  const page = write(report)
  expect(page.length).toBeLessThan(200_000)
  expect(write(JSON.parse(JSON.stringify(report)) as Report)).toBe(page)
  const texts = nodesOf(page).filter(({ name }) => name === 'text')
  const name = texts.find(({ text }) => text === 'Margaret O’Rourke-Vance')
  expect(name?.attribs).toMatchObject({ x: '197.3', y: '84.4', 'font-size': '20', textlength: '217.4', class: 'b' })
  for (const { drawing = [] } of results) {
    for (const { lines } of drawing) {
      for (const { pieces, text } of lines) expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }
  }
})

const tags: readonly string[] = (
  '!doctype html head meta title style body header nav main footer section div h1 h2 h3 h4 p a b span strong em small ' +
  'code mark blockquote article table thead tbody tr th td ul ol li fieldset legend label input details summary ' +
  'svg rect circle path text'
).split(' ')
