/** A report to where it was asked for: standard output or a file, and further ones. */
import { appendTo, writeAtomically } from '../files/write.js'
import { inkFor } from '../ink.js'
import type { Report } from '../types.js'
import { cleanLine, withoutDrawing } from '../writers/clean.js'
import { ruleCounts } from '../writers/counts.js'
import * as writers from '../writers/index.js'
import type { Pieces, Style, Writer } from '../writers/writer.js'
import type { LintFlags } from './flags.js'
import { styleFor, type Terminal } from './terminal.js'

/**
 * Messages about files go to standard error: standard output carries the report and nothing else. `pieces`: of what wrote
 * the results there already.
 */
export function deliver(
  report: Report,
  flags: LintFlags,
  terminal: Terminal,
  milliseconds: number,
  pieces?: Pieces,
): void {
  const writer = writerFor(flags.format ?? 'pretty')
  const style = styleFor(terminal.stdout, terminal, flags)
  // First, so that the last line is the verdict there too.
  toGitHub(report, flags, style, terminal)
  if (pieces !== undefined) {
    terminal.stdout.write(pieces.end(report))
  } else if (flags.output === undefined) {
    terminal.stdout.write(writer.write(reportFor(writer, report), timed(style, terminal, milliseconds)))
  } else {
    toFile(flags.output, writer, report, style, terminal)
  }
  if (flags.statistics === true && writer.machine) terminal.stderr.write(statistics(report))
  for (const { format, path } of flags.report ?? []) toFile(path, writerFor(format), report, style, terminal)
}

/** What was finished before an interruption, for a person; a machine could take it for the whole. */
export function deliverUnfinished(report: Report, flags: LintFlags, terminal: Terminal): void {
  const writer = writerFor(flags.format ?? 'pretty')
  if (writer.machine || flags.output !== undefined || report.results.length === 0) return
  terminal.stdout.write(writer.write(reportFor(writer, report), styleFor(terminal.stdout, terminal, flags)))
}

/** In GitHub Actions, with the default format: annotations and a summary, added to the normal report. */
function toGitHub(report: Report, flags: LintFlags, style: Style, { env, stdout, cwd }: Terminal): void {
  if (env.GITHUB_ACTIONS !== 'true' || flags.format !== undefined) return
  if (flags.annotations) stdout.write(writers.github.write(report, style))
  const { GITHUB_STEP_SUMMARY: summary } = env
  if (flags.summary && summary) appendTo(summary, limitedTo(900_000, writers.markdown.write(report, style)), cwd)
}

/** GitHub takes 1 MiB a step; cut at a line. */
function limitedTo(bytes: number, text: string): string {
  if (Buffer.byteLength(text) <= bytes) return text
  const kept = Buffer.from(text).subarray(0, bytes).toString()
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\nThe rest was cut off.\n`
}

/**
 * The writer of standard output that need not wait for all results. A baseline has a say in whether a result passes, and
 * is known only then.
 */
export function piecesFor({ format = 'pretty', output, baseline, updateBaseline }: LintFlags): Pieces | undefined {
  if (output !== undefined || baseline !== undefined || updateBaseline === true) return undefined
  return writerFor(format).pieces
}

/** Whether every output can do without the words of the results. */
export function takesBrief(flags: LintFlags, files: number, { env }: Terminal): boolean {
  const { format = 'pretty', report = [], baseline, updateBaseline, watch, verbose } = flags
  const isFull = watch === true || verbose === true || baseline !== undefined || updateBaseline === true
  if (files === 1 || isFull || env.GITHUB_ACTIONS === 'true') return false
  const own = piecesFor(flags) === undefined ? [format] : []
  return [...own, ...report.map((target) => target.format)].every((name) => writerFor(name).brief === true)
}

/** Whether any output draws the pages. */
export const draws = ({ format, report = [] }: LintFlags): boolean =>
  format === 'html' || report.some((target) => target.format === 'html')

const reportFor = ({ name }: Writer, report: Report): Report => (name === 'html' ? report : withoutDrawing(report))

export function writerFor(name: string): Writer {
  const writer = Object.values(writers).find((candidate) => candidate.name === name)
  if (writer === undefined) throw new TypeError(`no writer is called "${name}"`)
  return writer
}

/** The same bytes from run to run, unless somebody is looking. */
const timed = (style: Style, { stdout }: Terminal, milliseconds: number): Style =>
  stdout.isTTY === true ? { ...style, timing: `${(milliseconds / 1000).toFixed(1)} s` } : style

function toFile(path: string, writer: Writer, report: Report, style: Style, terminal: Terminal): void {
  writeAtomically(
    path,
    writer.write(reportFor(writer, report), { ...style, ink: inkFor(false), width: 80 }),
    terminal.cwd,
  )
  terminal.stderr.write(`wrote ${cleanLine(path)}\n`)
}

const statistics = (report: Report): string =>
  ruleCounts(report.results)
    .map(([rule, count]) => `${String(count).padStart(6)}  ${rule}\n`)
    .join('')
