/** `ats-check [lint] <path|glob|folder|->...`: checks resumes, prints the report, and tells by its code how it went. */
import { Command, Option } from 'commander'
import { findSources } from '../files/sources.js'
import { version } from '../files/version.js'
import { reportOf } from '../report.js'
import { InputError } from '../types.js'
import { json } from '../writers/clean.js'
import { baselineFor, updateBaseline } from './baseline.js'
import { checkAll } from './check.js'
import { lintFlags, notYet } from './flags.js'
import { exitCode, gateSettings } from './gate.js'
import { namesFrom } from './inputs.js'
import { knowledgeUnder } from './knowledge.js'
import type { Define } from './main.js'
import { deliver } from './outputs.js'
import { planFor } from './plan.js'
import { pathsOr, type Settings, settingsFor } from './settings.js'
import type { Terminal } from './terminal.js'

export const lintCommand: Define = (terminal, done) => {
  const command = new Command('lint').argument('[paths...]').action(async (paths: string[]) => {
    refuseUnbuilt(command)
    done(await lint(paths, await settingsFor(command, terminal), terminal))
  })
  for (const flag of lintFlags()) command.addOption(flag)
  for (const flag of notYet) command.addOption(new Option(flag).hideHelp())
  return command
}

/** A flag that does nothing yet must not seem to work. */
function refuseUnbuilt(command: Command): void {
  const asked = command.options.find(
    (option) => option.hidden && command.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (asked === undefined) return
  throw new InputError(`${asked.long} is not available yet`, ['ats-check --help lists what is'])
}

async function lint(paths: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  const started = performance.now()
  const { flags, config } = settings
  if (flags.printConfig === true) {
    terminal.stdout.write(`${json({ config: config?.path ?? null, ...config?.config, flags }, 2)}\n`)
    return 0
  }
  const found = await findSources(await namesFrom(pathsOr(paths, settings, terminal), flags, terminal), {
    cwd: terminal.cwd,
    ignoreFiles: flags.ignoreFiles,
    ...(flags.exclude === undefined ? {} : { exclude: flags.exclude }),
    commands: commandWords,
  })
  const files = flags.shard === undefined ? found : shardOf(found, flags.shard)
  if (flags.showFiles === true) {
    terminal.stdout.write(files.map((file) => `${file}\n`).join(''))
    return 0
  }
  const plan = await planFor(files, flags, config, flags.asOf ?? new Date().toISOString().slice(0, 10), terminal)
  for (const complaint of plan.complaints) terminal.stderr.write(`warning: ${complaint}\n`)
  const results = await checkAll(files, plan, flags, knowledgeUnder(terminal, config), terminal)
  const baseline = baselineFor(results, flags, config, terminal)
  const report = reportOf(results, version(), { ...gateSettings(flags), ...baseline })
  deliver(report, flags, terminal, performance.now() - started)
  updateBaseline(report, flags, config, terminal)
  return exitCode(report, flags)
}

/** Every N-th of the sorted paths, in the order of the input: the shards together are the whole. */
function shardOf(files: readonly string[], { index, of }: { index: number; of: number }): string[] {
  const mine = new Set([...files].sort().filter((_, position) => position % of === index - 1))
  return files.filter((file) => mine.has(file))
}

const commandWords = ['lint', 'extract', 'explain', 'query', 'rubric', 'diff', 'merge', 'init', 'completion', 'help']
