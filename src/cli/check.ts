/** Files → results, in the order in which they were named: one file here, several in a pool of threads. */
import { availableParallelism } from 'node:os'
import type { LintJob, LintSetup } from '../batch/job.js'
import { inOrder, type Pool, pool } from '../batch/pool.js'
import { postingIn } from '../batch/posting.js'
import { type Circumstances, type Rubrics, rubricsUnder } from '../batch/rubrics.js'
import type { ConfigFile } from '../files/config.js'
import { passwordIn, readSource } from '../files/read.js'
import { type LintOptions, lintSource } from '../lint.js'
import { withPresets } from '../presets.js'
import { expectFiles } from '../readers/index.js'
import { defaultTimeout, givenUp } from '../readers/isolate.js'
import { unreadable } from '../readers/reader.js'
import { unreadableResult, withPassMark } from '../report.js'
import { canThread } from '../threads.js'
import { type Document, type FileResult, InputError, type RubricProblem, type Source } from '../types.js'
import { cacheFor, type Judge, uncached } from './cached.js'
import { idleGates, refuseUnknown } from './demands.js'
import type { LintFlags } from './flags.js'
import { draws } from './outputs.js'
import type { Plan } from './plan.js'
import type { Terminal } from './terminal.js'

/** Checks the files under one plan; see `checker`. */
export interface Checker {
  /** The results of each file, one per rubric; whoever is slow to take them slows the work down. */
  check(files: readonly string[], stop?: AbortSignal): AsyncIterable<FileResult[]>
  /** Faults of ours that single files brought out; those files count as unreadable, and the others were checked. */
  readonly faults: readonly unknown[]
  /** What is doubtful in the rubrics, a line each. */
  readonly complaints: readonly string[]
}

/** Reads all rubrics that the plan has for the files, so that what is wrong in one is told before the first is read. */
export async function checker(
  files: readonly string[],
  plan: Plan,
  { flags, config }: { readonly flags: LintFlags; readonly config?: ConfigFile },
  terminal: Terminal,
): Promise<Checker> {
  if (files.length === 1 && !isCached(flags)) expectFiles(files)
  const circumstances = await circumstancesOf(flags, config, terminal)
  const rubrics = rubricsUnder(circumstances)
  const names = [...new Set(files.flatMap((file) => plan.of(file).rubrics))]
  const asked = names.map(rubrics.rubric)
  refuseUnknown(flags, asked)
  const idle = idleGates(flags, asked)
  const options = lintOptions(flags, terminal)
  const cached = isCached(flags) ? cacheFor(flags, rubrics, terminal) : uncached
  const tellApart = flags.redact === true ? namesToldApart() : (results: FileResult[]) => results
  const resultsOf = async (file: string, judge: Judge): Promise<FileResult[]> => {
    const own = plan.of(file)
    const source = await sourceOf(file, flags, terminal).catch((error: unknown) => notOpened(file, error))
    if ('problems' in source) {
      return own.rubrics.map((name) => withPassMark(unreadableResult(source, rubrics.rubric(name)), own.minScore))
    }
    const ignore = [...(options.ignore ?? []), ...own.ignore]
    const { results } = await cached({ source, rubrics: own.rubrics, options: { ...options, ignore } }, judge)
    return results.map((result) => withPassMark(result, own.minScore))
  }
  const faults: unknown[] = []
  return {
    faults,
    complaints: [...new Set([...asked.flatMap(({ warnings = [] }) => warnings.map(problemLine)), ...idle])],
    async *check(files, stop) {
      const threads = Math.min(jobsAtOnce(flags), files.length)
      const workers =
        canThread && files.length > 1
          ? pool<LintJob, FileResult[]>(threads, 'lint', { circumstances, rubrics: names } satisfies LintSetup)
          : undefined
      const judge = workers === undefined ? here(rubrics) : there(workers, rubrics, faults)
      stop?.addEventListener('abort', () => workers?.end(), { once: true })
      try {
        const judged = inOrder(files, 4 * threads, (file) => resultsOf(file, judge))
        for await (const results of judged) yield tellApart(results)
      } finally {
        workers?.end()
      }
    },
  }
}

const problemLine = ({ path, line, column, message }: RubricProblem): string => `${path}:${line}:${column} ${message}`

/** It was there when its name was found; that it cannot be opened stops none of the others. */
function notOpened(path: string, error: unknown): Document {
  if (!(error instanceof InputError)) throw error
  const message = `The file cannot be opened: ${error.message.replace(/^.*?: /, '')}.`
  const fix = 'Leave it out, or make it a file that you may read.'
  return unreadable({ path, bytes: new Uint8Array() }, 'unknown', {
    id: 'file/readable',
    severity: 'error',
    message,
    fix,
  })
}

const isCached = ({ cache, cacheLocation }: LintFlags): boolean => cache === true || cacheLocation !== undefined
const jobsAtOnce = ({ jobs = 'auto' }: LintFlags): number => (jobs === 'auto' ? availableParallelism() : jobs)

/** In this thread, which prepares for judging while another reads the file. */
function here({ rubric, context }: Rubrics): Judge {
  const rehearse = availableParallelism() > 1
  return async ({ source, rubrics, options }) => ({
    results: await lintSource(source, rubrics.map(rubric), { ...options, lexicon: context.lexicon, rehearse }),
  })
}

/** In a thread of the pool, read and judged. */
function there(workers: Pool<LintJob, FileResult[]>, { rubric }: Rubrics, faults: unknown[]): Judge {
  return async (job) => {
    const ended = await workers.run(job, job.options.timeoutMs ?? defaultTimeout).catch((error: unknown) => {
      faults.push(error)
      return { stopped: 'fault' as const }
    })
    if ('answer' in ended) return { results: ended.answer }
    const document = givenUp(job.source, ended.stopped)
    return { results: job.rubrics.map((name) => unreadableResult(document, rubric(name))), hasty: true }
  }
}

async function circumstancesOf(
  { job, region }: LintFlags,
  config: ConfigFile | undefined,
  { cwd }: Terminal,
): Promise<Circumstances> {
  const plain: Circumstances = {
    cwd,
    ...(config === undefined ? {} : { config }),
    ...(region === undefined ? {} : { region }),
  }
  if (job === undefined) return plain
  return { ...plain, job: { file: job, posting: await postingIn(job, rubricsUnder(plain), cwd) } }
}

function lintOptions(flags: LintFlags, terminal: Terminal): Omit<LintOptions, 'lexicon'> {
  const { passwordFile, asOf, timeout, maxFileSize, maxPages, select, ignore, redact } = flags
  return {
    ...(passwordFile === undefined ? {} : { password: passwordIn(passwordFile, terminal.cwd) }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
    ...(maxFileSize === undefined ? {} : { maxBytes: maxFileSize }),
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(select === undefined ? {} : { select: withPresets(select) }),
    ...(ignore === undefined ? {} : { ignore: withPresets(ignore) }),
    ...(redact === true ? { redact } : {}),
    ...(draws(flags) ? { drawing: true } : {}),
  }
}

async function sourceOf(file: string, { stdinFilename }: LintFlags, terminal: Terminal): Promise<Source> {
  if (file === '-') return { path: stdinFilename ?? '-', bytes: await terminal.readInput() }
  return readSource(file, terminal.cwd)
}

/** Files whose names are the same once masked stay two files. */
function namesToldApart(): (results: FileResult[]) => FileResult[] {
  const seen = new Map<string, number>()
  return (results) => {
    const name = results[0]?.file ?? ''
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? results : results.map((result) => ({ ...result, file: `${name}~${count}` }))
  }
}
