/** Results by content: a file that has not changed is not read again. Off by default, since it stores personal data. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError, type Source } from '../types.js'

export interface Cache<Value> {
  /** What was stored under the same bytes, name and circumstances: all else that it hangs on, as text. */
  get(source: Source, circumstances: string): Value | undefined
  set(source: Source, circumstances: string, value: Value): void
}

export function cacheIn<Value>(folder: string, cwd: string): Cache<Value> {
  const place = resolve(cwd, folder)
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    // Nobody commits it by accident.
    writeFileSync(join(place, '.gitignore'), '*\n')
  } catch (error) {
    throw new InputError(`the cache "${folder}" cannot be written: ${(error as NodeJS.ErrnoException).code}`)
  }
  const fileOf = ({ path, bytes }: Source, circumstances: string): string => {
    const key = createHash('sha256').update(`${circumstances}\0${path}\0`).update(bytes).digest('hex')
    return join(place, `${key}.json`)
  }
  return {
    get(source, circumstances) {
      try {
        return JSON.parse(readFileSync(fileOf(source, circumstances), 'utf8')) as Value
      } catch {
        // Not there, or cut short by an interruption: it is made again.
        return undefined
      }
    },
    set(source, circumstances, value) {
      writeFileSync(fileOf(source, circumstances), JSON.stringify(value), { mode: 0o600 })
    },
  }
}
