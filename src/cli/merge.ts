/** `ats-check merge <report.json>...`: joins the reports of shards and applies the gates once. */
import { Command } from 'commander'
import { readText } from '../files/read.js'
import { findSources } from '../files/sources.js'
import { reportOf, withPassMark } from '../report.js'
import { type FileResult, InputError, type Report } from '../types.js'
import { baselineFor, updateBaseline } from './baseline.js'
import { mergeFlags } from './flags.js'
import { exitCode, gateSettings } from './gate.js'
import type { Define } from './main.js'
import { deliver } from './outputs.js'
import { reportIn } from './reports.js'
import { settingsFor } from './settings.js'
import { refuseOverwriting } from './targets.js'
import type { Terminal } from './terminal.js'

export const mergeCommand: Define = (terminal, done) => {
  const command = new Command('ats-check merge')
    .summary('join the reports of shards, apply the gates once')
    .description('Joins reports of --format json or ndjson, in their order, and applies the gates once.')
    .argument('<report...>')
  for (const flag of mergeFlags()) command.addOption(flag)
  return command.action(async (paths: string[]) => {
    const { flags, config } = await settingsFor(command, terminal)
    const started = Date.now()
    const files = await findSources(paths, { cwd: terminal.cwd, ignoreFiles: false })
    refuseOverwriting(flags, files, terminal.cwd)
    const reports = files.map((file) => reportFrom(file, terminal))
    const minScore = flags.minScore?.score
    const results = joined(reports, files).map((result) => withPassMark(result, minScore))
    const baseline = baselineFor(results, flags, config, terminal)
    const report = reportOf(results, (reports[0] as Report).tool.version, { ...gateSettings(flags), ...baseline })
    deliver(report, flags, terminal, Date.now() - started)
    updateBaseline(report, flags, config, terminal)
    done(exitCode(report, flags))
  })
}

function reportFrom(file: string, { cwd }: Terminal): Report {
  const report = reportIn(file, readText(file, cwd))
  if (report !== undefined) return report
  throw new InputError(`"${file}" is no report of ats-check`, ['write one with --format json or ndjson'])
}

/** A shard that failed to write its report would otherwise pass. Reports that are no shards stand for themselves. */
function refuseMissing(reports: readonly Report[], files: readonly string[]): void {
  const shards = reports.flatMap(({ summary }) => summary.shard ?? [])
  const [first] = shards
  if (first === undefined) return
  const other = reports.findIndex(({ summary }) => summary.shard !== undefined && summary.shard.of !== first.of)
  if (other >= 0) {
    throw new InputError(
      `"${files[other]}" is a shard of ${reports[other]?.summary.shard?.of}, others are of ${first.of}`,
    )
  }
  const there = new Set(shards.map(({ index }) => index))
  const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((index) => !there.has(index))
  if (missing.length === 0) return
  const named = missing.slice(0, 5).map((index) => `${index}/${first.of}`)
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : ''
  throw new InputError(`no report of shard ${named.join(', ')}${more}`, ['did that run end? its report is needed too'])
}

/** Reports that do not fit together are refused, not averaged. */
function joined(reports: readonly Report[], files: readonly string[]): FileResult[] {
  const [first] = reports as readonly [Report]
  refuseMissing(reports, files)
  const seen = new Map<string, string>()
  return reports.flatMap((report, index) => {
    const file = files[index] as string
    if (report.schema !== first.schema || report.tool.scoring !== first.tool.scoring) {
      throw new InputError(`"${file}" and "${files[0]}" were written by versions that score differently`)
    }
    for (const { file: name, rubric } of report.results) {
      const key = `${rubric.id}\0${name}`
      const other = seen.get(key)
      if (other !== undefined) throw new InputError(`"${name}" stands in "${other}" and in "${file}"`)
      seen.set(key, file)
    }
    return report.results
  })
}
