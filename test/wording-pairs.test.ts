/** Terms and sentences as people write them: what a rubric of one keyword finds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse as parseYaml, stringify } from 'yaml'
import { judge } from '../src/judge.js'
import { parse } from '../src/parse/index.js'
import { readText } from '../src/readers/text.js'
import { compileRubric } from '../src/rubric/index.js'
import { context, finder, lexicon } from './rubric-files.js'

type Pair = readonly [keyword: unknown, sentence: string, wanted: 'exact' | 'variant' | 'none']
const pairs: Pair[] = parseYaml(readFileSync(join(import.meta.dirname, 'wording/pairs.yaml'), 'utf8'))

it.each(['bullet', 'line'] as const)('finds the term in a %s', (how) => {
  const wrong = pairs
    .map(([keyword, sentence, wanted]) => ({ keyword, sentence, wanted, got: matchOf(keyword, sentence, how) }))
    .filter((pair) => pair.got !== pair.wanted)
  const said = wrong.map(
    (pair) => `${JSON.stringify(pair.keyword)} in "${pair.sentence}": ${pair.wanted}, got ${pair.got}`,
  )
  expect(1 - wrong.length / pairs.length, said.join('\n')).toBeGreaterThanOrEqual(0.98)
})

function matchOf(keyword: unknown, sentence: string, how: 'bullet' | 'line'): string | undefined {
  const text = `schema: 1\nid: r\ntitle: One keyword\n${stringify({ keywords: { must: [keyword] } })}`
  const rubric = compileRubric('r', finder({ r: text }), context)
  const resume = parse(readText(resumeWith(sentence, how), 'resume.md'), lexicon)
  const verdicts = judge(resume, rubric.checks).map((result) => result.verdict)
  for (const verdict of verdicts) if (verdict.kind === 'scored' && verdict.keyword) return verdict.keyword.match
  return undefined
}

const resumeWith = (sentence: string, how: 'bullet' | 'line'): string =>
  how === 'bullet'
    ? `Jane Doe\njane@example.com\n\n# Experience\n### Engineer, Acme, Jan 2020 - Dec 2022\n- ${sentence}\n`
    : `Jane Doe\njane@example.com\n\n# Summary\n${sentence}\n`
