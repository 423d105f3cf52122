/** Lays the files of a rubric one on the other: scoring, rules, items, overrides; the later wins. */
import type { RubricProblem } from '../types.js'
import { checkItems } from './check-items.js'
import { checkRules } from './check-rules.js'
import { checkWeights } from './check-weights.js'
import type {
  Item,
  KeywordEntry,
  Layer,
  MistakeEntry,
  PatternEntry,
  ResolvedRubric,
  RubricContext,
  TierName,
} from './format.js'
import { idOfTerm, type Layers } from './layers.js'
import { didYouMean, placeName, problem, type Span } from './problems.js'
import { rulesOf, scoringOf, sourcesOf } from './settings.js'
import { rubricSchema } from './validator.generated.js'
import { isIncomplete, type Located, locate, locatedIn, markIncomplete, spanOf } from './yaml.js'

/** The flat rubric, without the items that are wrong, and everything that is wrong. */
export function resolve(
  { layers, problems: before, suspended, incomplete }: Layers,
  context: RubricContext,
): { readonly rubric: ResolvedRubric; readonly problems: readonly RubricProblem[] } {
  const own = layers.at(-1) as Layer
  const folding: Folding = {
    items: new Map(),
    gone: new Map(),
    problems: [...before],
    isKnown: (id) =>
      incomplete || suspended.has(id.split('/').at(-1) ?? '') || context.rules.some((rule) => rule.id === id),
    isRule: (id) => context.rules.some((rule) => rule.id === id),
  }
  for (const layer of layers) {
    leaveOut(folding, layer)
    override(folding, layer)
    addItems(folding, layer)
  }
  const { content } = own
  const rubric: ResolvedRubric = {
    id: content.id ?? '',
    title: content.title ?? content.id ?? '',
    version: content.version ?? '0.0.0',
    ...(content.description === undefined ? {} : { description: content.description }),
    path: own.source.path,
    layers,
    sources: sourcesOf(layers),
    scoring: scoringOf(layers),
    rules: rulesOf(layers),
    sections: Object.assign({}, ...layers.map((layer) => layer.content.sections ?? {})),
    items: [...folding.items.values()],
    tests: content.tests ?? [],
  }
  const rules = layers.flatMap(({ content }) => checkRules(content.rules ?? {}, context.rules))
  const checked = checkItems(rubric, folding.gone, folding.isKnown, context)
  return {
    rubric: { ...rubric, items: checked.items },
    problems: [...folding.problems, ...rules, ...checked.problems, ...checkWeights(rubric)],
  }
}

interface Folding {
  readonly items: Map<string, Item>
  /** Ids that were disabled, and where. */
  readonly gone: Map<string, Span>
  readonly problems: RubricProblem[]
  readonly isKnown: (id: string) => boolean
  readonly isRule: (id: string) => boolean
}

function leaveOut({ items, gone, problems, isKnown, isRule }: Folding, { content }: Layer): void {
  for (const [index, id] of (content.disable ?? []).entries()) {
    const at = spanOf(content.disable as object, index)
    if (items.delete(id)) gone.set(id, at)
    else if (isRule(id))
      problems.push(
        problem(at, `"${id}" is a built-in check, not an inherited item`, `write it under \`rules:\` as "${id}: off"`),
      )
    else if (!isKnown(id))
      problems.push(problem(at, `nothing inherited has the id "${id}"`, didYouMean(id, items.keys())))
  }
}

function override({ items, gone, problems, isKnown, isRule }: Folding, layer: Layer): void {
  const { overrides } = layer.content
  for (const [id, changes] of Object.entries(overrides ?? {})) {
    const at = spanOf(overrides as object, id, 'key')
    const item = items.get(id)
    if (item !== undefined) {
      items.set(id, changed(item, layer, changes, problems))
    } else if (isRule(id)) {
      problems.push(problem(at, `"${id}" is a built-in check, not an inherited item`, 'write it under `rules:`'))
    } else if (gone.has(id)) {
      problems.push(problem(at, `"${id}" is disabled at ${placeName(gone.get(id) as Span)}`, 'keep one of the two'))
    } else if (!isKnown(id)) {
      problems.push(problem(at, `nothing inherited has the id "${id}"`, didYouMean(id, items.keys())))
    }
  }
}

/** A finder that an override names takes the place of the one inherited. */
const finders = ['phrases', 'regex', 'metric']
/** What is said in a language: an override of it is in the language of its own file. */
const spoken = [...finders, 'when', 'unless']

function changed(
  item: Item,
  layer: Layer,
  changes: Readonly<Record<string, unknown>>,
  problems: RubricProblem[],
): Item {
  const allowed = keysOf(item.kind)
  const entry: Record<string, unknown> = { ...item.entry }
  const places = new Map<string, Located>()
  const note = (from: object, key: string): void => {
    const place = locatedIn(from, key)
    if (place !== undefined) places.set(key, place)
  }
  for (const key of Object.keys(entry)) note(item.entry, key)
  if (finders.some((key) => key in changes)) for (const key of finders) delete entry[key]
  for (const [key, value] of Object.entries(changes)) {
    if (!allowed.includes(key) && !key.startsWith('x-')) {
      const what = item.kind === 'keyword' || item.kind === 'mistake' ? item.kind : `${item.kind} pattern`
      problems.push(problem(spanOf(changes, key, 'key'), `a ${what} has no key "${key}"`, didYouMean(key, allowed)))
      continue
    }
    entry[key] = value
    note(changes, key)
  }
  locate(entry, item.at, places)
  if (isIncomplete(item.entry) || isIncomplete(changes)) markIncomplete(entry)
  const tier = item.kind === 'keyword' ? { tier: (entry.tier as TierName | undefined) ?? item.tier } : {}
  const language = entry.language ?? (spoken.some((key) => key in changes) ? layer.content.language : item.language)
  return { ...item, ...tier, entry, language, changedBy: [...item.changedBy, layer] } as unknown as Item
}

function keysOf(kind: Item['kind']): string[] {
  const definitions = rubricSchema.$defs as Readonly<Record<string, { properties: object }>>
  return [...Object.keys(definitions[kind]?.properties ?? {}), ...(kind === 'keyword' ? ['tier'] : [])].filter(
    (key) => key !== 'id',
  )
}

function addItems(folding: Folding, layer: Layer): void {
  for (const item of ownItems(layer, folding.problems)) {
    const there = folding.items.get(item.id)
    if (there !== undefined && there.layer === layer) {
      folding.problems.push(
        problem(
          item.at,
          `"${item.id}" stands twice in this file; first at ${placeName(there.at)}`,
          'give one of them another `id`',
        ),
      )
    } else if (there !== undefined && layer.ancestors.has(there.layer.source.path)) {
      const help = 'change the inherited one with `overrides`, or drop it with `disable`'
      folding.problems.push(problem(item.at, `"${item.id}" is inherited from ${placeName(there.at)}`, help))
    } else {
      folding.items.set(item.id, item)
      folding.gone.delete(item.id)
    }
  }
}

const tiers: readonly TierName[] = ['must', 'should', 'nice']

function ownItems(layer: Layer, problems: RubricProblem[]): Item[] {
  const { keywords, patterns, mistakes } = layer.content
  const items: Item[] = []
  for (const tier of tiers) {
    const list = keywords?.[tier] ?? []
    for (const index of list.keys()) {
      const item = keywordItem(layer, list, index, tier)
      if (item.id !== 'keyword/') items.push(item)
      else if (item.entry.term.trim() === '') problems.push(problem(item.at, 'this term is empty'))
      else
        problems.push(
          problem(
            item.at,
            `no id can be made of "${item.entry.term}"`,
            'add `id:` with lower-case letters, digits and hyphens',
          ),
        )
    }
  }
  for (const kind of ['strong', 'weak'] as const) {
    for (const entry of patterns?.[kind] ?? [])
      items.push({ kind, id: `${kind}/${entry.id}`, entry, ...standing(layer, entry) })
  }
  for (const entry of mistakes ?? [])
    items.push({ kind: 'mistake', id: `mistake/${entry.id}`, entry, ...standing(layer, entry) })
  return items
}

function standing(layer: Layer, entry: PatternEntry | MistakeEntry) {
  const language = entry.language ?? layer.content.language
  return { layer, changedBy: [], at: spanOf(entry, 'id'), ...(language === undefined ? {} : { language }) }
}

function keywordItem(
  layer: Layer,
  list: readonly (string | KeywordEntry)[],
  index: number,
  tier: TierName,
): Item & { kind: 'keyword' } {
  const written = list[index] as string | KeywordEntry
  const at =
    typeof written === 'string' ? spanOf(list, index) : spanOf(written, written.id === undefined ? 'term' : 'id')
  const entry = typeof written === 'string' ? { term: written } : written
  if (typeof written === 'string') locate(entry, at, [['term', { value: at }]])
  return { kind: 'keyword', id: `keyword/${entry.id ?? idOfTerm(entry.term)}`, entry, layer, changedBy: [], at, tier }
}
