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

describe('--region', () => {
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
