/** `ats-check rubric list | show | validate | test | new | schema`. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { postingIn, spellingsFrom } from '../batch/posting.js'
import { listRubrics } from '../files/rubrics.js'
import { writeAtomically } from '../files/write.js'
import { postingRubric } from '../posting/rubric.js'
import {
  describeItems,
  idOfTerm,
  inspectRubric,
  loadRubric,
  missingRubric,
  outlineRubric,
  printRubric,
  type RubricMissing,
  rubricSchemaWith,
  rubricTemplate,
} from '../rubric/index.js'
import { InputError, type RubricProblem } from '../types.js'
import { clean, guarded, json } from '../writers/clean.js'
import { cut, padEnd } from '../writers/columns.js'
import { plural } from '../writers/counts.js'
import { problemsText } from './errors.js'
import { type Knowledge, knowledge } from './knowledge.js'
import type { Define } from './main.js'
import { testRubrics } from './rubric-test.js'
import { styleFor, type Terminal } from './terminal.js'

type Form = 'text' | 'json'

export const rubricCommand: Define = (terminal, done) => {
  const print = (text: string): void => {
    terminal.stdout.write(guarded(clean(text)))
  }
  const rubric = new Command('ats-check rubric')
    .summary('list, show, check and write rubrics')
    .description('Rubrics: what a resume is held against.')
    .action(() => {
      throw new InputError('rubric what?', ['ats-check rubric list | show | validate | test | new | schema'])
    })
    // An unknown word must not be taken for an argument of nothing.
    .argument('[command]')
    .hook('preAction', (_, action) => {
      const [word] = action.args
      if (action === rubric && word !== undefined) throw unknownCommand(word)
    })
  rubric
    .command('list')
    .description('the rubrics that can be named')
    .addOption(formFlag())
    .action(async ({ format }: { format: Form }) => {
      print(list(await knowledge(terminal), format, terminal))
      done(0)
    })
  rubric
    .command('show')
    .description('a rubric as it is written, or --resolved, with everything it inherits')
    .argument('<name>')
    .option('--resolved', 'flat, each value with the file and line it came from')
    .action(async (name: string, { resolved }: { resolved?: boolean }) => {
      print(show(name, resolved === true, await knowledge(terminal)))
      done(0)
    })
  rubric
    .command('validate')
    .description('everything that is wrong with it, each at its place')
    .argument('<name|path...>')
    .addOption(formFlag())
    .action(async (names: string[], { format }: { format: Form }) => done(await validate(names, format, terminal)))
  rubric
    .command('test')
    .description('the tests it carries; without a name, of every rubric in ./rubrics or bundled')
    .argument('[name...]')
    .option('--coverage', 'fail on items that fire in no test, or are silent in none')
    .action(async (names: string[], { coverage }: { coverage?: boolean }) =>
      done(await testRubrics(names, coverage === true, terminal)),
    )
  rubric
    .command('new')
    .description('write a small rubric that passes its own tests')
    .argument('[id]', 'lower case with dashes; also the name of the file')
    .option('--from-job <posting>', 'with what a job posting asks (txt, md, html, pdf, docx)')
    .option('--title <title>')
    .option('-o, --output <path>', 'where to (default: rubrics/ID.yaml)')
    .option('--extends <name...>', 'rubrics it builds on')
    .action(async (id: string | undefined, flags: NewFlags) => {
      const path = await writeNew(id, flags, terminal)
      terminal.stderr.write(`wrote ${path}\n`)
      done(0)
    })
  rubric
    .command('schema')
    .description('the JSON Schema of rubrics, for editors')
    .action(async () => {
      terminal.stdout.write(`${JSON.stringify(rubricSchemaWith((await knowledge(terminal)).context.rules), null, 2)}\n`)
      done(0)
    })
  return rubric
}

const formFlag = (): Option =>
  new Option('-f, --format <form>', 'how to print it').choices(['text', 'json']).default('text')

const unknownCommand = (word: string): InputError =>
  new InputError(`no command "rubric ${word}"`, ['there are: list, show, validate, test, new, schema'])

function list(known: Knowledge, form: Form, terminal: Terminal): string {
  const rows = listRubrics(known.folders).map(({ name, from, path }) => {
    const { rubric, problems } = outlineRubric(name, known.finder, known.context)
    const isWrong = problems.some((problem) => problem.severity === 'error')
    return {
      name,
      title: rubric.title,
      version: rubric.version,
      from,
      path,
      items: rubric.items.length,
      ...(isWrong ? { wrong: true } : {}),
    }
  })
  if (form === 'json') return `${json(rows, 2)}\n`
  const style = styleFor(terminal.stdout, terminal, { color: 'never' })
  const width = Math.max(6, ...rows.map((row) => row.name.length))
  const lines = rows.map(({ name, title, items, from, wrong }) => {
    const facts = wrong ? 'has errors: ats-check rubric validate' : plural(items, 'item')
    return cut(`${padEnd(name, width)}  ${title}  (${facts}, ${from})`, style.width)
  })
  return `${lines.join('\n')}\n`
}

function show(name: string, resolved: boolean, { context, finder }: Knowledge): string {
  if (resolved) return printRubric(loadRubric(name, finder, context), context.lexicon)
  const found = finder(name)
  if ('text' in found) return found.text.endsWith('\n') ? found.text : `${found.text}\n`
  throw missingRubric(name, found as RubricMissing)
}

async function validate(names: readonly string[], form: Form, terminal: Terminal): Promise<number> {
  const { context, finder } = await knowledge(terminal)
  const checked = names.map((name) => ({ name, ...inspectRubric(name, finder, context) }))
  const problems = checked.flatMap((one) => one.problems)
  const errors = problems.filter((problem) => problem.severity === 'error').length
  if (form === 'json') {
    terminal.stdout.write(`${json({ valid: errors === 0, problems }, 2)}\n`)
  } else {
    terminal.stdout.write(guarded(clean(validationText(checked, context))))
  }
  return errors === 0 ? 0 : 2
}

function validationText(
  checked: readonly (ReturnType<typeof inspectRubric> & { readonly name: string })[],
  context: Knowledge['context'],
): string {
  const blocks = checked.map(({ name, rubric, problems }) => {
    const errors = problems.filter((problem: RubricProblem) => problem.severity === 'error').length
    if (errors > 0) return `${problemsText(problems)}\n\n${name}: ${plural(errors, 'error')}\n`
    const items = plural(describeItems(rubric, context).length, 'item')
    const counts = `${items}, ${plural(rubric.tests.length, 'test')}`
    if (problems.length === 0) return `${name}: valid, ${counts}\n`
    return `${problemsText(problems)}\n\n${name}: valid, ${counts}, ${plural(problems.length, 'warning')}\n`
  })
  return blocks.join('\n')
}

interface NewFlags {
  readonly title?: string
  readonly output?: string
  readonly extends?: readonly string[]
  readonly fromJob?: string
}

async function writeNew(named: string | undefined, flags: NewFlags, terminal: Terminal): Promise<string> {
  const known = await knowledge(terminal)
  const posting = flags.fromJob === undefined ? undefined : await postingIn(flags.fromJob, known, terminal.cwd)
  const id = named ?? idFrom(posting?.title)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new InputError(`"${id}" cannot be the id of a rubric`, [
      'use lower case letters, digits and dashes: payments-backend',
    ])
  }
  const path = flags.output ?? `rubrics/${id}.yaml`
  if (existsSync(resolve(terminal.cwd, path))) throw new InputError(`"${path}" is there already`)
  const title = flags.title ?? posting?.title ?? id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())
  const parents = flags.extends
  const text =
    posting === undefined
      ? rubricTemplate({ id, title, schemaPath, ...(parents === undefined ? {} : { extends: parents }) })
      : postingRubric(
          { ...posting, title },
          { id, extends: parents ?? ['general'], spellings: spellingsFrom(known), idOf: idOfTerm, schemaPath },
        )
  writeAtomically(path, text, terminal.cwd)
  return path
}

const schemaPath = 'https://unpkg.com/ats-check/rubrics/rubric.schema.json'

/** "Senior Backend Engineer (Payments)" → senior-backend-engineer-payments. */
function idFrom(title: string | undefined): string {
  const id = title
    ?.normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  if (id === undefined || id === '')
    throw new InputError('the new rubric needs an id', ['ats-check rubric new payments-backend'])
  return id.replace(/-$/, '')
}
