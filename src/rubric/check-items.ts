/** What a schema cannot see: ids that lead nowhere, words that can never match, spellings claimed twice, circles. */
import type { RubricProblem } from '../types.js'
import { checkCondition, checkPattern, circles } from './check-conditions.js'
import { checkKeyword, claims } from './check-keywords.js'
import { type Checking, checkIds } from './checking.js'
import type { Item, ResolvedRubric, RubricContext, TestEntry } from './format.js'
import { didYouMean, problem, type Span } from './problems.js'
import { isIncomplete, spanOf } from './yaml.js'

/** The items that are sound, and what is wrong with the others. */
export function checkItems(
  rubric: ResolvedRubric,
  gone: ReadonlyMap<string, Span>,
  isKnown: (id: string) => boolean,
  context: RubricContext,
): { readonly items: readonly Item[]; readonly problems: readonly RubricProblem[] } {
  const problems: RubricProblem[] = []
  const ids = new Set([...rubric.items.map((item) => item.id), ...context.rules.map((rule) => rule.id)])
  const sources = new Set(rubric.sources.map((source) => source.id))
  const sound = rubric.items.filter((item) => {
    const own: Checking = { context, problems: [], ids, gone, layers: rubric.layers, isKnown, sources }
    checkItem(own, item)
    problems.push(...own.problems)
    return own.problems.length === 0
  })
  const checking: Checking = { context, problems, ids, gone, layers: rubric.layers, isKnown, sources }
  for (const test of rubric.tests) checkTest(checking, test)
  const claimed = claims(rubric.items, problems)
  const circling = circles(rubric.items, problems)
  return { items: sound.filter((item) => !claimed.has(item.id) && !circling.has(item.id)), problems }
}

function checkItem(checking: Checking, item: Item): void {
  checkSource(checking, item.entry)
  if (item.kind === 'keyword') checkKeyword(checking, item)
  else if (item.kind === 'mistake') {
    checkCondition(checking, item.entry.when)
    checkCondition(checking, item.entry.unless)
    if (item.entry.when === undefined && item.entry.unless === undefined && !isIncomplete(item.entry)) {
      checking.problems.push(problem(item.at, 'this mistake has neither `when` nor `unless`', 'say when it is made'))
    }
  } else {
    checkPattern(checking, item.entry)
    checkCondition(checking, item.entry.unless)
  }
}

function checkSource({ problems, sources }: Checking, entry: { readonly source?: string }): void {
  if (entry.source === undefined || sources.has(entry.source) || /^https?:\/\//.test(entry.source)) return
  const help = didYouMean(entry.source, sources) ?? 'add it to `sources`, with its title and confidence'
  problems.push(problem(spanOf(entry, 'source'), `no source has the id "${entry.source}"`, help))
}

function checkTest(checking: Checking, test: TestEntry): void {
  const { fires, silent, missing } = test.expect
  for (const list of [fires, silent, missing]) checkIds(checking, list)
  if ((test.resume === undefined) === (test.file === undefined) && !isIncomplete(test)) {
    checking.problems.push(problem(spanOf(test, 'name'), 'a test has either a `resume` or a `file`'))
  }
  for (const [index, id] of (missing ?? []).entries()) {
    if (id.startsWith('keyword/')) continue
    const message = `"${id}" is no keyword; only a keyword can be missing`
    checking.problems.push(problem(spanOf(missing as object, index), message, 'write it under `silent`'))
  }
}
