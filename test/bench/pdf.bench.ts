/**
 * How reading compares with a plain loop of pdf.js's own getTextContent over the same files, warm, in CPU time.
 *
 *   npx vitest bench test/bench/pdf.bench.ts          over fixtures/
 *   PDF_FOLDER=~/resumes npx vitest bench …           over a folder of your own
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { pdf } from '../../src/readers/pdf/index.js'
import { plainText } from './plain-pdf.js'

const folder = process.env.PDF_FOLDER ?? 'fixtures'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.pdf'))
  .sort()
  .filter((path) => !path.includes('broken'))
  .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }))

describe(`${files.length} PDFs`, () => {
  bench('getTextContent in a loop', async () => {
    for (const { bytes } of files) await plainText(bytes)
  })
  bench('our reader: order, columns, hidden text, links', async () => {
    for (const source of files) await pdf.read(source, {})
  })
})
