/** Patterns, mistakes and the conditions they hang on. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '../src/rubric/expression.js'
import { literalsOf } from '../src/rubric/literals.js'
import { fires, job, load, resultsOf, verdictOf } from './rubric-files.js'

const pattern = (kind: 'strong' | 'weak', body: string): string =>
  `patterns:\n  ${kind}:\n    - id: one\n      ${body.replaceAll('; ', '\n      ')}\n`
const mistake = (body: string, before = ''): string =>
  `${before}mistakes:\n  - id: one\n    message: wrong\n    ${body.replaceAll('; ', '\n    ')}\n`
const made = (body: string, resume: string, before = ''): boolean => fires(mistake(body, before), 'mistake/one', resume)

const roles = `Ada Example

# Summary
Backend engineer.

# Experience
### Engineer, Acme, Jan 2022 - Present
- Wrote Python services for 40k users
- Kept the ledger in PostgreSQL
### Engineer, Bolt, Jan 2018 - Dec 2021
- Ran Django at 99.9% uptime

# Skills
Python, Rust
`

describe('weak', () => {
  it('reports each occurrence with its words and place', () => {
    const text = pattern(
      'weak',
      'phrases: [duties included]; message: \'"{match}" says little\'; fix: Say more.; penalty: 3; example: Duties included x',
    )
    const verdict = verdictOf(text, 'weak/one', job('Duties included lunch', 'My duties included more'))
    expect(verdict.share).toBe(0)
    expect(verdict.findings).toMatchObject([
      {
        message: '"Duties included" says little',
        fix: 'Say more.',
        match: 'Duties included',
        place: { page: 1, column: 1, endColumn: 16 },
      },
      {
        message: '"duties included" says little',
        fix: 'Say more.',
        match: 'duties included',
        place: { page: 1, column: 4, endColumn: 19 },
      },
    ])
  })

  it('counts overlapping phrases once, the longest', () => {
    const text = pattern('weak', 'phrases: [responsible for, was responsible for]; example: was responsible for x')
    expect(verdictOf(text, 'weak/one', job('I was responsible for lunch')).findings.map((one) => one.match)).toEqual([
      'was responsible for',
    ])
  })

  it('matches whole words only', () => {
    expect(fires(pattern('weak', 'phrases: [led]; example: led x'), 'weak/one', job('Pooled the settled funds'))).toBe(
      false,
    )
  })

  it('knows the forms of a verb in braces', () => {
    const text = pattern('weak', "phrases: ['{build} things']; example: built things")
    for (const bullet of ['Build things', 'Builds things', 'Built things', 'Building things'])
      expect(fires(text, 'weak/one', job(bullet))).toBe(true)
    expect(fires(text, 'weak/one', job('Builder things'))).toBe(false)
  })

  it('spares what `unless` names, in the same bullet', () => {
    const text = pattern(
      'weak',
      'phrases: [REST API development]; unless: { metric: [any], within: bullet }; example: REST API development',
    )
    expect(fires(text, 'weak/one', job('REST API development for tools', 'Served 40k users'))).toBe(true)
    expect(fires(text, 'weak/one', job('REST API development serving 40k users'))).toBe(false)
  })

  it('looks only where `in` says', () => {
    const text = pattern('weak', 'phrases: [Python]; in: [skills]; example: Python')
    expect(verdictOf(text, 'weak/one', roles).findings).toHaveLength(1)
  })

  it('tries an expression on each block by itself', () => {
    const text = pattern('weak', "regex: '^Ran .+$'; example: Ran x")
    expect(verdictOf(text, 'weak/one', roles).findings.map((one) => one.match)).toEqual(['Ran Django at 99.9% uptime'])
  })

  it('does not apply to a resume without words', () => {
    expect(resultsOf(load(pattern('weak', 'phrases: [x y]; example: x y')), '').get('weak/one')?.verdict).toEqual({
      kind: 'skipped',
      because: 'no text',
    })
  })
})

describe('strong', () => {
  const uptime = pattern(
    'strong',
    'metric: [uptime]; in: [experience]; points: 8; target: 2; fix: Give uptime.; example: Ran it at 99.99% uptime',
  )

  it('earns its share of the target, by bullets', () => {
    expect(verdictOf(uptime, 'strong/one', job('Ran things')).share).toBe(0)
    expect(verdictOf(uptime, 'strong/one', job('Ran it at 99.9% uptime, then 99.99% uptime'))).toMatchObject({
      share: 0.5,
      findings: [{ fix: 'Give uptime.' }],
    })
    expect(verdictOf(uptime, 'strong/one', job('Ran it at 99.9% uptime', 'Ran more at 99.99% uptime'))).toEqual({
      kind: 'scored',
      share: 1,
      findings: [],
    })
  })

  it('earns nothing on an empty resume', () => {
    expect(verdictOf(uptime, 'strong/one', '').share).toBe(0)
  })
})

describe('conditions', () => {
  const keywords = 'keywords:\n  nice: [Python, Django, PostgreSQL, Haskell]\n'
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['phrases', 'when: { phrases: [the ledger] }', true],
    ['phrases that are not there', 'when: { phrases: [the pledger] }', false],
    ['regex', "when: { regex: '\\bledgers?\\b' }", true],
    ['metric', 'when: { metric: [uptime] }', true],
    ['metric elsewhere', 'when: { metric: [uptime], in: [skills] }', false],
    ['any', 'when: { any: [keyword/haskell, keyword/python] }', true],
    ['any of none', 'when: { any: [keyword/haskell] }', false],
    ['all', 'when: { all: [keyword/django, keyword/python] }', true],
    ['all but one', 'when: { all: [keyword/haskell, keyword/python] }', false],
    ['fewer_than', 'when: { fewer_than: { count: 2, of: [keyword/haskell, keyword/python] } }', true],
    ['not fewer_than', 'when: { fewer_than: { count: 2, of: [keyword/django, keyword/python] } }', false],
    ['section', 'when: { section: [skills, projects] }', true],
    ['section that is not there', 'when: { section: [projects] }', false],
    ['latest-role', 'when: { phrases: [Python], in: [latest-role] }', true],
    ['not in the latest role', 'when: { phrases: [Django], in: [latest-role] }', false],
    ['page-1', 'when: { phrases: [Django], in: [page-1] }', true],
    ['several keys', 'when: { phrases: [Python], metric: [users] }', true],
    ['several keys in one bullet', 'when: { phrases: [Python], metric: [users], within: bullet }', true],
    ['several keys in one bullet, not met', 'when: { phrases: [Python], metric: [uptime], within: bullet }', false],
    ['several keys in one role', 'when: { phrases: [PostgreSQL], metric: [users], within: role }', true],
    ['several keys in one role, not met', 'when: { phrases: [PostgreSQL], metric: [uptime], within: role }', false],
    ['several keys in one section', 'when: { phrases: [PostgreSQL], metric: [uptime], within: section }', true],
    [
      'a language with its framework in one role, not met',
      'when: { all: [keyword/python, keyword/django], within: role }',
      false,
    ],
    ['two keywords in one role', 'when: { all: [keyword/python, keyword/postgresql], within: role }', true],
    ['unless', 'when: { phrases: [the ledger] }; unless: { phrases: [uptime] }', false],
    ['unless in another form', 'when: { phrases: [the ledger] }; unless: { phrases: [writing Python] }', true],
    ['unless, plural', 'when: { phrases: [the ledger] }; unless: { phrases: [python service] }', false],
    ['unless alone', 'unless: { phrases: [Kubernetes] }', true],
    ['another mistake', 'when: { any: [mistake/two] }', false],
  ]
  it.each(cases)('%s', (_, body, expected) => {
    expect(made(`${body}\n  - { id: two, message: x, when: { phrases: [nowhere at all] } }`, roles, keywords)).toBe(
      expected,
    )
  })

  it('link', () => {
    const linked = (url: string): string =>
      `Ada Example\nada@example.com | ${url}\n\n# Experience\n### Engineer, Acme, Jan 2020 - Present\n- Wrote code\n`
    const when = 'when: { link: ["github.com/*"] }'
    expect(made(when, linked('https://www.github.com/ada'))).toBe(true)
    expect(made(when, linked('github.com/ada'))).toBe(true)
    expect(made(when, linked('gitlab.com/ada'))).toBe(false)
    expect(made('when: { link: ["*/ada/secret*"] }', linked('https://git.acme.example/ada/secret-plans'))).toBe(true)
  })

  it('shows the words that `when` found', () => {
    const verdict = verdictOf(
      mistake('when: { phrases: [the ledger] }; fix: Do better.').replace('wrong', "'{match} is wrong'"),
      'mistake/one',
      roles,
    )
    expect(verdict.findings).toMatchObject([
      {
        message: 'the ledger is wrong',
        fix: 'Do better.',
        match: 'the ledger',
        place: { page: 1, column: 6, endColumn: 16 },
      },
    ])
  })

  it('names the ids it hangs on', () => {
    const text = mistake('when: { any: [keyword/python] }; unless: { all: [keyword/django] }', keywords)
    expect(resultsOf(load(text), roles).get('mistake/one')?.dependsOn).toEqual(['keyword/python', 'keyword/django'])
  })

  it('says nothing of a resume without words', () => {
    expect(resultsOf(load(mistake('unless: { phrases: [caching] }')), '').get('mistake/one')?.verdict.kind).toBe(
      'skipped',
    )
  })
})

describe('expressions', () => {
  const literals = (source: string): string => literalsOf(source)?.join(' ') ?? ''

  it('stand behind words that every match holds', () => {
    expect(literals('\\bled the migration\\b')).toBe('led the migration')
    expect(literals('(?i)Responsible\\s+for')).toBe('responsible')
    expect(literals('colou?r scheme')).toBe('r scheme')
    expect(literals('ab{2,3}cde')).toBe('cde')
    expect(literals('x(?:long words|other)yz')).toBe('long words other')
    expect(literals('alpha|beta')).toBe('alpha beta')
    expect(literals('(?i)\\b(?:cut(?:ting|s)?|reduc(?:ed|es))\\b[^.;]{0,90}?(?:\\d|half)')).toBe('cut reduc')
    expect(literals('alpha|b.?')).toBe('')
    expect(literals('(?P<name>alpha)?[xy]+')).toBe('')
    expect(literals('[abc]def\\d')).toBe('def')
    expect(literals('\\pLabc')).toBe('abc')
    expect(literals('\\p{Lu}abc')).toBe('abc')
    expect(literals('\\.NET')).toBe('.net')
    expect(literals('[]a]bc')).toBe('bc')
    expect(literals('(?:abc){0,2}de')).toBe('de')
    expect(literals('(?:abc){2}d')).toBe('abc')
  })

  it('match the same with and without them (property)', () => {
    const atom = fc.constantFrom('a', 'b', 'c', 'd', ' ', '.', '\\b', '\\w', '[ab]', '[^a]', '\\.', '(?i)')
    const repeat = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,1}', '+?')
    const { expression } = fc.letrec<{ expression: string; piece: string }>((tie) => ({
      piece: fc.oneof(
        { maxDepth: 3 },
        fc.tuple(atom, repeat).map(([a, r]) => (a.startsWith('(?i') || a === '\\b' ? a : a + r)),
        fc.tuple(tie('expression'), repeat).map(([e, r]) => `(?:${e})${r}`),
      ),
      expression: fc
        .array(
          fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
          { minLength: 1, maxLength: 3 },
        )
        .map((branches) => branches.join('|')),
    }))
    fc.assert(
      fc.property(
        expression,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'A', 'B', ' ', '.'), maxLength: 12 }),
        (source, text) => {
          const compiled = compileExpression(source)
          if (!('find' in compiled) || compiled.find(text).length === 0) return
          const literals = literalsOf(source)
          expect(literals === undefined || literals.some((literal) => text.toLowerCase().includes(literal))).toBe(true)
        },
      ),
      { numRuns: 3000, seed: 3 },
    )
  })

  it('take time in proportion to the text, whatever they are', () => {
    const compiled = compileExpression('(a+)+$')
    if (!('find' in compiled)) throw new Error('no expression')
    const began = performance.now()
    compiled.find(`${'a'.repeat(50_000)}b`)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
