/** `ats-check [lint] <path|glob|folder|->...`: checks resumes, prints the report, and tells by its code how it went. */
import { Command } from 'commander'
import { findSources } from '../files/sources.js'
import { version } from '../files/version.js'
import { reportOf } from '../report.js'
import { type FileResult, InputError } from '../types.js'
import { cleanLine, guarded, json } from '../writers/clean.js'
import { baselineFor, updateBaseline } from './baseline.js'
import { checker } from './check.js'
import { lintFlags } from './flags.js'
import { exitCode, gateSettings } from './gate.js'
import { gather } from './gather.js'
import { namesFrom } from './inputs.js'
import { commandNames, type Define } from './main.js'
import { deliver, deliverUnfinished, piecesFor } from './outputs.js'
import { planFor } from './plan.js'
import { pathsOr, type Settings, settingsFor } from './settings.js'
import { refuseOverwriting } from './targets.js'
import type { Terminal } from './terminal.js'
import { watch } from './watch.js'

export const lintCommand: Define = (terminal, done) => {
  const command = new Command('lint').argument('[paths...]').action(async (paths: string[]) => {
    done(await lint(paths, await settingsFor(command, terminal), terminal))
  })
  for (const flag of lintFlags()) command.addOption(flag)
  return command
}

async function lint(paths: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  const started = Date.now()
  const { flags, config } = settings
  if (flags.watch === true && (flags.format ?? 'pretty') !== 'pretty') {
    throw new InputError('--watch prints differences for people: leave --format out')
  }
  if (flags.printConfig === true) {
    terminal.stdout.write(`${json({ config: config?.path ?? null, ...config?.config, flags }, 2)}\n`)
    return 0
  }
  const files = await filesOf(paths, settings, terminal)
  if (flags.showFiles === true) {
    terminal.stdout.write(guarded(files.map((file) => `${cleanLine(file)}\n`).join('')))
    return 0
  }
  refuseOverwriting(flags, files, terminal.cwd)
  const plan = await planFor(files, flags, config, flags.asOf ?? new Date().toISOString().slice(0, 10), terminal)
  for (const complaint of plan.complaints) terminal.stderr.write(`warning: ${complaint}\n`)
  const { check, faults, complaints } = await checker(files, plan, settings, terminal)
  for (const complaint of complaints) terminal.stderr.write(`warning: ${complaint}\n`)
  const { results, files: done, interrupted } = await gather(check, files, flags, terminal)
  if (interrupted !== undefined) {
    deliverUnfinished(reportOf(results, version(), gateSettings(flags)), flags, terminal)
    terminal.stderr.write(`interrupted: ${done} of ${files.length} files were checked\n`)
    return interrupted
  }
  // Of a few files out of many that the config names, nothing can be said; masked names are matched by nothing.
  const isWhole = paths.length === 0 || config?.config.files === undefined
  const unused = isWhole && flags.redact !== true ? plan.unused(results) : []
  for (const complaint of unused) terminal.stderr.write(`warning: ${complaint}\n`)
  const baseline = baselineFor(results, flags, config, terminal)
  const report = reportOf(results, version(), { ...gateSettings(flags), ...baseline })
  deliver(report, flags, terminal, Date.now() - started, piecesFor(flags))
  updateBaseline(report, flags, config, terminal)
  if (faults.length > 0) throw faults[0]
  if (flags.watch === true) {
    const again = async (file: string): Promise<readonly FileResult[]> => {
      for await (const own of check([file])) return own
      return []
    }
    return watch(files, results, again, flags, terminal)
  }
  return exitCode(report, flags)
}

/** What was named, or else what the config names; of it the asked shard. */
async function filesOf(paths: readonly string[], settings: Settings, terminal: Terminal): Promise<string[]> {
  const { flags } = settings
  const found = await findSources(await namesFrom(pathsOr(paths, settings, terminal), flags, terminal), {
    cwd: terminal.cwd,
    ignoreFiles: flags.ignoreFiles,
    ...(flags.exclude === undefined ? {} : { exclude: flags.exclude }),
    commands: [...commandNames, 'help'],
  })
  return flags.shard === undefined ? found : shardOf(found, flags.shard)
}

/** Every N-th of the sorted paths, in the order of the input: the shards together are the whole. */
function shardOf(files: readonly string[], { index, of }: { index: number; of: number }): string[] {
  const mine = new Set([...files].sort().filter((_, position) => position % of === index - 1))
  return files.filter((file) => mine.has(file))
}
