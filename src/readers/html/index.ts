/** HTML, as saved from a browser or written by a resume generator. Nothing that it names is fetched or run. */
import type { Document, Problem, Source } from '../../types.js'
import { decode, decodeAs } from '../decode.js'
import { assemble } from '../flow/assemble.js'
import type { Reader } from '../reader.js'
import { noText } from '../text.js'

export const htmlReader: Reader = {
  name: 'html',
  formats: ['html'],
  recognises: (bytes, path) => {
    const { text, binary } = decode(bytes.subarray(0, 2000))
    if (binary) return false
    const opening = text.replace(/^\ufeff/, '').trimStart()
    return (
      /^<(?:!doctype html|html|head|body)\b/i.test(opening) || (/\.x?html?$/i.test(path) && opening.startsWith('<'))
    )
  },
  read,
}

async function read(source: Source): Promise<Document> {
  const { readHtmlText } = await import('./lines.js')
  const html = decodeHtml(source.bytes)
  const { lines, tooDeep, ...found } = readHtmlText(html)
  const problems = tooDeep ? [nested] : lines.length === 0 ? [noText] : []
  return assemble(source, 'html', lines, { ...found, problems, metadata: { ...found.metadata, ...activeIn(html) } })
}

const nested: Problem = {
  id: 'file/readable',
  severity: 'error',
  message: 'The page is nested deeper than any document that a person wrote.',
  fix: 'Save the resume as a PDF or a DOCX file.',
}

/** The encoding that a `<meta>` near the top names, when the bytes are not UTF-8. */
function decodeHtml(bytes: Uint8Array): string {
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(
    decodeAs(bytes.subarray(0, 2000), 'latin1'),
  )?.[1]
  return label && !/^utf-?8$/i.test(label) ? decodeAs(bytes, label.toLowerCase()) : decode(bytes).text
}

/** `src` and `link` from the network are fetched by a browser; here they are only told of. */
function activeIn(html: string): Document['metadata'] {
  const scripts = /<script\b/i.test(html) ? (['javascript'] as const) : []
  const remote =
    /<(?:img|link|script|iframe|source|video)\b[^>]{0,1000}?\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i.test(html)
  const active = [...scripts, ...(remote ? (['remote-reference'] as const) : [])]
  return active.length > 0 ? { activeContent: active } : {}
}
