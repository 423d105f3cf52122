/** The door for programs. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileRubric, InputError, lint, RubricError } from '../src/index.js'

const cwd = join(import.meta.dirname, '../fixtures')
const text = (words: string) => ({ path: 'resume.md', bytes: new TextEncoder().encode(words) })

describe('lint', () => {
  it('checks a file against a rubric by name, and says the path as it was given', async () => {
    const report = await lint('backend-strong.pdf', { rubric: 'apple-backend', cwd })
    expect(report.results).toHaveLength(1)
    expect(report.results[0]).toMatchObject({
      file: 'backend-strong.pdf',
      status: 'ok',
      rubric: { id: 'apple-backend' },
    })
    expect(report.results[0]?.score).toBeGreaterThan(70)
  })

  it('checks bytes against each of several rubrics, one of them compiled before', async () => {
    const rubric = compileRubric('general')
    const report = await lint(text('# Ada Lovelace\n\n# Experience\n\n- Built the engine'), {
      rubric: [rubric, 'apple-backend'],
    })
    expect(report.results.map((result) => result.rubric.id)).toEqual(['general', 'apple-backend'])
    expect(report.summary.files).toBe(1)
  })

  it('applies the gate that is asked for', async () => {
    const report = await lint(text('# Ada Lovelace'), { minScore: 100 })
    expect(report.summary).toMatchObject({
      passed: 0,
      failed: 1,
      gates: [{ gate: 'min-score', failed: ['resume.md'] }],
    })
    expect(report.results[0]).toMatchObject({ passMark: 100, pass: false })
  })

  it('takes an unreadable file for a finding', async () => {
    const report = await lint({ path: 'empty.pdf', bytes: new Uint8Array() })
    expect(report.results[0]).toMatchObject({ status: 'unreadable', score: null, pass: false })
    expect(report.results[0]?.findings.map((finding) => finding.severity)).toContain('error')
    expect(report.summary).toMatchObject({ passed: 0, failed: 0, unreadable: 1 })
  })

  it('says which file or rubric is not there', async () => {
    await expect(lint('nowhere.pdf', { cwd })).rejects.toThrow(InputError)
    await expect(lint(text('Ada'), { rubric: 'aple-backend' })).rejects.toThrow(InputError)
  })

  it('says what is wrong with a rubric', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ats-check-'))
    writeFileSync(join(folder, 'mine.yaml'), 'schema: 1\nid: mine\ntitle: Mine\nversion: 1.0.0\nkeyword: {}\n')
    const wrong = lint(text('Ada'), { rubric: './mine.yaml', cwd: folder })
    await expect(wrong).rejects.toThrow(RubricError)
    await expect(wrong).rejects.toThrow(/mine\.yaml:5:1/)
  })
})
