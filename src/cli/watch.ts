/** `--watch`: checks again on change and prints the difference, until it is interrupted. */
import { statSync, unwatchFile, watchFile } from 'node:fs'
import { resolve } from 'node:path'
import { compare } from '../compare.js'
import type { FileResult } from '../types.js'
import { cleanReport, guarded } from '../writers/clean.js'
import { differenceLines } from './difference.js'
import { type Look, styleFor, type Terminal } from './terminal.js'

/** How often the files are looked at, in milliseconds: programs replace files in too many ways to be told of all. */
const interval = 300

export async function watch(
  files: readonly string[],
  results: readonly FileResult[],
  check: (file: string) => Promise<readonly FileResult[]>,
  look: Look,
  terminal: Terminal,
): Promise<number> {
  const known = new Map(results.map((result) => [`${result.file}\0${result.rubric.id}`, result]))
  const style = styleFor(terminal.stdout, terminal, look)
  let turn = Promise.resolve()
  const again = async (file: string): Promise<void> => {
    // A file that is being replaced is gone for a moment.
    if (statSync(resolve(terminal.cwd, file), { throwIfNoEntry: false }) === undefined) return
    for (const now of await check(file)) {
      const key = `${now.file}\0${now.rubric.id}`
      const before = known.get(key)
      known.set(key, now)
      if (before === undefined) continue
      const [old, after] = [cleaned(before), cleaned(now)]
      terminal.stdout.write(guarded(`${differenceLines(old, after, compare(old, after), style).join('\n')}\n`))
    }
  }
  for (const file of files) {
    watchFile(resolve(terminal.cwd, file), { interval }, (now, before) => {
      if (now.mtimeMs === before.mtimeMs && now.size === before.size) return
      turn = turn.then(() => again(file))
    })
  }
  terminal.stderr.write(`watching ${files.length === 1 ? files[0] : `${files.length} files`}; Ctrl-C ends it\n`)
  const code = await interrupted(terminal)
  for (const file of files) unwatchFile(resolve(terminal.cwd, file))
  await turn
  return code
}

const interrupted = ({ onInterruption }: Terminal): Promise<number> =>
  new Promise((resolve) => {
    onInterruption?.(resolve)
  })

const cleaned = (result: FileResult): FileResult =>
  cleanReport({ results: [result] } as unknown as Parameters<typeof cleanReport>[0]).results[0] as FileResult
