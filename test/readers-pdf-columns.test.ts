/**
 * Columns where nothing is long enough to wrap, on pages that Chromium drew of columns/*.html: one layout to a page.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../src/readers/index.js'
import type { Page } from '../src/types.js'

const two = ['lists under headings', 'jobs beside skills', 'profile beside skills, under a summary']

const one = [
  'two cards of skills, bold heads',
  'two cards of skills, heads in capitals',
  'three cards of skills',
  'rows of cards of skills',
  'a table with a head in capitals',
  'labels and values',
  'a contact block in two cells',
  'a contact block in three cells',
  'centred headings',
  'titles and employers in capitals on one row',
  'a timeline',
  'a pair of cards for each job',
  'one list in two columns',
  'two references',
]

describe('columns that do not wrap', async () => {
  const pages = await pagesOf('two.pdf')
  it.each(two.map((name, index) => [name, pages[index]!] as const))('counts two: %s', (_, page) => {
    expect(page.columns).toBe(2)
  })

  it('reads each of them to its end before the other', () => {
    const texts = pages[2]!.lines.map((line) => line.text)
    expect(texts.filter((text) => /^(PROFILE|Phone:|SKILLS|Ruby)$/.test(text))).toEqual([
      'PROFILE',
      'Phone:',
      'SKILLS',
      'Ruby',
    ])
  })

  const others = await pagesOf('one.pdf')
  it.each(one.map((name, index) => [name, others[index]!] as const))('counts one: %s', (_, page) => {
    expect(page.columns).toBe(1)
  })

  it('reads a centred name and the line below it before both columns', async () => {
    const [page] = await pagesOf('centred-name.pdf')
    const texts = page!.lines.map((line) => line.text)
    expect(texts.slice(0, 3)).toEqual(['Marta Quillfeather', 'Engineer who builds queues.', 'PROFILE'])
  })

  it('knows every page by name', () => {
    expect([pages.length, others.length]).toEqual([two.length, one.length])
  })
})

async function pagesOf(name: string): Promise<readonly Page[]> {
  const bytes = readFileSync(join(import.meta.dirname, 'columns', name))
  return (await read({ path: name, bytes }, { isolate: false })).pages
}
