/** How much of a document is judged, and that judging it takes no longer than its length. */
import { expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { rubricFinder } from '../src/files/rubrics.js'
import { lintSource } from '../src/lint.js'
import { read } from '../src/readers/index.js'
import { compileRubric } from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'

const readText = (text: string) => read({ path: 'resume.txt', bytes: new TextEncoder().encode(text) })
const textOf = async (text: string): Promise<number> => {
  const { pages } = await readText(text)
  return pages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.text.length, 0)
}

it('leaves a long resume whole', async () => {
  const text = `Ada Byron\n${'- Built the billing service of Acme, 40% faster than before\n'.repeat(3000)}`
  const { pages, problems } = await readText(text)
  expect(problems).toEqual([])
  expect(pages[0]?.lines).toHaveLength(3001)
})

it('reads the beginning of what is no resume, and says so', async () => {
  const lines = await readText(`Ada Byron\n${'a b\n'.repeat(9000)}`)
  expect(lines.pages[0]?.lines).toHaveLength(5000)
  expect(lines.problems).toMatchObject([{ id: 'file/readable', severity: 'warning' }])
  expect(await textOf('word '.repeat(90_000))).toBe(20_000)
})

const lexicon = loadLexicon()
const rubric = compileRubric('apple-backend', rubricFinder({ cwd: process.cwd() }), { rules, lexicon })

/** Each made one part of the line wait for the length times the length before. */
it.each([
  ['letters', 'a'],
  ['digits', '1'],
  ['hyphens', 'a-'],
  ['dots', 'a.'],
  ['at signs', 'a@b.'],
  ['addresses', 'http://a.'],
  ['headings', 'EXPERIENCE\n'],
  ['dates', 'Jan 2020 - '],
  ['phone numbers', '(555) 010-'],
  ['weak openings', '- Responsible for various things\n'],
  ['spaces', ' \t'],
])('judges a hundred thousand characters of %s in time', { timeout: 15_000 }, async (_, part) => {
  const text = `Ada Byron\nada@example.com\n\nExperience\n${part.repeat(100_000 / part.length)}`
  const bytes = new TextEncoder().encode(text)
  const [result] = await lintSource({ path: 'resume.txt', bytes }, [rubric], { lexicon, asOf: '2026-01-01' })
  expect(result?.status).toBe('ok')
})
