/** What .github/CI.md says of many machines, run as it stands there: GNU parallel, the parts of a matrix, the pods of a Job. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root, workFolder } from './programs.js'

const folder = workFolder()
const page = readFileSync(join(root, '.github/CI.md'), 'utf8')
const blocks = [...page.matchAll(/```(sh|yaml)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}))
const blockOf = (language: string, words: string): string =>
  blocks.find((block) => block.language === language && block.text.includes(words))?.text ?? ''

/** In a folder with ats-check and npx on the path, as an installation puts them there. */
const bash = (script: string, env: Readonly<Record<string, string>> = {}): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env },
  })

const filesIn = (report: string): string[] =>
  (JSON.parse(readFileSync(join(folder, report), 'utf8')) as { results: { file: string }[] }).results
    .map(({ file }) => file)
    .sort()

const names = [
  'backend-strong.pdf',
  'backend-strong.docx',
  'graduate.pdf',
  'ios-weak.docx',
  'nurse.pdf',
  'senior.docx',
  'sidebar.pdf',
  'changer.odt',
  'german.pdf',
]

beforeAll(() => {
  mkdirSync(join(folder, 'resumes'))
  mkdirSync(join(folder, 'bin'))
  for (const name of names) copyFileSync(join(root, 'fixtures', name), join(folder, 'resumes', name))
  const command = `exec ${process.execPath} ${join(root, 'bin/ats-check.js')} "$@"\n`
  writeFileSync(join(folder, 'bin/ats-check'), `#!/bin/sh\n${command}`, { mode: 0o755 })
  writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\nshift\n${command}`, { mode: 0o755 })
  bash('ats-check resumes -r backend -f json -o whole.json --exit-zero')
})

describe('recipes', () => {
  it('find, with NUL between the names', () => {
    bash(blockOf('sh', '-print0').replace('> results.ndjson', '--exit-zero > results.ndjson'))
    const rows = readFileSync(join(folder, 'results.ndjson'), 'utf8').trimEnd().split('\n')
    expect(rows).toHaveLength(names.filter((name) => name.endsWith('.pdf')).length + 1)
    expect(JSON.parse(rows.at(-1) ?? '').type).toBe('summary')
  })

  it('GNU parallel', () => {
    const script = blockOf('sh', 'parallel').replace('--min-score 70', '--min-score 0 -f json -o merged.json')
    bash(`parallel --version | grep -q 'GNU parallel'\n${script}`)
    expect(filesIn('merged.json')).toEqual(filesIn('whole.json'))
  })

  it('a matrix on GitHub', () => {
    const { strategy, steps } = parse(blockOf('yaml', 'matrix')) as {
      strategy: { matrix: { part: number[] } }
      steps: { run?: string }[]
    }
    const [command] = steps.flatMap(({ run }) => run ?? [])
    for (const part of strategy.matrix.part)
      bash(`${command?.replace(/\$\{\{ matrix\.part \}\}/g, String(part))}\nmv part.json matrix-${part}.json`)
    bash('ats-check merge matrix-*.json -f json -o merged.json --exit-zero')
    expect(filesIn('merged.json')).toEqual(filesIn('whole.json'))
  })

  it('an Indexed Job on Kubernetes', () => {
    const { spec } = parse(blockOf('yaml', 'Indexed')) as {
      spec: { completions: number; completionMode: string; template: { spec: { containers: { command: string[] }[] } } }
    }
    expect(spec.completionMode).toBe('Indexed')
    const [shell, flag, script] = spec.template.spec.containers[0]?.command ?? []
    expect([shell, flag]).toEqual(['sh', '-c'])
    const here = script?.replaceAll('/resumes', 'resumes').replaceAll('/out/', 'pod-') ?? ''
    for (let index = 0; index < spec.completions; index++) bash(here, { JOB_COMPLETION_INDEX: String(index) })
    bash('ats-check merge pod-part-*.json -f json -o merged.json --exit-zero')
    expect(filesIn('merged.json')).toEqual(filesIn('whole.json'))
  })
})
