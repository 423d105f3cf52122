/** The expressions of the bundled rubrics mean the same to both engines, and end soon on whatever they are tried on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileExpression, isExpression } from '../src/rubric/expression.js'
import { nativeExpression, spansOf } from '../src/rubric/native-expression.js'
import { yamlLibrary } from '../src/rubric/yaml-library.js'

const root = join(import.meta.dirname, '..')
const rubrics = ['rubrics', 'rubrics/base'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => yamlLibrary().parse(readFileSync(join(root, folder, name), 'utf8')) as unknown),
)

function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner].flat().filter((one) => typeof one === 'string') : valuesOf(inner, key),
  )
}

const sources = [...new Set(valuesOf(rubrics, 'regex'))]
const native = sources.filter((source) => nativeExpression(source) !== undefined)
const texts = [
  ...['example', 'counterexample', 'resume'].flatMap((key) => valuesOf(rubrics, key)),
  ...readdirSync(join(root, 'fixtures'))
    .filter((name) => name.endsWith('.out'))
    .map((name) => readFileSync(join(root, 'fixtures', name), 'utf8')),
].flatMap((text) => text.split('\n'))

describe('expressions of the bundled rubrics', () => {
  it('run without RE2', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter((source) => !native.includes(source))).toEqual([])
  })

  it.each(native)('%s finds the same', (source) => {
    const expression = compileExpression(source)
    if (!isExpression(expression)) throw new Error(expression.message)
    const other = nativeExpression(source) as RegExp
    for (const text of texts) expect(spansOf(other, text), text).toEqual(expression.find(text))
  })

  it('end soon on a row that nearly matches all the way', () => {
    // The words of the expressions themselves, which is what it takes to begin a match, and then no end of it.
    const words = [...new Set(native.join(' ').match(/[a-z]{4,}/g) ?? [])].join(' ')
    const rows = [words, 'a '.repeat(5000), '1,'.repeat(5000), '1 million '.repeat(1000), 'from 1 a b c d '.repeat(700)]
    const started = performance.now()
    for (const source of native) for (const row of rows) spansOf(nativeExpression(source) as RegExp, row)
    // Thousandths of it are usual; an expression that backtracks without end would never get here.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('an expression that the engines read differently', () => {
  it.each(['a.c', '\\pL+', '(?P<name>x)', '(?s)x', '(?i)a(?-i)b', '[[:alpha:]]+', '\\Qa\\E', '\\x{41}', '\\A'])(
    'stays with RE2: %s',
    (source) => expect(nativeExpression(source)).toBeUndefined(),
  )
})
