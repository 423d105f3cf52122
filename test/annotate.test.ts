import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { annotatePdf } from '../src/annotate/pdf.js'
import { read } from '../src/readers/index.js'
import { world } from './cli-world.js'
import { weak } from './reports/sample.js'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)))
const original = fixture('backend-weak.pdf')

interface Note {
  readonly subtype: string
  readonly rect: number[]
  readonly contents: string
  readonly title: string
}

function notesOf(page: PDFPage): Note[] {
  const all = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
  return Array.from({ length: all?.size() ?? 0 }, (_, index) => {
    const note = (all as PDFArray).lookup(index, PDFDict)
    return {
      subtype: String(note.get(PDFName.of('Subtype'))),
      rect: note
        .lookup(PDFName.of('Rect'), PDFArray)
        .asArray()
        .map((value) => Number(String(value))),
      contents: note.lookupMaybe(PDFName.of('Contents'), PDFHexString)?.decodeText() ?? '',
      title: note.lookupMaybe(PDFName.of('T'), PDFHexString)?.decodeText() ?? '',
    }
  }).filter((note) => note.title.startsWith('ats-check'))
}

describe('annotate', () => {
  it('writes a copy with a highlight where each finding is, and leaves the original and the words alone', async () => {
    const at = world({ 'cv.pdf': original })
    const { code, err } = await at.run(['annotate', 'cv.pdf', '-o', 'out/copy.pdf'])
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^wrote out\/copy\.pdf: \d+ findings, score \d+\n$/),
    })
    expect(new Uint8Array(readFileSync(join(at.cwd, 'cv.pdf')))).toEqual(original)
    const report = JSON.parse((await at.run(['cv.pdf', '-f', 'json'])).out).results[0]
    const bytes = readFileSync(join(at.cwd, 'out/copy.pdf'))
    const [page] = (await PDFDocument.load(bytes)).getPages() as [PDFPage]
    const notes = notesOf(page)
    const placed = report.findings.filter((finding: { at?: { box?: unknown } }) => finding.at?.box)
    expect(notes.filter((note) => note.subtype === '/Highlight')).toHaveLength(placed.length)
    const [first] = placed
    const [left, top, right, bottom] = first.at.box
    const { height } = page.getSize()
    const near = (a: number[], b: number[]): boolean =>
      a.every((value, index) => Math.abs(value - (b[index] ?? 0)) < 0.01)
    expect(
      notes.some(
        (note) => near(note.rect, [left, height - bottom, right, height - top]) && note.title.includes(first.rule),
      ),
    ).toBe(true)
    const lines = async (pdf: Uint8Array) =>
      (await read({ path: 'x.pdf', bytes: pdf })).pages.flatMap((one) => one.lines.map((line) => line.text))
    expect(await lines(new Uint8Array(bytes))).toEqual(await lines(original))
  })

  it.each([
    [0, [100, 592, 200, 612]],
    [90, [180, 100, 200, 200]],
    [180, [412, 180, 512, 200]],
    [270, [412, 592, 432, 692]],
  ])('finds the place on a page turned by %d degrees', async (angle, rect) => {
    const document = await PDFDocument.create()
    document.addPage([612, 792]).setRotation({ type: 'degrees', angle } as never)
    const finding = {
      ...weak.findings[2]!,
      at: { page: 1, line: 1, column: 1, endColumn: 2, box: [100, 180, 200, 200] as const },
    }
    const copy = await annotatePdf(await document.save(), { ...weak, findings: [finding] })
    const [page] = (await PDFDocument.load(copy)).getPages() as [PDFPage]
    expect(notesOf(page)[0]?.rect).toEqual(rect)
  })

  it('refuses the original itself, what is no PDF, and tells what cannot be read', async () => {
    const at = world({ 'cv.pdf': original, 'cv.md': '# Experience', 'zero.pdf': '' })
    expect(await at.run(['annotate', 'cv.pdf', '-o', './cv.pdf'])).toMatchObject({ code: 2 })
    expect(await at.run(['annotate', 'cv.md', '-o', 'x.pdf'])).toMatchObject({ code: 2 })
    expect(await at.run(['annotate', 'zero.pdf', '-o', 'x.pdf'])).toMatchObject({ code: 1 })
    expect(await at.run(['annotate', 'cv.pdf'])).toMatchObject({ code: 2 })
  })

  it('refuses the original by another of its names', async () => {
    const at = world({ 'cv.pdf': original })
    symlinkSync('cv.pdf', join(at.cwd, 'link.pdf'))
    expect(await at.run(['annotate', 'link.pdf', '-o', 'cv.pdf'])).toMatchObject({ code: 2 })
    expect(new Uint8Array(readFileSync(join(at.cwd, 'cv.pdf')))).toEqual(original)
  })

  it('marks a PDF that its owner locked, and one that needs a password', async () => {
    const at = world({
      'cv.pdf': fixture('broken/owner-locked.pdf'),
      'secret.pdf': fixture('broken/encrypted.pdf'),
      'wrong.txt': 'no\n',
      'right.txt': 'open-sesame\n',
    })
    expect(await at.run(['annotate', 'cv.pdf', '-o', 'copy.pdf'])).toMatchObject({ code: 0 })
    const [page] = (await PDFDocument.load(readFileSync(join(at.cwd, 'copy.pdf')))).getPages() as [PDFPage]
    expect(notesOf(page).length).toBeGreaterThan(10)
    const refused = await at.run(['annotate', 'secret.pdf', '-o', 'x.pdf', '--password-file', 'wrong.txt'])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/password/)
    const opened = await at.run(['annotate', 'secret.pdf', '-o', 'x.pdf', '--password-file', 'right.txt'])
    expect(opened).toMatchObject({ code: 0, out: '' })
  })
})

/** The text of comments, their entities undone. */
const textOf = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('annotate of a DOCX', () => {
  const parse = (xml: string): void => {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(xml).close()
  }

  it.each(['backend-weak.docx', 'ios-weak.docx', 'backend-strong.libreoffice.docx', 'senior.docx', 'changer.docx'])(
    'adds comments to %s and changes nothing else',
    async (name) => {
      const at = world({ 'cv.docx': fixture(name) })
      expect(await at.run(['annotate', 'cv.docx', '-o', 'copy.docx', '-r', 'apple-backend'])).toMatchObject({ code: 0 })
      const before = unzipSync(fixture(name))
      const after = unzipSync(new Uint8Array(readFileSync(join(at.cwd, 'copy.docx'))))
      const [xml, comments] = ['word/document.xml', 'word/comments.xml'].map((part) =>
        strFromU8(after[part] as Uint8Array),
      ) as [string, string]
      for (const part of [
        'word/document.xml',
        'word/comments.xml',
        'word/_rels/document.xml.rels',
        '[Content_Types].xml',
      ]) {
        parse(strFromU8(after[part] as Uint8Array))
      }
      const without = xml.replace(
        /<w:commentRange(Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
        '',
      )
      expect(without).toBe(strFromU8(before['word/document.xml'] as Uint8Array))
      const ids = (text: string, tag: string): string[] =>
        [...text.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'g'))].map(([, id = '']) => id)
      for (const tag of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
        expect(ids(xml, tag).sort()).toEqual(ids(comments, 'comment').sort())
      }
      const report = JSON.parse((await at.run(['cv.docx', '-f', 'json', '-r', 'apple-backend'])).out).results[0]
      const told = textOf(comments)
      for (const { message } of report.findings) expect(told).toContain(message)
    },
  )

  it('puts a comment on the paragraph it is about', async () => {
    const at = world({ 'cv.docx': fixture('backend-weak.docx') })
    await at.run(['annotate', 'cv.docx', '-o', 'copy.docx'])
    const parts = unzipSync(new Uint8Array(readFileSync(join(at.cwd, 'copy.docx'))))
    const comments = strFromU8(parts['word/comments.xml'] as Uint8Array)
    const id = /<w:comment w:id="(\d+)"[^>]*>(?:(?!<\/w:comment>).)*Duties included/s.exec(comments)?.[1]
    const own = strFromU8(parts['word/document.xml'] as Uint8Array)
      .split(`<w:commentRangeStart w:id="${id}"/>`)[1]
      ?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0]
    expect(own).toContain('Duties included')
    expect(own).not.toContain('</w:p>')
  })
})
