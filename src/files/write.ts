/** Files appear whole or not at all: written beside their place, then moved there. */
import { appendFileSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError } from '../types.js'

const unfinished = new Set<string>()

/**
 * Makes the folder where it is missing. A link stays, and what it leads to is written; a pipe or a device is written
 * to, since a file in its place would end it. Throws an `InputError` when it cannot be written.
 */
export function writeAtomically(path: string, content: string | Uint8Array, cwd: string): void {
  const named = resolve(cwd, path)
  try {
    if (isNoFile(named)) {
      writeFileSync(named, content)
      return
    }
    const file = leadsTo(named)
    const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
    mkdirSync(dirname(file), { recursive: true })
    unfinished.add(draft)
    writeFileSync(draft, content)
    renameSync(draft, file)
    unfinished.delete(draft)
  } catch (error) {
    discardUnfinished()
    throw notWritten(path, error)
  }
}

/** A pipe, a device, a folder; or whatever else /dev/stdout is today. */
function isNoFile(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats !== undefined && (!stats.isFile() || ['/dev/', '/proc/'].some((system) => file.startsWith(system)))
}

/** The file at the end of a link. */
function leadsTo(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? file : realpathSync(file)
}

/** Whether two paths lead to one file: the same path, a link to it, the same in other letters. */
export function isSameFile(one: string, other: string, cwd: string): boolean {
  const [a, b] = [one, other].map((path) => resolve(cwd, path)) as [string, string]
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }))
  return a === b || (first !== undefined && first.ino === second?.ino && first.dev === second.dev)
}

/** For a file that others write to as well. */
export function appendTo(path: string, text: string, cwd: string): void {
  try {
    appendFileSync(resolve(cwd, path), text)
  } catch (error) {
    throw notWritten(path, error)
  }
}

function notWritten(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new InputError(`"${path}" cannot be written: ${reasons[code] ?? code}`)
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EROFS: 'the disk is read-only',
}

/** After an interruption: nothing half written stays. */
export function discardUnfinished(): void {
  for (const draft of unfinished) rmSync(draft, { force: true })
  unfinished.clear()
}
