/** One file of a batch, in whatever thread: bytes and names of rubrics in, results out. */
import { type LintOptions, lintSource } from '../lint.js'
import type { FileResult, Source } from '../types.js'
import { type Circumstances, rubricsUnder } from './rubrics.js'

/** What can be sent to a thread: everything that `lintSource` takes but the lexicon, which it loads itself. */
export interface LintJob {
  readonly source: Source
  readonly rubrics: readonly string[]
  readonly options: Omit<LintOptions, 'lexicon'>
}

export interface LintSetup {
  readonly circumstances: Circumstances
  /** Names of those that jobs will ask for. */
  readonly rubrics: readonly string[]
}

/** Rubrics are compiled once, for all jobs to come, and before the time of the first of them runs. */
export async function lintTask({
  circumstances,
  rubrics: names,
}: LintSetup): Promise<(job: LintJob) => Promise<FileResult[]>> {
  const { rubric, context } = rubricsUnder(circumstances)
  names.forEach(rubric)
  return ({ source, rubrics, options }) =>
    lintSource(source, rubrics.map(rubric), { ...options, lexicon: context.lexicon, isolate: false })
}
