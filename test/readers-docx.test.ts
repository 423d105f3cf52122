import { describe, expect, it } from 'vitest'
import { docxReader } from '../src/readers/docx/index.js'
import type { Document } from '../src/types.js'
import { docx, idOf, type Parts, p, r, table } from './docx-package.js'

const read = (parts: Parts): Promise<Document> => docxReader.read({ path: 'resume.docx', bytes: docx(parts) }, {})
const linesOf = (document: Document) => document.pages.flatMap((page) => page.lines)
const textsOf = async (parts: Parts) => linesOf(await read(parts)).map((line) => line.text)
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (content: string, shape = '') =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:spPr>${shape}</wps:spPr>` +
  `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('what stands off the running text', () => {
  it('reads headers first and footers last, each with its part', async () => {
    const section = `<w:sectPr><w:headerReference r:id="${idOf('header1.xml')}"/><w:footerReference r:id="${idOf('footer1.xml')}"/></w:sectPr>`
    const lines = linesOf(
      await read({
        body: p('Experience') + section,
        parts: { 'header1.xml': p('Ada Byron'), 'footer1.xml': p('Page 1') },
      }),
    )
    expect(lines.map(({ text, role, part }) => [text, role, part])).toEqual([
      ['Ada Byron', 'header', 'word/header1.xml'],
      ['Experience', 'body', 'word/document.xml'],
      ['Page 1', 'footer', 'word/footer1.xml'],
    ])
  })

  it('puts the running header of a title page after a body of one page, and on page 2 of a longer one', async () => {
    const section = `<w:sectPr><w:headerReference w:type="default" r:id="${idOf('header1.xml')}"/><w:titlePg/></w:sectPr>`
    const parts = { 'header1.xml': p('Byron, page 2') }
    expect(await textsOf({ body: p('One') + section, parts })).toEqual(['One', 'Byron, page 2'])
    const long = await read({ body: p('One') + p('<w:r><w:br w:type="page"/><w:t>Two</w:t></w:r>') + section, parts })
    expect(long.pages.map((page) => page.lines.map((line) => line.text))).toEqual([['One'], ['Byron, page 2', 'Two']])
  })

  it('reads a text box once, though its words stand in the choice and in the fallback', async () => {
    const document = await read({ body: p(box(p('Skills') + p('Java'))) + p('Ada') })
    expect(linesOf(document).map(({ text, role }) => [text, role])).toEqual([
      ['Skills', 'text-box'],
      ['Java', 'text-box'],
      ['Ada', 'body'],
    ])
    expect(document.pages[0]?.regions.map((region) => region.kind)).toEqual(['text-box', 'full'])
  })

  it('reads old boxes, word art and boxes without a fallback', async () => {
    const old =
      '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    const art = '<w:r><w:pict><v:shape><v:textpath string="Ada Byron"/></v:shape></w:pict></w:r>'
    expect(await textsOf({ body: p(old) + p(art) })).toEqual(['Old', 'Ada Byron'])
  })

  it('reads foot and end notes, and not their separators', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
    const body = p(`${r('Built it')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p('Next')
    const lines = linesOf(
      await read({ body, parts: { 'footnotes.xml': note(0, 'separator') + note(2, 'With two others.') } }),
    )
    expect(lines.map(({ text, role }) => [text, role])).toEqual([
      ['Built it', 'body'],
      ['Next', 'body'],
      ['With two others.', 'footnote'],
    ])
  })
})

describe('words in a paragraph', () => {
  it('shows what fields show, simple and complex, and follows their links', async () => {
    const body =
      p(`<w:fldSimple w:instr="AUTHOR">${r('Ada Byron')}</w:fldSimple>`) +
      p(field(' HYPERLINK "https://example.com/ada" ', r('Portfolio'))) +
      p(field(' IF 1 = 1 ', field(' PAGE ', r('7')))) +
      p(
        `<w:hyperlink r:id="l1">${r('GitHub')}</w:hyperlink>${r(' | ')}<w:hyperlink r:id="l2">${r('bad')}</w:hyperlink>`,
      )
    const document = await read({ body, links: { l1: 'https://github.com/ada', l2: 'javascript:alert(1)' } })
    expect(linesOf(document).map((line) => line.text)).toEqual(['Ada Byron', 'Portfolio', '7', 'GitHub | bad'])
    expect(document.pages[0]?.links).toEqual([
      { target: 'https://example.com/ada', text: 'Portfolio', line: 2 },
      { target: 'https://github.com/ada', text: 'GitHub', line: 4 },
      { target: 'javascript:alert(1)', text: 'bad', line: 4, unsafe: true },
    ])
  })

  it('keeps line breaks, tabs and hyphens apart', async () => {
    const body = p(
      '<w:r><w:t>Acme</w:t><w:tab/><w:t>2020</w:t><w:br/><w:t>Present</w:t><w:noBreakHyphen/><w:t>day</w:t></w:r>',
    )
    const lines = linesOf(await read({ body }))
    expect(lines.map(({ text, continues }) => [text, continues])).toEqual([
      ['Acme\t2020', undefined],
      ['Present-day', true],
    ])
    expect(lines[0]?.segments).toHaveLength(2)
  })

  it('reads tracked changes as accepted, and counts them', async () => {
    const body =
      p(
        `${r('Led ')}<w:del>${r('nine').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('twelve')}</w:ins>${r(' people')}`,
      ) +
      p(`<w:moveFrom>${r('moved')}</w:moveFrom>`) +
      p(`<w:moveTo>${r('moved')}</w:moveTo>`) +
      p('Runs on ', '<w:rPr><w:del/></w:rPr>') +
      p('here')
    const document = await read({ body })
    expect(linesOf(document).map((line) => line.text)).toEqual(['Led twelve people', 'moved', 'Runs on here'])
    expect(document.metadata.trackedChanges).toBe(5)
  })

  it('reads content controls, smart tags and ruby; counts comments', async () => {
    const body =
      `<w:sdt><w:sdtContent>${p('Block control')}</w:sdtContent></w:sdt>` +
      p(`<w:sdt><w:sdtContent>${r('Inline')}</w:sdtContent></w:sdt><w:smartTag>${r(' tag')}</w:smartTag>`) +
      p(`<w:r><w:ruby><w:rt>${r('reading')}</w:rt><w:rubyBase>${r('base')}</w:rubyBase></w:ruby></w:r>`)
    const document = await read({ body, parts: { 'comments.xml': `<w:comment>${p('Really?')}</w:comment>` } })
    expect(linesOf(document).map((line) => line.text)).toEqual(['Block control', 'Inline tag', 'base'])
    expect(document.metadata.comments).toBe(1)
  })

  it('draws symbols, and makes symbol bullets markers', async () => {
    const body =
      p(`<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>${r(' 555-0100')}`) +
      p(`${r('\uf0b7', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:tab/></w:r>${r('Typed with Symbol')}`)
    const lines = linesOf(await read({ body }))
    expect(lines.map(({ text, marker, role }) => [text, marker, role])).toEqual([
      ['🕿 555-0100', undefined, 'body'],
      ['Typed with Symbol', '•', 'list-item'],
    ])
  })
})

describe('what a person cannot see', () => {
  const hiddenIn = async (body: string) => (await read({ body })).hidden.map(({ reason, text }) => [reason, text])

  it('finds vanished, white and tiny words, and leaves them out of the lines', async () => {
    const body =
      p(r('Seen ') + r('kubernetes terraform', '<w:vanish/>')) +
      p(r('aws gcp', '<w:color w:val="FFFFFF"/>') + r(' azure', '<w:color w:val="FEFEFE"/>')) +
      p(r('tiny words', '<w:sz w:val="2"/>'))
    const document = await read({ body })
    expect(linesOf(document).map((line) => line.text)).toEqual(['Seen'])
    expect(document.hidden.map(({ reason, text, part }) => [reason, text, part])).toEqual([
      ['vanish', 'kubernetes terraform', 'word/document.xml'],
      ['white-on-white', 'aws gcp azure', 'word/document.xml'],
      ['tiny', 'tiny words', 'word/document.xml'],
    ])
  })

  it('leaves white on dark alone: cells, paragraphs, runs, boxes, behind shapes', async () => {
    const white = r('SKILLS', '<w:color w:val="FFFFFF"/>')
    const shade = '<w:shd w:val="clear" w:fill="1F3864"/>'
    expect(await hiddenIn(p(white, shade))).toEqual([])
    expect(await hiddenIn(p(r('SKILLS', `<w:color w:val="FFFFFF"/>${shade}`)))).toEqual([])
    expect(await hiddenIn(`<w:tbl><w:tr><w:tc><w:tcPr>${shade}</w:tcPr>${p(white)}</w:tc></w:tr></w:tbl>`)).toEqual([])
    expect(await hiddenIn(p(box(p(white), '<a:solidFill><a:srgbClr val="222222"/></a:solidFill>')))).toEqual([])
    expect(await hiddenIn(p(box(p(white), '<a:gradFill/>')))).toEqual([])
    const behind = '<w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r>'
    expect(await hiddenIn(p(behind) + p(white))).toEqual([])
  })

  it('finds words in the colour of the cell they stand in', async () => {
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${p(r('java', '<w:color w:val="203965"/>'))}</w:tc></w:tr></w:tbl>`
    expect(await hiddenIn(cell)).toEqual([['low-contrast', 'java']])
  })
})

describe('tables', () => {
  it('reads a row of title and date across', async () => {
    expect(
      await textsOf({ body: table([p('Engineer, Acme'), p('Jan 2020 – Present')], [p('Java'), p('Go')]) }),
    ).toEqual(['Engineer, Acme\tJan 2020 – Present', 'Java\tGo'])
  })

  it('reads a rail of dates beside its job, then the rest of the job', async () => {
    const job = p('Engineer, Acme') + p('Built it') + p('Ran it')
    expect(await textsOf({ body: table([p('2020 – 2022'), job]) })).toEqual([
      '2020 – 2022\tEngineer, Acme',
      'Built it',
      'Ran it',
    ])
  })

  it('reads a label and its block one after the other', async () => {
    expect(await textsOf({ body: table([p('EXPERIENCE'), p('Engineer, Acme') + p('Built it')]) })).toEqual([
      'EXPERIENCE',
      'Engineer, Acme',
      'Built it',
    ])
  })

  it('reads the columns of a page one after the other', async () => {
    const column = (name: string) => Array.from({ length: 7 }, (_, i) => p(`${name} ${i}`)).join('')
    const document = await read({ body: table([column('left'), column('right')]) })
    expect(
      linesOf(document)
        .map((line) => line.text)
        .slice(5, 9),
    ).toEqual(['left 5', 'left 6', 'right 0', 'right 1'])
    expect(document.pages[0]?.columns).toBe(2)
  })

  it('reads tables in cells, and merged cells once', async () => {
    const merged = (value: string, content: string) => `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${content}</w:tc>`
    const inner = table([p('Java'), p('expert')])
    const body = `<w:tbl><w:tr>${merged(' w:val="restart"', p('Skills'))}<w:tc>${inner}</w:tc></w:tr><w:tr>${merged('', p('ghost'))}<w:tc>${p('Go')}</w:tc></w:tr></w:tbl>`
    expect(await textsOf({ body })).toEqual(['Skills\tJava\texpert', 'Go'])
  })
})
