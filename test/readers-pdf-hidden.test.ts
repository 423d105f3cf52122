import { describe, expect, it } from 'vitest'
import { read } from '../src/readers/index.js'
import type { Document } from '../src/types.js'
import { type PdfParts, pdfFile } from './pdf-file.js'

const shown = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (Ada Lovelace) Tj ET\n'
const words = '(kubernetes terraform) Tj'
const page = (content: string, parts?: PdfParts): Promise<Document> => read(pdfFile(content, parts))
const texts = (document: Document): string[] => document.pages.flatMap(({ lines }) => lines.map(({ text }) => text))
const image =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream'
const withImage: PdfParts = { resources: '/XObject << /I 10 0 R >>', objects: [image] }
const layer: PdfParts = {
  resources: '/Properties << /L 10 0 R >>',
  objects: ['<< /Type /OCG /Name (Notes) >>'],
  catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
}
const at = (y: number, size = 12): string => `/F1 ${size} Tf 1 0 0 1 72 ${y} Tm`

describe('text that nobody sees is kept apart, with the reason', () => {
  it.each<[string, string, string, PdfParts?]>([
    ['render mode 3', 'render-mode', `BT ${at(600)} 3 Tr ${words} ET`],
    ['render mode 7', 'render-mode', `q BT ${at(600)} 7 Tr ${words} ET Q`],
    [
      'no opacity',
      'transparent',
      `q /G gs BT ${at(600)} ${words} ET Q`,
      { resources: '/ExtGState << /G << /ca 0.01 >> >>' },
    ],
    ['one point', 'tiny', `BT ${at(600, 1)} ${words} ET`],
    ['a scaled page of one point', 'tiny', `q 0.1 0 0 0.1 0 0 cm BT ${at(6000)} ${words} ET Q`],
    ['squeezed flat', 'squeezed', `BT ${at(600)} 1 Tz ${words} ET`],
    ['beside the page', 'off-page', `BT /F1 12 Tf 1 0 0 1 -400 600 Tm ${words} ET`],
    ['below the page', 'off-page', `BT ${at(-50)} ${words} ET`],
    ['clipped away', 'clipped', `q 0 0 10 10 re W n BT ${at(600)} ${words} ET Q`],
    ['white', 'white-on-white', `BT 1 g ${at(600)} ${words} ET`],
    ['nearly white', 'white-on-white', `BT 0.98 0.98 0.98 rg ${at(600)} ${words} ET`],
    ['white, as ink', 'white-on-white', `BT 0 0 0 0 k ${at(600)} ${words} ET`],
    ['the colour of its box', 'low-contrast', `0.2 0.3 0.4 rg 60 590 300 30 re f BT ${at(600)} ${words} ET`],
    ['a box over it', 'covered', `BT ${at(600)} ${words} ET 1 g 60 590 300 30 re f`],
    ['an image over it', 'behind-image', `BT ${at(600)} ${words} ET q 300 0 0 30 60 590 cm /I Do Q`, withImage],
    ['a layer that is off', 'layer', `/OC /L BDC BT ${at(600)} ${words} ET EMC`, layer],
  ])('%s', async (_, reason, content, parts) => {
    const document = await page(shown + content, parts)
    expect(texts(document)).toEqual(['Ada Lovelace'])
    expect(document.hidden).toMatchObject([{ reason, text: 'kubernetes terraform', page: 1 }])
  })
})

describe('text that looks hidden and is not', () => {
  it.each<[string, string, PdfParts?]>([
    ['white on a dark band', `0.1 0.1 0.3 rg 60 590 300 30 re f BT 1 g ${at(600)} ${words} ET`],
    ['white on a picture', `q 300 0 0 30 60 590 cm /I Do Q BT 1 g ${at(600)} ${words} ET`, withImage],
    ['grey', `BT 0.6 g ${at(600)} ${words} ET`],
    ['small print', `BT ${at(600, 5)} ${words} ET`],
    ['a layer that is on', `/OC /L BDC BT ${at(600)} ${words} ET EMC`, { ...layer, catalog: '' }],
    ['an outline', `BT 1 g 1 Tr ${at(600)} ${words} ET`],
    ['filled through a clip of letters', `q BT ${at(600)} 7 Tr ${words} ET 1 0 0 rg 0 0 612 792 re f Q`],
    ['half under a box by accident', `BT ${at(600)} ${words} ET 0.5 g 60 590 40 30 re f`],
    [
      'letters drawn as shapes under transparent ones',
      `72 600 m 190 600 l 150 609 l 72 608 l 80 604 l h f q /G gs BT ${at(600)} ${words} ET Q`,
      { resources: '/ExtGState << /G << /ca 0 >> >>' },
    ],
  ])('%s', async (_, content, parts) => {
    const document = await page(shown + content, parts)
    expect(document.hidden).toEqual([])
    expect(texts(document)).toEqual(['Ada Lovelace', 'kubernetes terraform'])
  })

  it('the text layer of a scan is told apart, and read', async () => {
    const document = await page(`q 612 0 0 792 0 0 cm /I Do Q BT ${at(600)} 3 Tr ${words} ET`, withImage)
    expect(document.hidden).toMatchObject([{ reason: 'ocr-layer', text: 'kubernetes terraform' }])
    expect(texts(document)).toEqual(['kubernetes terraform'])
  })
})
