import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { lintFlags } from '../src/cli/flags.js'
import { commandNames } from '../src/cli/main.js'
import { world } from './cli-world.js'

const root = join(import.meta.dirname, '..')
const fixture = (name: string): Uint8Array => readFileSync(join(root, 'fixtures', name))
const rubric = `schema: 1
id: small
title: Small
scoring: { pass: 70 }
keywords: { must: [Kotlin, Erlang] }
`
const resume = `Ada Example
ada@example.com

# Experience
### Engineer, Acme, Jan 2020 - Dec 2022
- Responsible for services in Kotlin.
`
const place = world({
  'resume.txt': resume,
  'rubrics/small.yaml': rubric,
  'resumes/ada.pdf': fixture('backend-strong.pdf'),
  'resumes/dana.docx': fixture('backend-weak.docx'),
  'resumes/notes.md': '# Notes',
  explain: resume,
  'zero.pdf': '',
  'image.docx': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
})
const run = place.run
const small = ['-r', 'small']

describe('an error', () => {
  const wrong = ['resume.txt', '-r', 'smal']
  it.each([
    [['-f', 'json'], {}],
    [['-fndjson'], {}],
    [['--format=sarif'], {}],
    [[], { ATS_CHECK_FORMAT: 'csv' }],
  ])('is JSON where the format is for machines: %j %j', async (flags, env) => {
    const { err } = await place.run([...wrong, ...flags], { env })
    expect(JSON.parse(err).error).toMatchObject({ message: 'no rubric named "smal"', help: expect.any(Array) })
  })

  it.each<[string[], Record<string, string>?]>([
    [[]],
    [['-f', 'html']],
    [['-f', 'pretty'], { ATS_CHECK_FORMAT: 'json' }],
  ])('is words elsewhere: %j', async (flags: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    expect((await place.run([...wrong, ...flags], { env })).err).toContain('  did you mean "small"?\n')
  })

  it('names what was meant where a value is not among those that can be', async () => {
    const { err } = await run(['resume.txt', '--format', 'sariff'])
    expect(err).toMatch(/^error: --format cannot be "sariff"\n {2}did you mean "sarif"\?\n {2}one of: pretty, /)
    expect((await run(['completion', 'fis'])).err).toMatch(
      /^error: "fis" is not known here\n {2}did you mean "fish"\?\n/,
    )
  })
})

it('tells of every command and flag in the help, in 80 columns', async () => {
  const { out } = await run(['--help'])
  for (const name of commandNames.filter((one) => one !== 'lint')) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  for (const { long } of lintFlags()) expect(out).toContain(` ${long} `)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

it.each([40, 50, 60, 80])('keeps the table of many files within %i columns', async (width) => {
  const { out } = await run(['resumes', 'zero.pdf', 'image.docx', '--width', String(width), '-r', 'apple-backend'])
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
})

describe('exit codes', () => {
  it.each([
    ['0 when nothing fails', ['resume.txt', ...small, '--min-score', '0'], 0],
    ['1 below the pass mark of the rubric', ['resume.txt', ...small], 1],
    ['0 with --exit-zero', ['resume.txt', ...small, '--exit-zero'], 0],
    ['1 for a zero-byte PDF', ['zero.pdf', ...small], 1],
    ['1 for an image that is called a DOCX', ['image.docx', ...small], 1],
    ['1 for findings that bad', ['resume.txt', ...small, '--min-score', '0', '--fail-on', 'error'], 1],
    ['1 for too many warnings', ['resume.txt', ...small, '--min-score', '0', '--max-warnings', '0'], 1],
    ['1 for a part', ['resume.txt', ...small, '--min-score', '0,keywords=90'], 1],
    ['2 for an unknown flag', ['resume.txt', '--fromat', 'json'], 2],
    ['2 for a format that is none', ['resume.txt', '--format', 'yml'], 2],
    ['2 for a score that is none', ['resume.txt', '--min-score', 'high'], 2],
    ['2 for a missing file', ['resmue.txt', ...small], 2],
    ['2 for a glob that matches nothing', ['*.pfd', ...small], 2],
    ['2 for an unknown rubric', ['resume.txt', '-r', 'smal'], 2],
    ['2 without a resume', [], 2],
    ['2 where the output cannot be written', ['resume.txt', ...small, '-o', 'resume.txt/x'], 2],
    ['2 where a path is empty, as from a variable that is not set', ['', ...small], 2],
    ['2 where the report would replace the resume', ['resume.txt', ...small, '-o', './resume.txt'], 2],
    [
      '2 where it would replace the rubric',
      ['resume.txt', '-r', 'rubrics/small.yaml', '--report', 'csv=rubrics/small.yaml'],
      2,
    ],
    ['2 where two reports go to one file', ['resume.txt', ...small, '-o', 'a', '--report', 'csv=a'], 2],
    ['2 where a further report would go to standard output', ['resume.txt', ...small, '--report', 'csv=-'], 2],
    ['2 for a missing file among others', ['resume.txt', 'nothing.pdf', ...small], 2],
    ['0 for help', ['resume.txt', '--help'], 0],
    ['0 for the version', ['--version'], 0],
  ])('is %s', async (_, words, code) => {
    const { code: is, out, err } = await run(words)
    expect({ code: is, out: is === code ? '' : out, err: is === code ? '' : err }).toEqual({ code, out: '', err: '' })
    expect(err).not.toMatch(/^\s+at /m)
    if (code === 2) expect({ out, isTold: err !== '' }).toEqual({ out: '', isTold: true })
  })
})

describe('what was meant', () => {
  it.each([
    ['resmue.txt', 'did you mean "resume.txt"?'],
    ['extrct', 'did you mean the command "extract"?'],
    ['resumes/adda.pdf', 'did you mean "resumes/ada.pdf"?'],
    ['resumes/*.pfd', 'nearby: resumes/ada.pdf, resumes/dana.docx, 1 more'],
    ['nowhere/*.pdf', 'there is no folder "nowhere"'],
  ])('%s: %s', async (path, help) => {
    const { err } = await run([path, ...small])
    expect(err).toContain(help)
  })

  it('names flags, rubrics and commands that are close', async () => {
    expect((await run(['resume.txt', '--fromat', 'json'])).err).toContain('did you mean "--format"?')
    expect((await run(['resume.txt', '-r', 'smalll'])).err).toContain('did you mean "small"?')
    expect((await run(['rubric', 'lst'])).err).toContain('no command "rubric lst"')
    expect((await run(['explain', 'bullet/metrik'])).err).toContain('did you mean "bullet/metric"?')
  })

  it('takes a path that is called like a command', async () => {
    const { out, code } = await run(['./explain', ...small, '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).results[0].file).toBe('explain')
  })

  it('tells a machine about errors as JSON', async () => {
    const { err, out } = await run(['resmue.txt', '--format', 'json'])
    expect(out).toBe('')
    expect(JSON.parse(err)).toEqual({
      error: { message: 'no such file: "resmue.txt"', help: ['did you mean "resume.txt"?'] },
    })
  })

  it('shows each error of a rubric in its frame, and as JSON', async () => {
    place.write(
      'broken.yaml',
      'schema: 1\nid: broken\ntitle: x\nkeywords:\n  must:\n    - term: Swift\n      wieght: 3\n',
    )
    const { err, code } = await run(['resume.txt', '-r', 'broken.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('broken.yaml:7:7 error  unknown key "wieght"')
    expect(err).toContain('> 7 |       wieght: 3')
    expect(err).toContain('= help: did you mean "weight"?')
    const { problems } = JSON.parse((await run(['resume.txt', '-r', 'broken.yaml', '--format=json'])).err).error
    expect(problems[0]).toMatchObject({ path: 'broken.yaml', line: 7, column: 7, severity: 'error' })
  })
})

describe('which files', () => {
  const filesOf = async (words: readonly string[], around = {}): Promise<string[]> =>
    (await run([...words, '--show-files'], around)).out.split('\n').slice(0, -1)

  it('takes folders, globs and names in their order, each once', async () => {
    expect(await filesOf(['resume.txt', 'resumes'])).toEqual(['resume.txt', 'resumes/ada.pdf', 'resumes/dana.docx'])
    expect(await filesOf(['resumes/*.{docx,pdf}', './resumes/ada.pdf'])).toEqual([
      'resumes/ada.pdf',
      'resumes/dana.docx',
    ])
    expect(await filesOf([join(place.cwd, 'resume.txt')])).toEqual(['resume.txt'])
  })

  it('leaves out what is excluded', async () => {
    for (const glob of ['**/dana*', 'dana*', '*.docx', './resumes/dana.docx', 'resumes/d*']) {
      expect(await filesOf(['resumes', '--exclude', glob])).toEqual(['resumes/ada.pdf'])
    }
    for (const glob of ['resumes', 'resumes/', './resumes/', 'resumes/**', '*.{pdf,docx}']) {
      const { code, err } = await run(['resumes', '--exclude', glob])
      expect({ glob, code, err }).toMatchObject({ glob, code: 2, err: expect.stringContaining('2 are left out by') })
    }
  })

  it('leaves out the same from whatever folder it is run in', async () => {
    const other = world({ '.ats-check.yaml': 'schema: 1\nfiles: ["**/*.pdf"]\nexclude: [in/c.pdf, draft]\n' })
    for (const file of ['a.pdf', 'b.pdf', 'draft/a.pdf', 'in/a.pdf', 'in/b.pdf', 'in/c.pdf', 'in/draft/a.pdf']) {
      other.write(file, '')
    }
    other.write('.git/HEAD', '')
    other.write('.ats-checkignore', '/b.pdf\n')
    const found = async (cwd: string, ...words: string[]) =>
      (await other.run([...words, '--show-files'], { cwd })).out.split('\n').slice(0, -1)
    expect(await found('.')).toEqual(['a.pdf', 'in/a.pdf', 'in/b.pdf'])
    expect(await found('in')).toEqual(['../a.pdf', 'a.pdf', 'b.pdf'])
    expect(await found('in', '..', '--exclude', 'a.pdf')).toEqual(['b.pdf'])
    other.write('.ats-checkignore', 'b.pdf\n')
    expect(await found('in', '.')).toEqual(['a.pdf'])
    expect((await other.run(['b*'], {})).err).toContain('1 is left out by .gitignore, .ats-checkignore or --exclude')
  })

  it('reads lists of paths', async () => {
    const around = { stdin: 'resume.txt\0resumes/ada.pdf\0' }
    expect(await filesOf(['--files-from', '-', '-0'], around)).toEqual(['resume.txt', 'resumes/ada.pdf'])
    place.write('list', 'resumes/ada.pdf\r\nresume.txt\n')
    expect(await filesOf(['--files-from', 'list'])).toEqual(['resumes/ada.pdf', 'resume.txt'])
  })

  it('honours ignore files for what it finds, not for what is named', async () => {
    const other = world({ '.ats-checkignore': 'old/\n', '.gitignore': 'draft.pdf\n', 'a/.gitignore': '/x.pdf\n' })
    for (const file of ['cv.pdf', 'draft.pdf', 'old/cv.pdf', 'a/x.pdf', 'a/y.pdf']) other.write(file, '')
    const found = async (...words: string[]) =>
      (await other.run([...words, '--show-files'])).out.split('\n').slice(0, -1)
    expect(await found('.')).toEqual(['a/y.pdf', 'cv.pdf'])
    expect(await found('.', '--no-ignore')).toHaveLength(5)
    expect(await found('draft.pdf')).toEqual(['draft.pdf'])
  })

  it('reads a resume from standard input', async () => {
    const { out } = await run(['-', ...small, '-f', 'json'], { stdin: resume })
    expect(JSON.parse(out).results[0]).toMatchObject({ file: '-', format: 'text' })
    const named = await run(['-', ...small, '-f', 'json', '--stdin-filename', 'x.pdf'], {
      stdin: fixture('backend-strong.pdf'),
    })
    expect(JSON.parse(named.out).results[0]).toMatchObject({ file: 'x.pdf', format: 'pdf' })
  })
})

describe('the report', () => {
  const schema = JSON.parse(readFileSync(join(root, 'rubrics/report.schema.json'), 'utf8'))
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)

  it('is JSON that its schema describes, the same from run to run', async () => {
    const words = ['resume.txt', 'zero.pdf', 'resumes/ada.pdf', ...small, '--format', 'json']
    const first = await run(words)
    expect(validate(JSON.parse(first.out)), JSON.stringify(validate.errors)).toBe(true)
    expect((await run(words)).out).toBe(first.out)
    expect(first.out).not.toContain(place.cwd)
  })

  it('goes to a file, and further ones beside it, whole or not at all', async () => {
    const { out, err } = await run([
      'resume.txt',
      ...small,
      '-f',
      'json',
      '-o',
      'out/a.json',
      '--report',
      'table=out/b',
    ])
    expect(out).toBe('')
    expect(err).toBe('wrote out/a.json\nwrote out/b\n')
    expect(readdirSync(join(place.cwd, 'out')).sort()).toEqual(['a.json', 'b'])
    expect(JSON.parse(readFileSync(join(place.cwd, 'out/a.json'), 'utf8')).schema).toBe(1)
  })

  it('has no colour where nobody looks, and where it is not wanted', async () => {
    const words = ['resume.txt', ...small]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is a control sequence
    const coloured = /\u001b\[/
    expect((await run(words)).out).not.toMatch(coloured)
    expect((await run(words, { tty: true })).out).toMatch(coloured)
    expect((await run(words, { tty: true, env: { NO_COLOR: '1' } })).out).not.toMatch(coloured)
    expect((await run(words, { tty: true, env: { NO_COLOR: '' } })).out).toMatch(coloured)
    expect((await run(words, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).toMatch(coloured)
    expect((await run(words, { tty: true, env: { TERM: 'dumb' } })).out).not.toMatch(coloured)
    expect((await run([...words, '--color', 'always'], { env: { NO_COLOR: '1' } })).out).toMatch(coloured)
    expect((await run([...words, '--color=never'], { tty: true })).out).not.toMatch(coloured)
  })

  it('fills the terminal, COLUMNS or --width', async () => {
    const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))
    const words = ['resume.txt', ...small]
    expect(widest((await run(words)).out)).toBe(80)
    expect(widest((await run(words, { env: { COLUMNS: '64' } })).out)).toBe(64)
    expect(widest((await run([...words, '--width', '90'])).out)).toBe(90)
  })

  it('names the rubric of what failed where there are several', async () => {
    const { out } = await run(['resume.txt', 'resumes/ada.pdf', ...small, '-r', 'general', '-q'])
    expect(out).toMatch(/^FAIL {2}.{3} {2}resumes\/ada\.pdf {2}(?:small|general)$/m)
    expect((await run(['resume.txt', 'resumes/ada.pdf', ...small, '-q'])).out).toMatch(/^FAIL .*resumes\/ada\.pdf$/m)
  })

  it('tells what was left unread for a limit that was asked for', async () => {
    const file = join(import.meta.dirname, '../fixtures/senior.pdf')
    const { out } = await run([file, '--max-pages', '1', '-f', 'json'])
    const { findings } = JSON.parse(out).results[0]
    expect(findings.filter(({ rule }: { rule: string }) => rule === 'layout/page-count')).toMatchObject([
      { severity: 'warning', message: 'The PDF has 2 pages; only the first was read.' },
    ])
    expect((await run([file, '--max-file-size', '1kB', '-f', 'concise'])).out).toMatch(
      /error: The file has \d+ kB; no more than 1 kB are read\. \[file\/size\]/,
    )
  })

  it('holds each file against each rubric', async () => {
    place.write('rubrics/other.yaml', rubric.replace('id: small', 'id: other'))
    const { out } = await run(['resume.txt', 'zero.pdf', '-r', 'small', '-r', 'other', '-f', 'json'])
    const results = JSON.parse(out).results.map(
      (r: { file: string; rubric: { id: string } }) => `${r.file} ${r.rubric.id}`,
    )
    expect(results).toEqual(['resume.txt small', 'resume.txt other', 'zero.pdf small', 'zero.pdf other'])
  })

  it('judges only by the checks that were chosen', async () => {
    const rulesOf = async (...words: string[]): Promise<string[]> => {
      const { out } = await run(['resume.txt', ...small, '-f', 'json', ...words])
      return [...new Set<string>(JSON.parse(out).results[0].findings.map((finding: { rule: string }) => finding.rule))]
    }
    expect(await rulesOf('--select', 'keyword/')).toEqual(['keyword/erlang'])
    expect(await rulesOf('--select', 'keyword/,section', '--ignore', 'section/')).toEqual(['keyword/erlang'])
  })
})

describe('extract', () => {
  it('prints the lines, numbered at a terminal', async () => {
    expect((await run(['extract', 'resume.txt'])).out.split('\n').slice(0, 2)).toEqual([
      'Ada Example',
      'ada@example.com',
    ])
    expect((await run(['extract', 'resume.txt'], { tty: true, env: { NO_COLOR: '1' } })).out).toMatch(
      /^1 │ Ada Example\n2 │/,
    )
    expect((await run(['extract', 'resume.txt', '--line-numbers'])).out).toMatch(/^1 │ Ada/)
    expect((await run(['extract', 'resume.txt', '--no-line-numbers'], { tty: true })).out).toMatch(/^Ada/)
  })

  it('prints JSON and the JSON Resume schema', async () => {
    const { out } = await run(['extract', 'resume.txt', '--as', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      file: 'resume.txt',
      format: 'text',
      person: { name: 'Ada Example' },
    })
    const person = JSON.parse((await run(['extract', 'resume.txt', '--as', 'jsonresume'])).out)
    expect(person.basics).toMatchObject({ name: 'Ada Example', email: 'ada@example.com' })
    expect(person.work).toMatchObject([
      { name: 'Acme', position: 'Engineer', startDate: '2020-01', endDate: '2022-12' },
    ])
  })

  it('prints what it knows of a file that cannot be read, and exits 1', async () => {
    const text = await run(['extract', 'zero.pdf'])
    expect(text).toMatchObject({ code: 1, out: '' })
    expect(text.err).toMatch(/^error: /)
    const { code, out } = await run(['extract', 'zero.pdf', '--as', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).problems).toHaveLength(1)
  })

  it('refuses flags that contradict each other', async () => {
    expect((await run(['extract', 'resume.txt', '--as', 'json', '--order', 'stream'])).code).toBe(2)
  })
})

describe('explain', () => {
  it('tells of a built-in rule what, why and how it counts', async () => {
    const { out } = await run(['explain', 'bullet/metric'])
    for (const heading of ['Why', 'Fix', 'Counts', 'Options', 'Examples', 'Source'])
      expect(out).toMatch(new RegExp(`^${heading}$`, 'm'))
  })

  it('tells of an item of a rubric where it stands', async () => {
    const { out } = await run(['explain', 'keyword/erlang', ...small])
    expect(out).toMatch(/^keyword\/erlang {3}Erlang$/m)
    expect(out).toContain('rubrics/small.yaml:5')
  })
})

describe('rubric', () => {
  it('lists, shows and validates', async () => {
    expect((await run(['rubric', 'list'])).out).toContain('small')
    expect((await run(['rubric', 'show', 'small'])).out).toBe(rubric)
    expect((await run(['rubric', 'show', 'small', '--resolved'])).out).toContain('rubrics/small.yaml:')
    expect(await run(['rubric', 'validate', 'small'])).toMatchObject({ code: 0 })
    expect(await run(['rubric', 'validate', 'broken.yaml'])).toMatchObject({ code: 2 })
    const { out } = await run(['rubric', 'validate', 'broken.yaml', '-f', 'json'])
    expect(JSON.parse(out)).toMatchObject({ valid: false, problems: [{ line: 7 }] })
  })

  it('writes a new one that validates and passes its tests', async () => {
    expect(await run(['rubric', 'new', 'payments'])).toMatchObject({ code: 0, err: 'wrote rubrics/payments.yaml\n' })
    expect(await run(['rubric', 'validate', 'payments'])).toMatchObject({ code: 0 })
    const test = await run(['rubric', 'test', 'payments', '--coverage'])
    expect({ code: test.code, out: test.out }).toMatchObject({ code: 0 })
    expect(await run(['rubric', 'new', 'payments'])).toMatchObject({ code: 2 })
  })

  it('exits 1 when a test of a rubric fails', async () => {
    const failing = `${rubric}tests:\n  - name: t\n    resume: "# Skills"\n    expect: { fires: [keyword/kotlin] }\n`
    place.write('rubrics/failing.yaml', failing.replace('id: small', 'id: failing'))
    const { code, out } = await run(['rubric', 'test', 'failing'])
    expect(code).toBe(1)
    expect(out).toContain('"keyword/kotlin" is not found in this test')
  })
})

it('asks a folder that may not be read for nothing but a clear message', async () => {
  mkdirSync(join(place.cwd, 'empty'), { recursive: true })
  writeFileSync(join(place.cwd, 'empty/readme.txt'), '')
  expect((await run(['empty'])).err).toContain('no resume in the folder "empty"')
})
