/**
 * The bundled pdf.js, with its patches and polyfills, says of every honest PDF here what the plain package says, on every
 * version of Node: a feature that is missing shows as an operator list that ends early and in nothing else.
 */
import glob from 'fast-glob'
import { beforeAll, describe, expect, it } from 'vitest'
import { root, run } from './programs.js'

type Lines = readonly string[]
type Listing = Readonly<Record<string, Readonly<Record<string, Lines>>>>

/** Without the attacks: nothing bounds the plain package. */
const files = glob.sync('fixtures/**/*.pdf', { cwd: root, ignore: ['fixtures/hostile/**'] }).sort()

const listing = (node: string, engine: 'bundle' | 'plain'): Listing =>
  JSON.parse(run('npx', ['-y', '-p', `node@${node}`, 'node', 'test/system/operator-lists.mjs', engine, ...files]))

/** The first line that is not the same, with its place; `undefined` where all are. */
function firstDifference(expected: Lines, found: Lines): object | undefined {
  const at = expected.findIndex((line, index) => line !== found[index])
  if (at < 0 && expected.length === found.length) return undefined
  const line = at < 0 ? expected.length : at
  return { line, expected: expected[line], found: found[line], lengths: [expected.length, found.length] }
}

function differences(expected: Listing, found: Listing): object[] {
  return Object.entries(expected).flatMap(([file, pages]) => {
    const numbers = new Set([...Object.keys(pages), ...Object.keys(found[file] ?? {})])
    return [...numbers].flatMap((page) => {
      const difference = firstDifference(pages[page] ?? [], found[file]?.[page] ?? [])
      return difference ? [{ file, page, ...difference }] : []
    })
  })
}

const count = (all: Listing, kind: string): number =>
  Object.values(all)
    .flatMap((pages) => Object.values(pages).flat())
    .filter((line) => line.startsWith(`${kind} `)).length

let plain: Listing

beforeAll(() => {
  run('npm', ['run', 'build'])
  plain = listing('24', 'plain')
})

it('compares files that hold something of each kind', () => {
  expect(files.length).toBeGreaterThan(25)
  for (const [kind, least] of Object.entries({
    showText: 1000,
    annotation: 20,
    image: 2,
    constructPath: 100,
  }))
    expect(count(plain, kind), kind).toBeGreaterThan(least)
  expect(Object.keys(plain).filter((file) => plain[file]?.unreadable)).toEqual([
    'fixtures/broken/encrypted.pdf',
    'fixtures/broken/truncated.pdf',
    'fixtures/broken/zero-byte.pdf',
  ])
})

it('the plain package says the same on Node 22', () => {
  expect(differences(plain, listing('22', 'plain'))).toEqual([])
})

describe.each(['20.19', '22', '24'])('on Node %s', (version) => {
  it('the bundle says what the plain package says', () => {
    expect(differences(plain, listing(version, 'bundle'))).toEqual([])
  })
})
