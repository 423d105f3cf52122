/** Tries every example and counterexample of a pattern through the real pipeline: a dead pattern never goes unseen. */
import { parse } from '../parse/index.js'
import { readText } from '../readers/text.js'
import type { Rule } from '../rule.js'
import type { Lexicon, Resume, RubricProblem } from '../types.js'
import { compileItems, isTried } from './compile.js'
import type { PatternItem, PlaceName, ResolvedRubric } from './format.js'
import { problem, type Span } from './problems.js'
import { isIncomplete, spanOf } from './yaml.js'

/** Plain text as a resume, the way a file would be read. */
export const resumeOf = (text: string, lexicon: Lexicon): Resume => parse(readText(text), lexicon)

/** `which`: of every item, or only of those that a file brings or changes which was not shipped with the tool. */
export function checkExamples(
  rubric: ResolvedRubric,
  rules: readonly Rule[],
  lexicon: Lexicon,
  which: 'all' | 'untried' = 'all',
): RubricProblem[] {
  const problems: RubricProblem[] = []
  const items = rubric.items.filter((item) => which === 'all' || !isTried(item))
  if (items.length === 0) return problems
  const { outcomes } = compileItems(rubric, rules, lexicon)
  for (const item of items) {
    if ((item.kind !== 'strong' && item.kind !== 'weak') || isIncomplete(item.entry)) continue
    const finds = (text: string): boolean =>
      outcomes.get(item.id)?.fires(resumeOf(inPlace(text, item), lexicon)) ?? false
    for (const [text, at] of textsOf(item, 'example')) {
      if (!finds(text)) problems.push(problem(at, `"${item.id}" does not match its own example`, helpFor(item)))
    }
    for (const [text, at] of textsOf(item, 'counterexample')) {
      if (finds(text))
        problems.push(
          problem(
            at,
            `"${item.id}" matches its own counterexample`,
            'narrow it with `unless`, `in` or a longer phrase',
          ),
        )
    }
  }
  return problems
}

const helpFor = ({ entry }: PatternItem): string =>
  entry.metric !== undefined
    ? 'the number is not recognised as one of these kinds, or stands in another place than `in` says'
    : entry.regex !== undefined
      ? 'small and capital letters differ unless it begins with (?i); it is tried on each bullet by itself'
      : 'compare the words letter by letter; phrases match whole words, in the same form'

function textsOf({ entry }: PatternItem, key: 'example' | 'counterexample'): (readonly [string, Span])[] {
  const value = entry[key]
  if (value === undefined) return []
  if (typeof value === 'string') return [[value, spanOf(entry, key)]]
  return value.map((text, index) => [text, spanOf(value, index)] as const)
}

const headings: Readonly<Partial<Record<PlaceName, string>>> = {
  'latest-role': 'Experience',
  'page-1': 'Experience',
  experience: 'Experience',
}

/** One line stands as a bullet of the first place that `in` names; text with headings of its own stands as it is. */
function inPlace(text: string, { entry }: PatternItem): string {
  if (/^#|\n#/.test(text)) return text
  const place = entry.in?.[0] ?? 'experience'
  const heading = headings[place] ?? place.charAt(0).toUpperCase() + place.slice(1)
  const role =
    heading === 'Experience' ? '### Engineer, Acme, Jan 2020 - Present\n' : heading === 'Projects' ? '### Ledger\n' : ''
  const marked = text
    .trim()
    .split('\n')
    .map((line) => (/^\s*[-*•]/.test(line) || place === 'summary' || place === 'skills' ? line : `- ${line}`))
  return `Ada Example\nada@example.com\n\n# ${heading}\n${role}${marked.join('\n')}\n`
}
