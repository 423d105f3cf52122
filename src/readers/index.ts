/** Source → Document, whatever the format. */
import type { Document, ReadOptions, Source } from '../types.js'
import { docxReader } from './docx/index.js'
import { htmlReader } from './html/index.js'
import { jsonResumeReader } from './jsonresume/index.js'
import { markdownReader } from './markdown/index.js'
import { odtReader } from './odt/index.js'
import { pdf } from './pdf/index.js'
import type { Reader } from './reader.js'
import { unreadable } from './reader.js'
import { rtfReader } from './rtf/index.js'
import { textReader } from './text.js'

/** Asked in turn; the first that recognises the bytes reads them. Plain text takes what is left, so it stands last. */
export const readers: readonly Reader[] = [
  pdf,
  odtReader,
  docxReader,
  rtfReader,
  htmlReader,
  jsonResumeReader,
  markdownReader,
  textReader,
]

/** Reads a file by its first bytes, not by its name. Never throws on content. */
export async function read(source: Source, options: ReadOptions = {}): Promise<Document> {
  const reader = readers.find((candidate) => candidate.recognises(source.bytes, source.path))
  if (reader) return reader.read(source, options)
  return unreadable(source, 'unknown', {
    id: 'file/readable',
    severity: 'error',
    message: 'This is not a file type that ats-check reads.',
    fix: 'Save the resume as a PDF or a DOCX file.',
  })
}
