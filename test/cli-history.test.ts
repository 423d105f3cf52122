/** What compares runs: diff, baseline, shards and merge. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { world } from './cli-world.js'

const rubric = `schema: 1
id: small
title: Small
scoring: { pass: 70 }
keywords: { must: [Kotlin, Erlang], should: [Terraform] }
`
const old = `Ada Example
ada@example.com | +44 20 7946 0018 | Leeds, UK

# Experience
### Engineer, Acme, Jan 2020 - Dec 2022
- Responsible for services in Kotlin.
- Built the billing service in Terraform for 40 teams.
`
const now = `Ada Example
ada@example.com | +44 20 7946 0018 | Leeds, UK

# Summary
Engineer for billing.

# Experience
### Engineer, Acme, Jan 2020 - Dec 2022
- Built 12 services in Kotlin and Erlang for 40 teams.
- Built the billing service for 40 teams.
`
const place = () =>
  world({ 'rubrics/small.yaml': rubric, 'old.md': old, 'new.md': now, 'a.md': old, 'b.md': now, 'c.md': old })
const small = ['-r', 'small']

describe('diff', () => {
  it('tells what is fixed and new, which keywords were won and lost, and where the points come from', async () => {
    const { out, code } = await place().run(['diff', 'old.md', 'new.md', ...small, '-f', 'json'])
    expect(code).toBe(0)
    const [change] = JSON.parse(out).results
    expect(change).toMatchObject({
      before: 'old.md',
      after: 'new.md',
      keywordsWon: ['Erlang'],
      keywordsLost: ['Terraform'],
    })
    const rules = (list: { rule: string }[]): string[] => list.map((one) => one.rule)
    expect(rules(change.fixed)).toContain('bullet/opening-verb')
    expect(rules(change.fresh)).toContain('keyword/terraform')
    expect(rules(change.ledger)).toContain('keyword/erlang')
  })

  it('accounts for the whole change of the score', async () => {
    const at = place()
    const [change] = JSON.parse((await at.run(['diff', 'old.md', 'new.md', ...small, '-f', 'json'])).out).results
    const exact = async (file: string): Promise<number> =>
      JSON.parse((await at.run([file, ...small, '-f', 'json'])).out).results[0].exact
    const total = change.ledger.reduce((sum: number, row: { change: number }) => sum + row.change, 0)
    expect(total).toBeCloseTo((await exact('new.md')) - (await exact('old.md')), 2)
  })

  it('finds nothing between a file and itself', async () => {
    const [same] = JSON.parse((await place().run(['diff', 'old.md', 'a.md', ...small, '-f', 'json'])).out).results
    expect(same).toMatchObject({ fixed: [], fresh: [], moved: [], keywordsWon: [], keywordsLost: [], ledger: [] })
  })

  it('tells what only moved', async () => {
    const at = place()
    at.write('moved.md', old.replace('# Experience', '# Skills\nGo\n\n# Experience'))
    const [change] = JSON.parse((await at.run(['diff', 'old.md', 'moved.md', ...small, '-f', 'json'])).out).results
    expect(change.moved.map((one: { after: { rule: string } }) => one.after.rule)).toContain('bullet/opening-verb')
    expect(change.fixed.map((one: { rule: string }) => one.rule)).not.toContain('bullet/opening-verb')
  })

  it('reads reports as well as resumes', async () => {
    const at = place()
    await at.run(['old.md', ...small, '-f', 'json', '-o', 'before.json'])
    await at.run(['new.md', ...small, '-f', 'ndjson', '-o', 'after.ndjson'])
    const resumes = await at.run(['diff', 'old.md', 'new.md', ...small])
    expect((await at.run(['diff', 'before.json', 'after.ndjson'])).out).toBe(resumes.out)
  })
})

describe('--baseline', () => {
  const gate = [...small, '--baseline', 'base.json', '--fail-on', 'warning']

  it('accepts what is there, and fails on what is new or on a drop', async () => {
    const at = place()
    expect((await at.run(['a.md', ...gate])).err).toContain('no baseline at "base.json"')
    expect(await at.run(['a.md', ...gate, '--update-baseline'])).toMatchObject({ code: 0, err: 'wrote base.json\n' })
    expect((await at.run(['a.md', ...gate])).code).toBe(0)
    at.write('a.md', old.replace('in Terraform ', ''))
    const worse = await at.run(['a.md', ...gate])
    expect(worse.code).toBe(1)
    expect(worse.out.trimEnd().split('\n').at(-1)).toMatch(
      /^FAIL {2}the score dropped by more than 0; findings that the/,
    )
    expect((await at.run(['a.md', ...gate, '--max-drop', '100', '--fail-on', 'never'])).code).toBe(0)
  })

  it('keeps a finding accepted when lines are added above it, and lists what is stale', async () => {
    const at = place()
    await at.run(['a.md', ...gate, '--update-baseline'])
    at.write(
      'a.md',
      old.replace('# Experience', '# Summary\n\nEngineer for billing and payments in a team of nine.\n\n# Experience'),
    )
    expect((await at.run(['a.md', ...gate, '--max-drop', '5'])).code).toBe(0)
    at.write('a.md', now.replace('for 40 teams.\n', 'in Terraform for 40 teams.\n'))
    const { err } = await at.run(['a.md', ...gate])
    expect(err).toMatch(
      /^base\.json: \d+ accepted findings? of a\.md (is|are) gone: [0-9a-f]{16}(, [0-9a-f]{16})*\nbase\.json: --update/,
    )
  })

  it('lists files that are gone, and leaves them out of the next baseline', async () => {
    const at = place()
    await at.run(['a.md', 'b.md', ...gate, '--update-baseline'])
    expect((await at.run(['a.md', ...gate])).err).toBe('')
    rmSync(join(at.cwd, 'b.md'))
    expect((await at.run(['a.md', ...gate])).err).toContain('base.json: b.md is gone\n')
    await at.run(['a.md', ...gate, '--update-baseline'])
    expect(Object.keys(JSON.parse(readFileSync(join(at.cwd, 'base.json'), 'utf8')).files)).toEqual(['a.md'])
  })

  it('holds files that it does not know to the pass mark', async () => {
    const at = place()
    await at.run(['a.md', ...gate, '--update-baseline'])
    const { out, code } = await at.run([
      'a.md',
      'c.md',
      ...small,
      '--baseline',
      'base.json',
      '--min-score',
      '99',
      '-f',
      'json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(out).summary.gates).toContainEqual({ gate: 'min-score', limit: 99, failed: ['c.md'] })
  })

  it('is sorted, and an update leaves other files as they are', async () => {
    const at = place()
    await at.run(['c.md', ...gate, '--update-baseline'])
    await at.run(['a.md', ...gate, '--update-baseline'])
    const { files } = JSON.parse(readFileSync(join(at.cwd, 'base.json'), 'utf8'))
    expect(Object.keys(files)).toEqual(['a.md', 'c.md'])
    expect(Object.keys(files['a.md'].small)).toEqual(['score', 'findings'])
  })
})

describe('--shard and merge', () => {
  const all = ['a.md', 'b.md', 'c.md', 'old.md', 'new.md']

  it('splits into parts that are the whole', async () => {
    const at = place()
    const parts = await Promise.all([1, 2, 3].map((n) => at.run([...all, '--show-files', '--shard', `${n}/3`])))
    expect(parts.flatMap(({ out }) => out.split('\n').filter(Boolean)).sort()).toEqual([...all].sort())
    for (const { out } of parts) expect(out).not.toBe('')
  })

  it('gives of the shards what one run gives', async () => {
    const at = place()
    for (const n of [1, 2]) {
      await at.run([
        ...all.toSorted(),
        ...small,
        '--shard',
        `${n}/2`,
        '-f',
        n === 1 ? 'json' : 'ndjson',
        '-o',
        `${n}.json`,
      ])
    }
    const merged = await at.run(['merge', '1.json', '2.json', '-f', 'json'])
    const whole = await at.run([...all.toSorted(), ...small, '-f', 'json'])
    expect(merged).toEqual(whole)
    expect((await at.run(['merge', '2.json', '1.json', '-f', 'json'])).out).toBe(whole.out)
    expect((await at.run(['merge', '1.json', '2.json', '--min-score', '0'])).code).toBe(0)
  })

  it('refuses what is cut short, what is twice and what is no report', async () => {
    const at = place()
    await at.run(['a.md', ...small, '-f', 'ndjson', '-o', 'a.ndjson'])
    at.write('cut.ndjson', readFileSync(join(at.cwd, 'a.ndjson'), 'utf8').split('\n')[0] ?? '')
    expect((await at.run(['merge', 'cut.ndjson'])).err).toContain('has no summary line')
    await at.run(['a.md', ...small, '-f', 'json', '-o', 'again.json'])
    expect((await at.run(['merge', 'a.ndjson', 'again.json'])).err).toContain(
      '"a.md" stands in "a.ndjson" and in "again.json"',
    )
    expect((await at.run(['merge', 'a.md'])).err).toContain('"a.md" is no report of ats-check')
  })

  it('takes the reports of several runs one after the other, from one file', async () => {
    const at = place()
    const lines = await Promise.all(
      [1, 2, 3].map((n) => at.run([...all, ...small, '--shard', `${n}/3`, '-f', 'ndjson'])),
    )
    at.write('all.ndjson', lines.map(({ out }) => out).join(''))
    const whole = await at.run([...all.toSorted(), ...small, '-f', 'ndjson'])
    expect(await at.run(['merge', 'all.ndjson', '-f', 'ndjson'])).toEqual(whole)
  })

  it('tells what is broken in a report that somebody changed', async () => {
    const at = place()
    const report = JSON.parse((await at.run(['a.md', ...small, '-f', 'json'])).out)
    at.write('changed.json', JSON.stringify({ ...report, results: [{ ...report.results[0], rubric: null }] }))
    for (const words of [
      ['merge', 'changed.json'],
      ['diff', 'changed.json', 'a.md', ...small],
    ]) {
      const { code, err } = await at.run(words)
      expect({ code, err }).toEqual({
        code: 2,
        err: 'error: "changed.json" is a broken report of ats-check: /results/0/rubric must be object\n',
      })
    }
  })

  it('refuses to go on without a shard', async () => {
    const at = place()
    for (const n of [1, 3]) await at.run([...all, ...small, '--shard', `${n}/3`, '-f', 'ndjson', '-o', `${n}.ndjson`])
    const { code, err } = await at.run(['merge', '1.ndjson', '3.ndjson'])
    expect(code).toBe(2)
    expect(err).toContain('no report of shard 2/3')
    await at.run([...all, ...small, '--shard', '2/4', '-f', 'json', '-o', 'other.json'])
    expect((await at.run(['merge', '1.ndjson', 'other.json'])).err).toContain(
      '"other.json" is a shard of 4, others are of 3',
    )
    await at.run([...all, ...small, '--shard', '2/3', '-f', 'json', '-o', '2.json'])
    const merged = JSON.parse((await at.run(['merge', '1.ndjson', '2.json', '3.ndjson', '-f', 'json'])).out)
    expect(merged.summary).toMatchObject({ files: all.length })
    expect(merged.summary).not.toHaveProperty('shard')
  })

  it('applies a baseline to the whole', async () => {
    const at = place()
    await at.run([...all, ...small, '--baseline', 'base.json', '--update-baseline'])
    for (const n of [1, 2]) await at.run([...all, ...small, '--shard', `${n}/2`, '-f', 'json', '-o', `${n}.json`])
    expect((await at.run(['merge', '1.json', '2.json', '--baseline', 'base.json'])).code).toBe(0)
  })

  it('splits any files stably into parts that are the whole', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i * 7}.md`)
    const at = world(Object.fromEntries(names.map((name) => [name, '# Ada'])))
    const part = async (files: readonly string[], shard: string): Promise<string[]> =>
      (await at.run([...files, '--show-files', '--shard', shard])).out.split('\n').filter(Boolean)
    const chosen = fc.shuffledSubarray(names, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(chosen, fc.integer({ min: 1, max: 7 }), async (files, of) => {
        const parts: string[][] = []
        for (let index = 1; index <= of; index++) parts.push(await part(files, `${index}/${of}`))
        expect(parts.flat().sort()).toEqual([...files].sort())
        const sizes = parts.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect((await part([...files].reverse(), `1/${of}`)).sort()).toEqual([...(parts[0] ?? [])].sort())
      }),
      { numRuns: 25 },
    )
  })

  it('has nothing to fail on an empty shard', async () => {
    const { code, out } = await place().run(['a.md', ...small, '--shard', '2/2'])
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toContain('nothing was checked')
  })
})

describe('--watch', () => {
  it('prints the difference when a file changes, until it is interrupted', async () => {
    const at = place()
    const stop = new AbortController()
    let changed = false
    const { out, code, err } = await at.run(['old.md', ...small, '--watch'], {
      interruption: stop.signal,
      onOutput: (text) => {
        if (!changed) setTimeout(() => at.write('old.md', now), 700)
        changed = true
        if (text.includes('Better:') || text.includes('Worse:')) stop.abort()
      },
    })
    expect(err).toContain('watching old.md')
    expect(out).toContain('Keywords won\n  Erlang')
    expect(code).toBe(130)
  })

  it('is for people', async () => {
    expect(await place().run(['old.md', ...small, '--watch', '-f', 'json'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('--cache', () => {
  it('gives the same report again, and another one when anything changed', async () => {
    const at = place()
    const words = ['a.md', 'b.md', ...small, '-f', 'json', '--cache']
    const first = await at.run(words)
    const entries = readdirSync(join(at.cwd, '.ats-check-cache')).filter((name) => name.endsWith('.json'))
    expect(entries).toHaveLength(2)
    expect((await at.run(words)).out).toBe(first.out)
    expect((await at.run(words.filter((word) => word !== '--cache'))).out).toBe(first.out)
    at.write('a.md', now)
    const changed = JSON.parse((await at.run(words)).out).results
    expect(changed[0].score).toBe(changed[1].score)
    at.write('rubrics/small.yaml', rubric.replace('Erlang', 'Haskell'))
    expect((await at.run(words)).out).toContain('keyword/haskell')
  })

  it('really reads from it, and makes again what is broken in it', async () => {
    const at = place()
    const words = ['a.md', ...small, '-f', 'json', '--cache-location', 'kept']
    const first = await at.run(words)
    const [entry = ''] = readdirSync(join(at.cwd, 'kept')).filter((name) => name.endsWith('.json'))
    const text = readFileSync(join(at.cwd, 'kept', entry), 'utf8')
    at.write(`kept/${entry}`, text.replace('"words":', '"words":1000000,"was":'))
    expect(JSON.parse((await at.run(words)).out).results[0].words).toBe(1_000_000)
    at.write(`kept/${entry}`, text.slice(0, 20))
    expect((await at.run(words)).out).toBe(first.out)
  })
})
