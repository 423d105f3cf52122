/**
 * Each fixture against its `.out`: what was read, and the person made of it. To accept a change look at it first:
 *     npx vitest run test/readers.test.ts -u && git diff fixtures
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { isUnreadable } from '../src/lint.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'
import { outline } from './outline.js'

const folder = join(import.meta.dirname, '../fixtures')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.\w+$/.test(file) && !/\.(out|mjs)$|(^|\/)(sources|hostile)\/|^README/.test(file))
  .sort()

describe('reads', () => {
  it.each(files)('%s', async (file) => {
    const document = await read({ path: file, bytes: readFileSync(join(folder, file)) }, { isolate: false })
    const resume = isUnreadable(document) ? null : parse(document, loadLexicon(), { asOf: '2026-01-01' })
    await expect(outline(document, resume)).toMatchFileSnapshot(join(folder, `${file}.out`))
  })
})
