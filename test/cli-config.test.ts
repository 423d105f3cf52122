import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../src/cli/flags.js'
import { type Around, world } from './cli-world.js'

const rubric = (id: string, words: string): string =>
  `schema: 1\nid: ${id}\ntitle: ${id}\nscoring: { pass: 70 }\nkeywords: { must: [${words}] }\n`
const resume = `Ada Example-Lovelace
ada.example@mail.example | +44 20 7946 0018 | Leeds, UK | github.com/adaexample

# Experience
### Engineer, Acme, Jan 2020 - Dec 2022
- Responsible for services in Kotlin that nobody else would touch.
`

const place = (config: string, files: Readonly<Record<string, string>> = {}) =>
  world({
    '.ats-check.yaml': config,
    'resume.txt': resume,
    'ios/resume.txt': resume,
    'kotlin.yaml': rubric('kotlin', 'Kotlin'),
    'own/erlang.yaml': rubric('erlang', 'Erlang'),
    ...files,
  })

async function results(at: ReturnType<typeof place>, words: readonly string[], around: Around = {}) {
  const { out, err } = await at.run([...words, '-f', 'json'], around)
  expect(err).toBe('')
  return JSON.parse(out).results as {
    file: string
    rubric: { id: string }
    passMark: number
    findings: { rule: string }[]
  }[]
}

describe('the config', () => {
  it('says rubric, files and pass mark; overrides say otherwise for some files', async () => {
    const at = place(`schema: 1
rubric: ./kotlin.yaml
rubrics_path: [own]
files: ["*.txt", "ios/*.txt"]
min_score: 41
overrides:
  - { files: ["ios/**"], rubric: erlang, min_score: 42 }
`)
    const found = await results(at, [])
    expect(found.map((one) => [one.file, one.rubric.id, one.passMark])).toEqual([
      ['resume.txt', 'kotlin', 41],
      ['ios/resume.txt', 'erlang', 42],
    ])
    const [flag] = await results(at, ['ios/resume.txt', '-r', './kotlin.yaml', '--min-score', '43'])
    expect(flag).toMatchObject({ rubric: { id: 'kotlin' }, passMark: 43 })
  })

  it('gives way to the environment, and that to flags', async () => {
    const at = place('schema: 1\nrubric: ./kotlin.yaml\nmin_score: 41\n')
    const env = { ATS_CHECK_RUBRIC: 'own/erlang.yaml', ATS_CHECK_MIN_SCORE: '50' }
    const [byEnvironment] = await results(at, ['resume.txt'], { env })
    expect(byEnvironment).toMatchObject({ rubric: { id: 'erlang' }, passMark: 50 })
    const [byFlag] = await results(at, ['resume.txt', '-r', './kotlin.yaml', '--min-score=60'], { env })
    expect(byFlag).toMatchObject({ rubric: { id: 'kotlin' }, passMark: 60 })
    const wrong = await at.run(['resume.txt'], { env: { ATS_CHECK_MIN_SCORE: 'high' } })
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('ATS_CHECK_MIN_SCORE is "high"')
  })

  it('is enough by itself: no argument at all checks the files that it names', async () => {
    const at = place('schema: 1\nrubric: ./kotlin.yaml\nfiles: ["resume.txt"]\n')
    const { code, out } = await at.run([])
    expect(code).toBe(1)
    expect(out).toMatch(/^\nresume\.txt {3}1 page/)
    expect(await world().run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no resume given') })
  })

  it('takes several rubrics from the environment, with commas between', async () => {
    const at = place('schema: 1\n')
    const found = await results(at, ['resume.txt'], { env: { ATS_CHECK_RUBRIC: './kotlin.yaml, own/erlang.yaml' } })
    expect(found.map((one) => one.rubric.id)).toEqual(['kotlin', 'erlang'])
  })

  it('ignores checks for a reason; what expired or is in vain is reported', async () => {
    const at = place(`schema: 1
rubric: ./kotlin.yaml
ignore:
  - { rule: bullet/, files: ["resume.txt"], reason: a draft }
  - { rule: contact/, reason: known, until: 2020-01-31 }
  - { rule: date/, files: ["nowhere/*"], reason: none }
`)
    const { out, err } = await at.run(['resume.txt', 'ios/resume.txt', '-f', 'json'])
    const [first, second] = JSON.parse(out).results as { findings: { rule: string }[] }[]
    const rulesOf = (one: typeof first) => one?.findings.map((finding) => finding.rule.split('/')[0]) ?? []
    expect(rulesOf(first)).not.toContain('bullet')
    expect(rulesOf(second)).toContain('bullet')
    expect(err.split('\n').slice(0, -1)).toEqual([
      'warning: .ats-check.yaml: ignoring contact/ expired on 2020-01-31',
      'warning: .ats-check.yaml: ignoring date/ is unused: there is no such file as nowhere/*',
    ])
  })

  it('reports an entry that has nothing to hide, unless only some of the files were checked', async () => {
    const config = `schema: 1
rubric: ./kotlin.yaml
ignore:
  - { rule: bullet/, reason: a draft }
  - { rule: keyword/kotlin, reason: it is there }
  - { rule: keyword/cobol, files: ["ios/*"], reason: nobody asks for it }
`
    const unused = (rule: string) => `warning: .ats-check.yaml: ignoring ${rule} is unused: it finds nothing here\n`
    const at = place(config)
    const { out, err } = await at.run(['resume.txt', '-f', 'json'])
    expect(err).toBe(unused('keyword/kotlin'))
    const { ignored } = JSON.parse(out).results[0]
    expect(ignored.map((row: { rule: string }) => row.rule)).toContain('bullet/opening-verb')
    expect((await at.run(['resume.txt', 'ios/resume.txt', '-q'])).err).toBe(
      unused('keyword/kotlin') + unused('keyword/cobol'),
    )
    const some = place(`${config}files: ["*.txt", "ios/*.txt"]\n`)
    expect((await some.run(['resume.txt', '-q'])).err).toBe('')
    expect((await some.run(['-q'])).err).toBe(unused('keyword/kotlin') + unused('keyword/cobol'))
  })

  it('shows all its errors in frames, and stops', async () => {
    const at = place(
      'schema: 1\nrubirc: x\nmin_score: high\nfail_on: erorr\nignore:\n  - { rule: a/b, reason: r, until: 2027-02-30 }\n',
    )
    const { code, out, err } = await at.run(['resume.txt'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('.ats-check.yaml:2:1 error  unknown key "rubirc"')
    expect(err).toContain('did you mean "rubric"?')
    expect(err).toContain('.ats-check.yaml:3:12 error  expected a number')
    expect(err).toContain('did you mean "error"?')
    expect(err).toContain('"2027-02-30" is no day')
    expect((await at.run(['resume.txt', '--no-config', '-r', './kotlin.yaml', '--exit-zero'])).code).toBe(0)
  })

  it('stands in the nearest folder above, in any of its forms, inside the repository', async () => {
    const at = place('schema: 1\nrubric: nowhere\n', {
      'a/package.json':
        '{\n\t"name": "x",\n\t"ats-check": { "schema": 1, "files": ["b/r.txt"], "rubric": "../kotlin.yaml" }\n}\n',
      'a/b/r.txt': resume,
      'a/c/.ats-check.json': '{ "schema": 1, "min_score": 44 }',
      'repo/.git/HEAD': '',
      'repo/r.txt': resume,
    })
    const show = async (cwd: string) => JSON.parse((await at.run(['--print-config'], { cwd })).out)
    expect(await show('a/b')).toMatchObject({ config: '../package.json', files: ['b/r.txt'] })
    expect(await show('a/c')).toMatchObject({ config: '.ats-check.json', min_score: 44 })
    expect(await show('repo')).toMatchObject({ config: null })
    const files = await at.run(['--show-files'], { cwd: 'a/b' })
    expect(files.out).toBe('r.txt\n')
  })
})

describe('rules of the config', () => {
  type Found = {
    rubric: { sha256: string }
    checks: { rule: string; severity: string }[]
    findings: { rule: string }[]
  }
  const found = async (at: ReturnType<typeof place>, words: readonly string[] = []) => {
    const { out, err } = await at.run(['resume.txt', '-f', 'json', ...words])
    expect(err).toBe('')
    return JSON.parse(out).results[0] as Found
  }
  const checkNamed = (one: Found, id: string) => one.checks.find(({ rule }) => rule === id)
  const ownRules = `${rubric('kotlin', 'Kotlin')}rules: { bullet/length: { min: 2 }, bullet/metric: error, prose/cliche: note }\n`

  it('win over those of the rubric, key by key; flags win over both', async () => {
    const at = place(
      `schema: 1
rubric: ./kotlin.yaml
rules:
  bullet/metric: off
  bullet/opening-verb: { severity: error, points: 9 }
  bullet/length: { severity: warning }
  x-own: anything
`,
      { 'kotlin.yaml': ownRules },
    )
    const one = await found(at)
    expect(checkNamed(one, 'bullet/metric')).toBeUndefined()
    expect(checkNamed(one, 'bullet/opening-verb')?.severity).toBe('error')
    expect(checkNamed(one, 'bullet/length')?.severity).toBe('warning')
    expect(checkNamed(one, 'prose/cliche')?.severity).toBe('note')
    const plain = await found(at, ['--no-config', '-r', './kotlin.yaml'])
    expect(checkNamed(plain, 'bullet/metric')?.severity).toBe('error')
    expect(one.rubric.sha256).not.toBe(plain.rubric.sha256)
    expect(JSON.parse((await at.run(['--print-config'])).out).rules['bullet/metric']).toBe('off')
  })

  it('change options too, and reach explain and diff', async () => {
    const at = place('schema: 1\nrubric: ./kotlin.yaml\nrules: { bullet/length: { min: 40, severity: error } }\n')
    const one = await found(at)
    expect(one.findings.some(({ rule }) => rule === 'bullet/length')).toBe(true)
    const without = await found(at, ['--no-config', '-r', './kotlin.yaml'])
    expect(without.findings.some(({ rule }) => rule === 'bullet/length')).toBe(false)
    const { out } = await at.run(['explain', 'bullet/length'])
    expect(out).toContain('\nHere\n  min: 40; severity: error (by .ats-check.yaml)\n')
    const changed = JSON.parse((await at.run(['diff', 'resume.txt', 'ios/resume.txt', '-f', 'json'])).out)
    expect(changed.results[0].rubric.sha256).toBe(one.rubric.sha256)
  })

  it('differ for the files of an override, the later one winning key by key', async () => {
    const at = place(`schema: 1
rubric: ./kotlin.yaml
rules: { bullet/metric: off, bullet/length: { min: 40 } }
overrides:
  - files: ["ios/**"]
    rules: { bullet/metric: error, bullet/length: { severity: error } }
  - files: ["ios/*.txt"]
    rules: { bullet/metric: warning }
`)
    for (const jobs of ['1', '2']) {
      const { out, err } = await at.run(['resume.txt', 'ios/resume.txt', '-f', 'json', '-j', jobs])
      expect(err).toBe('')
      const [plain, ios] = JSON.parse(out).results as [Found, Found]
      expect(checkNamed(plain, 'bullet/metric')).toBeUndefined()
      expect(checkNamed(plain, 'bullet/length')?.severity).toBe('note')
      expect(checkNamed(ios, 'bullet/metric')?.severity).toBe('warning')
      expect(checkNamed(ios, 'bullet/length')?.severity).toBe('error')
      expect(ios.findings.some(({ rule }) => rule === 'bullet/length')).toBe(true)
      expect(ios.rubric.sha256).not.toBe(plain.rubric.sha256)
    }
    const wrong = place('schema: 1\noverrides:\n  - { files: ["*.txt"], rules: { bullet/metrics: off } }\n')
    expect((await wrong.run(['resume.txt'])).err).toContain('3:34 error  no built-in check is called "bullet/metrics"')
  })

  it('are checked like those of a rubric, with everything else that is wrong', async () => {
    const at = place(`schema: 1
rules:
  bullet/metrics: error
  bullet/metric: { traget: 0.5, target: high }
  layout/columns: eror
min_scor: 3
`)
    const { code, out, err } = await at.run(['resume.txt'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const heads = err.split('\n').filter((line) => line.startsWith('.ats-check.yaml:'))
    expect(heads).toEqual([
      '.ats-check.yaml:3:3 error  no built-in check is called "bullet/metrics"',
      '.ats-check.yaml:4:20 error  bullet/metric has no option "traget"',
      '.ats-check.yaml:4:41 error  expected a number, got the text "high"',
      '.ats-check.yaml:5:19 error  unknown severity "eror"',
      '.ats-check.yaml:6:1 error  unknown key "min_scor"',
    ])
    for (const near of ['bullet/metric', 'target', 'error', 'min_score'])
      expect(err).toContain(`did you mean "${near}"?`)
  })
})

it('tells errors as JSON where only the config asks for a machine format', async () => {
  const at = place('schema: 1\nformat: json\n', { 'broken/.ats-check.yaml': 'schema: 1\nformat: json\nmin_scor: 3\n' })
  const { code, err } = await at.run(['nothing.pdf'])
  expect(code).toBe(2)
  expect(JSON.parse(err).error.message).toBe('no such file: "nothing.pdf"')
  for (const words of [
    ['nothing.pdf', '--no-config'],
    ['nothing.pdf', '-f', 'pretty'],
    ['extract', 'nothing.pdf'],
  ])
    expect((await at.run(words)).err).toMatch(/^error: /)
  expect((await at.run(['nothing.pdf', '--config', '.ats-check.yaml'])).err).toMatch(/^\{/)
  expect((await at.run(['nothing.pdf'], { cwd: 'broken' })).err).toContain('unknown key "min_scor"')
})

it('refuses to select a check that is not there', async () => {
  const at = place('schema: 1\nrubric: ./kotlin.yaml\n')
  const { code, err } = await at.run(['resume.txt', '--select', 'keywrd/'])
  expect(code).toBe(2)
  expect(err).toContain('no check is called "keywrd/"')
  expect(err).toContain('did you mean "keyword/"?')
})

describe('--redact', () => {
  const at = place('schema: 1\nrubric: ./kotlin.yaml\n', {
    'Ada-Example-Lovelace.txt': resume,
    'ada_lovelace.txt': resume,
  })

  it.each(formats)('%s tells nothing of the person', async (format) => {
    const words = ['Ada-Example-Lovelace.txt', '--redact', '-v', '-f', format, '--top', '99']
    const { out } = await at.run(words)
    expect(out).not.toMatch(/lovelace|\bada\b|mail\.example|7946|adaexample|Leeds|nobody else/i)
  })

  it('keeps two files apart whose names are the same once masked', async () => {
    const { out } = await at.run(['Ada-Example-Lovelace.txt', 'ada_lovelace.txt', '--redact', '-f', 'json'])
    const { summary, results: found } = JSON.parse(out)
    expect(summary.files).toBe(2)
    for (const one of found) expect(one.file).not.toMatch(/lovelace/i)
  })
})

describe('in GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' }

  it('adds annotations and a summary to the normal report', async () => {
    const at = place('schema: 1\nrubric: ./kotlin.yaml\n')
    const usual = await at.run(['resume.txt'])
    const { out, code } = await at.run(['resume.txt'], { env })
    expect(code).toBe(usual.code)
    // The verdict stays the last line.
    expect(out.endsWith(usual.out)).toBe(true)
    expect(out).toMatch(/^::(error|warning|notice) /)
    expect(readFileSync(join(at.cwd, 'summary.md'), 'utf8')).toMatch(/^## resume\.txt: /)
  })

  it('adds neither with another format, or where they are turned off', async () => {
    const at = place('schema: 1\nrubric: ./kotlin.yaml\n')
    const usual = await at.run(['resume.txt'])
    expect((await at.run(['resume.txt', '--no-annotations', '--no-summary'], { env })).out).toBe(usual.out)
    expect((await at.run(['resume.txt', '-f', 'csv'], { env })).out).not.toContain('::')
    expect(() => readFileSync(join(at.cwd, 'summary.md'))).toThrow()
  })
})
