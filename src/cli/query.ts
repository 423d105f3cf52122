/** `ats-check query '"site reliability" AND Kubernetes' resumes/*.pdf`: would a recruiter's search find it, and if not, why? */
import { Command, Option } from 'commander'
import { loadLexicon } from '../files/lexicon.js'
import { readSource } from '../files/read.js'
import { findSources } from '../files/sources.js'
import { isUnreadable } from '../lint.js'
import { parse } from '../parse/index.js'
import { parseQuery, smallOperators } from '../query/expression.js'
import { type Answer, search, type TermAnswer } from '../query/search.js'
import { read } from '../readers/index.js'
import { InputError, type Place } from '../types.js'
import { clean, cleanDeep, cleanText, guarded, json } from '../writers/clean.js'
import { padEnd } from '../writers/columns.js'
import type { Define } from './main.js'
import type { Terminal } from './terminal.js'

type Form = 'text' | 'json'

export const queryCommand: Define = (terminal, done) =>
  new Command('ats-check query')
    .summary("would a recruiter's search find it, and if not, why")
    .description('Would a Boolean search find these resumes? AND, OR, NOT, "phrases", ( ), a last * for any ending.')
    .argument('<search>', 'in quotes: \'("site reliability" OR SRE) AND Kubernetes NOT manager\'')
    .argument('<paths...>', 'resumes, globs, folders, or - for standard input')
    .addOption(new Option('-f, --format <form>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (words: string, paths: string[], { format }: { format: Form }) =>
      done(await query(words, paths, format, terminal)),
    )

/** One file's answer; `null` for one that cannot be read, and so is found by no search. */
interface FileAnswer {
  readonly file: string
  readonly answer: Answer | null
}

async function query(words: string, paths: readonly string[], form: Form, terminal: Terminal): Promise<number> {
  const expression = parseQuery(words)
  for (const word of smallOperators(words)) {
    terminal.stderr.write(
      `note: "${word}" is looked for as a word; as an operator it is written ${word.toUpperCase()}\n`,
    )
  }
  const files = await findSources(paths, { cwd: terminal.cwd, ignoreFiles: true })
  if (files.length === 0) throw new InputError('no file was named')
  const lexicon = loadLexicon()
  const answers: FileAnswer[] = []
  for (const file of files) {
    const source = file === '-' ? { path: '-', bytes: await terminal.readInput() } : readSource(file, terminal.cwd)
    const document = await read(source)
    answers.push({
      file,
      answer: isUnreadable(document) ? null : search(parse(document, lexicon), expression, lexicon),
    })
  }
  terminal.stdout.write(form === 'json' ? asJson(words, answers) : asText(answers))
  return answers.every(({ answer }) => answer?.found === true) ? 0 : 1
}

const asJson = (words: string, answers: readonly FileAnswer[]): string =>
  `${json(
    cleanDeep(
      {
        schema: 1,
        query: words,
        results: answers.map(({ file, answer }) => ({
          file,
          found: answer?.found ?? null,
          terms: answer?.terms ?? [],
        })),
      },
      cleanText,
    ),
    2,
  )}\n`

function asText(answers: readonly FileAnswer[]): string {
  const lines = answers.flatMap(({ file, answer }) => {
    if (answer === null) return [`unreadable  ${file}`]
    const width = Math.max(...answer.terms.map((term) => named(term).length))
    const terms = answer.terms.map((term) => `  ${term.failed ? '!' : ' '} ${padEnd(named(term), width)}  ${why(term)}`)
    return [`${answer.found ? 'found     ' : 'not found '}  ${file}`, ...terms]
  })
  const found = answers.filter(({ answer }) => answer?.found === true).length
  return guarded(clean(`${lines.join('\n')}\n\n${found} of ${answers.length} found\n`))
}

const named = ({ words, negated }: TermAnswer): string =>
  `${negated ? 'NOT ' : ''}${/\s/.test(words) ? `"${words}"` : words}`

function why({ at, negated, instead }: TermAnswer): string {
  const [first, ...more] = at
  if (first !== undefined) return `stands at ${spot(first)}${more.length > 0 ? ` and ${more.length} more` : ''}`
  if (negated) return 'stands nowhere'
  if (instead === undefined) return 'stands nowhere'
  return `stands nowhere as such; "${instead.text}" at ${spot(instead.at)} is the same thing, and this search misses it`
}

const spot = ({ page, line }: Place): string => `p${page}:${line}`
