/** `--cache`: what was said of the same bytes under the same circumstances is not said anew. */
import type { LintJob } from '../batch/job.js'
import type { Rubrics } from '../batch/rubrics.js'
import { cacheIn } from '../files/cache.js'
import { version } from '../files/version.js'
import type { FileResult } from '../types.js'
import type { LintFlags } from './flags.js'
import type { Terminal } from './terminal.js'

export interface Judged {
  readonly results: FileResult[]
  /** On a quieter machine it might have come out otherwise: not to be remembered. */
  readonly hasty?: boolean
}

export type Judge = (job: LintJob) => Promise<Judged>

/** The results of a job: remembered, or what `judge` makes of it. */
export type Cached = (job: LintJob, judge: Judge) => Promise<Judged>

export const uncached: Cached = (job, judge) => judge(job)

export function cacheFor({ cacheLocation }: LintFlags, { rubric }: Rubrics, { cwd }: Terminal): Cached {
  const store = cacheIn<FileResult[]>(cacheLocation ?? '.ats-check-cache', cwd)
  return async (job, judge) => {
    const { timeoutMs: _, password: __, ...options } = job.options
    const rubrics = job.rubrics.map((name) => rubric(name).sha256)
    const circumstances = JSON.stringify({ version: version(), options, rubrics })
    const known = store.get(job.source, circumstances)
    if (known !== undefined) return { results: known }
    const judged = await judge(job)
    if (judged.hasty !== true) store.set(job.source, circumstances, judged.results)
    return judged
  }
}
