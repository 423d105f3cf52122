/** Source → Document, whatever the format. */

import { canThread } from '../threads.js'
import type { Document, Problem, ReadOptions, Source } from '../types.js'
import { bounded } from './bounds.js'
import { docxReader } from './docx/index.js'
import { htmlReader } from './html/index.js'
import { expectFile, readIsolated } from './isolate.js'
import { jsonResumeReader } from './jsonresume/index.js'
import { markdownReader } from './markdown/index.js'
import { odtReader } from './odt/index.js'
import { pdf } from './pdf/index.js'
import type { Reader } from './reader.js'
import { unreadable } from './reader.js'
import { rtfReader } from './rtf/index.js'
import { textReader } from './text.js'
import { unsupportedType } from './type.js'

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

const mostBytes = 20_000_000

/** As people write it, and `--max-file-size` takes it. */
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Packed or programmable formats, which a file can be made to harm with. */
const isolated: ReadonlySet<string> = new Set(['pdf', 'docx', 'odt', 'rtf'])

/** Text is harmless but for its parsers, which marks without end can keep busy: files of more bytes than resumes have. */
const isolatedWhenLarge: ReadonlySet<string> = new Set(['html', 'markdown'])
const large = 20_000

/** What a file of this name has to be. A machine that goes by the name cannot open anything else. */
const namedAs: Readonly<Record<string, string>> = { pdf: 'pdf', docx: 'docx' }

/** Reads a file by its first bytes, not by its name. Never throws on content. */
export async function read(source: Source, options: ReadOptions = {}): Promise<Document> {
  const { path, bytes } = source
  if (bytes.length === 0) return unreadable(source, 'unknown', problem('The file is empty.', 'Save it again.'))
  const most = options.maxBytes ?? mostBytes
  if (bytes.length > most) {
    return unreadable(source, 'unknown', {
      ...problem(`The file has ${sizeOf(bytes.length)}; no more than ${sizeOf(most)} are read.`, 'Shrink it.'),
      id: 'file/size',
    })
  }
  const reader = readers.find((candidate) => candidate.recognises(bytes, path))
  const unsupported = unsupportedType(bytes)
  if (!reader || (unsupported && reader === textReader))
    return unreadable(source, 'unknown', unsupported ?? unknownType)
  const extension = extensionOf(path)
  if (Object.hasOwn(namedAs, extension) && namedAs[extension] !== reader.name)
    return unreadable(
      source,
      reader.formats[0] ?? 'unknown',
      unsupported ??
        problem(
          `The file is named .${extension} and is something else inside (${reader.name}).`,
          'Export it as what its name says.',
        ),
    )
  const isRisky = isolated.has(reader.name) || (bytes.length > large && isolatedWhenLarge.has(reader.name))
  if (options.isolate !== false && canThread && isRisky) return readIsolated(source, options)
  return bounded(await reader.read(source, options))
}

/** To be called once it is known that files of these names will be read, before anything else is prepared. */
export function expectFiles(paths: readonly string[]): void {
  if (canThread && paths.some((path) => isolated.has(extensionOf(path)))) expectFile()
}

/** Opens what a file of this name will need. */
export async function prepareFor(path: string): Promise<void> {
  const name = namedAs[extensionOf(path)]
  await readers.find((reader) => reader.name === name)?.prepare?.()
}

const extensionOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''

const problem = (message: string, fix: string): Problem => ({ id: 'file/readable', severity: 'error', message, fix })

const unknownType = problem('This is not a file type that ats-check reads.', 'Save the resume as a PDF or a DOCX file.')
