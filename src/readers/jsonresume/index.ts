/** A resume in the JSON Resume schema, as the lines a person would set it in. */
import type { Document, Source } from '../../types.js'
import { decode } from '../decode.js'
import { assemble } from '../flow/assemble.js'
import { type Reader, unreadable } from '../reader.js'
import { noText } from '../text.js'
import { resumeLines } from './lines.js'

export const jsonResumeReader: Reader = {
  name: 'jsonresume',
  formats: ['jsonresume'],
  recognises: (bytes, path) => {
    const { text, binary } = decode(bytes.subarray(0, 4000))
    if (
      binary ||
      !text
        .replace(/^\ufeff/, '')
        .trimStart()
        .startsWith('{')
    )
      return false
    return /\.json$/i.test(path) || /"(?:basics|work|education)"\s*:/.test(text)
  },
  read: async (source) => read(source),
}

function read(source: Source): Document {
  const { text } = decode(source.bytes)
  const resume = parse(text.replace(/^\ufeff/, ''))
  if (resume === undefined) return unreadable(source, 'jsonresume', broken)
  const { lines, language } = resumeLines(resume)
  return assemble(source, 'jsonresume', lines, {
    problems: lines.length === 0 ? [noText] : [],
    metadata: language === undefined ? {} : { language },
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const broken = {
  id: 'file/readable',
  severity: 'error',
  message: 'The file is not valid JSON.',
  fix: 'Validate it against the JSON Resume schema (jsonresume.org/schema).',
} as const
