import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/readers/index.js'
import type { Document } from '../src/types.js'
import { docx, p, w, xml, zip } from './docx-package.js'

const read = async (bytes: Uint8Array, path = 'resume.docx'): Promise<Document> => {
  const reader = readers.find((candidate) => candidate.recognises(bytes, path))
  if (!reader) throw new Error('no reader')
  return reader.read({ path, bytes }, {})
}
const problemOf = async (bytes: Uint8Array, path?: string) =>
  (await read(bytes, path)).problems.map(({ id, severity }) => `${severity} ${id}`)
const packageWith = (document: string | Uint8Array, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zip({ 'word/document.xml': document, ...more })
const body = (content: string) => `<w:document xmlns:w="${w}"><w:body>${content}</w:body></w:document>`

describe('files that are not what they seem', () => {
  it('names each kind', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)])
    const locked = Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await problemOf(new Uint8Array())).toEqual(['error file/readable'])
    expect(await problemOf(locked)).toEqual(['error file/encryption'])
    expect(await problemOf(ole, 'resume.doc')).toEqual(['error file/type'])
    expect(await problemOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toEqual([
      'error file/readable',
    ])
    expect(await problemOf(strToU8('Ada Byron, plain text'))).toEqual(['error file/readable'])
    expect(await problemOf(zip({ 'xl/workbook.xml': '<workbook/>' }))).toEqual(['error file/type'])
    expect((await read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).problems[0]?.message).toBe(
      'The name ends in .docx, but the file is a PNG picture.',
    )
  })

  it('reads RTF and HTML under the name of a Word document', async () => {
    expect((await read(strToU8('{\\rtf1 Ada\\par}'), 'resume.doc')).format).toBe('rtf')
    expect((await read(strToU8('<html><body><p>Ada</p></body></html>'), 'resume.doc')).format).toBe('html')
  })
})

describe('damaged files', () => {
  it('says that a package breaks off, at any byte', async () => {
    const whole = docx({ body: p('Ada Byron') })
    for (let length = 4; length < whole.length; length += 97) {
      expect(await problemOf(whole.subarray(0, length))).toEqual(['error file/readable'])
    }
  })

  it('keeps what stood before the place where the XML breaks', async () => {
    const document = await read(
      packageWith(xml(`<w:document xmlns:w="${w}"><w:body>${p('Ada Byron')}<w:p><w:r></w:p>`)),
    )
    expect(document.problems.map(({ id }) => id)).toEqual(['file/readable'])
    expect(document.pages[0]?.lines.map((line) => line.text)).toEqual(['Ada Byron'])
  })

  it('says that nothing is written in it', async () => {
    expect(await problemOf(docx({ body: p('<w:r/>') }))).toEqual(['warning text/present'])
    expect(await problemOf(packageWith(xml('<other/>')))).toEqual(['error file/type'])
  })
})

describe('hostile packages', () => {
  it('refuses a document type, and with it every entity', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    expect(await problemOf(packageWith(xml(bomb + body(p('&a;&b;')))))).toEqual(['error file/readable'])
  })

  it('refuses bombs: by declared size, by number of entries, by nesting', async () => {
    const big = packageWith(new Uint8Array(21_000_000).fill(32))
    expect(big.length).toBeLessThan(100_000)
    expect(await problemOf(big)).toEqual(['error file/size'])
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`word/x${i}.xml`, '']))
    expect(await problemOf(packageWith(xml(body(p('Ada'))), many))).toEqual(['error file/size'])
    const deep = '<w:sdt>'.repeat(5000) + p('Ada') + '</w:sdt>'.repeat(5000)
    expect(await problemOf(packageWith(xml(body(deep))))).toContain('error file/readable')
  })

  it('does not believe a size that is too small', async () => {
    const bytes = packageWith(xml(body(p('Ada Byron '.repeat(500)))))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 120, true)
    }
    const document = await read(bytes)
    expect(document.problems.map(({ id }) => id)).toEqual(['file/readable'])
  })

  it('warns of names that lead out of the package, and never takes a name for a key', async () => {
    const hostile = { '../../etc/cron.d/x.xml': '<x/>', '__proto__.xml': '<x/>', __proto__x: 'x' }
    expect(await problemOf(packageWith(xml(body(p('Ada'))), hostile))).toEqual(['warning file/readable'])
  })

  it('ends text boxes in text boxes', async () => {
    const v = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    let nested = p('Ada')
    for (let i = 0; i < 30; i++)
      nested = `<w:p><w:r><w:pict><v:shape ${v}><v:textbox><w:txbxContent>${nested}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
    expect((await read(packageWith(xml(body(nested + p('Byron')))))).pages[0]?.lines.map((line) => line.text)).toEqual([
      'Byron',
    ])
  })
})

describe('other ways to write the same', () => {
  it('reads strict documents, UTF-16, byte order marks and prefixes that nothing declares', async () => {
    const strict = body(p('Ada Byron')).replace(w, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    const utf16 = Uint8Array.from(
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${body(p('Ada Byron'))}`, 'utf16le'),
    )
    const other = body(p('Ada Byron')).replaceAll('w:', 'ns0:').replace('xmlns:w', 'xmlns:ns0')
    const undeclared = body(`<w:p w99:id="1">${p('Ada Byron').slice(5)}`)
    for (const document of [xml(strict), utf16, `\ufeff${xml(body(p('Ada Byron')))}`, xml(other), xml(undeclared)]) {
      const { pages, problems } = await read(packageWith(document))
      expect(problems).toEqual([])
      expect(pages[0]?.lines.map((line) => line.text)).toEqual(['Ada Byron'])
    }
  })
})
