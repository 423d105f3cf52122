/** Rubrics: YAML text in, compiled checks out. Pure: files are handed in through a `RubricFinder`. */
import { type CompiledRubric, RubricError, type RubricProblem } from '../types.js'
import { compile } from './compile.js'
import { checkExamples } from './examples.js'
import type { ResolvedRubric, RubricContext, RubricFinder } from './format.js'
import { loadLayers } from './layers.js'
import { sorted } from './problems.js'
import { resolve } from './resolve.js'
import { withSettings } from './settings.js'

export { checkRules } from './check-rules.js'
export { compile, fingerprint } from './compile.js'
export { describeItems, type ItemDescription } from './describe.js'
export { resumeOf } from './examples.js'
export type * from './format.js'
export { idOfTerm, missingRubric } from './layers.js'
export { printRubric } from './print.js'
export { renderProblem } from './problems.js'
export { rubricSchemaWith } from './rules-schema.js'
export { type SelfTest, type SelfTestContext, type SelfTestRun, testRubric } from './selftest.js'
export { defaultScoring, settingsUnder } from './settings.js'
export { type NewRubric, rubricTemplate } from './template.js'
export { rubricSchema } from './validator.generated.js'

/**
 * Finds a rubric by name, path or `a+b`, with all it extends. Throws an `InputError` when there is none of that name,
 * a `RubricError` with everything that is wrong.
 */
export function loadRubric(name: string, find: RubricFinder, context: RubricContext): ResolvedRubric {
  return sound(inspect(name, find, context, 'untried', false)).rubric
}

/** Throws a `RubricError` with all that is wrong where some of it is an error. */
function sound(inspection: Inspection): Inspection {
  if (inspection.problems.some((problem) => problem.severity === 'error')) throw new RubricError(inspection.problems)
  return inspection
}

export interface Inspection {
  readonly rubric: ResolvedRubric
  readonly problems: readonly RubricProblem[]
}

/**
 * The same without throwing on what the files contain: what could be made of them, and what is wrong. Tries the
 * examples of every item, also of those that ship with the tool.
 */
export const inspectRubric = (name: string, find: RubricFinder, context: RubricContext): Inspection =>
  inspect(name, find, context, 'all', false)

/** The same without examples, and quick: values of rubrics that ship with the tool have no places. For lists. */
export const outlineRubric = (name: string, find: RubricFinder, context: RubricContext): Inspection =>
  inspect(name, find, context, 'none', true)

function inspect(
  name: string,
  find: RubricFinder,
  context: RubricContext,
  which: 'all' | 'untried' | 'none',
  packed: boolean,
): Inspection {
  const { rubric, problems } = resolve(loadLayers(name, find, packed), context)
  const examples = which === 'none' ? [] : checkExamples(rubric, context.rules, context.lexicon, which)
  return { rubric, problems: sorted([...problems, ...examples]) }
}

/** The usual way: load, then compile under the config's settings. What is wrong is found again in the YAML, for its place. */
export function compileRubric(name: string, find: RubricFinder, context: RubricContext): CompiledRubric {
  const quick = inspect(name, find, context, 'untried', true)
  const { rubric, problems } =
    quick.problems.length === 0 ? quick : sound(inspect(name, find, context, 'untried', false))
  const rules = withSettings(rubric.rules, context.settings)
  const compiled = compile({ ...rubric, rules }, context.rules, context.lexicon)
  return problems.length === 0 ? compiled : { ...compiled, warnings: problems }
}
