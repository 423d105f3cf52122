/** Rubrics laid one on the other: what wins, what goes, and where each value says it came from. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compile, inspectRubric, loadRubric, printRubric } from '../src/rubric/index.js'
import { columns, context, finder, head, job, lexicon, load, problemsOf, resultsOf, said } from './rubric-files.js'

const ids = (rubric: ReturnType<typeof load>): string[] => rubric.items.map((item) => item.id)

const base = `${head('base')}version: 1.2.3
scoring: { pass: 50, weights: { keywords: 10 }, credit: { variant: 0.5 } }
rules:
  layout/columns: { severity: error, max: 3 }
keywords:
  must: [Java, { term: Swift, weight: 2 }]
patterns:
  weak:
    - id: duties
      phrases: [duties included]
      message: old
      penalty: 4
      example: Duties included review
`

describe('extends', () => {
  it('takes items, scoring and rules of the parent; what the child says wins', () => {
    const rubric = load(
      `extends: [base]\nscoring: { weights: { evidence: 1 }, credit: { variant: 0.7 } }\nrules: { layout/columns: { max: 2 } }\nkeywords: { nice: [Go] }\n`,
      { base },
    )
    expect(ids(rubric)).toEqual(['keyword/java', 'keyword/swift', 'weak/duties', 'keyword/go'])
    expect(rubric.scoring.pass).toBe(50)
    expect(rubric.scoring.weights).toMatchObject({ keywords: 10, evidence: 1, mistakes: 10 })
    expect(rubric.scoring.credit).toMatchObject({ exact: 1, variant: 0.7 })
    expect(rubric.rules.get('layout/columns')).toEqual({ severity: 'error', max: 2 })
    expect(rubric.version).toBe('0.0.0')
  })

  it('changes an item with overrides, drops one with disable', () => {
    const rubric = load(
      `extends: [base]\noverrides:\n  weak/duties: { penalty: 9, regex: 'Duties' }\n  keyword/java: { tier: nice, aliases: [JVM] }\ndisable: [keyword/swift]\n`,
      { base },
    )
    expect(ids(rubric)).toEqual(['keyword/java', 'weak/duties'])
    const [java, duties] = rubric.items
    expect(java).toMatchObject({ tier: 'nice', entry: { term: 'Java', aliases: ['JVM'] } })
    expect(duties?.entry).toMatchObject({ penalty: 9, message: 'old', regex: 'Duties' })
    expect(duties?.entry).not.toHaveProperty('phrases')
  })

  it('goes from left to right, the later wins, and an item of both is the later one', () => {
    const a = `${head('a')}scoring: { pass: 1 }\nkeywords: { must: [{ term: Java, weight: 1 }] }\n`
    const b = `${head('b')}scoring: { pass: 2 }\nkeywords: { must: [{ term: Java, weight: 2 }] }\n`
    const rubric = load('extends: [a, b]\n', { a, b })
    expect(rubric.scoring.pass).toBe(2)
    expect(rubric.items).toHaveLength(1)
    expect(rubric.items[0]?.entry).toMatchObject({ weight: 2 })
  })

  it('keeps an override when another parent brings the same grandparent again', () => {
    const a = `${head('a')}extends: [base]\noverrides: { keyword/java: { weight: 7 } }\n`
    const b = `${head('b')}extends: [base]\n`
    const rubric = load('extends: [a, b]\n', { a, b, base })
    expect(rubric.items.find((item) => item.id === 'keyword/java')?.entry).toMatchObject({ weight: 7 })
    expect(rubric.layers.map((layer) => layer.content.id)).toEqual(['base', 'a', 'b', 'r'])
  })

  it('allows what was disabled to be written anew', () => {
    const rubric = load('extends: [base]\ndisable: [keyword/java]\nkeywords: { nice: [Java] }\n', { base })
    expect(rubric.items.find((item) => item.id === 'keyword/java')).toMatchObject({ tier: 'nice' })
  })

  it('lets what a child disables just not fire in the conditions of its parents', () => {
    const parent = `${head('parent')}keywords: { must: [Java, Scala] }\nmistakes:\n  - { id: any, message: x, when: { any: [keyword/java, keyword/scala] } }\n  - { id: all, message: x, when: { all: [keyword/java] } }\n`
    const rubric = load('extends: [parent]\ndisable: [keyword/java]\n', { parent })
    const made = (id: string, resume: string): number => {
      const verdict = resultsOf(rubric, resume).get(id)?.verdict
      return verdict?.kind === 'scored' ? verdict.findings.length : -1
    }
    expect(made('mistake/any', job('Wrote Java'))).toBe(0)
    expect(made('mistake/any', job('Wrote Scala'))).toBe(1)
    expect(made('mistake/all', job('Wrote Java'))).toBe(0)
  })

  it('stands ten deep, and no deeper', () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `l${index}`,
          head(`l${index}`) + (index + 1 < length ? `extends: [l${index + 1}]\n` : 'keywords: { must: [Java] }\n'),
        ]),
      )
    expect(said(problemsOf('extends: [l0]\n', chain(9)))).toEqual([])
    expect(said(problemsOf('extends: [l0]\n', chain(10)))).toHaveLength(1)
    expect(said(problemsOf('extends: [l0]\n', chain(10)))[0]).toMatch(
      /^4:11 more than 10 rubrics stand one on the other/,
    )
  })

  it('reports what is wrong in a parent at its place there', () => {
    const { problems } = inspectRubric(
      'r',
      finder({ r: `${head()}extends: [bad]\n`, bad: `${head('bad')}wrong: 1\n` }),
      context,
    )
    expect(problems.map((one) => `${one.path}:${one.line} ${one.message}`)).toEqual(['bad.yaml:4 unknown key "wrong"'])
  })
})

describe('a+b', () => {
  it('composes on the spot', () => {
    const a = `${head('a')}keywords: { must: [Java] }\n`
    const b = `${head('b')}keywords: { must: [Go] }\n`
    const rubric = loadRubric('a+b', finder({ a, b }), context)
    expect(rubric.id).toBe('a+b')
    expect(rubric.title).toBe('A rubric + A rubric')
    expect(ids(rubric)).toEqual(['keyword/java', 'keyword/go'])
  })

  it('names the one that is missing', () => {
    expect(() => loadRubric('a+bb', finder({ a: head('a'), b: head('b') }), context)).toThrow('no rubric named "bb"')
  })
})

describe('compiled', () => {
  it('gives rules their severity, points and options, and leaves out what is off', () => {
    const checks = (text: string): ReturnType<typeof compile>['checks'] =>
      compile(load(text, { base }), [columns as never], lexicon).checks
    expect(checks('x-a: 1\n')).toMatchObject([
      { id: 'layout/columns', severity: 'warning', points: 2, part: 'readability' },
    ])
    expect(checks('rules: { layout/columns: { severity: note, points: 4 } }\n')).toMatchObject([
      { severity: 'note', points: 4 },
    ])
    expect(checks('rules: { layout/columns: off }\n')).toEqual([])
    expect(checks('rules: { layout/columns: error }\n')).toMatchObject([{ severity: 'error', points: 5 }])
  })

  it('has a fingerprint that changes with a parent, and not with a comment', () => {
    const of = (parent: string): string => compile(load('extends: [base]\n', { base: parent }), [], lexicon).sha256
    expect(of(base)).toMatch(/^[0-9a-f]{64}$/)
    expect(of(`${base}# a comment\n`)).toBe(of(base))
    expect(of(base.replace('weight: 2', 'weight: 3'))).not.toBe(of(base))
  })
})

describe('printed', () => {
  const child = `extends: [base]\noverrides: { weak/duties: { penalty: 9 } }\nkeywords: { should: [Kubernetes] }\nsections: { required: [skills] }\n`
  const rubric = load(child, { base })
  const printed = printRubric(rubric, lexicon)

  it('says of each value where it was written', () => {
    expect(printed).toContain('penalty: 9 # r.yaml:5')
    expect(printed).toContain('message: old # base.yaml:14')
    expect(printed).toContain('term: Java # base.yaml:9')
    expect(printed).toContain('pass: 50 # base.yaml:5')
    expect(printed).toContain('max: 3 # base.yaml:7')
    expect(printed).toContain('required: [skills] # r.yaml:7')
    expect(printed).toContain('fair: 50 # default')
  })

  it('is a rubric itself, and means the same', () => {
    const again = loadRubric('r', finder({ r: printed }), context)
    expect(ids(again).toSorted()).toEqual(ids(rubric).toSorted())
    expect(again.scoring).toEqual(rubric.scoring)
    expect(again.sections).toEqual(rubric.sections)
    expect((parse(printed) as { rules: object }).rules).toEqual({ 'layout/columns': { severity: 'error', max: 3 } })
  })
})
