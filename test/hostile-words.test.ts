/**
 * What a stranger may write for a rubric, a config, a search and a posting: each is understood or refused in our own words,
 * soon, whatever it is. (Damaged files are test/fuzz; resumes as text are test/readers-text.test.ts.)
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../src/files/config.js'
import { readPosting } from '../src/posting/index.js'
import { type Expression, parseQuery } from '../src/query/expression.js'
import { read } from '../src/readers/index.js'
import { readText } from '../src/readers/text.js'
import { compileExpression, isExpression } from '../src/rubric/expression.js'
import { InputError, RubricError } from '../src/types.js'
import { head, lexicon, problemsOf } from './rubric-files.js'

/** Of one reading, in milliseconds: generous, for what must not grow without bound. */
const patience = 5_000

function inTime<T>(work: () => T): T {
  const start = performance.now()
  const result = work()
  expect(performance.now() - start).toBeLessThan(patience)
  return result
}

/** Any value that YAML can hold, with the keys of our files among its keys. */
const keys = [
  'schema',
  'id',
  'title',
  'keywords',
  'must',
  'patterns',
  'weak',
  'regex',
  'terms',
  'extends',
  'sections',
  'rules',
]
const configKeys = [
  'rubric',
  'overrides',
  'files',
  'ignore',
  'rule',
  'reason',
  'until',
  'format',
  'minScore',
  'exclude',
]
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Kafka', '(a+)+$', '\\bled\\b', '2026-01-01', '[', 'keyword/kafka', '\u0000', '__proto__'),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom(...keys, ...configKeys, '__proto__', 'constructor'), fc.string()),
      tie('value'),
      {
        maxKeys: 5,
      },
    ),
  ),
})).value
const files = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('- ', '  ', '\n', ': ', '[', ']', '{', '}', '&a ', '*a', '!!', '|', '>', '"', "'", '#', 'k'),
  }),
  // JSON is YAML.
  values.map((value) => JSON.stringify(value)),
)

describe('a rubric from a stranger', () => {
  it('is understood, or told what is wrong with it and where', () => {
    fc.assert(
      fc.property(files, (text) => {
        for (const problem of inTime(() => problemsOf(text))) {
          expect(problem.message).not.toBe('')
          expect(problem.line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['aliases that double thirty times', `x-0: &a0 [lol]\n${doubling(30)}`],
    ['ten thousand open brackets', `keywords:\n  must: ${'['.repeat(10_000)}`],
    ['a mapping five thousand deep', Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['an alias of itself', 'keywords: &a\n  must: *a\n'],
    ['a merge of itself', 'keywords: &a\n  <<: *a\n'],
  ])('holds no bomb: %s', (_, text) => {
    expect(inTime(() => problemsOf(head() + text)).length).toBeGreaterThan(0)
  })

  it.each(['(a+)+$', '(a|a)+$', '(.*a){20}', '(?:a?){60}a{60}', '\\w+\\s?\\w+\\s?\\w+\\s?\\w+!'])(
    'has no expression that takes for ever: %s',
    (source) => {
      const expression = compileExpression(source)
      if (!isExpression(expression)) throw new Error(expression.message)
      const found = inTime(() => expression.find(`${'a'.repeat(20_000)} b`))
      expect(found.every(([start, end]) => start < end)).toBe(true)
    },
  )
})

function doubling(times: number): string {
  return Array.from({ length: times }, (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')
}

describe('a config from a stranger', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ats-check-words-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is understood, or refused in our own words', async () => {
    const read = (text: string) => {
      writeFileSync(join(folder, 'config.yaml'), text)
      return readConfig('config.yaml', folder, async () => []).catch((error: unknown) => error)
    }
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const outcome = await read(text)
        if (outcome instanceof Error) expect(outcome instanceof InputError || outcome instanceof RubricError).toBe(true)
        else expect(outcome).toHaveProperty('config')
      }),
      { numRuns: 200 },
    )
  })
})

describe('a search from a stranger', () => {
  const pieces = fc.constantFrom(
    'AND ',
    'OR ',
    'NOT ',
    '(',
    ')',
    '"',
    'kafka ',
    'site* ',
    '-',
    '“',
    '”',
    'É ',
    '🙂',
    '  ',
    '*',
  )

  it('is understood, or refused in our own words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces }), fc.string({ unit: 'grapheme' })), (query) => {
        try {
          expect(['term', 'not', 'and', 'or']).toContain(inTime(() => parseQuery(query)).kind)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('means the same when it is written out with all its parentheses', () => {
    const term = fc
      .constantFrom('kafka', 'site reliability', 'C++', 'Node.js')
      .map((words) => ({ kind: 'term' as const, words }))
    const trees = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        term,
        tie('tree').map((of) => ({ kind: 'not' as const, of })),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          all: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        }),
      ),
    })).tree
    fc.assert(
      fc.property(trees, (tree) => {
        for (const truth of [0, 5, 10, 15]) expect(holds(parseQuery(written(tree)), truth)).toBe(holds(tree, truth))
      }),
    )
  })

  it('is refused when it is too deep or too long', () => {
    expect(() => parseQuery(`${'('.repeat(1000)}a${')'.repeat(1000)}`)).toThrow(InputError)
    expect(() => parseQuery(`${'NOT '.repeat(900)}a`)).toThrow(InputError)
    expect(() => parseQuery('a '.repeat(100_000))).toThrow(InputError)
  })
})

const written = (tree: Expression): string => {
  if (tree.kind === 'term') return `"${tree.words}"`
  if (tree.kind === 'not') return `NOT (${written(tree.of)})`
  return tree.all.map((one) => `(${written(one)})`).join(tree.kind === 'and' ? ' AND ' : ' OR ')
}

const names = ['kafka', 'site reliability', 'C++', 'Node.js']
/** `truth`: a bit for each name. */
const holds = (tree: Expression, truth: number): boolean => {
  if (tree.kind === 'term') return ((truth >> names.indexOf(tree.words)) & 1) === 1
  if (tree.kind === 'not') return !holds(tree.of, truth)
  return tree.kind === 'and' ? tree.all.every((one) => holds(one, truth)) : tree.all.some((one) => holds(one, truth))
}

describe('a posting from a stranger', () => {
  const pieces = fc.constantFrom(
    'Requirements\n',
    '- ',
    'Kafka',
    ', ',
    ' or ',
    '5+ years ',
    '\n\n',
    '(',
    ')',
    '/',
    'must have ',
    '•',
    '\t',
  )

  it('is read, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.string({ unit: 'grapheme' })), (text) => {
        const { skills } = inTime(() => readPosting(readText(text), lexicon))
        expect(Array.isArray(skills)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['one line of a megabyte', 'Kafka, '.repeat(150_000)],
    ['a hundred thousand lines', '- Kafka\n'.repeat(100_000)],
    ['nothing but parentheses', '('.repeat(200_000)],
  ])('ends soon: %s', async (_, text) => {
    const document = await read({ path: 'posting.txt', bytes: new TextEncoder().encode(text) }, {})
    inTime(() => readPosting(document, lexicon))
  })
})
