/** Names of rubrics → compiled rubrics, as one run means them: under its config, its posting and its region. */
import type { ConfigFile } from '../files/config.js'
import type { Posting } from '../posting/index.js'
import { inRegion } from '../region.js'
import { compileRubric, type RubricContext, type RuleSettings, settingsUnder } from '../rubric/index.js'
import type { CompiledRubric } from '../types.js'
import { type Knowledge, knowledgeUnder } from './knowledge.js'
import { postingOn, withPosting } from './posting.js'

/** Plain data, so that a thread can be told of it. */
export interface Circumstances {
  readonly cwd: string
  readonly config?: ConfigFile
  /** `--job`: the posting that was read, and the file as named. */
  readonly job?: { readonly posting: Posting; readonly file: string }
  readonly region?: string
}

export interface Rubrics extends Knowledge {
  /** By its name, or as `underOverrides` names it; compiled when first asked for. Throws an `InputError` or a `RubricError`. */
  rubric(name: string): CompiledRubric
}

/** A rubric under the `rules` of these overrides of the config, by their indexes. No name holds a line break. */
export const underOverrides = (name: string, overrides: readonly number[]): string => [name, ...overrides].join('\n')

export function rubricsUnder({ cwd, config, job, region }: Circumstances): Rubrics {
  const known = knowledgeUnder({ cwd }, config)
  const { context, finder } = job === undefined ? known : withPosting(job.posting, job.file, known)
  const compiled = new Map<string, CompiledRubric>()
  const contextUnder = (overrides: readonly string[]): RubricContext =>
    overrides.length === 0
      ? context
      : { ...context, settings: settingsUnder(context.settings, ...overrides.map(rulesOf)) }
  const rulesOf = (index: string): RuleSettings | undefined => config?.config.overrides?.[Number(index)]?.rules
  const compiledAnew = (reference: string): CompiledRubric => {
    const [name = '', ...overrides] = reference.split('\n')
    const rubric = compileRubric(job === undefined ? name : postingOn(name), finder, contextUnder(overrides))
    return region === undefined ? rubric : inRegion(rubric, region, context.lexicon)
  }
  return {
    ...known,
    rubric(name) {
      const rubric = compiled.get(name) ?? compiledAnew(name)
      compiled.set(name, rubric)
      return rubric
    },
  }
}
