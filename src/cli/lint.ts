/** `ats-check [lint] <path|glob|folder|->...`: checks resumes, prints the report, and tells by its code how it went. */
import { Command, Option } from 'commander'
import { findSources } from '../files/sources.js'
import { version } from '../files/version.js'
import type { GateSettings } from '../gates.js'
import { reportOf } from '../report.js'
import { InputError, type Report } from '../types.js'
import { checkAll } from './check.js'
import { type LintFlags, lintFlags, notYet } from './flags.js'
import { namesFrom } from './inputs.js'
import type { Define } from './main.js'
import { deliver } from './outputs.js'
import type { Terminal } from './terminal.js'

export const lintCommand: Define = (terminal, done) => {
  const command = new Command('lint').argument('[paths...]').action(async (paths: string[], flags: LintFlags) => {
    refuseUnbuilt(command)
    done(await lint(paths, flags, terminal))
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

async function lint(paths: readonly string[], flags: LintFlags, terminal: Terminal): Promise<number> {
  const started = performance.now()
  const files = await findSources(await namesFrom(paths, flags, terminal), {
    cwd: terminal.cwd,
    ignoreFiles: flags.ignoreFiles,
    ...(flags.exclude === undefined ? {} : { exclude: flags.exclude }),
    commands: ['lint', 'extract', 'explain', 'rubric', 'help'],
  })
  if (flags.showFiles === true) {
    terminal.stdout.write(files.map((file) => `${file}\n`).join(''))
    return 0
  }
  const results = await checkAll(files, flags, terminal)
  const report = reportOf(results, version(), gateSettings(flags))
  deliver(report, flags, terminal, performance.now() - started)
  return exitCode(report, flags)
}

function gateSettings({ minScore, failOn, maxWarnings }: LintFlags): GateSettings {
  return {
    ...(minScore?.score === undefined ? {} : { minScore: minScore.score }),
    ...(minScore === undefined ? {} : { minParts: minScore.parts }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
  }
}

function exitCode(report: Report, { exitZero }: LintFlags): number {
  const failed = report.summary.gates.some((gate) => gate.failed.length > 0)
  return failed && exitZero !== true ? 1 : 0
}
