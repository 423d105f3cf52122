/** Every built-in check: registered under its path, documented by examples that pass, fail and do not apply. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'
import { readText } from '../src/readers/text.js'
import type { Example, Rule } from '../src/rule.js'
import { rules } from '../src/rules/index.js'
import type { Document, Verdict } from '../src/types.js'

const folder = join(import.meta.dirname, '../src/rules')
const fixtures = join(import.meta.dirname, '../fixtures')
const lexicon = loadLexicon()

it('registers every file under rules/, each under its path', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('/') && file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
  expect(rules.map((rule) => rule.id).toSorted()).toEqual(files.toSorted())
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has an example that passes, one that fails and one that does not apply', () => {
    const scores = rule.examples.map((example) => example.score)
    expect(scores).toContain(1)
    expect(scores.some((score) => score !== null && score < 1)).toBe(true)
    if (!always.has(rule.id)) expect(scores).toContain(null)
  })

  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    const verdict = await judged(rule, example)
    const said = verdict.kind === 'scored' ? verdict.findings.map((finding) => finding.message) : []
    if (example.says !== undefined) expect(said).toEqual(example.says)
    expect(verdict.kind === 'scored' ? verdict.share : null).toEqual(
      example.score === null ? null : expect.closeTo(example.score, 5),
    )
    if (example.score === 1) expect(said).toEqual([])
  })
})

/** Checks of the file itself, which every document has. */
const always = new Set(['file/readable', 'file/size', 'file/type', 'file/metadata'])

async function judged(rule: Rule, example: Example): Promise<Verdict> {
  const document = laidOver(await documentOf(example), example)
  const resume = parse(document, lexicon, example.asOf === undefined ? {} : { asOf: example.asOf })
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
  return rule.check(resume, { ...defaults, ...example.options }, lexicon)
}

async function documentOf({ resume, file }: Example): Promise<Document> {
  if (file === undefined) return readText(dedented(resume ?? ''), 'resume.txt')
  const path = join(fixtures, file)
  if (!existsSync(path)) throw new Error(`no fixture ${file}`)
  return read({ path: file, bytes: readFileSync(path) }, { isolate: false })
}

function laidOver(document: Document, { page, line, document: over }: Example): Document {
  const pages = document.pages.map((own) => ({
    ...own,
    lines: own.lines.map((one) => ({ ...one, ...line?.(one) })),
    ...page,
  }))
  return { ...document, pages, ...over }
}

/** A template literal indented with the code around it, without that indentation. */
function dedented(text: string): string {
  const rows = text.replace(/^\n/, '').split('\n')
  const indents = rows.filter((row) => row.trim() !== '').map((row) => row.length - row.trimStart().length)
  const indent = Math.min(...indents, 40)
  return rows.map((row) => row.slice(Number.isFinite(indent) ? indent : 0)).join('\n')
}
