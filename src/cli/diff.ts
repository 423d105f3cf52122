/** `ats-check diff <old> <new>`: score and findings before and after, of two resumes or two JSON reports. */
import { Command, Option } from 'commander'
import { type Comparison, compare } from '../compare.js'
import { readSource, readText } from '../files/read.js'
import { shown } from '../files/sources.js'
import { lintSource } from '../lint.js'
import { compileRubric } from '../rubric/index.js'
import { type FileResult, InputError } from '../types.js'
import { cleanDeep, cleanReport, guarded, json } from '../writers/clean.js'
import { nearestConfig } from './config.js'
import { differenceLines } from './difference.js'
import { knowledgeUnder } from './knowledge.js'
import { lookFlags } from './look.js'
import type { Define } from './main.js'
import { reportsIn } from './reports.js'
import { type Look, styleFor, type Terminal } from './terminal.js'
import { day } from './values.js'

interface DiffFlags extends Look {
  readonly rubric?: string
  readonly format: 'pretty' | 'json'
  readonly asOf?: string
}

export const diffCommand: Define = (terminal, done) => {
  const command = new Command('ats-check diff')
    .summary('score and findings before and after')
    .description('What changed between two versions of a resume, or between two JSON reports.')
    .argument('<old>', 'a resume, or a report of --format json')
    .argument('<new>', 'the same, later')
    .option('-r, --rubric <name|path>', 'what to hold both against (default: general)')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .addOption(new Option('--as-of <date>', '"today" for dates without an end').argParser(day))
    .option('-v, --verbose', 'every row of the ledger that changed')
  for (const flag of lookFlags()) command.addOption(flag)
  return command.action(async (old: string, now: string, flags: DiffFlags) => {
    const before = await resultsOf(old, flags, terminal)
    const after = await resultsOf(now, flags, terminal)
    const pairs = paired(before, after)
    if (pairs.length === 0) throw new InputError(`"${old}" and "${now}" have no rubric in common`)
    terminal.stdout.write(flags.format === 'json' ? asJson(pairs) : asScreen(pairs, flags, terminal))
    done(pairs.some(({ after }) => after.status === 'unreadable') ? 1 : 0)
  })
}

async function resultsOf(word: string, flags: DiffFlags, terminal: Terminal): Promise<readonly FileResult[]> {
  const { cwd } = terminal
  const path = word === '-' ? word : shown(word, cwd)
  if (/\.(nd)?json$/i.test(path)) {
    const reports = await reportsIn(path, readText(path, cwd))
    if (reports.length > 0) return reports.flatMap(({ results }) => results)
  }
  const config = await nearestConfig(cwd)
  const known = knowledgeUnder(terminal, config)
  const name = flags.rubric ?? [config?.config.rubric ?? 'general'].flat()[0] ?? 'general'
  const source = path === '-' ? { path, bytes: await terminal.readInput() } : readSource(path, cwd)
  const options = { lexicon: known.context.lexicon, ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }) }
  return lintSource(source, [compileRubric(name, known.finder, known.context)], options)
}

interface Pair {
  readonly before: FileResult
  readonly after: FileResult
  readonly comparison: Comparison
}

/** The same file under the same rubric; where each side has one file, that one. */
function paired(before: readonly FileResult[], after: readonly FileResult[]): Pair[] {
  const isOne = new Set(before.map(({ file }) => file)).size === 1 && new Set(after.map(({ file }) => file)).size === 1
  return after.flatMap((now) => {
    const old = before.find((one) => one.rubric.id === now.rubric.id && (isOne || one.file === now.file))
    return old === undefined ? [] : [{ before: old, after: now, comparison: compare(clean(old), clean(now)) }]
  })
}

const clean = (result: FileResult): FileResult =>
  cleanReport({ results: [result] } as unknown as Parameters<typeof cleanReport>[0]).results[0] as FileResult

const asJson = (pairs: readonly Pair[]): string =>
  `${json(
    cleanDeep({
      schema: 1,
      results: pairs.map(({ before, after, comparison }) => ({
        before: before.file,
        after: after.file,
        rubric: after.rubric,
        ...comparison,
      })),
    }),
    2,
  )}\n`

function asScreen(pairs: readonly Pair[], flags: DiffFlags, terminal: Terminal): string {
  const style = styleFor(terminal.stdout, terminal, flags)
  const screens = pairs.map(({ before, after, comparison }) =>
    differenceLines(clean(before), clean(after), comparison, style).join('\n'),
  )
  return guarded(`${screens.join('\n\n')}\n`)
}
