/** Files → results: read one by one or several at a time, reported in the order they were named. */
import { readSource, readText } from '../files/read.js'
import { type LintOptions, lintSource } from '../lint.js'
import { compileRubric } from '../rubric/index.js'
import type { CompiledRubric, FileResult, Source } from '../types.js'
import type { LintFlags } from './flags.js'
import { knowledge } from './knowledge.js'
import type { Terminal } from './terminal.js'

export async function checkAll(files: readonly string[], flags: LintFlags, terminal: Terminal): Promise<FileResult[]> {
  const rubrics = rubricsFor(flags, terminal)
  const options = lintOptions(flags, terminal)
  const results = new Array<readonly FileResult[]>(files.length)
  let next = 0
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++
      results[index] = await lintSource(await sourceOf(files[index] as string, flags, terminal), rubrics, options)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce(flags), files.length) }, work))
  return results.flat()
}

/** Readers that take long work in a thread of their own, so that files wait for each other only here. */
const atOnce = ({ jobs = 'auto' }: LintFlags): number => (jobs === 'auto' ? 2 : jobs)

function rubricsFor({ rubric = ['general'] }: LintFlags, terminal: Terminal): CompiledRubric[] {
  const { context, finder } = knowledge(terminal)
  return [...new Set(rubric)].map((name) => compileRubric(name, finder, context))
}

function lintOptions(flags: LintFlags, terminal: Terminal): LintOptions {
  const { passwordFile, asOf, timeout, maxFileSize, maxPages, select, ignore } = flags
  return {
    lexicon: knowledge(terminal).context.lexicon,
    ...(passwordFile === undefined ? {} : { password: passwordIn(passwordFile, terminal) }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
    ...(maxFileSize === undefined ? {} : { maxBytes: maxFileSize }),
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(select === undefined ? {} : { select }),
    ...(ignore === undefined ? {} : { ignore }),
  }
}

const passwordIn = (file: string, { cwd }: Terminal): string => readText(file, cwd).replace(/\r?\n[\s\S]*$/, '')

async function sourceOf(file: string, { stdinFilename }: LintFlags, terminal: Terminal): Promise<Source> {
  if (file === '-') return { path: stdinFilename ?? '-', bytes: await terminal.readInput() }
  return readSource(file, terminal.cwd)
}
