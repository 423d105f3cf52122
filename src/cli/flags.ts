/** The flags of `lint`, by group, as the help shows them. */
import { Option } from 'commander'
import type { Severity } from '../types.js'
import type { ColorChoice } from './terminal.js'
import * as value from './values.js'

/** As commander hands them over; what was not given is `undefined`. */
export interface LintFlags {
  readonly rubric?: readonly string[]
  readonly filesFrom?: string
  readonly null?: boolean
  readonly stdinFilename?: string
  readonly exclude?: readonly string[]
  readonly ignoreFiles: boolean
  readonly passwordFile?: string
  readonly select?: readonly string[]
  readonly ignore?: readonly string[]
  /** Country whose customs about personal data hold. */
  readonly region?: string
  readonly minScore?: value.MinScores
  readonly failOn?: Severity | 'never'
  readonly maxWarnings?: number
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly maxDrop?: number
  readonly shard?: { readonly index: number; readonly of: number }
  readonly exitZero?: boolean
  readonly format?: string
  readonly output?: string
  readonly report?: readonly value.ReportTarget[]
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly top?: number
  readonly color?: ColorChoice
  readonly ascii?: boolean
  readonly width?: number
  readonly statistics?: boolean
  readonly redact?: boolean
  readonly annotations: boolean
  readonly summary: boolean
  readonly asOf?: string
  readonly config?: string | boolean
  readonly printConfig?: boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly watch?: boolean
  readonly showFiles?: boolean
  /** A job posting. */
  readonly job?: string
  readonly jobs?: number | 'auto'
  readonly timeout?: number
  readonly maxFileSize?: number
  readonly maxPages?: number
}

/** As registered in writers/index.ts; spelled out here so that the help need not load them. */
export const formats: readonly string[] = [
  'pretty',
  'concise',
  'table',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'rdjson',
  'checkstyle',
  'markdown',
  'html',
  'csv',
  'badge',
]

export const lintFlags = (): Option[] =>
  groups().flatMap(([group, options]) => options.map((option) => option.helpGroup(group)))

/** What `merge` has of them: the judging is done. */
export function mergeFlags(): Option[] {
  const judging = new Set([
    '--rubric',
    '--select',
    '--ignore',
    '--redact',
    '--as-of',
    '--show-files',
    '--print-config',
    '--watch',
  ])
  return [...mostUsed(), ...gates(), ...output(), ...other()].filter((flag) => !judging.has(flag.long ?? ''))
}

const groups = (): readonly (readonly [heading: string, options: Option[]])[] => [
  ['Most used:', mostUsed()],
  ['Input:', input()],
  ['Rules and gates:', gates()],
  ['Output:', output()],
  ['Speed and limits:', limits()],
  ['Other:', other()],
]

const mostUsed = (): Option[] => [
  new Option('-r, --rubric <name|path>', 'hold the resume against it; repeatable').argParser(value.collect),
  new Option('--job <file>', 'hold it against a job posting (txt, md, html, pdf, docx), alone or on top of a rubric'),
  new Option('-f, --format <name>', 'how to print the report').choices(formats),
  new Option('--min-score <n>', "least score, or of a part: keywords=60; default: the rubric's").argParser(
    value.minScores,
  ),
  new Option('--fail-on <severity>', 'fail on findings that bad').choices(['error', 'warning', 'note', 'never']),
  new Option('-q, --quiet', 'verdicts only').conflicts('verbose'),
  new Option('-v, --verbose', 'every finding, and the ledger of points'),
]

const input = (): Option[] => [
  new Option('--files-from <file>', 'one path a line; - is standard input'),
  new Option('-0, --null', 'paths of --files-from end with NUL'),
  new Option('--stdin-filename <name>', 'what to call the resume that comes as -'),
  new Option('--exclude <glob>', 'leave out these paths; repeatable').argParser(value.collect),
  renamed('ignoreFiles', new Option('--no-ignore', 'do not honour .gitignore and .ats-checkignore')),
  new Option('--password-file <file>', 'holds the password of a PDF'),
]

const gates = (): Option[] => [
  new Option('--select <ids>', 'only these checks: ids, prefixes (keyword/) or a set: ats, writing, privacy').argParser(
    value.collectList,
  ),
  new Option('--ignore <ids>', 'without these checks').argParser(value.collectList),
  new Option('--region <country>', 'what is private there: us, uk, de, fr, jp …; changes only those severities'),
  new Option('--max-warnings <n>', 'fail on more warnings than that').argParser(value.integer(0)),
  new Option('--baseline <file>', 'fail only on what is new, or on a drop'),
  new Option('--update-baseline', 'accept what this run finds'),
  new Option('--max-drop <n>', 'points a score may lose against it (0)').argParser(value.integer(0, 100)),
  new Option('--exit-zero', 'gates never fail; tool failures still do'),
]

const output = (): Option[] => [
  new Option('-o, --output <path>', 'where the report goes; - is standard output'),
  new Option('--report <format=path>', 'a further report; repeatable').argParser(value.reportTargets(formats)),
  new Option('--top <n>', 'findings shown of a file (10)').argParser(value.integer(0)),
  new Option('--color <when>', 'auto, always or never').choices(['auto', 'always', 'never']),
  new Option('--ascii', 'no characters beyond ASCII of our own'),
  new Option('--width <n>', 'columns to fill').argParser(value.integer(40, 1000)),
  new Option('--statistics', 'how often each check reported something'),
  new Option('--redact', 'mask names, addresses and quotes: for public logs'),
  new Option('--no-annotations', 'in GitHub Actions: without annotations'),
  new Option('--no-summary', 'in GitHub Actions: without a job summary'),
]

const limits = (): Option[] => [
  new Option('-j, --jobs <n>', 'files read at the same time, or auto').argParser(value.jobs),
  new Option('--cache', 'do not read again what has not changed (stores results)'),
  new Option('--cache-location <folder>', 'where (.ats-check-cache)'),
  new Option('--shard <i/n>', 'only this part of the files').argParser(value.shard),
  new Option('--timeout <ms>', 'for one file').argParser(value.integer(1)),
  new Option('--max-file-size <size>', 'bytes, or 10MB').argParser(value.byteSize),
  new Option('--max-pages <n>', 'of one file').argParser(value.integer(1)),
]

const other = (): Option[] => [
  new Option('--as-of <date>', '"today" for Present and gaps; default: the file\'s own date').argParser(value.day),
  new Option('-w, --watch', 'check again on change, print the difference'),
  new Option('--config <path>', 'settings; default: the nearest .ats-check.yaml'),
  new Option('--no-config', 'do not look for one'),
  new Option('--print-config', 'the settings that hold here'),
  new Option('--show-files', 'list the files that would be checked'),
]

/** `--no-ignore` is about files and `--ignore` about checks: each needs a name of its own. */
const renamed = (name: string, option: Option): Option => Object.assign(option, { attributeName: () => name })
