/** Many files, by the built executable: sources cannot start threads. `npm test` builds first. */
import { type ExecFileOptions, execFile, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { LintJob } from '../src/batch/job.js'
import { inOrder } from '../src/batch/pool.js'
import { briefly } from '../src/brief.js'
import { inkFor } from '../src/ink.js'
import type { FileResult } from '../src/types.js'
import * as writers from '../src/writers/index.js'
import type { Style } from '../src/writers/writer.js'
import { pdfFile, streamObject } from './pdf-file.js'
import { many } from './reports/sample.js'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'bin/ats-check.js')

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function run(where: string | ExecFileOptions, ...words: string[]): Promise<Ran> {
  const options = { maxBuffer: 1e8, ...(typeof where === 'string' ? { cwd: where } : where) }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, ...words], options)
    return { code: 0, out: String(stdout), err: String(stderr) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

/** Forms that paint the next one twice, thirty times over: a billion operations in five kilobytes. */
function endless(): Uint8Array {
  const form = (next: string, content: string): string =>
    streamObject(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${next} >>`, content)
  const forms = Array.from({ length: 30 }, (_, i) => form(`/XObject << /N ${11 + i} 0 R >>`, '/N Do /N Do'))
  return pdfFile('/N Do', {
    resources: '/XObject << /N 10 0 R >>',
    objects: [...forms, form('', '0 0 1 1 re f')],
  }).bytes
}

/** A table that V8 could not let grow further in a small heap: it ended the process, and not the thread alone. */
function outgrown(): Uint8Array {
  const keys = Array.from({ length: 2_500_000 }, (_, i) => `/K${i} 1`).join(' ')
  return pdfFile(`/P << ${keys} >> BDC EMC`, { compress: true }).bytes
}

/** One row of a font's widths, for two hundred million characters. */
function wide(): Uint8Array {
  const font =
    '/Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>'
  return pdfFile('BT /F1 12 Tf 72 700 Td <00010002> Tj ET', {
    fonts: { F1: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [10 0 R] >>' },
    objects: [
      `<< /Type /Font ${font} /FontDescriptor 11 0 R /W [0 200000000 500] >>`,
      '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 >>',
    ],
  }).bytes
}

function folder(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'ats-check-batch-'))
  for (const name of ['backend-weak.pdf', 'ios-strong.docx', 'backend-strong.md', 'german.pdf']) {
    copyFileSync(join(root, 'fixtures', name), join(cwd, name))
  }
  return cwd
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe.skipIf(!existsSync(join(root, 'dist/ats-check.cjs')))('many files', () => {
  it('come out in the order of the input, the same with any number of threads, and as one by one', async () => {
    const cwd = folder()
    const names = ['german.pdf', 'backend-strong.md', 'ios-strong.docx', 'backend-weak.pdf']
    const three = await run(cwd, ...names, '-f', 'ndjson', '--jobs', '3')
    const one = await run(cwd, ...names, '-f', 'ndjson', '--jobs', '1')
    expect(three.err).toBe('')
    expect(three.out).toBe(one.out)
    expect(lines(three.out).map(({ type, file }) => file ?? type)).toEqual([...names, 'summary'])
    const alone = await Promise.all(names.map((name) => run(cwd, name, '-f', 'ndjson')))
    expect(lines(three.out).slice(0, -1)).toEqual(alone.map(({ out }) => lines(out)[0]))
  })

  it('are not stopped by one that never ends', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a-endless.pdf'), endless())
    const { code, out } = await run(cwd, '.', '-f', 'ndjson', '--timeout', '3000', '--jobs', '2')
    expect(code).toBe(1)
    const results = lines(out)
    expect(results.map(({ status }) => status)).toEqual(['unreadable', 'ok', 'ok', 'ok', undefined])
    expect(results[0]).toMatchObject({ file: 'a-endless.pdf', findings: [{ rule: 'file/readable' }] })
    expect(results.at(-1)).toMatchObject({ type: 'summary', files: 4, unreadable: 1 })
  })

  it.each(['1', '3'])(
    'are not stopped by tables that outgrow the memory, nor blamed for them, with %s at once',
    async (jobs) => {
      const cwd = folder()
      writeFileSync(join(cwd, 'a-outgrown.pdf'), outgrown())
      writeFileSync(join(cwd, 'b-wide.pdf'), wide())
      const { code, out } = await run(cwd, '.', '-f', 'ndjson', '--jobs', jobs)
      expect(code).toBe(1)
      const results = lines(out)
      expect(results.map(({ status }) => status)).toEqual(['unreadable', 'unreadable', 'ok', 'ok', 'ok', undefined])
      expect(results.at(-1)).toMatchObject({ type: 'summary', files: 5, unreadable: 2 })
    },
    60_000,
  )

  it('remember with --cache what was said, and nothing that a busy machine may have said', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a-endless.pdf'), endless())
    const words = ['.', '-f', 'ndjson', '--timeout', '3000', '--cache']
    const first = await run(cwd, ...words)
    const kept = readdirSync(join(cwd, '.ats-check-cache')).filter((name) => name.endsWith('.json'))
    expect(kept).toHaveLength(3)
    expect((await run(cwd, ...words)).out).toBe(first.out)
  })

  it('are held against a posting and under a config as a single one is', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'posting.txt'), 'Backend Engineer\n\nRequirements\n- Kafka and Kubernetes\n- PostgreSQL\n')
    writeFileSync(join(cwd, '.ats-check.yaml'), 'schema: 1\nrules: { layout/page-count: off }\nmin_score: 99\n')
    const words = ['--job', 'posting.txt', '-f', 'ndjson']
    const both = lines((await run(cwd, 'backend-weak.pdf', 'ios-strong.docx', ...words)).out)
    const alone = lines((await run(cwd, 'backend-weak.pdf', ...words)).out)
    expect(both[0]).toEqual(alone[0])
    expect(both[0]).toMatchObject({ rubric: { id: 'posting' }, passMark: 99 })
  })

  it('leave on an interruption what was finished, and no report file', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'z-endless.pdf'), endless())
    const words = ['.', '--timeout', '60000', '--report', 'json=out/report.json']
    const child = spawn(process.execPath, [bin, ...words, '-f', 'ndjson'], { cwd })
    let out = ''
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk
    })
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
      if (out.split('\n').length > 3) child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    expect(lines(out).map(({ type }) => type)).toEqual(['result', 'result', 'result'])
    expect(err).toBe('interrupted: 3 of 4 files were checked\n')
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('say so where one may not be opened, and go on', async () => {
    const cwd = folder()
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'german.pdf'), 0o000)
    // Root may read everything.
    const { code, out } = await run(
      { cwd, ...(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}) },
      '.',
      '-f',
      'ndjson',
    )
    expect(code).toBe(1)
    const named = (name: string) => lines(out).find(({ file }) => file === name)
    expect(named('german.pdf')).toMatchObject({
      status: 'unreadable',
      findings: [{ rule: 'file/readable', message: 'The file cannot be opened: you may not read it.' }],
    })
    expect(named('ios-strong.docx')).toMatchObject({ status: 'ok' })
  })
})

describe.skipIf(!existsSync(join(root, 'dist/batch/pool.js')))('a pool', () => {
  it('tells what went wrong with one job, and does the next', async () => {
    const { pool } = (await import(join(root, 'dist/batch/pool.js'))) as typeof import('../src/batch/pool.js')
    const workers = pool<LintJob, FileResult[]>(1, 'lint', { circumstances: { cwd: root }, rubrics: [] })
    const source = { path: 'a.md', bytes: new TextEncoder().encode('# Ada\n') }
    const job = (rubric: string): LintJob => ({ source, rubrics: [rubric], options: {} })
    await expect(workers.run(job('nowhere'), 8000)).rejects.toThrow('nowhere')
    expect(await workers.run(job('general'), 8000)).toMatchObject({ answer: [{ file: 'a.md', status: 'ok' }] })
    workers.end()
    expect(await workers.run(job('general'), 8000)).toEqual({ stopped: 'exit' })
  })
})

describe('inOrder', () => {
  it('begins no more than it may before the first is taken, and keeps the order', async () => {
    let begun = 0
    let most = 0
    const taken: number[] = []
    const items = Array.from({ length: 50 }, (_, i) => i)
    const slowest = (item: number): number => (item % 7 === 0 ? 5 : 0)
    for await (const result of inOrder(items, 4, async (item) => {
      begun += 1
      most = Math.max(most, begun - taken.length)
      await new Promise((resolve) => setTimeout(resolve, slowest(item)))
      return item
    })) {
      taken.push(result)
    }
    expect(taken).toEqual(items)
    expect(most).toBeLessThanOrEqual(4)
  })

  it('tells a failure in its turn', async () => {
    const taken: number[] = []
    const all = inOrder([1, 2, 3], 3, async (item) => {
      if (item === 2) throw new Error('two')
      return item
    })
    const take = async (): Promise<void> => {
      for await (const one of all) taken.push(one)
    }
    await expect(take()).rejects.toThrow('two')
    expect(taken).toEqual([1])
  })
})

describe('a brief result', () => {
  const style: Style = { ink: inkFor(false), width: 80, ascii: false, detail: 'normal', top: 10, statistics: true }
  const brief = briefly()
  const report = { ...many, results: many.results.map((result) => brief(result)) }
  const able = Object.values(writers).filter((writer) => writer.brief === true)

  it.each(able)('is enough for $name', (writer) => {
    expect(writer.write(report, style)).toBe(writer.write(many, style))
  })

  it('is some of them', () => expect(able.map(({ name }) => name)).toEqual(expect.arrayContaining(['table', 'csv'])))
})

describe('a report in pieces', () => {
  const style: Style = { ink: inkFor(false), width: 80, ascii: false, detail: 'normal', top: 10, statistics: true }
  it.each(Object.values(writers).filter(({ pieces }) => pieces))('is that of $name as a whole', (writer) => {
    const pieces = many.results.map((result) => writer.pieces?.result(result, many.tool)).join('')
    expect(pieces + writer.pieces?.end({ ...many, results: [] })).toBe(writer.write(many, style))
  })
})
