/** Where rubrics are found on disk, and in which order. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listRubrics, readBundled, rubricFinder } from '../src/files/rubrics.js'
import { inspectRubric, loadRubric } from '../src/rubric/index.js'
import { context, head } from './rubric-files.js'

const folder = mkdtempSync(join(tmpdir(), 'ats-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
write('rubrics/mine.yaml', `${head('mine')}extends: [base/own]\n`)
write('rubrics/base/own.yaml', `${head('own')}keywords: { must: [Java] }\n`)
write('rubrics/base/resume.yaml', head('resume'))
write('team/mine.yaml', `${head('mine')}version: 2.0.0\n`)
write('team/general.yaml', `${head('general')}extends: [general]\nkeywords: { must: [Basket weaving] }\n`)
write('elsewhere/far.yaml', `${head('far')}extends: [near, ./deep/deeper.yaml]\n`)
write('elsewhere/near.yaml', `${head('near')}keywords: { must: [Go] }\n`)
write('elsewhere/deep/deeper.yaml', `${head('deeper')}extends: [../near.yaml]\n`)
write('elsewhere/itself.yaml', `${head('itself')}extends: [itself]\n`)

const find = rubricFinder({ cwd: folder })
const pathOf = (found: ReturnType<typeof find>): string => ('path' in found ? found.path : 'not found')

describe('a name', () => {
  it('is looked for in the folders of the config, ./rubrics, and those that ship with the tool', () => {
    expect(pathOf(find('mine'))).toBe('./rubrics/mine.yaml')
    expect(pathOf(rubricFinder({ cwd: folder, rubricsPath: ['team'] })('mine'))).toBe('./team/mine.yaml')
    expect(pathOf(find('general'))).toBe('bundled:general.yaml')
    expect(pathOf(find('base/writing'))).toBe('bundled:base/writing.yaml')
  })

  it('that is nowhere comes back with every place, and every name that there is', () => {
    const missing = find('nowhere')
    expect('lookedIn' in missing && missing.lookedIn[0]).toBe('./rubrics')
    expect('lookedIn' in missing && missing.lookedIn[1]).toMatch(/^bundled \(\d+ rubrics\)$/)
    expect('known' in missing && missing.known).toEqual(expect.arrayContaining(['mine', 'base/own', 'general']))
  })

  it('finds what stands beside the file that asks first', () => {
    expect(loadRubric('./elsewhere/far.yaml', find, context).items.map((item) => item.id)).toEqual(['keyword/go'])
  })

  it('of a rubric that hides another means the other one in `extends`', () => {
    const rubric = loadRubric('general', rubricFinder({ cwd: folder, rubricsPath: ['team'] }), context)
    expect(rubric.layers.at(-2)?.source.path).toBe('bundled:general.yaml')
    expect(rubric.items.at(-1)?.id).toBe('keyword/basket-weaving')
  })

  it('of the file itself, with no other, is a circle', () => {
    const { problems } = inspectRubric('elsewhere/itself.yaml', find, context)
    expect(problems[0]?.message).toBe(
      'a rubric cannot build on itself: elsewhere/itself.yaml → elsewhere/itself.yaml'.replace(
        '→ elsewhere/itself.yaml',
        '→ ./elsewhere/itself.yaml',
      ),
    )
  })

  it('in a bundled rubric means the bundled one, whatever lies in ./rubrics', () => {
    expect(pathOf(find('base/resume', 'bundled:general.yaml'))).toBe('bundled:base/resume.yaml')
  })
})

describe('a path', () => {
  it('is shown as typed', () => {
    expect(pathOf(find('./rubrics/mine.yaml'))).toBe('./rubrics/mine.yaml')
    expect(pathOf(find('rubrics/mine.yaml'))).toBe('rubrics/mine.yaml')
    expect(pathOf(find('elsewhere/near'))).toBe('elsewhere/near.yaml')
    expect(pathOf(find(join(folder, 'rubrics/mine.yaml')))).toBe(join(folder, 'rubrics/mine.yaml'))
  })

  it('that is a folder, or not there, is not found', () => {
    expect(find('./rubrics')).toMatchObject({ lookedIn: ['./rubrics'] })
    expect(find('no.yaml')).toMatchObject({ lookedIn: ['no.yaml'] })
  })
})

it('lists the rubrics by name, the nearest first, without layers', () => {
  const rubrics = listRubrics({ cwd: folder })
  expect(rubrics[0]).toEqual({ name: 'mine', from: './rubrics', path: './rubrics/mine.yaml' })
  expect(rubrics.map((one) => one.name)).toContain('general')
  expect(rubrics.some((one) => one.name.includes('/'))).toBe(false)
})

it('packs every rubric that ships with the tool', () => {
  const names = Object.keys(readBundled())
  expect(names).toEqual(expect.arrayContaining(['general.yaml', 'base/resume.yaml']))
})
