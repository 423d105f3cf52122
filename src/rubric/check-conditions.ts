/** Patterns and conditions that could never hold, or wait for themselves. */
import { canMatch } from '../text/index.js'
import type { RubricProblem } from '../types.js'
import { type Checking, checkIds } from './checking.js'
import { compileExpression, isExpression } from './expression.js'
import type { Condition, Item, PatternEntry } from './format.js'
import { phraseForms } from './phrases.js'
import { problem } from './problems.js'
import { isIncomplete, spanOf } from './yaml.js'

const finders = ['phrases', 'regex', 'metric'] as const

export function checkPattern(checking: Checking, entry: PatternEntry): void {
  const used = finders.filter((key) => entry[key] !== undefined)
  if (used.length === 0 && !isIncomplete(entry))
    checking.problems.push(
      problem(spanOf(entry, 'id'), 'this pattern has nothing to find', 'add one of phrases, regex, metric'),
    )
  for (const key of used.slice(1)) {
    checking.problems.push(
      problem(
        spanOf(entry, key, 'key'),
        `a pattern has one way to find it; this one has \`${used[0]}\` and \`${key}\``,
        'make two patterns',
      ),
    )
  }
  checkFinders(checking, entry)
}

function checkFinders({ problems, context, layers }: Checking, entry: Condition | PatternEntry): void {
  // The tests of what ships with the tool have tried its words; compiling them for nothing is a third of a short run.
  if (layers.every(({ tried }) => tried)) return
  for (const [index, phrase] of (entry.phrases ?? []).entries()) {
    const at = spanOf(entry.phrases as object, index)
    const forms = phraseForms(phrase, context.lexicon.verbs)
    if ('message' in forms) problems.push(problem(at, forms.message, forms.help))
    else if (!forms.forms.every(canMatch))
      problems.push(problem(at, `"${phrase}" can never match`, 'leave out signs that end a word: , ; : ( )'))
  }
  if (entry.regex === undefined) return
  const expression = compileExpression(entry.regex)
  if (!isExpression(expression)) problems.push(problem(spanOf(entry, 'regex'), expression.message, expression.help))
}

export function checkCondition(checking: Checking, condition: Condition | undefined): void {
  if (condition === undefined) return
  checkFinders(checking, condition)
  checkIds(checking, condition.any)
  checkIds(checking, condition.all)
  checkIds(checking, condition.fewer_than?.of)
  const counted = condition.fewer_than
  if (counted !== undefined && counted.count > counted.of.length) {
    checking.problems.push(
      problem(
        spanOf(counted, 'count'),
        `there are always fewer than ${counted.count}: only ${counted.of.length} are counted`,
      ),
    )
  }
  const looks =
    ['in', 'within'].every((key) => !(key in condition)) ||
    Object.keys(condition).some((key) => key !== 'in' && key !== 'within' && !key.startsWith('x-'))
  if (!looks && !isIncomplete(condition))
    checking.problems.push(
      problem(
        spanOf(condition, Object.keys(condition)[0] as string, 'key'),
        'this condition looks for nothing',
        'add phrases, regex, metric, any, all, fewer_than, section or link',
      ),
    )
}

/** An item whose outcome hangs, by way of others, on itself. */
export function circles(items: readonly Item[], problems: RubricProblem[]): ReadonlySet<string> {
  const edges = new Map(items.map((item) => [item.id, item]))
  const done = new Set<string>()
  const bad = new Set<string>()
  const visit = (id: string, trail: readonly string[]): void => {
    const item = edges.get(id)
    if (item === undefined || done.has(id)) return
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id]
      if (!circle.some((one) => bad.has(one)))
        problems.push(
          problem(item.at, `these wait for each other: ${circle.join(' → ')}`, 'let one of them look at words instead'),
        )
      for (const one of circle) bad.add(one)
      return
    }
    for (const next of dependencies(item)) visit(next, [...trail, id])
    done.add(id)
  }
  for (const item of items) visit(item.id, [])
  return bad
}

/** Ids that the outcome of an item hangs on. */
export function dependencies(item: Item): string[] {
  if (item.kind === 'keyword') return []
  const conditions = item.kind === 'mistake' ? [item.entry.when, item.entry.unless] : [item.entry.unless]
  return [
    ...new Set(conditions.flatMap((one) => [...(one?.any ?? []), ...(one?.all ?? []), ...(one?.fewer_than?.of ?? [])])),
  ]
}
