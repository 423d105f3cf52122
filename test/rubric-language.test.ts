/** What is written in one language judges no resume in another, and says so. */
import { describe, expect, it } from 'vitest'
import { printRubric } from '../src/rubric/index.js'
import type { Result } from '../src/types.js'
import { world } from './cli-world.js'
import { finder, head, lexicon, load, resultsOf } from './rubric-files.js'

const german = `# Erika Beispiel
Hamburg | erika@beispiel.example | +49 40 1234567

# Berufserfahrung
### Softwareentwicklerin, Hafenwerk GmbH, 03/2019 – heute
- Verantwortlich für die Umstellung der Abrechnung auf Java und PostgreSQL
- Leitung eines Teams von sechs Personen für die Wartung und den Betrieb der Server
- Senkung der Kosten für den Versand von 12 auf 7 Cent je Brief

# Ausbildung
### B.Sc. Informatik, Hochschule am Deich, 2012 – 2016

# Kenntnisse
- Java, PostgreSQL
`

const items = `keywords: { must: [Java] }
patterns:
  strong: [{ id: led, phrases: [led a team], example: Led a team. }]
  weak: [{ id: duty, phrases: [responsible for], example: Responsible for it. }]
mistakes:
  - { id: bare, when: { any: [keyword/java] }, message: Java stands alone }
  - { id: unled, when: { any: [keyword/java] }, unless: { any: [strong/led] }, message: Nobody was led }
  - { id: silent, unless: { metric: [any] }, message: No number }
`

const skippedIn = (results: ReadonlyMap<string, Result>): string[] =>
  [...results.values()]
    .filter(({ verdict }) => verdict.kind === 'skipped' && verdict.language === 'en')
    .map((r) => r.id)

describe('a rubric in English and a resume in German', () => {
  it('leaves out what looks for words, also by way of others, and keeps keywords and what hangs on them alone', () => {
    const results = resultsOf(load(`language: en\n${items}`), german)
    expect(skippedIn(results)).toEqual(['strong/led', 'weak/duty', 'mistake/unled', 'mistake/silent'])
    expect(results.get('keyword/java')?.verdict.kind).toBe('scored')
    expect(results.get('mistake/bare')?.verdict).toMatchObject({ kind: 'scored', share: 0 })
    expect(results.get('strong/led')?.verdict).toMatchObject({ because: 'the resume is in German, not in English' })
  })

  it('judges everything where the rubric does not say its language', () => {
    expect(skippedIn(resultsOf(load(items), german))).toEqual([])
  })

  it('judges a resume in its language, and one with too few words to tell', () => {
    const rubric = load(`language: en\n${items}`)
    expect(skippedIn(resultsOf(rubric, '# Experience\n- Led a team of the best and built it for them'))).toEqual([])
    expect(skippedIn(resultsOf(rubric, '- Java'))).toEqual([])
  })

  it('judges an item in its own language, and an inherited one whose words an override replaced', () => {
    const base = `${head('base')}language: en\n${items}`
    const rubric = load(
      `extends: [base]
language: de
overrides:
  weak/duty: { phrases: [verantwortlich für], example: Verantwortlich für alles. }
patterns: { strong: [{ id: rank, language: fr, phrases: [premier], example: premier }] }
`,
      { base },
    )
    const results = resultsOf(rubric, german)
    expect(results.get('weak/duty')?.verdict).toMatchObject({
      kind: 'scored',
      findings: [{ match: 'Verantwortlich für' }],
    })
    expect(results.get('strong/rank')?.verdict).toMatchObject({ kind: 'skipped', language: 'fr' })
    expect(results.get('strong/led')?.verdict).toMatchObject({ kind: 'skipped', language: 'en' })
  })

  it('prints the language of each item of a flat rubric, which then judges alike', () => {
    const printed = printRubric(load(`language: en\n${items}`), lexicon)
    expect(printed).toContain('language: en')
    const again = load('extends: [flat]\n', { flat: printed.replace('id: r\n', 'id: flat\n') })
    expect(skippedIn(resultsOf(again, german))).toEqual(['strong/led', 'weak/duty', 'mistake/unled', 'mistake/silent'])
    expect(finder({ flat: printed })('flat')).toHaveProperty('text')
  })
})

describe('the report on a German resume', () => {
  it('scores what can be judged, says once what was not, and adds up', async () => {
    const { run } = world({ 'lebenslauf.md': german })
    const { results } = JSON.parse((await run(['lebenslauf.md', '-f', 'json'])).out)
    const [{ parts, ledger, exact, skipped }] = results
    expect(parts.map(({ id }: { id: string }) => id)).toEqual(['readability'])
    expect(ledger.reduce((total: number, row: { earned: number }) => total + row.earned, 0)).toBeCloseTo(exact, 3)
    expect(skipped).toContainEqual({
      rule: 'strong/outcome-verb',
      because: 'the resume is in German, not in English',
      language: 'en',
    })
    const { out } = await run(['lebenslauf.md'])
    expect(out).toMatch(/ \/ 100 {2}(?:strong|good) in readability /)
    expect(out.match(/not in\s+English/g)).toHaveLength(1)
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Not judged: evidence, mistakes, wording; the resume is in German, not in English.',
    )
  })
})
