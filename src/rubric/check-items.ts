/** What a schema cannot see: ids that lead nowhere, words that can never match, spellings claimed twice, circles. */
import { canMatch } from '../text/index.js'
import { squeeze } from '../text/tokens.js'
import type { RubricProblem } from '../types.js'
import { compileExpression, isExpression } from './expression.js'
import type {
  Condition,
  Item,
  KeywordEntry,
  KeywordItem,
  PatternEntry,
  ResolvedRubric,
  RubricContext,
  TermEntry,
} from './format.js'
import { phraseForms } from './phrases.js'
import { didYouMean, placeName, problem, type Span } from './problems.js'
import { isIncomplete, spanOf } from './yaml.js'

interface Checking {
  readonly context: RubricContext
  readonly problems: RubricProblem[]
  readonly ids: ReadonlySet<string>
  readonly gone: ReadonlyMap<string, Span>
  readonly isKnown: (id: string) => boolean
  readonly sources: ReadonlySet<string>
}

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
    const own: Checking = { context, problems: [], ids, gone, isKnown, sources }
    checkItem(own, item)
    problems.push(...own.problems)
    return own.problems.length === 0
  })
  const checking: Checking = { context, problems, ids, gone, isKnown, sources }
  for (const test of rubric.tests) {
    const { fires, silent, missing } = test.expect
    for (const list of [fires, silent, missing]) checkIds(checking, list)
    if ((test.resume === undefined) === (test.file === undefined)) {
      problems.push(problem(spanOf(test, 'name'), 'a test has either a `resume` or a `file`'))
    }
    for (const [index, id] of (missing ?? []).entries()) {
      if (!id.startsWith('keyword/'))
        problems.push(
          problem(
            spanOf(missing as object, index),
            `"${id}" is no keyword; only a keyword can be missing`,
            'write it under `silent`',
          ),
        )
    }
  }
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

// ─── keywords ────────────────────────────────────────────────────────────────────────────────────────────────────────

function checkKeyword(checking: Checking, { entry }: KeywordItem): void {
  const { problems } = checking
  const group = entry.any_of
  if (group === undefined) {
    checkTerm(checking, entry)
    if (entry.min !== undefined)
      problems.push(problem(spanOf(entry, 'min', 'key'), '`min` belongs to a group', 'add `any_of`'))
  } else {
    if ((entry.min ?? 1) > group.length) {
      problems.push(problem(spanOf(entry, 'min'), `${entry.min} are needed, but the group has ${group.length}`))
    }
    for (const key of ['aliases', 'not', 'case', 'context'] as const) {
      if (entry[key] === undefined) continue
      problems.push(
        problem(
          spanOf(entry, key, 'key'),
          `a group has no \`${key}\`: its members have`,
          `move it to a member: { term: …, ${key}: … }`,
        ),
      )
    }
  }
  for (const list of [group, entry.related]) {
    const seen = new Map<string, number>()
    for (const [index, member] of (list ?? []).entries()) {
      if (typeof member === 'string') checkSpelling(checking, member, spanOf(list as object, index))
      else checkTerm(checking, member)
      const key = squeeze(typeof member === 'string' ? member : member.term)
      if (key !== '' && seen.has(key))
        problems.push(
          problem(
            spanOf(list as object, index),
            `"${typeof member === 'string' ? member : member.term}" stands twice in this list`,
          ),
        )
      seen.set(key, index)
    }
  }
}

function checkTerm(checking: Checking, entry: TermEntry | KeywordEntry): void {
  checkSpelling(checking, entry.term, spanOf(entry, 'term'))
  for (const key of ['aliases', 'not'] as const) {
    for (const [index, spelling] of (entry[key] ?? []).entries())
      checkSpelling(checking, spelling, spanOf(entry[key] as object, index))
  }
}

function checkSpelling({ problems }: Checking, spelling: string, at: Span): void {
  const parts = spelling.split(/\s+[/|]\s+|\s*[,;•·]\s+|\s+or\s+/i).map((part) => part.trim())
  if (parts.length > 1 && /\s[/|]\s|[,;•·]\s/.test(spelling)) {
    const members = parts.filter((part) => part !== '').join(', ')
    problems.push(
      problem(
        at,
        `"${spelling}" would only match these very words, one after the other`,
        `use a group: any_of: [${members}]`,
      ),
    )
  } else if (!canMatch(spelling)) {
    const message =
      spelling.trim() === ''
        ? 'this term is empty'
        : `"${spelling}" can never match: nothing of it is left after normalising, or a sign in it ends a name`
    problems.push(problem(at, message, 'write the term as it stands in a resume'))
  }
}

/** A spelling that two keywords claim would count twice; between rubrics laid side by side the later keeps it. */
function claims(items: readonly Item[], problems: RubricProblem[]): ReadonlySet<string> {
  const bad = new Set<string>()
  const claimed = new Map<string, { readonly item: KeywordItem; readonly at: Span }>()
  for (const item of items) {
    if (item.kind !== 'keyword' || item.entry.any_of !== undefined) continue
    const { entry } = item
    const own = new Map<string, Span>()
    const spellings = [
      [entry.term, spanOf(entry, 'term')] as const,
      ...(entry.aliases ?? []).map((alias, index) => [alias, spanOf(entry.aliases as object, index)] as const),
    ]
    for (const [spelling, at] of spellings) {
      // `Node.js` and `NodeJS` are one spelling to the matcher, and both may be listed by one keyword.
      const key = `${squeeze(spelling)}${entry.case === 'exact' ? spelling : ''}`
      if (key === '' || own.has(key)) continue
      own.set(key, at)
      const other = claimed.get(key)
      if (other === undefined) claimed.set(key, { item, at })
      else if (areRelated(item, other.item)) {
        problems.push(
          problem(
            at,
            `"${spelling}" is claimed by "${other.item.id}" too, at ${placeName(other.at)}`,
            'keep it in one of them, or make a group with `any_of`',
          ),
        )
        bad.add(item.id)
      }
    }
  }
  return bad
}

/** In one file, or in two of which one builds on the other: somebody could have seen both. */
const areRelated = (a: Item, b: Item): boolean =>
  a.layer === b.layer || a.layer.ancestors.has(b.layer.source.path) || b.layer.ancestors.has(a.layer.source.path)

// ─── patterns and conditions ─────────────────────────────────────────────────────────────────────────────────────────

const finders = ['phrases', 'regex', 'metric'] as const

function checkPattern(checking: Checking, entry: PatternEntry): void {
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

function checkFinders({ problems, context }: Checking, entry: Condition | PatternEntry): void {
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

function checkCondition(checking: Checking, condition: Condition | undefined): void {
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

function checkIds({ problems, ids, gone, isKnown }: Checking, list: readonly string[] | undefined): void {
  for (const [index, id] of (list ?? []).entries()) {
    if (ids.has(id)) continue
    const at = spanOf(list as object, index)
    const disabled = gone.get(id)
    if (disabled !== undefined)
      problems.push(
        problem(
          at,
          `"${id}" is disabled at ${placeName(disabled)}`,
          'take it out here too, with `overrides` if it is inherited',
        ),
      )
    else if (!isKnown(id)) problems.push(problem(at, `nothing has the id "${id}"`, didYouMean(id, ids)))
  }
}

/** An item whose outcome hangs, by way of others, on itself. */
function circles(items: readonly Item[], problems: RubricProblem[]): ReadonlySet<string> {
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
