/** What went wrong, told so that a person can mend it; with a format for machines, as JSON. Never a stack of ours for a slip of theirs. */
import { renderProblem } from '../rubric/problems.js'
import { InputError, RubricError, type RubricProblem } from '../types.js'
import { clean, guarded, json } from '../writers/clean.js'

/** For stderr, by the format that was asked for. The gates of `lint` are no errors: what comes here is always exit 2. */
export function errorText(error: unknown, words: readonly string[]): string {
  const told = tell(error)
  return asksForMachine(words)
    ? `${json({ error: { message: told.message, help: told.help, ...(told.problems ? { problems: told.problems } : {}) } }, 2)}\n`
    : guarded(clean(told.text))
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

const human: ReadonlySet<string> = new Set(['pretty', 'concise', 'table', 'markdown', 'html', 'text'])

/** Looked up in the raw words, since the error may be about them. */
function asksForMachine(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === '-f' || word === '--format')
  const joined = words.find((word) => word.startsWith('--format='))?.slice('--format='.length)
  const format = joined ?? (at === -1 ? undefined : words[at + 1])
  return format !== undefined && !human.has(format)
}
