/** Items that count for nothing are told of, and stop nobody. */
import { describe, expect, it } from 'vitest'
import { world } from './cli-world.js'
import { head, problemsOf } from './rubric-files.js'

const base = `${head('base')}scoring: { weights: { keywords: 0 } }\n`

describe('keywords whose part has no weight', () => {
  it('are a warning where a parent set it', () => {
    const [first, ...more] = problemsOf('extends: [base]\nkeywords: { must: [Java, Go] }\n', { base })
    expect(more).toEqual([])
    expect(first).toMatchObject({
      severity: 'warning',
      line: 5,
      message: '2 items such as "keyword/java" count for nothing: the weight of keywords is 0, from base.yaml:4',
      help: expect.stringContaining('scoring: { weights: { keywords: 35 } }'),
    })
  })

  it('are none where the file chose it itself, or gives a weight', () => {
    const own = 'keywords: { must: [Java] }\n'
    expect(problemsOf(`extends: [base]\nscoring: { weights: { keywords: 0 } }\n${own}`, { base })).toEqual([])
    expect(problemsOf(`extends: [base]\nscoring: { weights: { keywords: 9 } }\n${own}`, { base })).toEqual([])
  })
})

const files = {
  'cv.md': '# Ada Lovelace\nLondon | ada@example.com\n\n# Experience\n- Built it in Java\n',
  'rubrics/mine.yaml': `${head('mine')}extends: [general]\nkeywords: { must: [Java] }\n`,
}

it('is shown by rubric validate, which stays valid', async () => {
  const { run } = world(files)
  const { code, out } = await run(['rubric', 'validate', 'mine'])
  expect(code).toBe(0)
  expect(out).toContain('mine.yaml:5:20 warning  "keyword/java" counts for nothing: the weight of keywords is 0, from ')
  expect(out).toMatch(/mine: valid, \d+ items, 0 tests, 1 warning\n$/)
  const json = JSON.parse((await run(['rubric', 'validate', 'mine', '-f', 'json'])).out)
  expect(json).toMatchObject({ valid: true, problems: [{ severity: 'warning', line: 5 }] })
})

it('is one line on stderr at lint, and no part of the report', async () => {
  const { run } = world(files)
  const { code, out, err } = await run(['cv.md', '-r', 'mine', '--min-score', '0', '-f', 'json'])
  expect(code).toBe(0)
  expect(err).toMatch(/^warning: \S*mine\.yaml:5:20 "keyword\/java" counts for nothing: [^\n]+\n$/)
  expect(JSON.parse(out).results).toHaveLength(1)
})
