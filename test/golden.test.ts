/** The whole line over every fixture: who scores well where, and what must hold of every report. Bounds, not figures. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { rubricFinder } from '../src/files/rubrics.js'
import { lintSource } from '../src/lint.js'
import { reportOf } from '../src/report.js'
import { compileRubric } from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'
import type { FileResult } from '../src/types.js'

const root = join(import.meta.dirname, '..')
const files = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.\w+$/.test(file) && !/\.(out|mjs)$|(^|\/)(sources|hostile)\/|^README/.test(file))
  .sort()
const names = ['general', 'apple-backend', 'ios-api-integration']
const lexicon = loadLexicon()
const rubrics = names.map((name) => compileRubric(name, rubricFinder({ cwd: root }), { rules, lexicon }))
const results = new Map<string, readonly FileResult[]>()

const lint = (file: string): Promise<FileResult[]> =>
  lintSource({ path: file, bytes: readFileSync(join(root, 'fixtures', file)) }, rubrics, {
    lexicon,
    asOf: '2026-01-01',
    isolate: false,
  })

beforeAll(async () => {
  for (const file of files) results.set(file, await lint(file))
}, 60_000)

const result = (file: string, rubric: string): FileResult => results.get(file)!.find((r) => r.rubric.id === rubric)!
const score = (file: string, rubric: string): number => result(file, rubric).score!

describe('strong and weak resumes', () => {
  const formats = (name: string): readonly string[] => files.filter((file) => file.startsWith(`${name}.`))

  it.each(formats('backend-strong'))('%s: well on apple-backend, poorly on ios-api-integration', (file) => {
    expect(score(file, 'apple-backend')).toBeGreaterThanOrEqual(80)
    expect(score(file, 'ios-api-integration')).toBeLessThanOrEqual(50)
  })

  it.each(formats('ios-strong'))('%s: well on ios-api-integration, poorly on apple-backend', (file) => {
    expect(score(file, 'ios-api-integration')).toBeGreaterThanOrEqual(80)
    expect(score(file, 'apple-backend')).toBeLessThanOrEqual(50)
  })

  it.each(['backend-weak', 'ios-weak'].flatMap(formats))('%s: poorly on both, and middling on general', (file) => {
    expect(score(file, 'apple-backend')).toBeLessThanOrEqual(40)
    expect(score(file, 'ios-api-integration')).toBeLessThanOrEqual(40)
    expect(score(file, 'general')).toBeLessThanOrEqual(70)
  })

  it.each(['backend-strong', 'ios-strong', 'senior'].flatMap(formats))('%s: well on general', (file) => {
    expect(score(file, 'general')).toBeGreaterThanOrEqual(80)
  })
})

describe('the same words score alike', () => {
  // Of the nurse the DOCX has her address in the page header, and that is a finding of its own.
  const people = [...new Set(files.filter((file) => !/\/|^nurse/.test(file)).map((file) => file.split('.')[0]!))]
  const cases = people.flatMap((person) => names.map((rubric) => [person, rubric] as const))
  it.each(cases)('%s on %s', (person, rubric) => {
    const scores = files.filter((file) => file.startsWith(`${person}.`)).map((file) => score(file, rubric))
    expect(Math.max(...scores) - Math.min(...scores), scores.join(' ')).toBeLessThanOrEqual(4)
  })
})

describe('every report', () => {
  const report = () => reportOf([...results.values()].flat(), '0.0.0')

  it('is described by its schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'rubrics/report.schema.json'), 'utf8'))
    const validate = new Ajv({ allErrors: true }).compile(schema)
    validate(JSON.parse(JSON.stringify(report())))
    expect(validate.errors ?? []).toEqual([])
  })

  it('is the same to the byte when made again', async () => {
    const before = JSON.stringify(report())
    const again: FileResult[] = []
    for (const file of files.toReversed()) again.unshift(...(await lint(file)))
    expect(JSON.stringify(reportOf(again, '0.0.0'))).toBe(before)
  })

  it.each(files)('adds up: %s', (file) => {
    for (const { status, score, exact, potential, parts, ledger } of results.get(file)!) {
      if (status === 'unreadable') {
        expect([score, exact, potential, ledger.length]).toEqual([null, null, null, 0])
        continue
      }
      expect(sum(ledger.map((row) => row.earned))).toBeCloseTo(exact!, 1)
      expect(sum(ledger.map((row) => row.possible))).toBeCloseTo(100, 1)
      expect(score).toBe(Math.round(exact!))
      expect(potential).toBeGreaterThanOrEqual(score!)
      expect(potential).toBeLessThanOrEqual(100)
      for (const part of parts) {
        const rows = ledger.filter((row) => row.part === part.id)
        expect(sum(rows.map((row) => row.earned))).toBeCloseTo(part.earned, 1)
        expect(sum(rows.map((row) => row.possible))).toBeCloseTo(part.possible, 1)
      }
      for (const row of ledger) {
        expect(row.earned).toBeLessThanOrEqual(row.possible)
        // What takes from the pool of a part is worth nothing by itself.
        if (row.earned < 0) expect(row.possible).toBe(0)
      }
    }
  })

  it('shows words that stand where it says', () => {
    let shown = 0
    for (const { file, findings } of [...results.values()].flat())
      for (const { rule, match, at, excerpt } of findings) {
        // Words that go on in the next line stand in no one line.
        if (match === undefined || at === undefined || !excerpt?.includes(match)) continue
        expect(excerpt.slice(at.column - 1, at.endColumn - 1), `${file} ${rule}`).toContain(match)
        shown++
      }
    expect(shown).toBeGreaterThan(100)
  })
})

describe('files that cannot be read', () => {
  const unreadable = {
    'broken/zero-byte.pdf': 'file/readable',
    'broken/image.docx': 'file/readable',
    'broken/truncated.pdf': 'file/readable',
    'broken/truncated.docx': 'file/readable',
    'broken/encrypted.pdf': 'file/encryption',
    'broken/scan.pdf': 'text/present',
  }
  it.each(Object.entries(unreadable))('%s: %s', (file, rule) => {
    const { status, score, pass, findings } = result(file, 'general')
    expect({ status, score, pass, rule: findings[0]?.rule }).toEqual({
      status: 'unreadable',
      score: null,
      pass: false,
      rule,
    })
    expect(findings[0]?.fix).toMatch(/\w/)
  })

  it('reads what only its owner has locked', () => {
    expect(result('broken/owner-locked.pdf', 'general').status).toBe('ok')
  })
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
