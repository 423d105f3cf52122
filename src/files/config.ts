/** `.ats-check.yaml`: the nearest one above, read as data and held against its schema. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { checkRules, type RubricContext, type RuleSettings } from '../rubric/index.js'
import { problem, sorted } from '../rubric/problems.js'
import { checkShape } from '../rubric/shape.js'
import { parseYaml, spanOf } from '../rubric/yaml.js'
import { InputError, RubricError, type RubricProblem, type Severity } from '../types.js'
import { readText } from './read.js'
import { shown } from './sources.js'

/** As written; rubrics/config.schema.json has what each key means. */
export interface Config {
  readonly rubric?: string | readonly string[]
  readonly rubrics_path?: readonly string[]
  readonly files?: readonly string[]
  readonly exclude?: readonly string[]
  readonly min_score?: number
  readonly fail_on?: Severity | 'never'
  readonly max_warnings?: number
  readonly format?: string
  readonly as_of?: string
  readonly redact?: boolean
  readonly baseline?: string
  readonly max_drop?: number
  readonly rules?: RuleSettings
  readonly overrides?: readonly Override[]
  readonly ignore?: readonly Ignore[]
}

export interface Override {
  readonly files: readonly string[]
  readonly rubric?: string | readonly string[]
  readonly min_score?: number
  /** They win over those of the config, key by key. */
  readonly rules?: RuleSettings
}

export interface Ignore {
  readonly rule: string
  readonly files?: readonly string[]
  readonly reason: string
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string
}

export interface ConfigFile {
  /** As shown in messages; relative to the working directory. */
  readonly path: string
  /** Absolute; what the config names is relative to it. */
  readonly folder: string
  readonly config: Config
}

/** The built-in checks, asked for only where a config has something to say of them. */
export type KnownRules = () => Promise<RubricContext['rules']>

const names = ['.ats-check.yaml', '.ats-check.yml', '.ats-check.json', 'package.json']

/** The one in the nearest folder, no further up than the repository's root. `undefined` where there is none. */
export async function findConfig(cwd: string, known: KnownRules): Promise<ConfigFile | undefined> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const name of names) {
      const file = join(folder, name)
      if (existsSync(file) && (name !== 'package.json' || hasOurKey(file)))
        return readConfig(shown(file, cwd), cwd, known)
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined
  }
}

/** Throws an `InputError` when it is not there, a `RubricError` with everything that is wrong in it. */
export async function readConfig(path: string, cwd: string, known: KnownRules): Promise<ConfigFile> {
  const file = resolve(cwd, path)
  const { value, problems, file: source } = parseYaml(path, readText(path, cwd))
  if (problems.length > 0) throw new RubricError(problems)
  const whole = isPackage(path) ? (value as Record<string, unknown>)[key] : value
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
    const start = { file: source, start: 0, end: 1 }
    throw new RubricError([problem(start, 'expected a config: a mapping that begins with `schema: 1`')])
  }
  const found = [...(await shapeProblems(whole)), ...dateProblems(whole), ...(await ruleProblems(whole, known))]
  if (found.length > 0) throw new RubricError(sorted(found))
  return { path, folder: dirname(file), config: whole as Config }
}

const key = 'ats-check'
const isPackage = (path: string): boolean => /(^|[/\\])package\.json$/.test(path)

function hasOurKey(file: string): boolean {
  try {
    if (!statSync(file).isFile()) return false
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof content === 'object' && content !== null && key in content
  } catch {
    // Somebody else's file: that it is broken is theirs to say.
    return false
  }
}

/** The schema is compiled only where there is a config. */
async function shapeProblems(value: object): Promise<readonly RubricProblem[]> {
  const { Ajv } = await import('ajv')
  const schema = JSON.parse(readFileSync(new URL('../../rubrics/config.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false })
  return checkShape(value, ajv.compile(schema)).problems
}

/** 2027-02-30 has the form of a day and is none. */
function dateProblems(value: object): RubricProblem[] {
  const { ignore = [] } = value as Config
  return ignore.flatMap((entry) => {
    if (entry.until === undefined || isDay(entry.until)) return []
    return [problem(spanOf(entry, 'until'), `"${entry.until}" is no day`, 'like: 2027-01-31')]
  })
}

async function ruleProblems({ rules, overrides = [] }: Config, known: KnownRules): Promise<RubricProblem[]> {
  const written = [rules, ...overrides.map((override) => override.rules)].filter((one) => one !== undefined)
  if (written.length === 0) return []
  const builtIn = await known()
  return written.flatMap((one) => checkRules(one, builtIn))
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Whether a path, relative to `cwd`, is one of those that globs of the config mean. */
export async function matcher(globs: readonly string[], { folder }: ConfigFile, cwd: string) {
  const { default: picomatch } = await import('picomatch')
  const matches = picomatch([...globs], { dot: true })
  return (path: string): boolean => matches(relative(folder, resolve(cwd, path)).split('\\').join('/'))
}

/** Whether globs of the config are about any file at all. */
export async function existsAny(globs: readonly string[], { folder }: ConfigFile): Promise<boolean> {
  const { default: glob } = await import('fast-glob')
  const ignore = ['**/node_modules/**', '**/.git/**']
  const found = await glob([...globs], { cwd: folder, dot: true, ignore, followSymbolicLinks: false })
  return found.length > 0
}

/** Paths, folders and globs of `files`, relative to `cwd`. */
export function configuredFiles({ config, folder, path }: ConfigFile, cwd: string): string[] {
  const files = config.files ?? []
  if (files.some((file) => file === '-')) throw new InputError(`"-" cannot stand in \`files\` of ${path}`)
  return files.map((file) => below(folder, cwd) + file)
}

/** Globs of `exclude`, relative to `cwd`. A mere name is left out wherever it stands. */
export const configuredExcludes = ({ config, folder }: ConfigFile, cwd: string): string[] =>
  (config.exclude ?? []).map((glob) => (glob.includes('/') ? below(folder, cwd) + glob : glob))

/** What leads from `cwd` to the folder of the config: `` or `../../`. */
function below(folder: string, cwd: string): string {
  const base = relative(cwd, folder).split('\\').join('/')
  return base === '' ? '' : `${base}/`
}
