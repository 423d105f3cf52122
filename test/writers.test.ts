import { describe, expect, it } from 'vitest'
import { inkFor } from '../src/ink.js'
import { widthOf } from '../src/writers/columns.js'
import * as writers from '../src/writers/index.js'
import type { Style, Writer } from '../src/writers/writer.js'
import { hostile, hostileWords, many, one, unreadable } from './reports/sample.js'

const plain: Style = { ink: inkFor(false), width: 80, ascii: false, detail: 'normal', top: 10, statistics: false }
const endings: Readonly<Record<string, string>> = {
  badge: 'json',
  checkstyle: 'xml',
  csv: 'csv',
  gitlab: 'json',
  html: 'html',
  json: 'json',
  junit: 'xml',
  markdown: 'md',
  ndjson: 'ndjson',
  rdjson: 'json',
  sarif: 'json',
}
const all: readonly Writer[] = Object.values(writers)

describe.each(all)('$name', (writer) => {
  it.each([
    ['one', one],
    ['many', many],
    ['unreadable', unreadable],
  ] as const)('writes the sample of %s as it did', async (name, report) => {
    const ending = endings[writer.name] ?? 'txt'
    await expect(writer.write(report, plain)).toMatchFileSnapshot(`reports/${writer.name}/${name}.${ending}`)
  })

  it('writes the same after a round trip through JSON', () => {
    const again = JSON.parse(JSON.stringify(many)) as typeof many
    expect(writer.write(again, plain)).toBe(writer.write(many, plain))
  })

  it('ends with a newline', () => {
    expect(writer.write(many, plain)).toMatch(/[^\n]\n$/)
  })

  it.each(hostileWords)('lets %j act on no terminal and no log', (words) => {
    for (const detail of ['normal', 'verbose', 'quiet'] as const) {
      const text = writer.write(hostile(words), { ...plain, detail, statistics: true })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      expect(text).not.toMatch(/##\[|##vso\[/i)
      expect(text).not.toMatch(/\p{Surrogate}/u)
      if (writer.name !== 'github') expect(text).not.toMatch(/^\s*::/m)
    }
  })
})

describe('pretty', () => {
  const { pretty } = writers

  it('fits the width, whatever it is', () => {
    for (const width of [40, 60, 80, 120]) {
      for (const report of width < 60 ? [one, unreadable] : [one, many, unreadable]) {
        for (const line of pretty.write(report, { ...plain, width, detail: 'verbose' }).split('\n')) {
          if (line.startsWith('More: ')) continue
          expect(widthOf(line), line).toBeLessThanOrEqual(width)
        }
      }
    }
  })

  it('adds nothing but colour to the plain text', () => {
    const coloured = pretty.write(one, { ...plain, ink: inkFor(true) })
    expect(coloured).not.toBe(pretty.write(one, plain))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is a control sequence
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(pretty.write(one, plain))
  })

  it('uses the 16 basic colours only', () => {
    const coloured = pretty.write(one, { ...plain, ink: inkFor(true) })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is a control sequence
    const codes = [...coloured.matchAll(/\u001b\[([\d;]+)m/g)].map((match) => match[1])
    expect(new Set(codes)).toEqual(new Set(['1', '2', '22', '31', '32', '33', '39']))
  })

  it('has no character beyond ASCII of its own with --ascii', () => {
    const text = pretty.write(one, { ...plain, ascii: true, detail: 'verbose' })
    const own = text.split('\n').filter((line) => !/[東Zł]/.test(line))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    expect(own.join('\n')).toMatch(/^[\u0000-\u007f]*$/)
  })

  it('puts the caret under its words, wide ones too', () => {
    const lines = pretty.write(one, { ...plain, width: 60 }).split('\n')
    const at = lines.findIndex((line, index) => line.includes('responsible for') && lines[index + 1]?.includes('^^^'))
    const before = (lines[at] ?? '').slice(0, (lines[at] ?? '').indexOf('responsible for'))
    expect((lines[at + 1] ?? '').replace(/ +\+1\.0$/, '')).toBe(
      `${' '.repeat(9)}│ ${' '.repeat(widthOf(before) - 11)}${'^'.repeat(15)}`,
    )
  })

  it('names the gate that fired on its last line', () => {
    expect(pretty.write(one, plain).trimEnd().split('\n').at(-1)).toMatch(/^FAIL {2}score 51 is below 70/)
    expect(pretty.write(unreadable, plain).trimEnd().split('\n').at(-1)).toMatch(/^FAIL {2}the file could not be read/)
  })

  it('shows verdicts only when quiet', () => {
    expect(pretty.write(one, { ...plain, detail: 'quiet' })).toBe('FAIL  score 51 is below 70\n')
  })

  it('shows a repeat without its advice', () => {
    expect(pretty.write(one, plain).match(/fix: Open with a verb/g)).toHaveLength(1)
  })

  it('says what the run took only when it is told', () => {
    expect(pretty.write(one, plain)).not.toMatch(/\d s\b/)
    expect(pretty.write(one, { ...plain, timing: '0.4 s' })).toMatch(/0\.4 s\n$/)
  })
})

it('keeps the words beside a narrow bar, and apart names that have commas', () => {
  const [result] = one.results as [(typeof one.results)[0]]
  const missing = ['Swift', 'caching, rate limiting'].map((term) => ({
    ...result.keywords[0]!,
    term,
  }))
  const text = writers.pretty.write({ ...one, results: [{ ...result, keywords: missing }] }, { ...plain, width: 60 })
  expect(text).toMatch(/^ {2}wording {7}5\.0 \/ 10 {3}█+░+ {3}2 weak phrases$/m)
  expect(text).toMatch(/^ {2}must {6}Swift; caching, rate limiting$/m)
  for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(60)
})
