/** A job posting as a rubric: alone, on top of another, and written down. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { world } from './cli-world.js'

const root = join(import.meta.dirname, '..')
const place = world({
  'posting.txt': readFileSync(join(root, 'test/postings/ledger-backend.txt')),
  'ios.md': readFileSync(join(root, 'test/postings/maps-ios.md')),
  'backend.pdf': readFileSync(join(root, 'fixtures/backend-strong.pdf')),
  'ios.pdf': readFileSync(join(root, 'fixtures/ios-strong.pdf')),
  'empty.txt': 'We are nice people.\n',
  'zero.pdf': '',
})
const run = place.run

const scoreOf = async (resume: string, posting: string): Promise<number> => {
  const { out } = await run([resume, '--job', posting, '--format', 'json', '--exit-zero'])
  return JSON.parse(out).results[0].score
}

describe('--job', () => {
  it('makes keywords of the skills, required and welcome', async () => {
    const { out } = await run(['backend.pdf', '--job', 'posting.txt', '--format', 'json', '--exit-zero'])
    const [result] = JSON.parse(out).results
    const tiers = Object.fromEntries(result.keywords.map((one: { term: string; tier: string }) => [one.term, one.tier]))
    expect(result.rubric.id).toBe('posting')
    expect(tiers).toMatchObject({ Kubernetes: 'must', GCP: 'must', CQRS: 'nice', Rust: 'nice' })
    expect(Object.keys(tiers)).not.toContain('MacBook')
  })

  it('stands on top of a rubric without repeating what that asks', async () => {
    const args = ['backend.pdf', '-r', 'apple-backend', '--job', 'posting.txt', '--format', 'json', '--exit-zero']
    const { out, err } = await run(args)
    expect(err).toBe('')
    const [result] = JSON.parse(out).results
    expect(result.rubric.id).toBe('apple-backend-posting')
    const terms = result.keywords.map((one: { term: string }) => one.term)
    expect(terms).toEqual(expect.arrayContaining(['REST API Design', 'Terraform']))
    expect(new Set(terms).size).toBe(terms.length)
  })

  it('scores the resume that was written for it above the other', async () => {
    expect(await scoreOf('backend.pdf', 'posting.txt')).toBeGreaterThan(await scoreOf('ios.pdf', 'posting.txt'))
    expect(await scoreOf('ios.pdf', 'ios.md')).toBeGreaterThan(await scoreOf('backend.pdf', 'ios.md'))
  })

  it.each([
    ['a posting that is not there', 'nowhere.txt', /nowhere\.txt/],
    ['one that asks for nothing', 'empty.txt', /no skill was found in the posting "empty\.txt"/],
    ['one that cannot be read', 'zero.pdf', /the posting "zero\.pdf" cannot be read/],
  ])('refuses %s', async (_, posting, message) => {
    const { code, err } = await run(['backend.pdf', '--job', posting])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})

describe('rubric new --from-job', () => {
  it('writes a rubric that is valid and passes its own tests', async () => {
    expect((await run(['rubric', 'new', '--from-job', 'posting.txt'])).err).toMatch(
      /senior-backend-engineer-payments\.yaml/,
    )
    const name = 'senior-backend-engineer-payments'
    expect((await run(['rubric', 'validate', name])).code).toBe(0)
    const { code, out } = await run(['rubric', 'test', name, '--coverage'])
    expect(out).toContain('2 of 2 tests passed')
    expect(code).toBe(0)
  })
})
