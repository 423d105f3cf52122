/** The door for Word files, also for those that only claim to be some: each gets a clear problem. */
import type { Document, Problem, ReadOptions, Source } from '../../types.js'
import type { Reader } from '../reader.js'
import { startsWith, unreadable } from '../reader.js'
import { encrypted, faultOf, legacy, oldOffice } from './problems.js'

export const docxReader: Reader = {
  name: 'docx',
  formats: ['docx'],
  recognises: (bytes, path) => isZip(bytes) || isOle(bytes) || (isNamedWord(path) && !isOpenedByWord(bytes)),
  prepare: () => import('./read.js'),
  read,
}

async function read(source: Source, options: ReadOptions): Promise<Document> {
  if (isOle(source.bytes)) return unreadable(source, 'unknown', oleProblem(source.bytes))
  if (!isZip(source.bytes)) return unreadable(source, 'unknown', faultOf('damaged', source))
  const { readDocx } = await import('./read.js')
  return readDocx(source, options)
}

const isZip = (bytes: Uint8Array) => startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')

/** Compound files: Word before 2007, and the wrapper around an encrypted package (MS-OFFCRYPTO 2.3). */
const isOle = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

const isNamedWord = (path: string) => /\.(?:docx|docm|dotx|dotm|doc)$/i.test(path)

/** RTF and HTML under the name of a Word document open in Word too, and are read as what they are. */
const isOpenedByWord = (bytes: Uint8Array) => startsWith(bytes, '{\\rtf') || startsWith(bytes, '<')

/** Told by the names of streams, which stand in the directory in UTF-16. */
function oleProblem(bytes: Uint8Array): Problem {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.includes('EncryptedPackage', 0, 'utf16le')) return encrypted
  return content.includes('WordDocument', 0, 'utf16le') ? legacy : oldOffice
}
