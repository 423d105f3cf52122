/** The rubrics that ship: they load, pass their own tests with coverage, carry their guides, and tell roles apart. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { loadLexicon } from '../src/files/lexicon.js'
import { rubricFinder } from '../src/files/rubrics.js'
import { grade } from '../src/grade.js'
import { judge } from '../src/judge.js'
import { lintSource } from '../src/lint.js'
import { compile, compileRubric, inspectRubric, loadRubric, resumeOf, testRubric } from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'
import type { CompiledRubric, Resume } from '../src/types.js'

const root = join(import.meta.dirname, '..')
const lexicon = loadLexicon()
const context = { rules, lexicon, resumeOf: (text: string) => resumeOf(text, lexicon) }
const find = rubricFinder({ cwd: root })
const namesIn = (folder: string): string[] =>
  readdirSync(join(root, 'rubrics', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name.slice(0, -5)))
const bundled = [...namesIn('base'), ...namesIn('.')]
const scoreOf = (resume: Resume, rubric: CompiledRubric): number | null =>
  grade(judge(resume, rubric.checks), rubric.scoring).exact

const roles =
  'backend frontend full-stack ios android data-engineer data-scientist machine-learning-engineer devops site-reliability platform security embedded games qa engineering-manager new-graduate product-manager'.split(
    ' ',
  )

it('has a rubric for every usual role', () => {
  expect(bundled).toEqual(expect.arrayContaining(['general', 'apple-backend', 'ios-api-integration', ...roles]))
})

describe.each(bundled)('%s', (name) => {
  const { rubric, problems } = inspectRubric(name, find, context)

  it('loads without a problem', () => {
    expect(problems.map((one) => `${one.path}:${one.line}:${one.column} ${one.message}`)).toEqual([])
  })

  it('passes its own tests, and they cover every item', async () => {
    const { tests, uncovered } = await testRubric(rubric, {
      ...context,
      scoreOf: (resume, compiled) => grade(judge(resume, compiled.checks), compiled.scoring).score,
      resumeOfFile: () => Promise.reject(new Error('no bundled test names a file')),
    })
    const wrong = [...tests.flatMap((test) => test.failures), ...uncovered].map((one) => `${one.line} ${one.message}`)
    expect(wrong).toEqual([])
    expect(tests.length).toBeGreaterThanOrEqual(2)
  })

  it('says where its advice comes from and how to follow it', () => {
    const known = new Set(rubric.sources.map((source) => source.id))
    for (const { id, entry } of rubric.items) {
      expect(known.has(entry.source ?? ''), `${id} has a source`).toBe(true)
      if (!/^keyword\/(?:postgresql|mysql|mongodb|redis)$/.test(id)) expect(entry.fix, `${id} has a fix`).toBeTruthy()
    }
  })

  it('claims nothing about rejection', () => {
    const said = JSON.stringify(rubric.items.map((item) => item.entry))
    expect(said).not.toMatch(/\breject|filtered out|\d+ ?% of (?:resumes|applications)|six seconds|beat the ATS/i)
  })
})

/** Where each thing that a guide says stands: its words, and the ids that carry them. */
const guides: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = parseYaml(
  readFileSync(join(import.meta.dirname, 'rubrics/guides.yaml'), 'utf8'),
)

describe.each(Object.entries(guides))('%s carries its guide', (name, said) => {
  const rubric = loadRubric(name, find, context)
  const byId = new Map(rubric.items.map((item) => [item.id, item]))

  it.each(Object.entries(said))('%s', (words, ids) => {
    for (const id of ids) {
      const item = byId.get(id)
      expect(item, `${id} for "${words}"`).toBeDefined()
      const source = rubric.sources.find((one) => one.id === item?.entry.source)
      expect(source?.confidence, id).toBe('opinion')
    }
  })

  it('names every word of the vocabulary in these very words', () => {
    const text = JSON.stringify(rubric.items.map((item) => item.entry)).toLowerCase()
    const vocabulary = Object.keys(said)
      .filter((words) => words.startsWith('words: '))
      .flatMap((words) => words.slice('words: '.length).split(' · '))
    expect(vocabulary.filter((word) => !text.includes(word.toLowerCase()))).toEqual([])
    expect(vocabulary.length).toBeGreaterThan(10)
  })
})

describe('the two guides tell their resumes apart', () => {
  const backend = compileRubric('apple-backend', find, context)
  const ios = compileRubric('ios-api-integration', find, context)
  const scores = async (file: string): Promise<readonly (number | null)[]> => {
    const bytes = new Uint8Array(readFileSync(join(root, 'fixtures', file)))
    const results = await lintSource({ path: file, bytes }, [backend, ios], { lexicon, isolate: false })
    return results.map((result) => result.score)
  }

  it('scores the strong backend resume well on one and poorly on the other', async () => {
    const [own, other] = await scores('backend-strong.pdf')
    expect(own).toBeGreaterThanOrEqual(80)
    expect(other).toBeLessThan(50)
  })

  it('and the strong iOS resume the other way round', async () => {
    const [other, own] = await scores('ios-strong.pdf')
    expect(own).toBeGreaterThanOrEqual(80)
    expect(other).toBeLessThan(50)
  })

  it.each(['backend-weak.pdf', 'ios-weak.pdf'])('scores %s poorly on both', async (file) => {
    for (const score of await scores(file)) expect(score).toBeLessThan(40)
  })
})

describe('roles', () => {
  const people: readonly { readonly role: string; readonly resume: string }[] = parseYaml(
    readFileSync(join(import.meta.dirname, 'rubrics/people.yaml'), 'utf8'),
  )
  const compiled = roles.map((name) => compileRubric(name, find, context))

  it.each(people.map((person) => [person.resume.split('\n', 1)[0]?.slice(2), person] as const))(
    '%s fits the own role best or second best',
    (_, { role, resume }) => {
      const read = resumeOf(resume, lexicon)
      const marks = compiled.map((rubric) => scoreOf(read, rubric) ?? 0)
      const own = marks[roles.indexOf(role)] as number
      expect(marks.filter((mark) => mark > own).length, marks.map(Math.round).join(' ')).toBeLessThan(2)
    },
  )
})

it('lets the sample of the format stand on its layers', () => {
  const sample = readFileSync(join(import.meta.dirname, 'rubrics/payments-backend.yaml'), 'utf8')
  const { rubric, problems } = inspectRubric(
    'payments-backend',
    (name, from) => (name === 'payments-backend' ? { path: 'payments-backend.yaml', text: sample } : find(name, from)),
    context,
  )
  expect(problems.map((one) => `${one.path}:${one.line} ${one.message}`)).toEqual([])
  expect(compile(rubric, rules, lexicon).checks.length).toBeGreaterThan(rubric.items.length)
})

it('lets a reader of rubrics/README.md arrive at a passing test', async () => {
  const readme = readFileSync(join(root, 'rubrics/README.md'), 'utf8')
  const tutorial = readme.slice(readme.indexOf('## Ten minutes'), readme.indexOf('## A whole one'))
  const text = [...tutorial.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]).join('\n')
  const rubric = loadRubric(
    'baker',
    (name, from) => (name === 'baker' ? { path: 'baker.yaml', text } : find(name, from)),
    context,
  )
  const { tests, uncovered } = await testRubric(rubric, {
    ...context,
    scoreOf: (resume, compiled) => scoreOf(resume, compiled),
    resumeOfFile: () => Promise.reject(new Error('no file')),
  })
  expect(tests.map((test) => test.passed)).toEqual([true, true])
  expect(uncovered).toEqual([])
})
