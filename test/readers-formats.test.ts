import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/readers/index.js'
import type { Document } from '../src/types.js'
import { docx, p, table, xml, zip } from './docx-package.js'

const read = async (path: string, content: string | Uint8Array): Promise<Document> => {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const reader = readers.find((candidate) => candidate.recognises(bytes, path))
  if (!reader) throw new Error(`no reader for ${path}`)
  return reader.read({ path, bytes }, {})
}
const linesOf = (document: Document) => document.pages.flatMap((page) => page.lines)
const shape = (document: Document) => linesOf(document).map(({ role, level, text }) => `${role} ${level ?? 0} ${text}`)

/** One small resume, as each format would have it. */
const sameWords = {
  'resume.txt': `# Ada Byron\nada@example.com | Leeds\n\n## Experience\nEngineer, Acme        2020 – 2022\n- Built the engine\n- Wrote the notes\n  - in French\n`,
  'resume.md': `# Ada Byron\n\n<ada@example.com> | Leeds\n\n## Experience\n\n| Engineer, **Acme** | 2020 – 2022 |\n|---|---|\n\n- Built the engine\n- Wrote the *notes*\n  - in French\n`,
  'resume.html': `<!doctype html><html><body><h1>Ada Byron</h1><p><a href="mailto:ada@example.com">ada@example.com</a> |\n Leeds</p><h2>Experience</h2><table><tr><td>Engineer, <b>Acme</b></td><td>2020 – 2022</td></tr></table><ul><li>Built the engine<li>Wrote the notes<ul><li>in French</ul></ul></body></html>`,
  'resume.rtf': String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}}{\stylesheet{\s1 heading 1;}{\s2 heading 2;}}{\info{\title T}}
\pard\s1 Ada Byron\par\pard {\field{\*\fldinst HYPERLINK "mailto:ada@example.com"}{\fldrslt ada@example.com}} | Leeds\par\pard\s2 Experience\par
\trowd\cellx5000\cellx9000\pard\intbl Engineer, {\b Acme}\cell 2020 \endash  2022\cell\row
\pard\ls1{\listtext\f1\'b7\tab}Built the engine\par{\listtext\f1\'b7\tab}Wrote the notes\par\ilvl1{\listtext\f1\'b7\tab}in French\par}`,
}

const odt = (body: string, styles = '') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': xml(
      `<office:document-content ${['office', 'text', 'table', 'style']
        .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
        .join(
          ' ',
        )} xmlns:xlink="http://www.w3.org/1999/xlink">${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
const sameOdt = odt(
  '<text:h text:outline-level="1">Ada Byron</text:h><text:p><text:a xlink:href="mailto:ada@example.com">ada@example.com</text:a> | Leeds</text:p>' +
    '<text:h text:outline-level="2">Experience</text:h>' +
    '<table:table><table:table-row><table:table-cell><text:p>Engineer, <text:span>Acme</text:span></text:p></table:table-cell><table:table-cell><text:p>2020 – 2022</text:p></table:table-cell></table:table-row></table:table>' +
    '<text:list><text:list-item><text:p>Built the engine</text:p></text:list-item><text:list-item><text:p>Wrote the notes</text:p><text:list><text:list-item><text:p>in French</text:p></text:list-item></text:list></text:list-item></text:list>',
)
const item = (words: string, depth: number) =>
  p(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`)
const level = (depth: number) => `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>`
const sameDocx = docx({
  body:
    p('Ada Byron', '<w:outlineLvl w:val="0"/>') +
    p('ada@example.com | Leeds') +
    p('Experience', '<w:outlineLvl w:val="1"/>') +
    table([p('Engineer, Acme'), p('2020 – 2022')]) +
    item('Built the engine', 0) +
    item('Wrote the notes', 0) +
    item('in French', 1),
  parts: {
    'numbering.xml': `<w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  },
})

describe('the same words in every format', () => {
  const expected = [
    'heading 1 Ada Byron',
    'body 0 ada@example.com | Leeds',
    'heading 2 Experience',
    'Engineer, Acme\t2020 – 2022',
    'list-item 1 Built the engine',
    'list-item 1 Wrote the notes',
    'list-item 2 in French',
  ]
  it.each([...Object.entries(sameWords), ['resume.odt', sameOdt], ['resume.docx', sameDocx]])(
    '%s',
    async (path, content) => {
      const document = await read(path, content)
      expect(shape(document).map((line) => line.replace(/^(?:body|table-cell) 0 (?=Engineer)/, ''))).toEqual(expected)
      expect(linesOf(document).flatMap(({ marker }) => marker ?? [])).toHaveLength(3)
      expect(document.problems).toEqual([])
    },
  )
})

describe('white words on white paper', () => {
  const found = async (path: string, content: string | Uint8Array) => {
    const document = await read(path, content)
    return [shape(document), document.hidden.map(({ reason, text }) => `${reason} ${text}`)]
  }
  const style = (properties: string) =>
    `<text:p>Ada <text:span text:style-name="T">kafka</text:span></text:p>|<style:style style:name="T" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>${properties}`
  const odtOf = (both: string) => {
    const [body = '', styles = ''] = both.split('|')
    return odt(
      body,
      `<office:automatic-styles xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">${styles}</office:automatic-styles>`,
    )
  }
  const dark = '<style:style style:name="C"><style:table-cell-properties fo:background-color="#222222"/></style:style>'

  it('are hidden, in every format that has colours', async () => {
    const hidden = [['body 0 Ada'], ['white-on-white kafka']]
    expect(await found('r.html', '<html><p>Ada <span style="color:white">kafka</span></p></html>')).toEqual(hidden)
    expect(await found('r.rtf', String.raw`{\rtf1{\colortbl;\red255\green255\blue255;}Ada {\cf1 kafka}\par}`)).toEqual(
      hidden,
    )
    expect(await found('r.odt', odtOf(style('')))).toEqual(hidden)
  })

  it('are seen where anything is painted', async () => {
    const seen = [['body 0 Ada kafka'], []]
    expect(
      await found('r.html', '<html><p style="background:#222">Ada <span style="color:white">kafka</span></p></html>'),
    ).toEqual(seen)
    expect(
      await found('r.rtf', String.raw`{\rtf1{\colortbl;\red255\green255\blue255;}\cbpat2 Ada {\cf1 kafka}\par}`),
    ).toEqual(seen)
    expect(await found('r.odt', odtOf(style(dark)))).toEqual(seen)
  })
})

describe('Markdown', () => {
  it('reads front matter, links, hard breaks, code and HTML', async () => {
    const document = await read(
      'r.md',
      '---\ntitle: CV\nauthor: "Ada"\n---\nAda [code](https://git.example/ada) &amp; `R&D`  \nLeeds<br>UK\n\n<h2 align="center">Skills</h2>\n\nC# and\n*C*\n\n1. one\n2. two\n',
    )
    expect(document.metadata).toEqual({ title: 'CV', author: 'Ada' })
    expect(linesOf(document).map(({ text, continues, marker }) => [text, continues ?? false, marker])).toEqual([
      ['Ada code & R&D', false, undefined],
      ['Leeds', true, undefined],
      ['UK', true, undefined],
      ['Skills', false, undefined],
      ['C# and', false, undefined],
      ['C', false, undefined],
      ['one', false, '1.'],
      ['two', false, '2.'],
    ])
    expect(document.pages[0]?.links).toEqual([{ target: 'https://git.example/ada', text: 'code', line: 5 }])
  })

  it('survives nesting that a parser does not', async () => {
    expect(linesOf(await read('r.md', `${'> '.repeat(3000)}Ada`)).length).toBeGreaterThan(0)
  })
})

describe('HTML', () => {
  it('leaves out what a browser does not show, and says so', async () => {
    const html =
      '<html lang="en"><head><title>CV</title><style>p{}</style></head><body><p>Ada<script>x()</script></p><div style="display: none">kafka spark</div>' +
      '<p hidden>secret</p><p>Leeds<br>UK</p><svg><text>icon</text></svg><a href="https://git.example"><img src="https://t.example/x.png"></a></body></html>'
    const document = await read('r.html', html)
    expect(linesOf(document).map(({ text, continues }) => [text, continues ?? false])).toEqual([
      ['Ada', false],
      ['Leeds', false],
      ['UK', true],
    ])
    expect(document.hidden.map(({ reason, text }) => [reason, text])).toEqual([
      ['vanish', 'kafka spark'],
      ['vanish', 'secret'],
    ])
    expect(document.pages[0]?.links).toEqual([{ target: 'https://git.example', text: '' }])
    expect(document.metadata).toMatchObject({
      title: 'CV',
      language: 'en',
      activeContent: ['javascript', 'remote-reference'],
    })
  })

  it('sets apart what a style sheet sets apart: a name and its date, and tags', async () => {
    const row = '<div class="row"><b>Acme Power</b><span>2019 – 2022</span></div>'
    const tags = '<p><span>Go</span> <span>Rust</span> <span>Core Data</span></p>'
    const words = '<p><b>Java</b><i>script</i></p><p><b>J</b><i>Query</i></p><p>Lena <span>Wu</span><span>Li</span></p>'
    const terms = '<dl><dt>Tools</dt><dd>Git</dd></dl>'
    const document = await read('apart.html', `<!doctype html><html><body>${row}${tags}${words}${terms}</body></html>`)
    expect(linesOf(document).map(({ text }) => text)).toEqual([
      'Acme Power\t2019 – 2022',
      'Go\tRust\tCore Data',
      'Javascript',
      'JQuery',
      'Lena WuLi',
      'Tools',
      'Git',
    ])
    expect(linesOf(document).map(({ runs }) => runs[0]?.bold ?? false)[5]).toBe(true)
  })

  it('keeps the code page that the file names', async () => {
    const bytes = Buffer.from('<html><meta charset="iso-8859-2"><p>\xa3\xf3d\xbc</p></html>', 'latin1')
    expect(linesOf(await read('r.html', Uint8Array.from(bytes)))[0]?.text).toBe('Łódź')
  })
})

describe('RTF', () => {
  it('decodes code pages, Unicode with its fallbacks, and skips what is no text', async () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\*\unknown gone}{\pict ffd8}
\pard\f1\'cf\'f0\f0  caf\'e9 \u321?\u243?d\u378\'9f{\v hidden}{\deleted old}\line new{\footnote\pard note}\par}`
    const document = await read('r.rtf', rtf)
    expect(shape(document)).toEqual(['body 0 Пр café Łódź', 'body 0 new', 'footnote 0 note'])
    expect(document.hidden.map(({ text }) => text)).toEqual(['hidden'])
  })

  it('reads headers first, and says when the file breaks off', async () => {
    const document = await read('r.rtf', String.raw`{\rtf1{\header\pard Ada\par}\pard Body\par{\b open`)
    expect(shape(document)).toEqual(['header 0 Ada', 'body 0 Body', 'body 0 open'])
    expect(document.problems.map(({ id, severity }) => [id, severity])).toEqual([['file/readable', 'warning']])
    expect(linesOf(await read('r.rtf', `{\\rtf1 ${'{'.repeat(100_000)}x`))).toEqual([])
  })
})

describe('JSON Resume', () => {
  it('sets a resume as a person would', async () => {
    const resume = {
      basics: {
        name: 'Ada Byron',
        label: 'Engineer',
        email: 'ada@example.com',
        location: { city: 'Leeds', countryCode: 'GB' },
        profiles: [{ network: 'Git', url: 'https://git.example/ada' }],
      },
      work: [{ name: 'Acme', position: 'Engineer', startDate: '2020-01', highlights: ['Built the engine', 7] }],
      education: [{ institution: 'London', studyType: 'BSc', area: 'Mathematics', endDate: '2015' }],
      skills: [{ name: 'Backend', keywords: ['Java', 'Go'] }, 'oddity'],
      unknown: [{ name: 'ignored' }],
    }
    expect(shape(await read('r.json', JSON.stringify(resume)))).toEqual([
      'heading 1 Ada Byron',
      'body 0 Engineer',
      'body 0 ada@example.com | Leeds, GB | https://git.example/ada',
      'heading 2 Experience',
      'body 0 Engineer\tJanuary 2020 – Present',
      'body 0 Acme',
      'list-item 1 Built the engine',
      'list-item 1 7',
      'heading 2 Education',
      'body 0 BSc Mathematics\t2015',
      'body 0 London',
      'heading 2 Skills',
      'body 0 Backend: Java, Go',
    ])
  })

  it('says what is no JSON, and reads nothing into what is no resume', async () => {
    expect((await read('r.json', '{"basics": ')).problems.map(({ id }) => id)).toEqual(['file/readable'])
    for (const odd of ['{"work": 3}', '{"work": [null, []], "basics": []}']) {
      expect((await read('r.json', odd)).problems.map(({ id }) => id)).toEqual(['text/present'])
    }
  })
})

describe('OpenDocument', () => {
  it('reads breaks, tabs, spaces, notes and frames; leaves comments out', async () => {
    const body =
      '<text:p>Acme<text:tab/>2020<text:line-break/>Leeds<text:s text:c="2"/>UK<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>' +
      '<office:annotation><text:p>comment</text:p></office:annotation></text:p><text:section><text:p>Inside</text:p></text:section>'
    expect(shape(await read('r.odt', odt(body)))).toEqual([
      'body 0 Acme\t2020',
      'body 0 Leeds UK',
      'body 0 Inside',
      'footnote 0 A note.',
    ])
  })

  it('says what is damaged', async () => {
    const whole = odt('<text:p>Ada</text:p>')
    expect((await read('r.odt', whole.subarray(0, whole.length - 60))).problems.map(({ id }) => id)).toEqual([
      'file/readable',
    ])
  })
})
