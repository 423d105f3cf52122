/** `ats-check extract <file>`: what the tool saw, which answers most "why was this not found". */
import { Command, Option } from 'commander'
import { type Extract, extract, textOf } from '../extract.js'
import { loadLexicon } from '../files/lexicon.js'
import { passwordIn, readSource } from '../files/read.js'
import { shown } from '../files/sources.js'
import { jsonResume } from '../jsonresume.js'
import { isUnreadable } from '../lint.js'
import { parse } from '../parse/index.js'
import { read } from '../readers/index.js'
import { type Document, InputError, type Source } from '../types.js'
import { clean, cleanDeep, cleanText, guarded, json } from '../writers/clean.js'
import type { Define } from './main.js'
import { isAsciiOnly, styleFor, type Terminal } from './terminal.js'
import { day } from './values.js'

interface ExtractFlags {
  readonly as: 'text' | 'json' | 'jsonresume'
  readonly order: 'visual' | 'stream'
  readonly hidden?: boolean
  readonly lineNumbers?: boolean
  readonly passwordFile?: string
  readonly stdinFilename?: string
  readonly asOf?: string
}

export const extractCommand: Define = (terminal, done) =>
  new Command('ats-check extract')
    .summary('the text a machine reads, with line numbers')
    .description('The text a machine reads: what is not here cannot be found.')
    .argument('<file>', 'a resume, or - for standard input')
    .addOption(new Option('--as <form>', 'how to print it').choices(['text', 'json', 'jsonresume']).default('text'))
    .addOption(
      new Option('--order <order>', 'as a person reads it, or as the file stores it')
        .choices(['visual', 'stream'])
        .default('visual'),
    )
    .option('--hidden', 'the text that a person cannot see, and why')
    .option('--line-numbers', 'number the lines (the default at a terminal)')
    .option('--no-line-numbers', 'do not')
    .option('--password-file <file>', 'holds the password of a PDF')
    .option('--stdin-filename <name>', 'what to call the resume that comes as -')
    .addOption(new Option('--as-of <date>', '"today" for dates without an end').argParser(day))
    .action(async (file: string, flags: ExtractFlags) => done(await run(file, flags, terminal)))

async function run(file: string, flags: ExtractFlags, terminal: Terminal): Promise<number> {
  refuseMixed(flags)
  const options = { ...passwordOf(flags, terminal), stream: flags.order === 'stream' }
  const document = await read(await sourceOf(file, flags, terminal), options)
  const isReadable = !isUnreadable(document)
  terminal.stdout.write(flags.as === 'text' ? asText(document, flags, terminal) : asJson(document, flags))
  if (isReadable) return 0
  if (flags.as === 'text') terminal.stderr.write(problemsText(document))
  return 1
}

/** What contradicts itself is refused, not ignored. */
function refuseMixed({ as, order, hidden, lineNumbers }: ExtractFlags): void {
  if (as === 'text' && !(hidden === true && order === 'stream')) return
  if (as === 'text') throw new InputError('--hidden has no order: leave --order out')
  if (order === 'stream') throw new InputError(`--order stream is text: leave --as ${as} out`)
  if (hidden === true && as === 'jsonresume') throw new InputError('--as jsonresume has no place for hidden text')
  if (lineNumbers === true) throw new InputError('--line-numbers is for text; --as json has the number of each line')
}

async function sourceOf(file: string, { stdinFilename }: ExtractFlags, terminal: Terminal): Promise<Source> {
  if (file === '-') return { path: stdinFilename ?? '-', bytes: await terminal.readInput() }
  return readSource(shown(file, terminal.cwd), terminal.cwd)
}

function passwordOf({ passwordFile }: ExtractFlags, { cwd }: Terminal): { password?: string } {
  return passwordFile === undefined ? {} : { password: passwordIn(passwordFile, cwd) }
}

function asText(document: Document, flags: ExtractFlags, terminal: Terminal): string {
  if (flags.hidden === true) return hiddenText(document)
  const text = flags.order === 'stream' ? document.stream.join('\n') : textOf(document)
  if (text === '') return ''
  const numbered = flags.lineNumbers ?? terminal.stdout.isTTY === true
  // A newline within a line would shift the number of every line after it.
  const lines = text.split('\n').map(cleanText)
  if (!numbered) return guarded(`${lines.join('\n')}\n`)
  const style = styleFor(terminal.stdout, terminal, {})
  const width = String(lines.length).length
  const bar = isAsciiOnly(terminal) ? '|' : '│'
  const gutter = (index: number): string => style.ink.faint(`${String(index + 1).padStart(width)} ${bar}`)
  return guarded(`${lines.map((line, index) => `${gutter(index)} ${line}`.trimEnd()).join('\n')}\n`)
}

const hiddenText = ({ hidden }: Document): string =>
  guarded(
    hidden
      .map(
        ({ page, reason, text, part }) =>
          `p${page}\t${reason}${part ? ` (${part})` : ''}\t${clean(text).replaceAll('\n', ' ')}\n`,
      )
      .join(''),
  )

function asJson(document: Document, flags: ExtractFlags): string {
  const resume = isUnreadable(document)
    ? undefined
    : parse(document, loadLexicon(), flags.asOf === undefined ? {} : { asOf: flags.asOf })
  const value: Extract | object =
    flags.as === 'json' ? extract(document, resume) : resume === undefined ? {} : jsonResume(resume)
  return `${json(cleanDeep(value, cleanText), 2)}\n`
}

const problemsText = ({ problems }: Document): string =>
  guarded(
    clean(problems.map(({ severity, message, fix }) => `${severity}: ${message}${fix ? `\n  ${fix}` : ''}\n`).join('')),
  )
