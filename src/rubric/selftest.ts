/** Runs the tests a rubric carries: through the real pipeline, each expectation at its place in the file. */
import type { CompiledRubric, Resume, RubricProblem } from '../types.js'
import { compile, compileItems } from './compile.js'
import type { Outcome } from './condition.js'
import { resumeOf } from './examples.js'
import type { Item, ResolvedRubric, RubricContext, TestEntry } from './format.js'
import { problem } from './problems.js'
import { spanOf } from './yaml.js'

export interface SelfTestContext extends RubricContext {
  /** Reads a resume file that a test names, relative to the rubric's own path. */
  readonly resumeOfFile: (file: string, rubricPath: string) => Promise<Resume>
  /** The score shown of a resume; later stages are handed in. */
  readonly scoreOf: (resume: Resume, rubric: CompiledRubric) => number | null
}

export interface SelfTest {
  readonly name: string
  readonly passed: boolean
  /** One an expectation that does not hold, at its place. */
  readonly failures: readonly RubricProblem[]
}

export interface SelfTestRun {
  readonly rubric: string
  readonly path: string
  readonly tests: readonly SelfTest[]
  /** Items of this file, not of its parents, that fire in no test or are silent in none. */
  readonly uncovered: readonly RubricProblem[]
}

export async function testRubric(rubric: ResolvedRubric, context: SelfTestContext): Promise<SelfTestRun> {
  const { outcomes } = compileItems(rubric, context.rules, context.lexicon)
  const compiled = compile(rubric, context.rules, context.lexicon)
  const resumes: Resume[] = []
  const tests: SelfTest[] = []
  for (const test of rubric.tests) {
    const resume = await resumeOfTest(test, rubric, context)
    resumes.push(resume)
    const failures = [...failuresOf(test, resume, outcomes), ...scoreFailures(test, context.scoreOf(resume, compiled))]
    tests.push({ name: test.name, passed: failures.length === 0, failures })
  }
  const own = rubric.items.filter((item) => item.layer === rubric.layers.at(-1))
  const uncovered = own.flatMap((item) => gapsOf(item, resumes, outcomes))
  return { rubric: rubric.id, path: rubric.path, tests, uncovered }
}

async function resumeOfTest(test: TestEntry, rubric: ResolvedRubric, context: SelfTestContext): Promise<Resume> {
  return test.file === undefined
    ? resumeOf(test.resume ?? '', context.lexicon)
    : await context.resumeOfFile(test.file, rubric.path)
}

function failuresOf({ expect }: TestEntry, resume: Resume, outcomes: ReadonlyMap<string, Outcome>): RubricProblem[] {
  const wrong = (
    ids: readonly string[] | undefined,
    wanted: boolean,
    message: (id: string) => string,
  ): RubricProblem[] =>
    (ids ?? []).flatMap((id, index) =>
      (outcomes.get(id)?.fires(resume) ?? false) === wanted ? [] : [problem(spanOf(ids as object, index), message(id))],
    )
  return [
    ...wrong(expect.fires, true, (id) =>
      id.startsWith('keyword/') ? `"${id}" is not found in this test` : `"${id}" does not fire in this test`,
    ),
    ...wrong(expect.silent, false, (id) => `"${id}" fires in this test`),
    ...wrong(expect.missing, false, (id) => `"${id}" is found in this test`),
  ]
}

function scoreFailures({ expect }: TestEntry, score: number | null): RubricProblem[] {
  const bounds = expect.score
  if (bounds === undefined) return []
  const shown = score === null ? 'could not be computed' : `is ${score}`
  const low = bounds.min !== undefined && (score === null || score < bounds.min)
  const high = bounds.max !== undefined && (score === null || score > bounds.max)
  return [
    ...(low ? [problem(spanOf(bounds, 'min'), `the score ${shown}, at least ${bounds.min} was expected`)] : []),
    ...(high ? [problem(spanOf(bounds, 'max'), `the score ${shown}, at most ${bounds.max} was expected`)] : []),
  ]
}

function gapsOf(item: Item, resumes: readonly Resume[], outcomes: ReadonlyMap<string, Outcome>): RubricProblem[] {
  const fired = resumes.map((resume) => outcomes.get(item.id)?.fires(resume) ?? false)
  const verb = item.kind === 'keyword' ? 'is found' : 'fires'
  const gaps: RubricProblem[] = []
  if (!fired.includes(true))
    gaps.push(problem(item.at, `"${item.id}" ${verb} in no test`, 'add a test whose resume has it'))
  if (!fired.includes(false))
    gaps.push(problem(item.at, `"${item.id}" ${verb} in every test`, 'add a test whose resume does not have it'))
  return gaps
}
