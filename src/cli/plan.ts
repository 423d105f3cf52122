/** What the flags and the config ask of each file. */
import { underOverrides } from '../batch/rubrics.js'
import { type ConfigFile, existsAny, type Ignore, matcher, type Override } from '../files/config.js'
import { isNamed } from '../lint.js'
import type { FileResult } from '../types.js'
import type { LintFlags } from './flags.js'
import type { Terminal } from './terminal.js'

export interface FilePlan {
  /** Each by its name and the overrides that hold for the file. */
  readonly rubrics: readonly string[]
  readonly minScore?: number
  /** Ids or prefixes of checks that are not asked. */
  readonly ignore: readonly string[]
}

export interface Plan {
  of(file: string): FilePlan
  /** What the config ignores in vain: expired, or about no file. */
  readonly complaints: readonly string[]
  /** What it ignores that found nothing to hide in these results. */
  unused(results: readonly FileResult[]): readonly string[]
}

/** `today`, `YYYY-MM-DD`, decides which entries of `ignore` have expired. */
export async function planFor(
  files: readonly string[],
  flags: LintFlags,
  config: ConfigFile | undefined,
  today: string,
  { cwd }: Terminal,
): Promise<Plan> {
  const overrides = await withMatchers(config?.config.overrides ?? [], config, cwd)
  const ignores = await withMatchers(config?.config.ignore ?? [], config, cwd)
  const current = ignores.filter(({ entry }) => entry.until === undefined || today <= entry.until)
  const of = (file: string): FilePlan => {
    const override = overrides.filter(({ matches }) => matches(file)).map(({ entry }) => entry)
    const ruled = overrides.flatMap(({ entry, matches }, index) =>
      entry.rules !== undefined && matches(file) ? [index] : [],
    )
    const named = flags.rubric ?? listed(last(override, 'rubric') ?? config?.config.rubric ?? 'general')
    const minScore = flags.minScore?.score ?? last(override, 'min_score') ?? config?.config.min_score
    return {
      rubrics: [...new Set(named)].map((name) => underOverrides(name, ruled)),
      ...(minScore === undefined ? {} : { minScore }),
      ignore: current.filter(({ matches }) => matches(file)).map(({ entry }) => entry.rule),
    }
  }
  const told = (entry: Ignore, text: string): string => `${config?.path}: ignoring ${entry.rule} ${text}`
  const complaints: string[] = []
  for (const { entry, matches } of ignores) {
    if (!current.some((one) => one.entry === entry)) complaints.push(told(entry, `expired on ${entry.until}`))
    else if (!files.some(matches) && config !== undefined && !(await existsAny(entry.files ?? [], config))) {
      complaints.push(told(entry, `is unused: there is no such file as ${(entry.files ?? []).join(', ')}`))
    }
  }
  const unused = (results: readonly FileResult[]): string[] =>
    current.flatMap(({ entry, matches }) => {
      const own = results.filter(({ file, status }) => status === 'ok' && matches(file))
      const hides = own.some(({ ignored = [] }) => ignored.some(({ rule }) => isNamed(rule, [entry.rule])))
      return own.length === 0 || hides ? [] : [told(entry, 'is unused: it finds nothing here')]
    })
  return { of, complaints, unused }
}

interface Matched<Entry> {
  readonly entry: Entry
  readonly matches: (file: string) => boolean
}

async function withMatchers<Entry extends { readonly files?: readonly string[] }>(
  entries: readonly Entry[],
  config: ConfigFile | undefined,
  cwd: string,
): Promise<Matched<Entry>[]> {
  return Promise.all(
    entries.map(async (entry) => ({
      entry,
      matches: config === undefined || entry.files === undefined ? () => true : await matcher(entry.files, config, cwd),
    })),
  )
}

const last = <Key extends keyof Override>(overrides: readonly Override[], key: Key): Override[Key] | undefined =>
  overrides.findLast((override) => override[key] !== undefined)?.[key]

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)
