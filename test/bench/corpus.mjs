/** Any number of resumes from the fixtures: each with the same words in an order of its own, so that no two are alike. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { unzipSync, zipSync } from 'fflate'
import { randomFrom } from '../fuzz/random.mjs'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const sources = {
  pdf: ['backend-strong.pdf', 'ios-strong.pdf', 'backend-weak.pdf', 'graduate.pdf', 'backend-strong.libreoffice.pdf'],
  docx: ['backend-strong.docx', 'ios-strong.docx', 'backend-weak.docx', 'changer.docx'],
}

/** Writes `count` files of a kind into `folder`; their paths. The same count makes the same files. */
export async function corpus(folder, kind, count) {
  mkdirSync(folder, { recursive: true })
  const originals = sources[kind].map((name) => readFileSync(join(fixtures, name)))
  const vary = kind === 'pdf' ? variedPdf : variedDocx
  const paths = []
  for (let i = 0; i < count; i++) {
    const path = join(folder, `${String(i).padStart(5, '0')}.${kind}`)
    writeFileSync(path, await vary(originals[i % originals.length], randomFrom(i)))
    paths.push(path)
  }
  return paths
}

/** Strings of one font that are drawn trade places: hexadecimal ones, as Chromium, LibreOffice and Typst write. */
async function variedPdf(bytes, random) {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of file.getPages()) {
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => file.context.lookup(one)) : [contents]
    const raw = streams.filter((stream) => stream instanceof PDFRawStream)
    const text = raw.map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')).join('\n')
    const varied = tradePlaces(text, /<[0-9A-Fa-f]{8,}>(?=\s*Tj)/g, random, fontBefore(text))
    page.node.set(PDFName.of('Contents'), file.context.register(file.context.flateStream(Buffer.from(varied, 'latin1'))))
  }
  file.setSubject(`Resume ${random.below(1e9)}`)
  return file.save()
}

/** The codes of one font say nothing in another. */
function fontBefore(text) {
  const chosen = [...text.matchAll(/\/(\S+)\s+[\d.]+\s+Tf/g)]
  return (index) => chosen.findLast((font) => font.index < index)?.[1]
}

/** Texts of runs trade places with others of about their length. */
function variedDocx(bytes, random) {
  const parts = unzipSync(bytes)
  const name = 'word/document.xml'
  const varied = tradePlaces(Buffer.from(parts[name]).toString(), /(?<=<w:t(?: [^>]*)?>)[^<]{3,}(?=<)/g, random)
  return zipSync({ ...parts, [name]: Buffer.from(varied) }, { level: 6 })
}

function tradePlaces(text, pattern, random, kindAt = () => undefined) {
  const found = [...text.matchAll(pattern)]
  const words = found.map(([word]) => word)
  const kinds = found.map(({ index }) => kindAt(index))
  for (let i = 0; i < words.length / 4; i++) {
    const [a, b] = [random.below(words.length), random.below(words.length)]
    if (kinds[a] === kinds[b] && Math.abs(words[a].length - words[b].length) < 12) [words[a], words[b]] = [words[b], words[a]]
  }
  let index = 0
  return text.replace(pattern, () => words[index++])
}
