/** Rich text. The libraries for it were last released years ago or need a browser, so this is a small tokenizer. */
import type { Document, Source } from '../../types.js'
import { decodeAs } from '../decode.js'
import { assemble } from '../flow/assemble.js'
import type { Reader } from '../reader.js'
import { startsWith } from '../reader.js'
import { noText } from '../text.js'

export const rtfReader: Reader = {
  name: 'rtf',
  formats: ['rtf'],
  recognises: (bytes) => startsWith(bytes, '{\\rtf'),
  read,
}

async function read(source: Source): Promise<Document> {
  const { readRtfText } = await import('./lines.js')
  const { lines, hidden, metadata, truncated } = readRtfText(decodeAs(source.bytes, 'latin1'))
  const empty = lines.every((line) => line.spans.every((span) => span.text.trim() === ''))
  const problems = [...(truncated ? [brokenOff] : []), ...(empty ? [noText] : [])]
  return assemble(source, 'rtf', lines, { hidden: hidden.filter(({ text }) => text.trim() !== ''), metadata, problems })
}

const brokenOff = {
  id: 'file/readable',
  severity: 'warning',
  message: 'The file breaks off: groups that were opened are never closed.',
  fix: 'Open it in the program that made it and save it again as PDF or DOCX.',
} as const
