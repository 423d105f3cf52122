/** `--baseline FILE`, `--update-baseline`, `--max-drop N`. */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type Baseline, baselineOf, staleIn } from '../baseline.js'
import type { ConfigFile } from '../files/config.js'
import { readText } from '../files/read.js'
import { writeAtomically } from '../files/write.js'
import type { GateSettings } from '../gates.js'
import { type FileResult, InputError, type Report } from '../types.js'
import { cleanLine } from '../writers/clean.js'
import { plural } from '../writers/counts.js'
import type { LintFlags } from './flags.js'
import type { Terminal } from './terminal.js'

/** What to gate against; with `--update-baseline`, these results themselves. Stale entries are told on stderr. */
export function baselineFor(
  results: readonly FileResult[],
  flags: LintFlags,
  config: ConfigFile | undefined,
  terminal: Terminal,
): Pick<GateSettings, 'baseline' | 'maxDrop'> {
  const path = pathOf(flags, config, terminal)
  if (path === undefined) {
    if (flags.updateBaseline === true) throw new InputError('--update-baseline needs --baseline FILE')
    if (flags.maxDrop !== undefined) throw new InputError('--max-drop is held against --baseline FILE')
    return {}
  }
  const maxDrop = flags.maxDrop ?? config?.config.max_drop ?? 0
  if (flags.updateBaseline === true) return { baseline: baselineOf(results, former(path, terminal)), maxDrop }
  const baseline = baselineIn(path, terminal)
  for (const { file, count } of staleIn(results, baseline)) {
    terminal.stderr.write(
      `${path}: ${plural(count, 'accepted finding')} of ${file} ${count === 1 ? 'is' : 'are'} gone\n`,
    )
  }
  return { baseline, maxDrop }
}

/** After the report: what it found is accepted from now on. */
export function updateBaseline(
  { results }: Report,
  flags: LintFlags,
  config: ConfigFile | undefined,
  terminal: Terminal,
): void {
  const path = pathOf(flags, config, terminal)
  if (flags.updateBaseline !== true || path === undefined) return
  writeAtomically(path, `${JSON.stringify(baselineOf(results, former(path, terminal)), null, 2)}\n`, terminal.cwd)
  terminal.stderr.write(`wrote ${cleanLine(path)}\n`)
}

function pathOf({ baseline }: LintFlags, config: ConfigFile | undefined, { cwd }: Terminal): string | undefined {
  if (baseline !== undefined) return baseline
  if (config?.config.baseline === undefined) return undefined
  return relative(cwd, resolve(config.folder, config.config.baseline))
}

const former = (path: string, terminal: Terminal): Baseline | undefined =>
  existsSync(resolve(terminal.cwd, path)) ? baselineIn(path, terminal) : undefined

function baselineIn(path: string, { cwd }: Terminal): Baseline {
  if (!existsSync(resolve(cwd, path))) {
    throw new InputError(`no baseline at "${path}"`, ['write it with --update-baseline'])
  }
  const text = readText(path, cwd)
  try {
    const value = JSON.parse(text) as Baseline
    if (value.schema === 1 && typeof value.files === 'object' && value.files !== null) return value
  } catch {
    // Said below, in the same words.
  }
  throw new InputError(`"${path}" is no baseline of ats-check`)
}
