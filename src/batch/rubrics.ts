/** Names of rubrics → compiled rubrics, as one run means them: under its config, its posting and its region. */
import type { ConfigFile } from '../files/config.js'
import type { Posting } from '../posting/index.js'
import { inRegion } from '../region.js'
import { compileRubric } from '../rubric/index.js'
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
  /** Compiled when first asked for. Throws an `InputError` or a `RubricError`. */
  rubric(name: string): CompiledRubric
}

export function rubricsUnder({ cwd, config, job, region }: Circumstances): Rubrics {
  const known = knowledgeUnder({ cwd }, config)
  const { context, finder } = job === undefined ? known : withPosting(job.posting, job.file, known)
  const compiled = new Map<string, CompiledRubric>()
  const compiledAnew = (name: string): CompiledRubric => {
    const rubric = compileRubric(job === undefined ? name : postingOn(name), finder, context)
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
