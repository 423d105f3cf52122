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
import { reportsIn } from './reports.js'
import { settingsFor } from './settings.js'
import { refuseOverwriting } from './targets.js'
import type { Terminal } from './terminal.js'

export const mergeCommand: Define = (terminal, done) => {
  const command = new Command('ats-check merge')
    .summary('join the reports of shards, apply the gates once')
    .description(
      'Joins reports of --format json or ndjson and applies the gates once. Results of shards are sorted by file; others stay in the order of the reports.',
    )
    .argument('<report...>')
  for (const flag of mergeFlags()) command.addOption(flag)
  return command.action(async (paths: string[]) => {
    const { flags, config } = await settingsFor(command, terminal)
    const started = Date.now()
    const files = await findSources(paths, { cwd: terminal.cwd, ignoreFiles: false })
    refuseOverwriting(flags, files, terminal.cwd)
    const written: Written[] = []
    for (const file of files) written.push(...(await reportsFrom(file, terminal)))
    const minScore = flags.minScore?.score
    const results = joined(written).map((result) => withPassMark(result, minScore))
    const baseline = baselineFor(results, flags, config, terminal)
    const report = reportOf(results, (written[0] as Written).report.tool.version, {
      ...gateSettings(flags),
      ...baseline,
    })
    deliver(report, flags, terminal, Date.now() - started)
    updateBaseline(report, flags, config, terminal)
    done(exitCode(report, flags))
  })
}

/** A report and where it stood. */
interface Written {
  readonly file: string
  readonly report: Report
}

async function reportsFrom(file: string, { cwd }: Terminal): Promise<Written[]> {
  const reports = await reportsIn(file, readText(file, cwd))
  if (reports.length > 0) return reports.map((report) => ({ file, report }))
  throw new InputError(`"${file}" is no report of ats-check`, ['write one with --format json or ndjson'])
}

/** A shard that failed to write its report would otherwise pass. Reports that are no shards stand for themselves. */
function refuseMissing(written: readonly Written[]): void {
  const shards = written.flatMap(({ file, report }) =>
    report.summary.shard ? [{ file, ...report.summary.shard }] : [],
  )
  const [first] = shards
  if (first === undefined) return
  const other = shards.find(({ of }) => of !== first.of)
  if (other !== undefined) {
    throw new InputError(`"${other.file}" is a shard of ${other.of}, others are of ${first.of}`)
  }
  const there = new Set(shards.map(({ index }) => index))
  const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((index) => !there.has(index))
  if (missing.length === 0) return
  const named = missing.slice(0, 5).map((index) => `${index}/${first.of}`)
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : ''
  throw new InputError(`no report of shard ${named.join(', ')}${more}`, ['did that run end? its report is needed too'])
}

/** Reports that do not fit together are refused, not averaged. */
function joined(written: readonly Written[]): FileResult[] {
  const [first] = written as readonly [Written]
  refuseMissing(written)
  const seen = new Map<string, string>()
  const results = written.flatMap(({ file, report }) => {
    if (report.schema !== first.report.schema || report.tool.scoring !== first.report.tool.scoring) {
      throw new InputError(`"${file}" and "${first.file}" were written by versions that score differently`)
    }
    for (const { file: name, rubric } of report.results) {
      const key = `${rubric.id}\0${name}`
      const other = seen.get(key)
      if (other !== undefined) throw new InputError(`"${name}" stands in "${other}" and in "${file}"`)
      seen.set(key, file)
    }
    return report.results
  })
  // The files of a shard are every N-th: as the shards were split, so they are joined, whoever comes first.
  const areShards = written.every(({ report }) => report.summary.shard !== undefined)
  return areShards ? results.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)) : results
}
