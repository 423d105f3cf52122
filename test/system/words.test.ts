/** The words we read in each fixture are the words that poppler, LibreOffice and pandoc read in it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/readers/index.js'
import { libreoffice, root, run, source, workFolder } from './programs.js'

const folder = join(root, 'fixtures')
const work = workFolder()
const named = (...endings: readonly string[]): readonly string[] =>
  readdirSync(folder).filter((file) => file !== 'README.md' && endings.some((ending) => file.endsWith(ending)))

describe('poppler', () => {
  it.each(named('.pdf'))('%s', async (file) => {
    // Poppler breaks the word at a ligature of EB Garamond.
    const theirs = run('pdftotext', ['-enc', 'UTF-8', join(folder, file), '-']).replaceAll('Kaf ka', 'Kafka')
    expect(await differences(join(folder, file), theirs)).toEqual({ missing: [], added: [] })
  })
})

describe('LibreOffice', () => {
  it.each(named('.docx', '.odt', '.rtf'))('%s', async (file) => {
    const printed = libreoffice(join(folder, file), 'pdf', work)
    // A page number is counted when a page is laid out; the file has none.
    const theirs = run('pdftotext', ['-enc', 'UTF-8', printed, '-']).replace(/, page \d+$/m, ', page')
    expect(await differences(join(folder, file), theirs)).toEqual({ missing: [], added: [] })
  })
})

describe('pandoc', () => {
  it.each(named('.md', '.html'))('%s', async (file) => {
    const theirs = run('pandoc', [
      ...(file.endsWith('.md') ? ['-f', 'markdown-smart'] : []),
      '-t',
      'plain',
      '--wrap=none',
      join(folder, file),
    ])
    expect(await differences(join(folder, file), theirs)).toEqual({ missing: [], added: [] })
  })
})

/** Words, sorted, that only one of the two read. Bullets, and words that were broken at a line's end, don't count. */
async function differences(path: string, theirs: string): Promise<{ missing: string[]; added: string[] }> {
  const { pages } = await read(source(path), { isolate: false })
  const ours = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  const [mine, other] = [words(ours), words(theirs)]
  return { missing: minus(other, mine), added: minus(mine, other) }
}

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/-\n\s*/g, '-')
    .split(/[\s\p{Co}]+/u)
    .map((word) => word.replace(/[•*|·–-]/g, ''))
    .filter((word) => word !== '')
    .sort()

function minus(from: readonly string[], what: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of what) left.set(word, (left.get(word) ?? 0) + 1)
  return from.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
