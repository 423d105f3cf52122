/** A rubric's own tests, and the rubric that `rubric new` writes. */
import { describe, expect, it } from 'vitest'
import { grade } from '../src/grade.js'
import { judge } from '../src/judge.js'
import {
  describeItems,
  loadRubric,
  resumeOf,
  rubricTemplate,
  type SelfTestContext,
  testRubric,
} from '../src/rubric/index.js'
import { context, finder, lexicon, load, said } from './rubric-files.js'

const run: SelfTestContext = {
  ...context,
  scoreOf: (resume, rubric) => grade(judge(resume, rubric.checks), rubric.scoring).score,
  resumeOfFile: async (file, from) => resumeOf(`# Experience\n- Wrote Java, says ${file} beside ${from}\n`, lexicon),
}

const rubric = (tests: string): ReturnType<typeof load> =>
  load(
    `keywords: { must: [Java] }\npatterns:\n  weak:\n    - { id: duties, phrases: [duties included], example: duties included x }\ntests:\n${tests}`,
  )

const java = '  - name: java\n    resume: |\n      # Experience\n      - Wrote Java\n'

describe('tests of a rubric', () => {
  it('hold when the rubric says what they expect', async () => {
    const { tests } = await testRubric(
      rubric(`${java}    expect: { fires: [keyword/java], silent: [weak/duties], score: { min: 50 } }\n`),
      run,
    )
    expect(tests).toEqual([{ name: 'java', passed: true, failures: [] }])
  })

  it('say what does not hold, each at its place', async () => {
    const { tests } = await testRubric(
      rubric(
        `${java}    expect:\n      fires: [weak/duties]\n      silent: [keyword/java]\n      missing: [keyword/java]\n      score: { max: 10 }\n`,
      ),
      run,
    )
    expect(said(tests[0]?.failures ?? []).map((line) => line.replace(/is \d+/, 'is N'))).toEqual([
      '14:15 "weak/duties" does not fire in this test',
      '15:16 "keyword/java" fires in this test',
      '16:17 "keyword/java" is found in this test',
      '17:21 the score is N, at most 10 was expected',
    ])
  })

  it('may name a file', async () => {
    const { tests } = await testRubric(rubric('  - { name: f, file: x.md, expect: { fires: [keyword/java] } }\n'), run)
    expect(tests[0]?.passed).toBe(true)
  })

  it('cover each item when it fires in one and is silent in another', async () => {
    const { uncovered } = await testRubric(rubric(`${java}    expect: { fires: [keyword/java] }\n`), run)
    expect(said(uncovered)).toEqual([
      '4:20 "keyword/java" is found in every test | add a test whose resume does not have it',
      '7:13 "weak/duties" fires in no test | add a test whose resume has it',
    ])
  })
})

describe('a new rubric', () => {
  const text = rubricTemplate({ id: 'fresh', title: 'Fresh: "new"' })

  it('is valid, passes its own tests, and they cover it', async () => {
    const fresh = loadRubric('fresh', finder({ fresh: text }), context)
    const { tests, uncovered } = await testRubric(fresh, run)
    expect(tests.flatMap((test) => said(test.failures))).toEqual([])
    expect(tests.length).toBeGreaterThan(1)
    expect(said(uncovered)).toEqual([])
  })

  it('begins with the line that editors read', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./rubric.schema.json')
  })

  it('can be explained, item by item', () => {
    const fresh = loadRubric('fresh', finder({ fresh: text }), context)
    expect(describeItems(fresh, context).find((one) => one.id === 'mistake/queue-without-load')).toMatchObject({
      kind: 'mistake',
      severity: 'warning',
      points: 3,
      fix: 'Say how many messages it carries, and how fast.',
      source: { id: 'guide', confidence: 'opinion' },
      looksFor: { when: { any: ['keyword/message-queue'] } },
    })
  })
})
