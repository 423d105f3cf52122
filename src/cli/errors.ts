/** What went wrong, told so that a person can mend it; with a format for machines, as JSON. Never a stack of ours for a slip of theirs. */
import { didYouMean as didYouMeanOf, renderProblem } from '../rubric/problems.js'
import { InputError, RubricError, type RubricProblem } from '../types.js'
import { json } from '../writers/clean.js'
import { formats } from './flags.js'
import type { Terminal } from './terminal.js'

/** For stderr, by the format that was asked for. The gates of `lint` are no errors: what comes here is always exit 2. */
export function errorText(error: unknown, words: readonly string[], env: Terminal['env'] = {}): string {
  const told = tell(error)
  return asksForMachine(words, env)
    ? `${json({ error: { message: told.message, help: told.help, ...(told.problems ? { problems: told.problems } : {}) } }, 2)}\n`
    : told.text
}

interface Told {
  readonly message: string
  readonly help: readonly string[]
  readonly text: string
  readonly problems?: readonly RubricProblem[]
}

function tell(error: unknown): Told {
  if (error instanceof RubricError) return tellRubric(error)
  if (error instanceof InputError) return plain(error.message, error.help)
  if (isUsageError(error)) {
    const [message = '', ...help] = error.message.replace(/^error: /, '').split('\n')
    const choice = unknownChoice(message)
    if (choice !== undefined) return choice
    return plain(
      message.replaceAll("'", '"').replace(/\.$/, ''),
      help.length > 0 ? help.map(didYouMean) : ['see: ats-check --help'],
    )
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return plain('internal error; this is a fault of ats-check, please report it', stack.split('\n').slice(0, 8))
}

function plain(message: string, help: readonly string[]): Told {
  return { message, help, text: `error: ${[message, ...help.map((line) => `  ${line}`)].join('\n')}\n` }
}

/** `option '-f, --format <name>' argument 'sariff' is invalid. Allowed choices are …`, in our words. */
function unknownChoice(message: string): Told | undefined {
  const [, what = '', written = '', allowed] =
    /^(?:option|command-argument value) '([^']*)'(?: argument '([\s\S]*)')? is invalid(?: for .*)?\. Allowed choices are (.*?)\.?$/.exec(
      message,
    ) ?? []
  if (allowed === undefined) return undefined
  const flag = /--[\w-]+/.exec(what)?.[0]
  const word = flag === undefined ? what : written
  const near = didYouMeanOf(word, allowed.split(', '))
  return plain(flag === undefined ? `"${word}" is not known here` : `${flag} cannot be "${word}"`, [
    ...(near === undefined ? [] : [near]),
    `one of: ${allowed}`,
  ])
}

/** commander's own, told by its code so that this file need not load commander. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('commander.')
}

/** `(Did you mean --format?)` → `did you mean "--format"?` */
const didYouMean = (line: string): string =>
  line.replace(/^\(Did you mean (?:one of )?(.*)\?\)$/, (_, words: string) => `did you mean "${words}"?`)

function tellRubric({ problems }: RubricError): Told {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const message = `${errors} ${errors === 1 ? 'error' : 'errors'} in ${[...new Set(problems.map((p) => p.path))].join(', ')}`
  return { message, help: [], text: `${problemsText(problems)}\n\nerror: ${message}\n`, problems }
}

export const problemsText = (problems: readonly RubricProblem[]): string => problems.map(renderProblem).join('\n\n')

const human: ReadonlySet<string> = new Set(['pretty', 'concise', 'table', 'markdown', 'html'])

/** Looked up in the raw words, since the error may be about them. A format that is none asks for nothing. */
function asksForMachine(words: readonly string[], { ATS_CHECK_FORMAT }: Terminal['env']): boolean {
  const at = words.findIndex((word) => word === '-f' || word === '--format')
  const joined = words.map((word) => /^(?:-f|--format=)(.+)/.exec(word)?.[1]).find((name) => name !== undefined)
  const format = joined ?? (at === -1 ? ATS_CHECK_FORMAT : words[at + 1])
  return format !== undefined && formats.includes(format) && !human.has(format)
}
