import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../src/extract.js'
import { read } from '../src/readers/index.js'
import { readText, textReader } from '../src/readers/text.js'

const linesOf = (text: string) => readText(text).pages.flatMap((page) => page.lines)
const said = (text: string) => linesOf(text).map(({ role, level, marker, text }) => [role, level, marker, text])

describe('plain text', () => {
  it('reads headings, entries and bullets of the dialect', () => {
    expect(
      said('# Ada Byron\nada@example.com\n\n## Experience\nEngineer, Acme\n- Built it\n  with care\n  * in depth\n'),
    ).toEqual([
      ['heading', 1, undefined, 'Ada Byron'],
      ['body', undefined, undefined, 'ada@example.com'],
      ['heading', 2, undefined, 'Experience'],
      ['body', undefined, undefined, 'Engineer, Acme'],
      ['list-item', 1, '-', 'Built it'],
      ['list-item', 1, undefined, 'with care'],
      ['list-item', 2, '*', 'in depth'],
    ])
  })

  it('numbers lines through the document and marks what goes on', () => {
    const lines = linesOf('- Built it\n  with care\n\n- Next')
    expect(lines.map((line) => [line.number, line.continues ?? false, line.gapAbove ?? 0])).toEqual([
      [1, false, 0],
      [2, true, 0],
      [4, false, 12],
    ])
  })

  it('joins segments that a wide gap or tabs set apart with one tab', () => {
    const [line] = linesOf('Engineer,  Acme        Jan 2020\t\tLeeds  ')
    expect(line?.text).toBe('Engineer, Acme\tJan 2020\tLeeds')
    expect(line?.segments.map(({ start, end }) => line.text.slice(start, end))).toEqual([
      'Engineer, Acme',
      'Jan 2020',
      'Leeds',
    ])
  })

  it('keeps C# and underlined headings, and drops rules', () => {
    expect(said('Skills\n------\nC#, F#\n\n***\n## Tools for C#\n====\n\njane@example.com\n---')).toEqual([
      ['heading', 2, undefined, 'Skills'],
      ['body', undefined, undefined, 'C#, F#'],
      ['heading', 2, undefined, 'Tools for C#'],
      ['body', undefined, undefined, 'jane@example.com'],
    ])
  })

  it('mends invisible characters and says so', () => {
    const [line] = linesOf('Work\u00adflow of\u200b \ufb01les\u202e \ue123')
    expect(line?.text).toBe('Workflow of files')
    expect(line?.repairs.map((repair) => [repair.kind, repair.start, repair.end, repair.raw])).toEqual([
      ['soft-hyphen', 4, 4, '\u00ad'],
      ['ligature', 12, 14, '\ufb01'],
      ['control', 17, 17, '\u202e'],
      ['icon', 17, 17, '\ue123'],
    ])
  })

  it('reads UTF-16 and Windows code pages, and turns pages at form feeds', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\ufeffCafé\n', 'utf16le'))
    const latin = Uint8Array.from(Buffer.from('Café\fSecond', 'latin1'))
    expect((await textReader.read({ path: 'a.txt', bytes: utf16 }, {})).pages[0]?.lines[0]?.text).toBe('Café')
    const { pages } = await textReader.read({ path: 'a.txt', bytes: latin }, {})
    expect(pages.map((page) => page.lines.map((line) => line.text))).toEqual([['Café'], ['Second']])
  })

  it('says that an empty file holds no text', () => {
    expect(readText(' \n').problems.map((problem) => problem.id)).toEqual(['text/present'])
  })

  it('keeps every visible character of a line, and slices that agree', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (rows) => {
        for (const line of linesOf(rows.join('\n'))) {
          expect(line.text).toBe(line.text.trim())
          expect(line.segments.map(({ start, end }) => line.text.slice(start, end)).join('\t')).toBe(line.text)
          expect(line.runs.at(-1)?.end).toBe(line.text.length)
        }
      }),
    )
  })
})

describe('the row of the file is the number of the line', () => {
  it.each([
    ['resume.txt', 'Ada\n\n\nEXPERIENCE\n\n- Built it\n  and ran it\n'],
    [
      'resume.md',
      '---\ntitle: x\n---\n# Ada\n\n## Experience\n\nEngineer, **Acme**\n\n- Built [it](https://example.com)\n\n- Ran it\n',
    ],
  ])('%s', async (path, text) => {
    const document = await read({ path, bytes: new TextEncoder().encode(text) })
    const rows = text.split('\n')
    const lines = document.pages.flatMap((page) => page.lines)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) {
      expect(rows[line.number - 1]?.replace(/[^A-Za-z]/g, '')).toContain(line.text.replace(/[^A-Za-z]/g, ''))
      expect(textOf(document).split('\n')[line.number - 1]).toBe(line.text)
    }
  })
})
