/** Files appear whole or not at all: written beside their place, then moved there. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError } from '../types.js'

const unfinished = new Set<string>()

/** Makes the folder where it is missing. Throws an `InputError` when it cannot be written. */
export function writeAtomically(path: string, content: string | Uint8Array, cwd: string): void {
  const file = resolve(cwd, path)
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    unfinished.add(draft)
    writeFileSync(draft, content)
    renameSync(draft, file)
    unfinished.delete(draft)
  } catch (error) {
    discardUnfinished()
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new InputError(`"${path}" cannot be written: ${code === 'EACCES' ? 'you may not write there' : code}`)
  }
}

/** After an interruption: nothing half written stays. */
export function discardUnfinished(): void {
  for (const draft of unfinished) rmSync(draft, { force: true })
  unfinished.clear()
}
