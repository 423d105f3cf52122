/** First word → command → exit code. Nothing here knows a resume; each command is loaded when it is asked for. */
import type { Command } from 'commander'
import { errorText } from './errors.js'
import { type Terminal, withHarmlessMessages } from './terminal.js'

/** What a command file exports: its arguments and flags, and what it does. `done` takes the exit code. */
export type Define = (terminal: Terminal, done: (code: number) => void) => Command

/** Every command by its name; `lint` is meant when the first word is none of them. */
const commands: Readonly<Record<string, () => Promise<Define>>> = {
  lint: async () => (await import('./lint.js')).lintCommand,
  extract: async () => (await import('./extract.js')).extractCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
  query: async () => (await import('./query.js')).queryCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  diff: async () => (await import('./diff.js')).diffCommand,
  annotate: async () => (await import('./annotate.js')).annotateCommand,
  merge: async () => (await import('./merge.js')).mergeCommand,
  init: async () => (await import('./init.js')).initCommand,
  completion: async () => (await import('./completion.js')).completionCommand,
  rubric: async () => (await import('./rubric.js')).rubricCommand,
}

export const commandNames: readonly string[] = Object.keys(commands)

/** All of them, for what is made from their flags. */
export const allCommands = (terminal: Terminal): Promise<Command[]> =>
  Promise.all(Object.values(commands).map(async (load) => (await load())(terminal, () => {})))

/** Runs one command line; the code is 0, 1 or 2. Never throws. */
export async function main(words: readonly string[], outer: Terminal): Promise<number> {
  const terminal = withHarmlessMessages(outer)
  try {
    return await run(words, terminal)
  } catch (error) {
    terminal.stderr.write(errorText(error, words, { ...(await configured(words, terminal)), ...terminal.env }))
    return 2
  }
}

/** The format that only the config asks for, as the environment would ask for it; none where the config cannot be read. */
async function configured(words: readonly string[], { cwd }: Terminal): Promise<Terminal['env']> {
  const [first = ''] = words
  if ((Object.hasOwn(commands, first) && first !== 'lint') || words.includes('--no-config')) return {}
  const at = words.indexOf('--config')
  const path = at === -1 ? words.find((word) => word.startsWith('--config='))?.slice('--config='.length) : words[at + 1]
  const { configNamed, nearestConfig } = await import('./config.js')
  const file = await (path === undefined ? nearestConfig(cwd) : configNamed(path, cwd)).catch(() => undefined)
  return file?.config.format === undefined ? {} : { ATS_CHECK_FORMAT: file.config.format }
}

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first = '', ...rest] = words
  if (isHelp(words)) return help(words, terminal)
  if (first === '--version' || first === '-V') {
    terminal.stdout.write(`${(await import('../files/version.js')).version()}\n`)
    return 0
  }
  const load = Object.hasOwn(commands, first) ? commands[first] : undefined
  const define = await (load ?? (commands.lint as () => Promise<Define>))()
  let code = 0
  const command = define(terminal, (result) => {
    code = result
  })
  prepare(command)
  await command.parseAsync(load === undefined ? [...words] : rest, { from: 'user' })
  return code
}

const isHelp = (words: readonly string[]): boolean =>
  words[0] === 'help' || beforeDashes(words).some((word) => word === '--help' || word === '-h')

/** What stands after `--` is a path, whatever it looks like. */
function beforeDashes(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  return end === -1 ? words : words.slice(0, end)
}

/** `help extract`, `extract --help`; anything else is about the whole. Loads no reader and no rule. */
async function help(words: readonly string[], terminal: Terminal): Promise<number> {
  const name = words[0] === 'help' ? words[1] : words[0]
  const load = name !== undefined && name !== 'lint' && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    terminal.stdout.write((await import('./help.js')).mainHelp())
    return 0
  }
  const command = (await load())(terminal, () => {})
  const sub = command.commands.find((candidate) => words.includes(candidate.name()))
  terminal.stdout.write((sub ?? command).helpInformation())
  return 0
}

/** Throws instead of leaving the process, and writes nothing by itself; subcommands too. */
function prepare(command: Command): void {
  command.exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} })
  for (const inner of command.commands) prepare(inner)
}
