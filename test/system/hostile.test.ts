/**
 * Files that attack their reader, all in one run of the built command between two honest resumes: each has its outcome
 * within its limits, and the honest ones are read as if they were alone.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hostile, hostile } from '../../fixtures/sources/hostile/index.mjs'
import type { FileResult } from '../../src/types.js'

const root = join(import.meta.dirname, '../..')
const kept = join(root, 'fixtures/hostile')
const folder = mkdtempSync(join(tmpdir(), 'ats-check-hostile-'))
const files = Object.entries(hostile) as readonly [string, Hostile][]
const honest = ['backend-strong.pdf', 'backend-strong.docx']

interface Run {
  readonly code: number | null
  readonly err: string
  readonly results: ReadonlyMap<string, FileResult>
  readonly summary: unknown
  /** Most memory at once, of all threads. */
  readonly megabytes: number
}

let run: Run

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('build first: npm run build')
  for (const [name, { make, large }] of files) {
    if (large && make) writeFileSync(join(folder, name), make())
    else copyFileSync(join(kept, name), join(folder, name))
  }
  for (const name of honest) copyFileSync(join(root, 'fixtures', name), join(folder, `honest.${name}`))
  const [first, last] = honest.map((name) => `honest.${name}`) as [string, string]
  run = await lint([first, ...files.map(([name]) => name), last])
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function lint(names: readonly string[]): Promise<Run> {
  const measured = join(folder, 'memory.txt')
  const probe = join(folder, 'probe.cjs')
  writeFileSync(
    probe,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(measured)}, String(process.resourceUsage().maxRSS)))`,
  )
  const flags = ['--no-config', '-r', 'backend', '-f', 'ndjson', '--exit-zero', '--timeout', '6000', '-j', '2']
  const child = spawn(process.execPath, ['--require', probe, join(root, 'bin/ats-check.js'), ...flags, ...names], {
    cwd: folder,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const rows = out
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row) as FileResult & { readonly type: string })
  return {
    code,
    err,
    results: new Map(rows.filter(({ type }) => type === 'result').map((result) => [result.file, result])),
    summary: rows.find(({ type }) => type === 'summary'),
    megabytes: Number(readFileSync(measured, 'utf8')) / 1024,
  }
}

const ruleOf = (result: FileResult | undefined): string | undefined =>
  result?.findings.find(({ severity }) => severity === 'error')?.rule

describe('hostile files', () => {
  it('end the run well', () => {
    expect(run.err).toBe('')
    expect(run.code).toBe(0)
    expect(run.results.size).toBe(files.length + honest.length)
    expect(run.summary).toMatchObject({ files: files.length + honest.length })
  })

  it('take no more memory than two files at a time may have', () => {
    expect(run.megabytes).toBeLessThan(1_500)
  })

  it.each(files)('%s', (name, { outcome, rule }) => {
    const result = run.results.get(name)
    if (outcome === 'bounded') expect(['ok', 'unreadable']).toContain(result?.status)
    else expect(result?.status).toBe(outcome === 'read' ? 'ok' : 'unreadable')
    if (result?.status === 'unreadable') {
      expect(result.findings[0]?.message).toMatch(/\.$/)
      expect(ruleOf(result)).toBe(outcome === 'bounded' ? 'file/readable' : rule)
    }
  })

  it('leave the others as they are', async () => {
    for (const name of honest) {
      const alone = (await lint([`honest.${name}`])).results.get(`honest.${name}`)
      expect(alone?.score).toBeGreaterThan(60)
      expect(run.results.get(`honest.${name}`)).toEqual(alone)
    }
  })
})
