/** `ats-check --help`: examples, the flags by group, exit codes. Reads no resume, no rubric and no rule. */
import type { Option } from 'commander'
import { lintFlags } from './flags.js'

export function mainHelp(): string {
  const groups = new Map<string, Option[]>()
  for (const flag of lintFlags()) {
    const heading = flag.helpGroupHeading ?? ''
    groups.set(heading, [...(groups.get(heading) ?? []), flag])
  }
  const flags = [...groups].map(([heading, options]) => `${heading}\n${options.map(flagLine).join('\n')}`)
  return `${[examples, ...flags.slice(0, 1), commands, ...flags.slice(1), exitCodes].join('\n\n')}\n`
}

const examples = `A linter for resumes: reads them as a machine does, holds them against a rubric.

  ats-check resume.pdf                           how good is it, for any role?
  ats-check resume.pdf --rubric apple-backend    and for this role?
  ats-check 'resumes/**/*.pdf' -r apple-backend -f json --min-score 70
  cat resume.docx | ats-check - -r ios-api-integration

Usage: ats-check [lint] <path|glob|folder|->... [flags]`

const commands = `Commands:
  extract <file>               the text a machine reads, with line numbers
  explain <rule> [file]        what a rule looks at, why, how it counts
  diff <old> <new>             score and findings before and after
  annotate <file> -o <copy>    a copy with the findings marked in it
  query <search> <path>...     which resumes a recruiter's search would find
  verify --source <s> <file>   what the file lost of the source it was made from
  merge <report.json>...       join the reports of shards, apply the gates once
  rubric list | show | validate | test | new | schema
  init                         write a commented .ats-check.yaml, a CI workflow
  completion bash|zsh|fish     complete commands and flags in a shell
  help [command]               this, or about one command
  --version
  ./explain is a file of that name, not the command`

const exitCodes = `Exit codes:
  0  every file checked, no gate failed (or --exit-zero)
  1  a gate failed: score, severity, warnings, baseline, an unreadable resume;
     or rubric test failed
  2  the job could not be done: an unknown flag, a bad rubric, no such file,
     nothing matched
  130, 143  interrupted`

function flagLine(flag: Option): string {
  const name = `  ${flag.short ? '' : '    '}${flag.flags}`
  const [first = '', ...rest] = wordsIn(describe(flag), 48)
  const head = name.length < 31 ? name.padEnd(31) + first : `${name}\n${' '.repeat(31)}${first}`
  return [head, ...rest.map((line) => ' '.repeat(31) + line)].join('\n')
}

const describe = ({ description, argChoices, long }: Option): string =>
  argChoices === undefined || long === '--color' ? description : `${description}: ${argChoices.join(', ')}`

function wordsIn(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
