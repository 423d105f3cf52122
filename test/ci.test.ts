/** What other systems run: the action, the hook, what `init` writes, and the shells' completion. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type World, world } from './cli-world.js'

const root = join(import.meta.dirname, '..')
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'))
const resume =
  'Ada Example\nada@example.com\n\n# Experience\n### Engineer, Acme, Jan 2020 - Present\n- Built 12 services.\n'

/** A folder with the built command on a path of its own. */
function built(files: Readonly<Record<string, string>>): { at: World; env: NodeJS.ProcessEnv } {
  const at = world(files)
  const bin = join(at.cwd, 'bin/ats-check')
  at.write('bin/ats-check', `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/ats-check.js')}" "$@"\n`)
  chmodSync(bin, 0o755)
  return { at, env: { PATH: `${join(at.cwd, 'bin')}:${process.env.PATH}`, ATS_CHECK_BIN: bin, HOME: at.cwd } }
}

describe('action.yml', () => {
  const action = read('action.yml')
  const [step] = action.runs.steps
  const run = (inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) => {
    const { at, env } = built(files)
    const all = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([k, v]) => [k, (v as { default: string }).default])),
      ...inputs,
    }
    const variables = Object.entries(all).map(([key, value]) => [
      `INPUT_${key.replaceAll('-', '_').toUpperCase()}`,
      value,
    ])
    const output = join(at.cwd, 'output')
    writeFileSync(output, '')
    const { status, stderr } = spawnSync('bash', ['-c', step.run], {
      cwd: at.cwd,
      env: { ...env, ...Object.fromEntries(variables), GITHUB_OUTPUT: output, RUNNER_TEMP: at.cwd },
      encoding: 'utf8',
    })
    return { status, stderr, output: readFileSync(output, 'utf8'), at }
  }

  it('lets no input reach the script but through the environment', () => {
    for (const { run: script } of action.runs.steps) expect(script).not.toContain('${{')
    for (const name of Object.keys(action.inputs)) {
      if (name !== 'working-directory') expect(Object.values(step.env)).toContain(`\${{ inputs.${name} }}`)
    }
  })

  it('tells whether it passed, and the lowest score', () => {
    const files = { 'a b.md': resume, 'c.md': resume.replace('12 ', '') }
    const passing = run({ files: 'a b.md\nc.md', 'min-score': '1' }, files)
    expect(passing).toMatchObject({ status: 0, output: expect.stringMatching(/^passed=true\nlowest=\d+\n$/) })
    const failing = run({ files: 'a b.md', 'min-score': '100' }, files)
    expect(failing).toMatchObject({ status: 1, output: expect.stringMatching(/^passed=false\nlowest=\d+\n$/) })
    expect(run({ files: 'nothing.pdf' }, files)).toMatchObject({ status: 2, output: 'passed=false\nlowest=\n' })
  })

  it('takes what is hostile in an input for a name', () => {
    const { status, at } = run({ files: '$(touch pwned); touch pwned\n--output=pwned', rubric: '`touch pwned`' }, {})
    expect(status).toBe(2)
    expect(existsSync(join(at.cwd, 'pwned'))).toBe(false)
  })
})

it('.pre-commit-hooks.yaml names the command and what it takes', () => {
  const [hook] = read('.pre-commit-hooks.yaml')
  expect(hook).toMatchObject({ id: 'ats-check', entry: 'ats-check', language: 'node', require_serial: true })
  // Python's inline flag, which JavaScript writes behind the expression.
  const files = new RegExp(hook.files.replace('(?i)', ''), 'i')
  expect(['a.pdf', 'b/c.DOCX', 'd.md', 'pdf.txt'].map((name) => files.test(name))).toEqual([true, true, false, false])
})

it('problem-matcher.json reads the lines of the concise format', async () => {
  const [matcher] = JSON.parse(readFileSync(join(root, 'problem-matcher.json'), 'utf8')).problemMatcher
  const [pattern] = matcher.pattern
  const { out } = await world({ 'a.md': resume }).run(['a.md', '-f', 'concise'])
  const matched = out.split('\n').flatMap((line) => new RegExp(pattern.regexp).exec(line) ?? []).length
  expect(matched).toBeGreaterThan(0)
  const [first] = out.split('\n')
  const match = new RegExp(pattern.regexp).exec(first ?? '')
  expect(match?.[pattern.file]).toBe('a.md')
  expect(match?.[pattern.severity]).toMatch(/^(error|warning|note)$/)
  expect(match?.[pattern.code]).toMatch(/^[a-z]+\/[a-z-]+$/)
})

describe('init', () => {
  it('writes a config that is valid, and nothing over what is there', async () => {
    const at = world({ 'a.pdf': '' })
    expect(await at.run(['init', '-r', 'apple-backend'])).toMatchObject({ code: 0, err: 'wrote .ats-check.yaml\n' })
    const text = readFileSync(join(at.cwd, '.ats-check.yaml'), 'utf8')
    const validate = new Ajv({ strict: false }).compile(read('rubrics/config.schema.json'))
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.parse((await at.run(['--print-config'])).out)).toMatchObject({ rubric: 'apple-backend' })
    expect((await at.run(['--show-files'])).out).toBe('a.pdf\n')
    expect(await at.run(['init'])).toMatchObject({ code: 2 })
    expect(await at.run(['init', '--force'])).toMatchObject({ code: 0 })
  })

  it('writes settings that are valid once their comments are taken off', async () => {
    const at = world()
    await at.run(['init'])
    const text = readFileSync(join(at.cwd, '.ats-check.yaml'), 'utf8')
    const uncommented = text.replace(/^# (?=(\w+:|\s))/gm, (mark, rest: string) =>
      /^[a-z_]+:/.test(rest) || rest.trim() === '' ? '' : mark,
    )
    const validate = new Ajv({ strict: false }).compile(read('rubrics/config.schema.json'))
    const value = parse(uncommented)
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
    expect(Object.keys(value)).toEqual(
      expect.arrayContaining(['min_score', 'overrides', 'ignore', 'redact', 'fail_on']),
    )
  })

  it.each([
    ['github', '.github/workflows/resume.yml', 'jobs'],
    ['gitlab', '.gitlab/ats-check.yml', 'ats-check'],
    ['pre-commit', '.pre-commit-config.yaml', 'repos'],
  ])('writes what runs it on %s', async (system, path, key) => {
    const at = world()
    expect(await at.run(['init', '--ci', system])).toMatchObject({ code: 0 })
    expect(parse(readFileSync(join(at.cwd, path), 'utf8'))).toHaveProperty(key)
  })
})

describe('completion', () => {
  let place: ReturnType<typeof built>
  const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0

  beforeAll(async () => {
    place = built({ 'resume.md': resume })
    for (const shell of ['bash', 'zsh', 'fish']) {
      writeFileSync(join(place.at.cwd, `c.${shell}`), (await place.at.run(['completion', shell])).out)
    }
  })

  const bash = (...words: readonly string[]): string[] => {
    const array = words.map((word) => `'${word}'`).join(' ')
    const script = `source c.bash; COMP_WORDS=(ats-check ${array}); COMP_CWORD=${words.length}; _ats_check 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`
    const out = execFileSync('bash', ['-c', script], { cwd: place.at.cwd, env: place.env, encoding: 'utf8' })
    return out.split('\n').filter(Boolean)
  }

  it.skipIf(!has('bash'))('completes in bash commands, flags, values, rubrics and files', () => {
    expect(bash('--min')).toEqual(['--min-score'])
    expect(bash('--format', 'sar')).toEqual(['sarif'])
    expect(bash('annotate', '--out')).toEqual(['--output'])
    expect(bash('annotate', '--min')).toEqual([])
    expect(bash('rubric', 'test', '--cov')).toEqual(['--coverage'])
    expect(bash('expl')).toEqual(['explain'])
    expect(bash('rubric', 'val')).toEqual(['validate'])
    expect(bash('-r', 'apple')).toEqual(['apple-backend'])
    expect(bash('resu')).toEqual(['resume.md'])
  })

  it.skipIf(!has('zsh'))('is sound in zsh', () => {
    execFileSync(
      'zsh',
      [
        '-f',
        '-c',
        'autoload -U compinit; compinit -u -d ./dump; source c.zsh; (( $+functions[_ats_check] )) && [[ $_comps[ats-check] == _ats_check ]]',
      ],
      { cwd: place.at.cwd, env: place.env },
    )
  })

  it.skipIf(!has('fish'))('completes in fish', () => {
    const complete = (line: string): string =>
      execFileSync('fish', ['--no-config', '-c', `source c.fish; complete -C '${line}'`], {
        cwd: place.at.cwd,
        env: place.env,
        encoding: 'utf8',
      })
    expect(complete('ats-check --min-sc')).toMatch(/^--min-score\b/)
    expect(complete('ats-check --format sar')).toMatch(/^sarif\b/)
    expect(complete('ats-check rubric val')).toMatch(/^validate\b/m)
  })
})
