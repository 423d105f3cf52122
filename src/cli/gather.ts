/** Takes the results of a run as they come: shows how far it is, writes what need not wait, keeps what the report needs. */
import { briefly } from '../brief.js'
import { version } from '../files/version.js'
import { toolOf } from '../report.js'
import type { FileResult } from '../types.js'
import type { Checker } from './check.js'
import type { LintFlags } from './flags.js'
import { piecesFor, takesBrief } from './outputs.js'
import { progressOf } from './progress.js'
import { type Terminal, written } from './terminal.js'

export interface Gathered {
  readonly results: readonly FileResult[]
  /** Files that were finished. */
  readonly files: number
  /** The exit code of the signal that ended it before the last file. */
  readonly interrupted?: number
}

export async function gather(
  check: Checker['check'],
  all: readonly string[],
  flags: LintFlags,
  terminal: Terminal,
): Promise<Gathered> {
  const pieces = piecesFor(flags)
  const kept = takesBrief(flags, all.length, terminal) ? briefly() : (result: FileResult) => result
  const progress = progressOf(all.length, terminal)
  const results: FileResult[] = []
  let files = 0
  const stopping = new AbortController()
  let interrupted: number | undefined
  const stop = (code: number): void => {
    interrupted = code
    stopping.abort()
  }
  // One file is soon done; between many, what is finished is worth showing.
  const resume = all.length > 1 ? terminal.onInterruption?.(stop) : undefined
  try {
    for await (const own of check(all, stopping.signal)) {
      if (interrupted !== undefined) break
      progress.step()
      files += 1
      for (const result of own) {
        if (pieces !== undefined) {
          progress.clear()
          await written(terminal.stdout, pieces.result(result, toolOf(version())))
        }
        results.push(kept(result))
      }
    }
  } finally {
    progress.clear()
    resume?.()
  }
  return interrupted === undefined ? { results, files } : { results, files, interrupted }
}
