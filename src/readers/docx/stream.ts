/**
 * What a reader that knows only the body sees: the text as mammoth gives it, without headers, fields and most boxes.
 * Mammoth gets a copy that holds nothing but the parts already checked, stored without compression.
 */
import { zipSync } from 'fflate'
import type { Docx, Part } from './package.js'

/** Bytes of the body; mammoth takes some 50 ms for a megabyte, and a resume has a tenth of one. */
const largest = 2_000_000

export async function streamOf(docx: Docx, main: Part): Promise<string[] | undefined> {
  if (main.fault || (docx.bytes.get(main.name)?.length ?? 0) > largest) return undefined
  const parts = Object.fromEntries([...docx.bytes].filter(([name]) => isNeeded(name, main.name)))
  const { default: mammoth } = await import('mammoth')
  try {
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const { value } = await mammoth.extractRawText({ buffer })
    const rows = value.split('\n').map((row) => row.trim())
    return rows.filter((row) => row !== '')
  } catch {
    return undefined
  }
}

const isNeeded = (name: string, main: string) =>
  name === '[Content_Types].xml' ||
  name === '_rels/.rels' ||
  name === main ||
  /^word\/(?:_rels\/document\.xml\.rels|styles\.xml|numbering\.xml)$/.test(name)
