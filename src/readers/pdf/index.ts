/** PDF → Document. One stage a file, in the order of the work: prescan, engine, interpret, words, rows, layout, lines. */
import type { Document, HiddenText, Page, Problem, ReadOptions, Source } from '../../types.js'
import type { Reader } from '../reader.js'
import { startsWith, unreadable } from '../reader.js'
import { type EngineDocument, open } from './engine.js'
import { readPage } from './page.js'

const defaultPages = 50

export const pdf: Reader = {
  name: 'pdf',
  formats: ['pdf'],
  recognises: (bytes) => headerAt(bytes) >= 0,
  read: readPdf,
}

/** Readers of PDF accept junk before the header, as long as it stands in the first kilobyte. */
function headerAt(bytes: Uint8Array): number {
  for (let i = 0; i < Math.min(1024, bytes.length); i++) if (startsWith(bytes, '%PDF-', i)) return i
  return -1
}

async function readPdf(source: Source, options: ReadOptions): Promise<Document> {
  // A copy in any case: `slice` of a Buffer would be a view, of a kind that pdf.js refuses.
  const task = await open(new Uint8Array(source.bytes), options.password)
  try {
    const document = await task.promise.catch((error: unknown) => problemOf(error))
    return 'severity' in document ? unreadable(source, 'pdf', document) : await readAll(source, document, options)
  } finally {
    await task.destroy()
  }
}

async function readAll(source: Source, document: EngineDocument, options: ReadOptions): Promise<Document> {
  const pages: Page[] = []
  const hidden: HiddenText[] = []
  const stream: string[] = []
  const problems: Problem[] = []
  let number = 1
  const count = Math.min(document.numPages, options.maxPages ?? defaultPages)
  for (let index = 1; index <= count; index++) {
    const read = await readPage(await document.getPage(index), document, index, number)
    pages.push(read.page)
    hidden.push(...read.hidden)
    stream.push(...read.stream)
    number += read.page.lines.length
  }
  return {
    path: source.path,
    format: 'pdf',
    bytes: source.bytes.length,
    pages,
    stream,
    hidden,
    metadata: { pageCount: document.numPages },
    problems,
  }
}

function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return {
      id: 'file/encryption',
      severity: 'error',
      message: 'The PDF asks for a password.',
      fix: 'Save it without a password.',
    }
  return {
    id: 'file/readable',
    severity: 'error',
    message: 'The PDF is damaged and cannot be opened.',
    fix: 'Export it again.',
  }
}
