/** Builds Word files part by part, for what no word processor writes on demand. */
import { strToU8, zipSync } from 'fflate'

export const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const prefixes = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}/relationships"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

export interface Parts {
  /** Content of `w:body`. */
  readonly body: string
  /** Content of further parts by name, `header1.xml` say; the root element and the relationship are added. */
  readonly parts?: Readonly<Record<string, string>>
  /** `rId` → external target, a hyperlink unless a type is given. */
  readonly links?: Readonly<Record<string, string | { readonly type: string; readonly target: string }>>
  /** Files as they are, by their whole name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

export function docx({ body, parts = {}, links = {}, files = {} }: Parts): Uint8Array {
  const relations = [
    ...Object.keys(parts).map((name) => relation(idOf(name), typeOf(name), name)),
    ...Object.entries(links).map(([id, link]) =>
      typeof link === 'string' ? relation(id, 'hyperlink', link, true) : relation(id, link.type, link.target, true),
    ),
  ]
  return zip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationships(relations),
    'word/document.xml': xml(`<w:document ${prefixes}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}`, part(name, content)])),
    ...files,
  })
}

/** `mimetype` is stored as it is, as OpenDocument wants it. */
export const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [typeof content === 'string' ? strToU8(content) : content, { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  )

export const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`

/** A paragraph: its words, or what stands in it. */
export const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`

export const r = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

export const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** The relationship that a part gets. */
export const idOf = (name: string) => `rel-${name.replace('.xml', '')}`
const typeOf = (name: string) => name.replace(/\d*\.xml$/, '')

const roots: Readonly<Record<string, string>> = {
  header: 'w:hdr',
  footer: 'w:ftr',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  styles: 'w:styles',
  numbering: 'w:numbering',
}
const part = (name: string, content: string) => {
  const root = roots[typeOf(name)]
  return xml(`<${root} ${prefixes}>${content}</${root}>`)
}

const relation = (id: string, type: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

const relationships = (all: readonly string[]) =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
  )

const contentTypes = xml(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
    '</Types>',
)
