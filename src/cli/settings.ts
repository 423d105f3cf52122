/** Flags, then the environment, then the config: the first that says something wins. */
import type { Command } from 'commander'
import { type ConfigFile, configuredExcludes, configuredFiles } from '../files/config.js'
import { InputError } from '../types.js'
import { configNamed, nearestConfig } from './config.js'
import { formats, type LintFlags } from './flags.js'
import type { Terminal } from './terminal.js'

export interface Settings {
  readonly flags: LintFlags
  readonly config?: ConfigFile
}

export async function settingsFor(command: Command, terminal: Terminal): Promise<Settings> {
  fromEnvironment(command, terminal)
  const { output, ...others } = command.opts<LintFlags>()
  // Standard output is where the report goes anyway.
  const flags = output === undefined || output === '-' ? others : { ...others, output }
  const config = await configFor(flags, terminal)
  return config === undefined ? { flags } : { flags: underConfig(flags, config, terminal), config }
}

/** `ATS_CHECK_MIN_SCORE=70` is `--min-score 70`, unless that is given; lists stand with commas between. */
function fromEnvironment(command: Command, { env }: Terminal): void {
  for (const option of command.options) {
    const name = option.attributeName()
    const variable = `ATS_CHECK_${(option.long ?? '').replace(/^--/, '').replaceAll('-', '_').toUpperCase()}`
    const written = env[variable]
    if (written === undefined || written === '' || command.getOptionValueSource(name) === 'cli') continue
    command.setOptionValueWithSource(name, parsed(option, variable, written), 'env')
  }
}

type CommandOption = Command['options'][number]

function parsed(option: CommandOption, variable: string, written: string): unknown {
  if (!option.required && !option.optional) {
    const isOn = !['0', 'false', 'no'].includes(written.toLowerCase())
    return option.negate ? !isOn : isOn
  }
  try {
    // A flag that may be repeated is given once here: a name holds no comma.
    if (option.long === '--rubric' && option.parseArg !== undefined) {
      return written.split(',').map((name) => name.trim())
    }
    return option.parseArg === undefined ? written : option.parseArg(written, undefined)
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new InputError(`${variable} is "${written}": ${error.message}`, [`it stands for ${option.long}`])
    }
    throw error
  }
}

async function configFor({ config }: LintFlags, { cwd }: Terminal): Promise<ConfigFile | undefined> {
  if (config === false) return undefined
  return typeof config === 'string' ? configNamed(config, cwd) : nearestConfig(cwd)
}

/** Rubrics and pass marks may differ from file to file: the plan takes them. */
function underConfig(flags: LintFlags, configured: ConfigFile, { cwd }: Terminal): LintFlags {
  const { config, path } = configured
  const { format, fail_on, max_warnings, as_of, redact } = config
  if (format !== undefined && !formats.includes(format)) {
    throw new InputError(`"${format}" in ${path} is no format`, [`the formats: ${formats.join(', ')}`])
  }
  return {
    ...(format === undefined ? {} : { format }),
    ...(fail_on === undefined ? {} : { failOn: fail_on }),
    ...(max_warnings === undefined ? {} : { maxWarnings: max_warnings }),
    ...(as_of === undefined ? {} : { asOf: as_of }),
    ...(redact === undefined ? {} : { redact }),
    ...given(flags),
    exclude: [...(flags.exclude ?? []), ...configuredExcludes(configured, cwd)],
  }
}

const given = (flags: LintFlags): LintFlags =>
  Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as unknown as LintFlags

/** The paths that were typed; without any, those of the config. */
export function pathsOr(paths: readonly string[], { flags, config }: Settings, { cwd }: Terminal): string[] {
  if (paths.length > 0 || flags.filesFrom !== undefined || config === undefined) return [...paths]
  return configuredFiles(config, cwd)
}
