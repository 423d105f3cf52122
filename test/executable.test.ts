/** bin/load.js: the compiled code that a run leaves for the next one, and whom it trusts with it. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
let cache: string
let folder: string

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'ats-check-executable-'))
  folder = join(cache, 'ats-check')
})
afterEach(() => rmSync(cache, { recursive: true }))

const run = (): string =>
  execFileSync(process.execPath, ['bin/ats-check.js', 'fixtures/backend-strong.pdf', '--no-config'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
  })
const kept = (): string[] => readdirSync(folder).sort()
const times = (): number[] => kept().map((name) => statSync(join(folder, name)).mtimeMs)

it.skipIf(process.platform === 'win32')(
  'keeps the code of each script in a folder of the user alone, and uses it',
  () => {
    const first = run()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(kept()).toHaveLength(3) // the command, the reading thread, pdf.js
    for (const name of kept()) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    const before = times()
    expect(run()).toBe(first)
    expect(times()).toEqual(before)
  },
)

it('makes code that is damaged anew', () => {
  const first = run()
  for (const name of kept()) writeFileSync(join(folder, name), 'not code')
  expect(run()).toBe(first)
  for (const name of kept()) expect(statSync(join(folder, name)).size).toBeGreaterThan(10_000)
})

it('removes what no run has made for a month', () => {
  mkdirSync(folder, { mode: 0o700 })
  const [old, recent] = ['old', 'recent'].map((name) => join(folder, name)) as [string, string]
  for (const file of [old, recent]) writeFileSync(file, '')
  utimesSync(old, new Date(), new Date(Date.now() - 40 * 24 * 3600 * 1000))
  run()
  expect(kept()).toContain('recent')
  expect(kept()).not.toContain('old')
})

it.skipIf(process.platform === 'win32')('neither trusts nor fills a folder that others can read', () => {
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  expect(run()).toContain('score')
  expect(kept()).toEqual([])
})

it('reads letters and signs beyond ASCII as the library does', async () => {
  const words = ['query', '“Engineering Manager” AND “sémantique”', 'fixtures/senior.pdf', '-f', 'json']
  const outside = spawnSync(process.execPath, ['bin/ats-check.js', ...words], { cwd: root, encoding: 'utf8' })
  expect(JSON.parse(outside.stdout).results[0].terms.map((term: { words: string }) => term.words)).toEqual([
    'Engineering Manager',
    'sémantique',
  ])
  const person = execFileSync(
    process.execPath,
    ['bin/ats-check.js', 'extract', 'fixtures/senior.pdf', '--as', 'json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect(JSON.parse(person).person.name).toBe('Margaret O’Rourke-Vance')
})

it('has scripts that are ASCII alone, since each byte is read as one character', () => {
  for (const script of ['dist/ats-check.cjs', 'dist/read.cjs', 'dist/threads.cjs', 'vendor/pdfjs/pdfjs.cjs']) {
    expect(readFileSync(join(root, script), 'latin1'), script).not.toMatch(/[^\0-\x7f]/)
  }
})
