/** Flags that ask of a rubric what it does not have: told before a file is read, since they would hold nothing, and pass. */
import { presetNames } from '../presets.js'
import { closest } from '../rubric/problems.js'
import { type CompiledRubric, InputError, type Part } from '../types.js'
import type { LintFlags } from './flags.js'

/** `--select` of something that is not there would check nothing, and pass. */
export function refuseUnknown({ select = [], ignore = [] }: LintFlags, rubrics: readonly CompiledRubric[]): void {
  const ids = new Set(rubrics.flatMap((rubric) => rubric.checks.map((check) => check.id)))
  const families = [...new Set([...ids].map((id) => `${id.split('/')[0]}/`))]
  for (const name of [...select, ...ignore].filter((one) => !presetNames.includes(one))) {
    if (ids.has(name) || families.some((family) => family === name || family === `${name}/`)) continue
    if ([...ids].some((id) => id.startsWith(name.endsWith('/') ? name : `${name}/`))) continue
    const near = closest(name, [...presetNames, ...ids, ...families])
    throw new InputError(`no check is called "${name}"`, [
      near === undefined
        ? `the families: ${families.sort().join(', ')}; sets of them: ${presetNames.join(', ')}`
        : `did you mean "${near}"?`,
    ])
  }
}

/** `--min-score keywords=60` under rubrics without keywords that count: an `InputError` where none has any, else a line each. */
export function idleGates({ minScore }: LintFlags, rubrics: readonly CompiledRubric[]): string[] {
  return Object.entries(minScore?.parts ?? {}).flatMap(([part, least]) => {
    const without = rubrics.filter((rubric) => !hasPart(rubric, part as Part))
    const holds = `--min-score ${part}=${least} holds nothing`
    if (without.length > 0 && without.length === rubrics.length) {
      const names = without.map(({ id }) => `"${id}"`).join(', ')
      throw new InputError(`${holds}: the part does not count in the rubric ${names}`, [
        'name a rubric that has it: ats-check rubric list',
      ])
    }
    return without.map(({ id }) => `${holds} of the rubric "${id}", in which the part does not count`)
  })
}

const hasPart = ({ scoring, checks }: CompiledRubric, part: Part): boolean =>
  scoring.weights[part] > 0 && checks.some((check) => check.part === part)
