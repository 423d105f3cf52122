/** `ats-check verify --source resume.json resume.pdf`: which facts of the source do not survive extraction? */
import { Command, Option } from 'commander'
import { parse as parseYaml } from 'yaml'
import { loadLexicon } from '../files/lexicon.js'
import { readSource, readText } from '../files/read.js'
import { isUnreadable } from '../lint.js'
import { parse } from '../parse/index.js'
import { read } from '../readers/index.js'
import { InputError } from '../types.js'
import { type Checked, type Fate, verify } from '../verify/compare.js'
import { type Fact, factsOf } from '../verify/facts.js'
import { clean, cleanDeep, cleanText, guarded, json } from '../writers/clean.js'
import { padEnd } from '../writers/columns.js'
import type { Define } from './main.js'
import type { Terminal } from './terminal.js'

interface VerifyFlags {
  readonly source: string
  readonly format: 'text' | 'json'
}

export const verifyCommand: Define = (terminal, done) =>
  new Command('ats-check verify')
    .summary('which facts of its source a resume has lost')
    .description('Holds the finished file against the JSON Resume or RenderCV file it was made from.')
    .argument('<file>', 'the finished resume')
    .requiredOption('--source <file>', 'the JSON Resume (.json) or RenderCV (.yaml) file')
    .addOption(new Option('-f, --format <form>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (file: string, flags: VerifyFlags) => done(await run(file, flags, terminal)))

async function run(file: string, { source, format }: VerifyFlags, terminal: Terminal): Promise<number> {
  const facts = factsIn(source, terminal)
  const document = await read(readSource(file, terminal.cwd))
  if (isUnreadable(document)) {
    const [problem] = document.problems.filter(({ severity }) => severity === 'error')
    terminal.stderr.write(guarded(clean(`${file}: ${problem?.message ?? 'cannot be read'}\n`)))
    return 1
  }
  const checked = verify(facts, parse(document, loadLexicon()))
  terminal.stdout.write(format === 'json' ? asJson(file, source, checked) : asText(file, source, checked))
  return checked.some(({ fate }) => fate === 'lost') ? 1 : 0
}

/** Throws an `InputError` when the file is neither format. */
function factsIn(path: string, { cwd }: Terminal): Fact[] {
  const text = readText(path, cwd)
  let value: unknown
  try {
    value = /^\s*\{/.test(text) ? JSON.parse(text) : parseYaml(text, { maxAliasCount: 20, logLevel: 'error' })
  } catch (error) {
    throw new InputError(
      `"${path}" is neither JSON nor YAML: ${(error as Error).message.split('\n')[0]?.replace(/:$/, '')}`,
    )
  }
  const known = typeof value === 'object' && value !== null && ('basics' in value || 'cv' in value)
  if (!known)
    throw new InputError(`"${path}" is neither a JSON Resume nor a RenderCV file`, ['it has neither `basics` nor `cv`'])
  return factsOf(value)
}

const count = (checked: readonly Checked[], fate: Fate): number => checked.filter((one) => one.fate === fate).length

function asText(file: string, source: string, checked: readonly Checked[]): string {
  const rows = checked
    .filter(({ fate }) => fate !== 'read')
    .sort((a, b) => Number(a.fate === 'words') - Number(b.fate === 'words'))
  const width = Math.min(44, Math.max(0, ...rows.map(({ path }) => path.length)))
  const lines = rows.map(({ fate, path, value }) => `  ${padEnd(fate, 5)}  ${padEnd(path, width)}  ${shortened(value)}`)
  const verdict = `${count(checked, 'read')} of ${checked.length} facts of ${source} are read in ${file}`
  const rest = `${count(checked, 'words')} only among its words, ${count(checked, 'lost')} lost`
  return guarded(clean([...lines, ...(lines.length > 0 ? [''] : []), `${verdict}; ${rest}`, ''].join('\n')))
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const asJson = (file: string, source: string, checked: readonly Checked[]): string =>
  `${json(cleanDeep({ schema: 1, file, source, facts: checked }, cleanText), 2)}\n`
