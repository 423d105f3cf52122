/** A page that is shown sideways or upside down is read as if it were upright, and marked where it is shown. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'
import { world } from './cli-world.js'
import { outline } from './outline.js'

const lexicon = loadLexicon()
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)))

async function turned(bytes: Uint8Array, angle: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of document.getPages()) page.setRotation(degrees(angle))
  return document.save()
}

async function outlineOf(bytes: Uint8Array): Promise<string> {
  const document = await read({ path: 'x.pdf', bytes })
  return outline(document, parse(document, lexicon))
}

describe.each([90, 180, 270])('a page turned by %d degrees', (angle) => {
  it.each(['sidebar.pdf', 'german.pdf', 'senior.pdf', 'layout/margin-headings.pdf', 'layout/key-value-tables.pdf'])(
    'is read as the upright one: %s',
    async (name) => {
      const bytes = fixture(name)
      expect(await outlineOf(await turned(bytes, angle))).toBe(await outlineOf(bytes))
    },
  )

  it('keeps upright what is written to be upright when it is turned', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([612, 792])
    page.setRotation(degrees(angle))
    const [x, y] = angle === 90 ? [100, 72] : angle === 180 ? [540, 92] : [512, 720]
    page.drawText('Ada Lovelace', { x, y, size: 12, rotate: degrees(angle) })
    const [read1] = (await read({ path: 'x.pdf', bytes: await document.save() })).pages
    expect(read1).not.toHaveProperty('turned')
    expect(read1!.lines.map(({ text }) => text)).toEqual(['Ada Lovelace'])
  })

  it('is marked at the same words', async () => {
    const upright = fixture('backend-weak.pdf')
    expect(await highlightsOf(await turned(upright, angle))).toEqual(await highlightsOf(upright))
  })
})

/** In the space of the page itself, which no turn changes; in whole points. */
async function highlightsOf(bytes: Uint8Array): Promise<number[][]> {
  const at = world({ 'cv.pdf': bytes })
  await at.run(['annotate', 'cv.pdf', '-o', 'copy.pdf'])
  const document = await PDFDocument.load(readFileSync(join(at.cwd, 'copy.pdf')))
  const found: number[][] = []
  for (const page of document.getPages()) {
    const all = page.node.lookup(PDFName.of('Annots'), PDFArray)
    for (let index = 0; index < all.size(); index++) {
      const note = all.lookup(index, PDFDict)
      if (note.get(PDFName.of('Subtype')) !== PDFName.of('Highlight')) continue
      const rect = note.lookup(PDFName.of('Rect'), PDFArray).asArray()
      found.push(rect.map((value) => Math.round(Number(String(value)))))
    }
  }
  expect(found.length).toBeGreaterThan(5)
  return found
}
