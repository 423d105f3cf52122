/** PDF → Document. One stage a file, in the order of the work: prescan, engine, interpret, words, rows, layout, lines. */
import type { Document, Problem, ReadOptions, Source } from '../../types.js'
import type { Reader } from '../reader.js'
import { startsWith, unreadable } from '../reader.js'
import { type EngineDocument, engine, open } from './engine.js'
import { markFurniture } from './furniture.js'
import { layersOf } from './layers.js'
import { metadataOf } from './metadata.js'
import { type PageReading, readPage } from './page.js'
import { prescan } from './prescan.js'
import { contentProblems, damaged, damagedPage, openingProblem, tooManyPages } from './problems.js'

const defaultPages = 50

export const pdf: Reader = {
  name: 'pdf',
  formats: ['pdf'],
  recognises: (bytes) => headerAt(bytes) >= 0,
  prepare: async () => engine(),
  read: readPdf,
}

/** Readers of PDF accept junk before the header, as long as it stands in the first kilobyte. */
function headerAt(bytes: Uint8Array): number {
  for (let i = 0; i < Math.min(1024, bytes.length); i++) if (startsWith(bytes, '%PDF-', i)) return i
  return -1
}

async function readPdf(source: Source, options: ReadOptions): Promise<Document> {
  const refusal = prescan(source.bytes)
  if (refusal) return unreadable(source, 'pdf', damaged(`The PDF is not read, for safety. ${refusal}`))
  // A copy that pdf.js may keep; `slice` of a Buffer would be a view, and of a kind that it refuses.
  const document = await open(new Uint8Array(source.bytes), options.password).catch((error: unknown) =>
    openingProblem(error, options.password),
  )
  if ('severity' in document) return unreadable(source, 'pdf', document)
  try {
    return await readAll(source, document, options)
  } finally {
    await document.close()
  }
}

async function readAll(source: Source, document: EngineDocument, options: ReadOptions): Promise<Document> {
  const readings: PageReading[] = []
  const problems: Problem[] = []
  const count = Math.min(document.numPages, options.maxPages ?? defaultPages)
  const tagged = (await document.getMarkInfo().catch(() => null))?.get('Marked') === true
  const layers = layersOf(await document.getLayers().catch(() => null))
  let line = 1
  for (let number = 1; number <= count; number++) {
    const page = await document.getPage(number).catch(() => undefined)
    const reading = page && (await readPage(page, { fonts: document.fonts, layers, tagged }, number, line))
    if (!reading) {
      problems.push(damagedPage(number))
      continue
    }
    readings.push(reading)
    line += reading.page.lines.length
  }
  if (document.numPages > count) problems.push(tooManyPages(document.numPages, count))
  if (readings.length === 0) return unreadable(source, 'pdf', damaged('No page of the PDF can be read.'))
  const fonts = new Set(readings.flatMap(({ glyphs }) => glyphs.map(({ font }) => font.name)))
  const metadata = await metadataOf(document, [...fonts].filter(Boolean).sort())
  return {
    path: source.path,
    format: 'pdf',
    bytes: source.bytes.length,
    pages: markFurniture(readings.map(({ page }) => page)),
    stream: readings.flatMap(({ stream }) => stream),
    hidden: readings.flatMap(({ hidden }) => hidden),
    metadata,
    problems: [...problems, ...contentProblems(readings, metadata)],
  }
}
