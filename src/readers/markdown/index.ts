/** Markdown files. Text that is handed over as a string is read by `readText`, which knows headings and bullets too. */
import type { Document, Source } from '../../types.js'
import { decode } from '../decode.js'
import { assemble } from '../flow/assemble.js'
import type { Reader } from '../reader.js'
import { noText, readText } from '../text.js'

export const markdownReader: Reader = {
  name: 'markdown',
  formats: ['markdown'],
  recognises: (bytes, path) =>
    /\.(?:md|markdown|mdown|mkdn?|mdx|rmd|qmd)$/i.test(path) &&
    bytes.length > 0 &&
    !decode(bytes.subarray(0, 8192)).binary,
  read,
}

/** Characters; longer files, and those nested too deep for the parser, are read row by row. */
const longest = 500_000

async function read(source: Source): Promise<Document> {
  const { text } = decode(source.bytes)
  const { readMarkdownText } = await import('./lines.js')
  try {
    if (text.length > longest) return readText(text, source.path, 'markdown')
    const { lines, metadata } = readMarkdownText(text)
    const stream = text.split(/\r\n?|\n/).filter((row) => row.trim() !== '')
    return assemble(source, 'markdown', lines, { metadata, stream, problems: lines.length === 0 ? [noText] : [] })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return readText(text, source.path, 'markdown')
  }
}
