/** Where reports go: never over what they were made from, nor over each other. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isSameFile } from '../files/write.js'
import { InputError } from '../types.js'
import type { LintFlags } from './flags.js'

/** `read`: what the run reads, resumes or reports. Told before any of it is opened. */
export function refuseOverwriting(flags: LintFlags, read: readonly string[], cwd: string): void {
  const { output, report = [], rubric = [], job, filesFrom, passwordFile, baseline } = flags
  const targets = [...(output === undefined ? [] : [output]), ...report.map(({ path }) => path)]
  const sources = [...read, ...rubric, ...[job, filesFrom, passwordFile, baseline].flatMap((path) => path ?? [])]
  for (const [index, target] of targets.entries()) {
    const isTarget = (path: string): boolean => isSameFile(path, target, cwd)
    if (targets.slice(0, index).some(isTarget)) throw new InputError(`two reports cannot both go to "${target}"`)
    if (existsSync(resolve(cwd, target)) && sources.some(isTarget)) {
      throw new InputError(`the report cannot go to "${target}": this run reads it`, ['give it another name'])
    }
  }
}
