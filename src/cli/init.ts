/** `ats-check init`: a commented .ats-check.yaml and, asked for, a CI workflow. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { writeAtomically } from '../files/write.js'
import { InputError } from '../types.js'
import type { Define } from './main.js'
import type { Terminal } from './terminal.js'

interface InitFlags {
  readonly rubric: string
  readonly ci?: 'github' | 'gitlab' | 'pre-commit'
  readonly force?: boolean
}

export const initCommand: Define = (terminal, done) =>
  new Command('ats-check init')
    .summary('write a commented .ats-check.yaml and, asked for, a CI workflow')
    .description('Writes .ats-check.yaml with every setting explained; --ci adds what runs it.')
    .option('-r, --rubric <name>', 'what resumes here are held against', 'general')
    .addOption(new Option('--ci <system>', 'also write what runs it there').choices(['github', 'gitlab', 'pre-commit']))
    .option('--force', 'overwrite what is there')
    .action((flags: InitFlags) => {
      init(flags, terminal)
      done(0)
    })

function init({ rubric, ci, force }: InitFlags, { cwd, stderr }: Terminal): void {
  const files = new Map([['.ats-check.yaml', config(rubric)]])
  if (ci !== undefined) files.set(...workflows[ci])
  const there = [...files.keys()].filter((path) => existsSync(resolve(cwd, path)))
  if (there.length > 0 && force !== true) {
    throw new InputError(`${there.map((path) => `"${path}"`).join(' and ')} is there already`, ['--force overwrites'])
  }
  for (const [path, text] of files) {
    writeAtomically(path, text, cwd)
    stderr.write(`wrote ${path}\n`)
  }
}

const config = (
  rubric: string,
): string => `# yaml-language-server: $schema=https://unpkg.com/ats-check/rubrics/config.schema.json
schema: 1

# What resumes are held against: a name (ats-check rubric list) or a path. --rubric says otherwise.
rubric: ${JSON.stringify(rubric)}

# Checked when no path is given; paths, folders and globs, relative to this file.
files: ["**/*.{pdf,docx}"]

# A lower score fails the run. Without it, the rubric's own pass mark holds.
# min_score: 70

# Findings that bad fail the run: error, warning, note or never.
# fail_on: never

# Where rubrics of your own are found by name.
# rubrics_path: [./rubrics]

# The built-in checks: a severity (error, warning, note), off, or options; instead of what the rubric says.
# ats-check explain layout/columns shows the options of one.
# rules:
#   privacy/photo: off
#   bullet/length: { severity: warning, max: 25 }

# Other settings for some files; the last that matches wins.
# overrides:
#   - files: ["ios/**"]
#     rubric: ios-api-integration
#     min_score: 60

# Checks that are not asked, each with its reason; expired and unused entries are reported.
# ignore:
#   - rule: keyword/objective-c
#     files: ["go-*"]
#     reason: Go-only track
#     until: 2027-01-31

# Mask names, addresses and quotes: for logs that others can read.
# redact: true
`

const github = `name: resume
on:
  push:
    paths: ["**/*.pdf", "**/*.docx", ".ats-check.yaml", "rubrics/**"]
  pull_request:
    paths: ["**/*.pdf", "**/*.docx", ".ats-check.yaml", "rubrics/**"]
permissions:
  contents: read
jobs:
  ats-check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      # Annotations and a summary come by themselves. --redact keeps words of the resume out of public logs.
      - run: npx --yes ats-check --redact
`

const gitlab = `ats-check:
  image: node:22
  script:
    - npx --yes ats-check --redact --report gitlab=gl-code-quality.json --report junit=junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality.json
      junit: junit.xml
`

const preCommit = `repos:
  - repo: local
    hooks:
      - id: ats-check
        name: ats-check
        entry: npx --yes ats-check --quiet
        language: system
        files: '(?i)\\.(pdf|docx)$'
        require_serial: true
`

const workflows: Readonly<Record<'github' | 'gitlab' | 'pre-commit', readonly [path: string, text: string]>> = {
  github: ['.github/workflows/resume.yml', github],
  gitlab: ['.gitlab/ats-check.yml', gitlab],
  'pre-commit': ['.pre-commit-config.yaml', preCommit],
}
