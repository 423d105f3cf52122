/** Named sets of checks, and what is private in which country. */
import { describe, expect, it } from 'vitest'
import { world } from './cli-world.js'

const place = world({
  'ada.md': `# Ada Example
ada@example.com | Date of birth: 10 December 1990

## Experience
### Engineer, Acme, Jan 2020 - Present
- Responsible for the engine
`,
})

const findings = async (...flags: string[]) => {
  const { out } = await place.run(['ada.md', '--format', 'json', '--exit-zero', ...flags])
  return JSON.parse(out).results[0].findings as { rule: string; severity: string }[]
}
const families = (all: readonly { rule: string }[]) => [...new Set(all.map(({ rule }) => rule.split('/')[0]))].sort()

describe('--select', () => {
  it('takes a set by its name', async () => {
    expect(families(await findings('--select', 'writing'))).toEqual(['bullet', 'weak'])
    expect(families(await findings('--select', 'privacy'))).toEqual(['privacy'])
    expect(families(await findings('--select', 'ats'))).not.toContain('bullet')
  })

  it('leaves a set out', async () => {
    expect(families(await findings('--ignore', 'writing,ats'))).not.toContain('bullet')
  })
})

describe('flags that ask of a rubric what it does not have', () => {
  const said = async (...flags: string[]) => {
    const { code, err } = await place.run(['ada.md', '-q', ...flags])
    return { code, err }
  }

  it('are refused where they would hold nothing', async () => {
    expect(await said('--min-score', 'keywords=60')).toEqual({
      code: 2,
      err: 'error: --min-score keywords=60 holds nothing: the part does not count in the rubric "general"\n  name a rubric that has it: ats-check rubric list\n',
    })
    expect((await said('--select', 'wrting')).err).toContain('did you mean "writing"?')
    expect((await said('--select', 'nonsense')).err).toContain('sets of them: ats, writing, privacy')
  })

  it('are told of where they hold under one rubric and not under another', async () => {
    const { code, err } = await said('--min-score', '0,keywords=1', '-r', 'general', '-r', 'backend')
    expect(code).toBe(1)
    expect(err).toBe(
      'warning: --min-score keywords=1 holds nothing of the rubric "general", in which the part does not count\n',
    )
    expect((await said('--min-score', '0,evidence=0')).code).toBe(0)
  })
})

describe('--region', () => {
  it('leaves the fingerprint of the rubric what the schema says it is', async () => {
    const sha = async (...flags: string[]): Promise<string> =>
      JSON.parse((await place.run(['ada.md', '-f', 'json', '--exit-zero', ...flags])).out).results[0].rubric.sha256
    expect(await sha('--region', 'de')).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set([await sha(), await sha('--region', 'de'), await sha('--region', 'us')]).size).toBe(3)
  })

  const birthDate = async (...flags: string[]) =>
    (await findings('--select', 'privacy/birth-date', ...flags)).map(({ severity }) => severity)

  it('changes the severity of what is private there, and nothing else', async () => {
    expect(await birthDate()).toEqual(['note'])
    expect(await birthDate('--region', 'us')).toEqual(['warning'])
    expect(await birthDate('--region', 'DE')).toEqual([])
    const others = async (...flags: string[]) =>
      (await findings('--ignore', 'privacy', ...flags)).map(({ rule }) => rule)
    expect(await others('--region', 'us')).toEqual(await others())
  })

  it('refuses a region that is not known', async () => {
    const { code, err } = await place.run(['ada.md', '--region', 'atlantis'])
    expect(code).toBe(2)
    expect(err).toMatch(/no region is called "atlantis"[\s\S]*known: .*us/)
  })
})
