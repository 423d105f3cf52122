/** Every rubric and layer that ships with the tool: valid, its examples hold, its own tests pass and cover it. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { readBundled, rubricFinder } from '../src/files/rubrics.js'
import { grade } from '../src/grade.js'
import { judge } from '../src/judge.js'
import {
  compileRubric,
  inspectRubric,
  printRubric,
  renderProblem,
  resumeOf,
  type SelfTestContext,
  testRubric,
} from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'

const lexicon = loadLexicon()
const find = rubricFinder({ cwd: dirname(fileURLToPath(import.meta.url)) })
const context: SelfTestContext = {
  rules,
  lexicon,
  scoreOf: (resume, rubric) => grade(judge(resume, rubric.checks), rubric.scoring).score,
  resumeOfFile: async () => {
    throw new Error('bundled rubrics carry their resumes themselves')
  },
}

const names = Object.keys(readBundled()).map((file) => file.replace(/\.yaml$/, ''))

describe.each(names)('%s', (name) => {
  const { rubric, problems } = inspectRubric(name, find, context)

  it('is valid, and its examples hold', () => {
    expect(problems.map(renderProblem)).toEqual([])
  })

  it('passes its own tests, and they cover every item of it', async () => {
    const { tests, uncovered } = await testRubric(rubric, context)
    expect(tests.flatMap((test) => test.failures.map(renderProblem))).toEqual([])
    expect(uncovered.map(renderProblem)).toEqual([])
  })

  it('names a source for what it advises', () => {
    const own = rubric.items.filter((item) => item.layer === rubric.layers.at(-1))
    expect(own.filter((item) => item.entry.source === undefined).map((item) => item.id)).toEqual([])
  })

  it('is the same rubric when printed flat', () => {
    const printed = printRubric(rubric, lexicon)
    const again = inspectRubric('flat', () => ({ path: 'flat', text: printed }), context)
    expect(again.problems.map(renderProblem)).toEqual([])
    expect(again.rubric.items.map((item) => item.id).toSorted()).toEqual(rubric.items.map((item) => item.id).toSorted())
  })

  it('gives nothing for nothing', () => {
    const compiled = compileRubric(name, find, context)
    const results = judge(resumeOf('', lexicon), compiled.checks)
    const earned = results.filter((one) => one.verdict.kind === 'scored' && one.verdict.share > 0)
    expect(earned.map((one) => one.id)).toEqual([])
  })
})
