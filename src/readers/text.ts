/** Plain text, also of rule examples and rubric self-tests: pure and synchronous, without a library. */
import type { Document, Source } from '../types.js'
import { decode } from './decode.js'
import { assemble } from './flow/assemble.js'
import type { Reader } from './reader.js'
import { unreadable } from './reader.js'
import { textLines } from './text-lines.js'

/** `format` only names what it was: both are read in the same way, and Markdown files go through `markdown.ts`. */
export function readText(text: string, path = 'resume.txt', format: 'text' | 'markdown' = 'text'): Document {
  return documentOf({ path, bytes: new TextEncoder().encode(text) }, text, format)
}

export const textReader: Reader = {
  name: 'text',
  formats: ['text'],
  recognises: (bytes) => bytes.length > 0 && !decode(bytes.subarray(0, 8192)).binary,
  read: async (source) => {
    const { text, binary } = decode(source.bytes)
    if (binary) return unreadable(source, 'unknown', notText)
    return documentOf(source, text, 'text')
  },
}

const notText = {
  id: 'file/readable',
  severity: 'error',
  message: 'This is not a text file: it holds bytes that no text has.',
  fix: 'Save the resume as a PDF or a DOCX file.',
} as const

/** Characters: more than is ever judged (bounds.ts). */
const longest = 500_000

function documentOf(source: Source, text: string, format: 'text' | 'markdown'): Document {
  const body = text.replace(/^\ufeff/, '').slice(0, longest)
  const stream = body.split(/\r\n?|\n/).filter((row) => row.trim() !== '')
  const problems = stream.length === 0 ? [noText] : []
  return assemble(source, format, textLines(body), { stream, problems })
}

/** Of every format that is nothing but text. */
export const noText = {
  id: 'text/present',
  severity: 'warning',
  message: 'The file holds no text.',
  fix: 'Check that it is the file you meant, and save it again.',
} as const
