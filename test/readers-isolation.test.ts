/** The compiled package, as it is run: sources cannot start workers. `npm test` builds first. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { read as readSource } from '../src/readers/index.js'
import { pdfFile, streamObject } from './pdf-file.js'

const built = new URL('../dist/readers/index.js', import.meta.url)

describe.skipIf(!existsSync(built))('reading in a worker', () => {
  const load = async (): Promise<typeof readSource> => ((await import(built.href)) as { read: typeof readSource }).read

  it('reads one file after another in the same worker', async () => {
    const read = await load()
    for (const name of ['Ada Lovelace', 'Charles Babbage']) {
      const { pages, problems } = await read(pdfFile(`BT /F1 12 Tf 72 700 Td (${name}) Tj ET`))
      expect([pages[0]?.lines[0]?.text, problems]).toEqual([name, []])
    }
  })

  it('gives a file up that takes too long, and goes on', async () => {
    const read = await load()
    // Forms that paint the next one twice, thirty times over: a billion operations in five kilobytes.
    const form = (next: string, content: string): string =>
      streamObject(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${next} >>`, content)
    const forms = Array.from({ length: 30 }, (_, i) => form(`/XObject << /N ${11 + i} 0 R >>`, '/N Do /N Do'))
    const endless = pdfFile('/N Do', {
      resources: '/XObject << /N 10 0 R >>',
      objects: [...forms, form('', '0 0 1 1 re f')],
    })
    const started = Date.now()
    const { problems } = await read(endless, { timeoutMs: 300 })
    expect(Date.now() - started).toBeLessThan(3000)
    expect(problems).toMatchObject([{ id: 'file/readable', severity: 'error' }])
    const { pages } = await read(pdfFile('BT /F1 12 Tf 72 700 Td (Still here) Tj ET'))
    expect(pages[0]?.lines[0]?.text).toBe('Still here')
  })

  it('reads files side by side', async () => {
    const read = await load()
    const names = ['one', 'two', 'three', 'four']
    const documents = await Promise.all(names.map((name) => read(pdfFile(`BT /F1 12 Tf 72 700 Td (${name}) Tj ET`))))
    expect(documents.map(({ pages }) => pages[0]?.lines[0]?.text)).toEqual(names)
  })
})
