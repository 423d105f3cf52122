/** `--baseline FILE`, `--update-baseline`, `--max-drop N`. */
import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Baseline, baselineOf, staleIn, withoutFiles } from '../baseline.js'
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
  for (const line of staleLines(results, baseline, path, terminal)) terminal.stderr.write(`${path}: ${line}\n`)
  return { baseline, maxDrop }
}

/** What the baseline accepts that is gone: findings by their fingerprints, as the JSON report has them, and files. */
function staleLines(results: readonly FileResult[], baseline: Baseline, path: string, terminal: Terminal): string[] {
  const findings = staleIn(results, baseline).map(
    ({ file, findings: gone }) =>
      `${plural(gone.length, 'accepted finding')} of ${cleanLine(file)} ${gone.length === 1 ? 'is' : 'are'} gone: ${gone.join(', ')}`,
  )
  const files = Object.keys(baseline.files).filter(isGoneFrom(results, path, terminal))
  return [
    ...findings,
    ...files.map((file) => `${cleanLine(file)} is gone`),
    ...(findings.length + files.length === 0 ? [] : ['--update-baseline leaves out what is gone']),
  ]
}

/**
 * Neither here nor beside the baseline. Standard input and masked names are no files; a file of the run is there, however
 * it was named.
 */
const isGoneFrom = (results: readonly FileResult[], path: string, { cwd }: Terminal) => {
  const seen = new Set(results.map(({ file }) => file))
  const folders = [cwd, dirname(resolve(cwd, path))]
  return (file: string): boolean =>
    !seen.has(file) &&
    file !== '-' &&
    !file.includes('***') &&
    !folders.some((folder) => existsSync(resolve(folder, file)))
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
  const all = withoutFiles(baselineOf(results, former(path, terminal)), isGoneFrom(results, path, terminal))
  writeAtomically(path, `${JSON.stringify(all, null, 2)}\n`, terminal.cwd)
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
