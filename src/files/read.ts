/** Bytes from the disk. What is wrong with a file as a resume is a finding; that it is not there is an error. */
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError, type Source } from '../types.js'
import { PipeError, readPipe, tooLarge } from './pipe.js'

/** `path` as it stands in the report; relative to `cwd`. */
export function readSource(path: string, cwd: string): Source {
  return { path, bytes: readBytes(path, cwd) }
}

/** More than any resume has, and little enough to hold: what is larger is not even read. */
const mostMegabytes = 256

/** Of a file or a pipe: a device has no end. */
export const readBytes = (path: string, cwd: string): Uint8Array => bytesOf(resolve(cwd, path), path)

/** The same by a whole path; `path` is what a message calls it. */
function bytesOf(file: string, path: string): Uint8Array {
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) throw new InputError(`"${path}" is a folder, not a file`)
    if (!stats.isFile() && !stats.isFIFO()) throw new InputError(`"${path}" cannot be read: it is a device, not a file`)
    if (stats.size > mostMegabytes * 1024 * 1024)
      throw new InputError(`"${path}" cannot be read: it is ${tooLarge(mostMegabytes)}`)
    return stats.isFIFO() ? readPipe(file, mostMegabytes) : readFileSync(file)
  } catch (error) {
    throw asInputError(error, path)
  }
}

export const readText = (path: string, cwd: string): string => textOf(resolve(cwd, path), path)

/** The same by a whole path. */
export const textOf = (file: string, path: string): string => new TextDecoder().decode(bytesOf(file, path))

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EACCES', 'you may not read it'],
  ['EPERM', 'you may not read it'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'it is a link to itself'],
])

function asInputError(error: unknown, path: string): unknown {
  if (error instanceof InputError) return error
  if (error instanceof PipeError) return new InputError(`"${path}" cannot be read: ${error.message}`)
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new InputError(`"${path}" cannot be read: ${reasons.get(code) ?? code}`)
}

/** The first line of a file that holds a password. */
export const passwordIn = (file: string, cwd: string): string => readText(file, cwd).replace(/\r?\n[\s\S]*$/, '')
