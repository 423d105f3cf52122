/** Files → results: read one by one or several at a time, reported in the order they were named. */
import { availableParallelism } from 'node:os'
import { cacheIn } from '../files/cache.js'
import { readSource, readText } from '../files/read.js'
import { version } from '../files/version.js'
import { type LintOptions, lintSource } from '../lint.js'
import { presetNames, withPresets } from '../presets.js'
import { expectFiles } from '../readers/index.js'
import { inRegion } from '../region.js'
import { withPassMark } from '../report.js'
import { compileRubric } from '../rubric/index.js'
import { closest } from '../rubric/problems.js'
import { type CompiledRubric, type FileResult, InputError, type Source } from '../types.js'
import type { LintFlags } from './flags.js'
import type { Knowledge } from './knowledge.js'
import { draws } from './outputs.js'
import type { Plan } from './plan.js'
import { postingIn, postingOn, withPosting } from './posting.js'
import { progressOf } from './progress.js'
import type { Terminal } from './terminal.js'

export async function checkAll(
  files: readonly string[],
  plan: Plan,
  flags: LintFlags,
  known: Knowledge,
  terminal: Terminal,
): Promise<FileResult[]> {
  if (flags.cache !== true && flags.cacheLocation === undefined) expectFiles(files)
  const posting = flags.job === undefined ? undefined : await postingIn(flags.job, known, terminal)
  const rubricNamed = compiler(
    posting === undefined ? known : withPosting(posting, flags.job ?? '', known),
    flags.region,
  )
  const named = (name: string): string => (posting === undefined ? name : postingOn(name))
  // All rubrics are read before the first file: what is wrong in one is told at once.
  const rubrics = files.map((file) => plan.of(file).rubrics.map((name) => rubricNamed(named(name))))
  refuseUnknown(flags, rubrics.flat())
  const options = lintOptions(flags, known, terminal)
  const cached = cacheFor(flags, options, terminal)
  const progress = progressOf(files.length, terminal)
  const results = new Array<readonly FileResult[]>(files.length)
  let next = 0
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++
      const file = files[index] as string
      const { minScore, ignore } = plan.of(file)
      const source = await sourceOf(file, flags, terminal)
      const own = { ...options, ignore: [...(options.ignore ?? []), ...ignore] }
      const judged = await cached(source, rubrics[index] as CompiledRubric[], own)
      results[index] = judged.map((result) => withPassMark(result, minScore))
      progress.step()
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce(flags), files.length) }, work))
  } finally {
    progress.end()
  }
  return flags.redact === true ? toldApart(results) : results.flat()
}

/** Readers that take long work in a thread of their own, so that files wait for each other only here. */
const atOnce = ({ jobs = 'auto' }: LintFlags): number => (jobs === 'auto' ? 2 : jobs)

function compiler({ context, finder }: Knowledge, region: string | undefined): (name: string) => CompiledRubric {
  const compiled = new Map<string, CompiledRubric>()
  const placed = (rubric: CompiledRubric): CompiledRubric =>
    region === undefined ? rubric : inRegion(rubric, region, context.lexicon)
  return (name) => {
    const rubric = compiled.get(name) ?? placed(compileRubric(name, finder, context))
    compiled.set(name, rubric)
    return rubric
  }
}

/** `--select` of something that is not there would check nothing, and pass. */
function refuseUnknown({ select = [], ignore = [] }: LintFlags, rubrics: readonly CompiledRubric[]): void {
  const ids = new Set(rubrics.flatMap((rubric) => rubric.checks.map((check) => check.id)))
  const families = [...new Set([...ids].map((id) => `${id.split('/')[0]}/`))]
  for (const name of [...select, ...ignore].filter((one) => !presetNames.includes(one))) {
    if (ids.has(name) || families.some((family) => family === name || family === `${name}/`)) continue
    if ([...ids].some((id) => id.startsWith(name.endsWith('/') ? name : `${name}/`))) continue
    const near = closest(name, [...ids, ...families])
    throw new InputError(`no check is called "${name}"`, [
      near === undefined ? `the families: ${families.sort().join(', ')}` : `did you mean "${near}"?`,
    ])
  }
}

/** `lintSource`, or with `--cache` what it said of the same bytes under the same circumstances. */
function cacheFor(
  { cache, cacheLocation, maxPages }: LintFlags,
  { asOf, redact, drawing }: LintOptions,
  { cwd }: Terminal,
) {
  if (cache !== true && cacheLocation === undefined) return lintSource
  const run = { version: version(), asOf, redact, maxPages, drawing }
  return async (source: Source, rubrics: readonly CompiledRubric[], options: LintOptions): Promise<FileResult[]> => {
    const { select, ignore } = options
    const circumstances = JSON.stringify({ ...run, select, ignore, rubrics: rubrics.map(({ sha256 }) => sha256) })
    const store = cacheIn<FileResult[]>(cacheLocation ?? '.ats-check-cache', circumstances, cwd)
    const known = store.get(source)
    if (known !== undefined) return known
    const judged = await lintSource(source, rubrics, options)
    store.set(source, judged)
    return judged
  }
}

/** Files whose names are the same once masked stay two files. */
function toldApart(results: readonly (readonly FileResult[])[]): FileResult[] {
  const seen = new Map<string, number>()
  return results.flatMap((own) => {
    const name = own[0]?.file ?? ''
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? own : own.map((result) => ({ ...result, file: `${name}~${count}` }))
  })
}

function lintOptions(flags: LintFlags, { context }: Knowledge, terminal: Terminal): LintOptions {
  const { passwordFile, asOf, timeout, maxFileSize, maxPages, select, ignore, redact } = flags
  return {
    lexicon: context.lexicon,
    rehearse: availableParallelism() > 1,
    ...(passwordFile === undefined ? {} : { password: passwordIn(passwordFile, terminal) }),
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

const passwordIn = (file: string, { cwd }: Terminal): string => readText(file, cwd).replace(/\r?\n[\s\S]*$/, '')

async function sourceOf(file: string, { stdinFilename }: LintFlags, terminal: Terminal): Promise<Source> {
  if (file === '-') return { path: stdinFilename ?? '-', bytes: await terminal.readInput() }
  return readSource(file, terminal.cwd)
}
