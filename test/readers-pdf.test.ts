import { describe, expect, it } from 'vitest'
import { read } from '../src/readers/index.js'
import { engine } from '../src/readers/pdf/engine.js'
import { isoDate } from '../src/readers/pdf/metadata.js'
import { operators } from '../src/readers/pdf/operators.js'
import type { Document, Source } from '../src/types.js'
import { type PdfParts, pdfFile } from './pdf-file.js'

const page = (content: string, parts?: PdfParts): Promise<Document> => read(pdfFile(content, parts))
const texts = (document: Document): string[] => document.pages.flatMap(({ lines }) => lines.map(({ text }) => text))
/** Lines of Helvetica from a top left corner. */
const block = (x: number, y: number, lines: readonly string[], size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${lines.map((line) => `(${line}) Tj 0 -${size * 1.4} Td`).join(' ')} ET\n`

it('knows the operators by their right numbers', async () => {
  const { OPS } = await engine()
  for (const [name, number] of Object.entries(operators)) expect([name, OPS[name]]).toEqual([name, number])
})

describe('text', () => {
  it('is placed in points from the top left', async () => {
    const document = await page('BT /F1 12 Tf 72 700 Td (Ada Lovelace) Tj ET')
    const [line] = document.pages[0]!.lines
    expect(line!.text).toBe('Ada Lovelace')
    expect(line!.box![0]).toBeCloseTo(72)
    expect(line!.box![1]).toBeGreaterThan(75)
    expect(line!.box![3]).toBeLessThan(97)
    expect(line!.runs).toHaveLength(1)
    expect(line!.runs[0]).toMatchObject({ font: 'Helvetica', size: 12, bold: false, color: '#000000' })
  })

  it('keeps a word whose letters are placed one by one', async () => {
    const widths = [6.67, 5.56, 5.56, 2.22, 5.56, 5.56, 5.56, 3.33]
    let x = 72
    const letters = [...'Engineer'].map((letter, i) => {
      const placed = `1 0 0 1 ${x.toFixed(2)} 700 Tm (${letter}) Tj`
      x += widths[i]!
      return placed
    })
    expect(texts(await page(`BT /F1 10 Tf ${letters.join(' ')} ET`))).toEqual(['Engineer'])
  })

  it('finds words where no spaces are drawn', async () => {
    expect(texts(await page('BT /F1 10 Tf 72 700 Td [(Built)-280(the)-300(ledger)] TJ ET'))).toEqual([
      'Built the ledger',
    ])
  })

  it('reads a letter-spaced heading as words, and remembers the repair', async () => {
    const document = await page('BT /F1 12 Tf 4 Tc 72 700 Td (WORK EXPERIENCE) Tj ET')
    expect(texts(document)).toEqual(['WORK EXPERIENCE'])
    expect(document.pages[0]!.lines[0]!.repairs.map(({ kind }) => kind)).toContain('letter-spacing')
  })

  it('joins a heading that is spelled out with spaces', async () => {
    expect(texts(await page('BT /F1 12 Tf 72 700 Td (E X P E R I E N C E) Tj ET'))).toEqual(['EXPERIENCE'])
  })

  it('does not read fake bold twice', async () => {
    const twice = '(Skills) Tj 1 0 0 1 72.3 700 Tm (Skills) Tj'
    expect(texts(await page(`BT /F1 12 Tf 1 0 0 1 72 700 Tm ${twice} ET`))).toEqual(['Skills'])
  })

  it('shows a soft hyphen that is drawn', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /sfthyphen] >> >>'
    const document = await page('BT /F1 12 Tf 72 700 Td (highAimpact) Tj ET', { fonts: { F1: font } })
    expect(texts(document)).toEqual(['high-impact'])
    expect(document.pages[0]!.lines[0]!.repairs).toMatchObject([{ kind: 'soft-hyphen', start: 4, end: 5 }])
  })

  it('reads text that is turned in a region of its own', async () => {
    const document = await page(
      `${block(72, 700, ['Ada Lovelace', 'Engineer'])} BT /F1 10 Tf 0 1 -1 0 40 300 Tm (Confidential draft) Tj ET`,
    )
    expect(texts(document)).toEqual(['Ada Lovelace', 'Engineer', 'Confidential draft'])
    expect(document.pages[0]!.regions.map(({ kind }) => kind)).toEqual(['full', 'rotated'])
  })

  it('turns a rotated page upright', async () => {
    const document = await page('BT /F1 12 Tf 0 1 -1 0 100 72 Tm (Sideways) Tj ET', { page: '/Rotate 90' })
    expect(texts(document)).toEqual(['Sideways'])
    expect(document.pages[0]!.width).toBe(792)
    expect(document.pages[0]!.regions[0]!.kind).toBe('full')
  })

  it('reads the spaces between words once, however they are drawn', async () => {
    const document = await page('BT /F1 10 Tf 72 700 Td (Led ) Tj ( ) Tj (four) Tj (   ) Tj (teams) Tj ET')
    expect(texts(document)).toEqual(['Led four teams'])
  })
})

describe('letters', () => {
  it('puts an accent on the letter it is drawn over', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Differences [65 /acute] >> >>'
    const document = await page(
      'BT /F1 10 Tf 1 0 0 1 72 700 Tm (r) Tj 1 0 0 1 75.9 700 Tm (A) Tj 1 0 0 1 75.4 700 Tm (esum) Tj ET',
      {
        fonts: { F1: font },
      },
    )
    expect(texts(document)).toEqual(['résum'])
    expect(document.pages[0]!.lines[0]!.repairs).toMatchObject([{ kind: 'accent', start: 1, end: 2, raw: 'e' }])
  })

  it('takes ligatures apart', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Differences [65 /fi] >> >>'
    const document = await page('BT /F1 10 Tf 72 700 Td (certiAed) Tj ET', { fonts: { F1: font } })
    expect(texts(document)).toEqual(['certified'])
    expect(document.pages[0]!.lines[0]!.repairs).toMatchObject([{ kind: 'ligature', start: 5, end: 7, raw: '\ufb01' }])
  })

  it('reads the dots that an icon font sets before items', async () => {
    const shown = (name: string): Promise<Document> => {
      const encoding = '/Encoding << /Differences [65 /uniF111 /uniF095] >>'
      const font = `<< /Type /Font /Subtype /Type1 /BaseFont /${name} ${encoding} >>`
      const items =
        '/F2 10 Tf (A) Tj /F1 10 Tf ( Built queues) Tj 0 -20 Td /F2 10 Tf (B) Tj /F1 10 Tf ( 020 7946 0018) Tj'
      return page(`BT 72 700 Td ${items} ET`, {
        fonts: { F1: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', F2: font },
      })
    }
    expect(texts(await shown('FontAwesome'))).toEqual(['● Built queues', '020 7946 0018'])
    expect(texts(await shown('MaterialIcons'))).toEqual(['Built queues', '020 7946 0018'])
  })

  it('leaves pictures of an icon font out of the text, and remembers them', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /FontAwesome5Free-Solid >>'
    const document = await page('BT /F2 10 Tf 72 700 Td (z) Tj /F1 10 Tf 14 0 Td (ada@example.org) Tj ET', {
      fonts: { F1: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', F2: font },
    })
    expect(texts(document)).toEqual(['ada@example.org'])
    expect(document.pages[0]!.lines[0]!.repairs).toMatchObject([{ kind: 'icon', raw: 'z' }])
  })

  it('believes ActualText that mends a letter, and not one that adds words', async () => {
    const span = (actual: string, shown: string): string => `/Span << /ActualText (${actual}) >> BDC (${shown}) Tj EMC`
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /nosuchglyph] >> >>'
    const mended = await page(`BT /F1 10 Tf 72 700 Td (Pro) Tj ${span('fi', '\\001')} (le) Tj ET`, {
      fonts: { F1: font },
    })
    expect(texts(mended)).toEqual(['Profile'])
    const stuffed = await page(`BT /F1 10 Tf 72 700 Td ${span('kubernetes terraform docker golang', 'Hi')} ET`)
    expect(texts(stuffed)).toEqual(['Hi'])
    expect(stuffed.hidden).toMatchObject([{ reason: 'actual-text', text: 'kubernetes terraform docker golang' }])
  })
})

describe('rows and columns', () => {
  it('keeps a right-aligned date on the row of its title', async () => {
    const document = await page(`${block(72, 700, ['Engineer, Acme'])}${block(480, 700, ['2020 - 2024'])}`)
    expect(texts(document)).toEqual(['Engineer, Acme\t2020 - 2024'])
    expect(document.pages[0]!.lines[0]!.segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 14],
      [15, 26],
    ])
    expect(document.pages[0]!.columns).toBe(1)
  })

  const left = [
    'CONTACT',
    'Leeds',
    'ada at example',
    'EDUCATION',
    'Bachelor of Science in a',
    'long and winding field',
    'of study',
    'SKILLS',
    'Kotlin and Swift and',
    'others beside',
  ]
  const right = [
    'SUMMARY',
    'Engineer of ledgers and of',
    'the people who keep them',
    'EXPERIENCE',
    'Built the payment ledger that holds',
    'every transfer of the last ten years',
    'and led four teams through it',
    'PROJECTS',
    'Wrote a compiler for a small',
    'language about ledgers',
  ]

  it('reads one column after the other, and counts them', async () => {
    const document = await page(`${block(50, 700, left)}${block(300, 697, right)}`)
    expect(document.pages[0]!.columns).toBe(2)
    expect(texts(document)).toEqual([...left, ...right])
  })

  it('reads columns that are written row by row as columns', async () => {
    const rows = left.map((text, i) => block(50, 700 - i * 14, [text]) + block(300, 697 - i * 14, [right[i]!]))
    const document = await page(rows.join(''))
    expect(texts(document)).toEqual([...left, ...right])
  })

  it('does not take dates beside titles for a column', async () => {
    const titles = ['Senior Engineer', 'Engineer', 'Junior Engineer', 'Intern', 'Tutor', 'Barista']
    const dates = titles.map((_, i) => `${2010 + i} - ${2011 + i}`)
    const document = await page(`${block(50, 700, titles)}${block(480, 700, dates)}`)
    expect(document.pages[0]!.columns).toBe(1)
    expect(texts(document)[0]).toBe('Senior Engineer\t2010 - 2011')
  })

  it('reads headings in the margin before what they head, as one column', async () => {
    const entry = [
      'Engineer, Acme Ledgers',
      'Built the payment ledger that holds every transfer and',
      'led four teams through it',
      'Moved nine services to another cloud',
    ]
    const sections = ['Summary', 'Experience', 'Education'].map(
      (heading, i) =>
        block(50, 700 - i * 80, [heading]) +
        block(
          180,
          700 - i * 80,
          entry.map((line) => `${line} ${i}`),
        ),
    )
    const document = await page(sections.join(''))
    expect(document.pages[0]!.columns).toBe(1)
    expect(texts(document).filter((text) => !text.includes('0') && !text.includes('1') && !text.includes('2'))).toEqual(
      ['Summary', 'Experience', 'Education'],
    )
    expect(texts(document).slice(0, 3)).toEqual(['Summary', 'Engineer, Acme Ledgers 0', `${entry[1]} 0`])
  })

  it('leaves bullets whole beside dates stacked at the edge', async () => {
    const left = [
      'Nexus, Co-Founder',
      '\\225 Built the platform that serves two million calls',
      '  and more of them',
      '\\225 Raised funds',
    ]
    const document = await page(
      `${block(50, 700, left)}${block(446.6, 700, ['San Francisco, CA'])}${block(441, 686, ['June 2023 - present'])}`,
    )
    expect(texts(document).map((text) => text.trim())).toEqual([
      'Nexus, Co-Founder\tSan Francisco, CA',
      'June 2023 - present',
      '• Built the platform that serves two million calls',
      'and more of them',
      '• Raised funds',
    ])
  })

  it('marks what stands on every page as footer', async () => {
    const document = await read(
      pdfFile(`${block(72, 700, ['Ada Lovelace', 'Engineer'])}${block(250, 30, ['Ada Lovelace, page 1 of 2'])}`, {
        copies: 2,
      }),
    )
    expect(document.pages.map(({ lines }) => lines.map(({ role }) => role))).toEqual([
      ['body', 'body', 'footer'],
      ['body', 'body', 'footer'],
    ])
    expect(document.pages[0]!.lines[0]!.role).toBe('body')
  })

  it('numbers lines through, and tells how far apart they stand', async () => {
    const document = await page(block(72, 700, ['One', 'Two', 'Three']))
    expect(document.pages[0]!.lines.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(document.pages[0]!.lines[0]!.gapAbove).toBeUndefined()
    expect(document.pages[0]!.lines[1]!.gapAbove).toBeCloseTo(4, 0)
  })

  it('sees a bullet that is drawn as a shape', async () => {
    const disc = '60 703 m 62 703 62 706 60 706 c 58 706 58 703 60 703 c f\n'
    const document = await page(disc + block(72, 700, ['Cut build time by 40 %', 'Nothing before this one']))
    expect(document.pages[0]!.lines.map(({ marker }) => marker)).toEqual(['•', undefined])
  })

  it('keeps the order of the file beside the order of the eye', async () => {
    const document = await page(`${block(72, 600, ['Second'])}${block(72, 700, ['First'])}`)
    expect(texts(document)).toEqual(['First', 'Second'])
    expect(document.stream).toEqual(['Second', 'First'])
  })
})

describe('what the file says beside its text', () => {
  it('has links with their targets and words', async () => {
    const link =
      '<< /Type /Annot /Subtype /Link /Rect [70 695 140 715] /A << /S /URI /URI (https://example.org/ada) >> >>'
    const document = await page(block(72, 700, ['Portfolio and more words']), { page: `/Annots [${link}]` })
    expect(document.pages[0]!.links).toMatchObject([{ target: 'https://example.org/ada', line: 1 }])
    expect(document.pages[0]!.links[0]!.text).toContain('Portfolio')
    expect(document.pages[0]!.lines[0]!.runs[0]!.href).toBe('https://example.org/ada')
  })

  it('has metadata, as stored', async () => {
    const info = "/Title (Ada) /Producer (Typewriter 3) /CreationDate (D:20240131120000+01'00')"
    const { metadata } = await page(block(72, 700, ['Ada']), { info, catalog: '/Lang (en-GB)' })
    expect(metadata).toMatchObject({
      title: 'Ada',
      producer: 'Typewriter 3',
      created: '2024-01-31T12:00:00+01:00',
      language: 'en-GB',
      pageCount: 1,
      tagged: false,
      encrypted: false,
      extractable: true,
      fonts: ['Helvetica'],
    })
  })

  it('reads dates as far as they go', () => {
    expect(isoDate('D:2024')).toBe('2024')
    expect(isoDate('D:20240131')).toBe('2024-01-31')
    expect(isoDate('20240131120000Z')).toBe('2024-01-31T12:00:00Z')
    expect(isoDate('yesterday')).toBeUndefined()
  })

  it('has ruled lines and images', async () => {
    const image =
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream'
    const document = await page(`72 690 400 0.5 re f q 100 0 0 120 400 600 cm /I Do Q ${block(72, 700, ['Ada'])}`, {
      resources: '/XObject << /I 10 0 R >>',
      objects: [image],
    })
    expect(document.pages[0]!.images.map(({ box }) => box.map(Math.round))).toEqual([[400, 72, 500, 192]])
    expect(document.pages[0]!.rules).toHaveLength(1)
  })
})

describe('files that cannot be read', () => {
  const problems = async (source: Source): Promise<string[]> =>
    (await read(source)).problems.map(({ id, severity }) => `${severity} ${id}`)
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

  it.each([
    ['empty', 'resume.pdf', bytes(''), 'error file/readable'],
    ['a header and nothing else', 'resume.pdf', bytes('%PDF-1.7\n'), 'error file/readable'],
    ['an image by its bytes', 'resume.pdf', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'error file/type'],
    ['a web page by its bytes', 'resume.pdf', bytes('<!doctype html><p>Ada'), 'error file/readable'],
    ['too large', 'resume.pdf', new Uint8Array(21 * 1024 * 1024), 'error file/size'],
  ])('%s', async (_, path, content, expected) => {
    expect(await problems({ path, bytes: content })).toEqual([expected])
  })

  it('a page without text', async () => {
    expect(await problems(pdfFile('0 0 10 10 re f'))).toEqual(['warning text/present'])
  })

  it('truncated anywhere: a document, never a throw', async () => {
    const { bytes: whole, path } = pdfFile(block(72, 700, ['Ada Lovelace']))
    for (let length = 0; length < whole.length; length += 97) {
      const document = await read({ path, bytes: whole.slice(0, length) })
      expect(document.pages.length > 0 || document.problems.length > 0).toBe(true)
    }
  })

  it('whose pages are many: the first are read', async () => {
    const document = await read(pdfFile(block(72, 700, ['Ada Lovelace, engineer']), { copies: 60 }))
    expect(document.pages).toHaveLength(50)
    expect(document.problems).toMatchObject([{ id: 'layout/page-count', severity: 'warning' }])
  })

  it('that unpack to a gigabyte', async () => {
    const source = pdfFile(' '.repeat(40 * 1024 * 1024), { compress: true })
    expect(source.bytes.length).toBeLessThan(60_000)
    expect(await problems(source)).toEqual(['error file/readable'])
  })

  it('of 800 bytes that nest a hundred thousand states', { timeout: 20_000 }, async () => {
    const source = pdfFile('q '.repeat(100_000), { compress: true })
    expect(source.bytes.length).toBeLessThan(1200)
    expect(await problems(source)).toEqual(['warning text/present'])
  })
})

it('gives a document for any damage: no throw, no hang', { timeout: 60_000 }, async () => {
  const content = `0.2 g 60 690 300 0.5 re f q 1 0 0 1 0 0 cm ${block(72, 700, ['Ada Lovelace', 'Engineer at Acme'])} Q`
  const { bytes, path } = pdfFile(content, { info: '/Title (Ada)' })
  let seed = 1
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed % below
  }
  for (let round = 0; round < 150; round++) {
    const damaged = bytes.slice()
    for (let flips = 0; flips < 8; flips++) damaged[random(damaged.length)] = random(256)
    const document = await read({ path, bytes: damaged })
    expect(document.pages.length > 0 || document.problems.length > 0).toBe(true)
  }
})
