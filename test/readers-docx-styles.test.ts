import { describe, expect, it } from 'vitest'
import { docxReader } from '../src/readers/docx/index.js'
import type { Document } from '../src/types.js'
import { docx, idOf, type Parts, p, r } from './docx-package.js'

const read = (parts: Parts): Promise<Document> =>
  docxReader.read({ path: 'resume.docx', bytes: docx(parts) }, { stream: true })
const linesOf = (document: Document) => document.pages.flatMap((page) => page.lines)

const style = (id: string, content: string, name = id) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`

describe('styles', () => {
  it('inherits size, weight and heading level, also under localised names', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      style(
        'Heading1',
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
        'heading 1',
      ) +
      style('Mine', '<w:basedOn w:val="Heading1"/><w:rPr><w:caps/></w:rPr>') +
      style('berschrift2', '', 'Überschrift 2') +
      style('Loop', '<w:basedOn w:val="Loop"/>')
    const body = ['Mine', 'berschrift2', 'Loop', 'Missing'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('')
    const document = await read({ body, parts: { 'styles.xml': styles } })
    expect(
      linesOf(document).map(({ role, level, runs }) => [role, level, runs[0]?.size, runs[0]?.bold, runs[0]?.caps]),
    ).toEqual([
      ['heading', 1, 16, true, true],
      ['heading', 2, 11, undefined, undefined],
      ['body', undefined, 11, undefined, undefined],
      ['body', undefined, 11, undefined, undefined],
    ])
    expect(document.metadata.language).toBe('en-GB')
  })

  it('turns off what a style turned on', async () => {
    const styles = style('Strong', '<w:rPr><w:b/></w:rPr>')
    const [line] = linesOf(
      await read({
        body: p(r('Bold ') + r('not', '<w:b w:val="0"/>'), '<w:pStyle w:val="Strong"/>'),
        parts: { 'styles.xml': styles },
      }),
    )
    expect(line?.runs.map(({ start, end, bold }) => [start, end, bold ?? false])).toEqual([
      [0, 4, true],
      [5, 8, false],
    ])
  })
})

describe('lists', () => {
  const level = (depth: number, format: string, text: string, font = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${font && `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`}</w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7', 'Symbol')}${level(1, 'bullet', 'o', 'Courier New')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerRoman', '%1.%2)')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
  const item = (id: number, depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`

  it('draws bullets and counts numbers as Word does', async () => {
    const items: [number, number][] = [
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 1],
      [2, 0],
      [0, 0],
      [9, 0],
    ]
    const body = items.map(([id, depth]) => p('words', item(id, depth))).join('')
    const lines = linesOf(await read({ body, parts: { 'numbering.xml': numbering } }))
    expect(lines.map(({ role, level: depth, marker }) => [role, depth, marker])).toEqual([
      ['list-item', 1, '•'],
      ['list-item', 2, 'o'],
      ['list-item', 1, '1.'],
      ['list-item', 2, '1.i)'],
      ['list-item', 2, '1.ii)'],
      ['list-item', 1, '2.'],
      ['body', undefined, undefined],
      ['body', undefined, undefined],
    ])
  })
})

describe('pages and spaces', () => {
  it('turns pages where breaks say so, once where Word noted its own', async () => {
    const body =
      p('One') +
      p('<w:r><w:br w:type="page"/></w:r>') +
      p('<w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r>') +
      p('Three', '<w:pageBreakBefore/>') +
      p('Four', '<w:sectPr/>') +
      p('Five', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') +
      '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    const document = await read({ body })
    expect(document.pages.map((page) => page.lines.map((line) => line.text))).toEqual([
      ['One'],
      ['Two'],
      ['Three', 'Four', 'Five'],
    ])
  })

  it('keeps a paragraph whole that Word split over two pages', async () => {
    const document = await read({
      body: p('<w:r><w:t>begins </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>ends</w:t></w:r>') + p('Next'),
    })
    expect(linesOf(document).map(({ text, page }) => [text, page])).toEqual([
      ['begins ends', 1],
      ['Next', 2],
    ])
  })

  it('counts the columns of a section', async () => {
    const document = await read({
      body: `${p('Ada', '<w:sectPr/>') + p('Left')}<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>`,
    })
    expect(document.pages[0]?.columns).toBe(2)
    expect(document.pages[0]?.regions.map((region) => region.kind)).toEqual(['full', 'column'])
  })

  it('measures the space above, empty paragraphs included', async () => {
    const spacing = '<w:spacing w:before="120" w:after="60"/>'
    const body = p('One', spacing) + p('<w:r/>', '<w:rPr><w:sz w:val="20"/></w:rPr>') + p('Two', spacing)
    expect(linesOf(await read({ body })).map((line) => line.gapAbove)).toEqual([6, 3 + 12 + 6])
  })
})

describe('what the file says of itself', () => {
  it('reads properties, and what would be fetched or run', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Resume</dc:title><dc:creator>Ada</dc:creator></cp:coreProperties>'
    const document = await read({
      body: p('Ada'),
      links: {
        i1: { type: 'image', target: 'https://tracker.example/pixel.png' },
        t1: { type: 'attachedTemplate', target: 'file:///C:/Normal.dotm' },
      },
      files: { 'docProps/core.xml': core, 'word/vbaProject.bin': 'x', 'word/embeddings/sheet.xlsx': 'x' },
    })
    expect(document.metadata).toMatchObject({
      title: 'Resume',
      author: 'Ada',
      attachments: ['word/embeddings/sheet.xlsx'],
      activeContent: ['embedded-object', 'macros', 'remote-reference'],
    })
  })

  it('gives as stream what a reader of the body alone would see', async () => {
    const section = `<w:sectPr><w:headerReference r:id="${idOf('header1.xml')}"/></w:sectPr>`
    const body = p('<w:r><w:t>Acme</w:t><w:br/><w:t>Leeds</w:t></w:r>') + p('Next')
    const document = await read({ body: body + section, parts: { 'header1.xml': p('Ada Byron') } })
    expect(linesOf(document).map((line) => line.text)).toEqual(['Ada Byron', 'Acme', 'Leeds', 'Next'])
    expect(document.stream).toEqual(['AcmeLeeds', 'Next'])
  })
})
