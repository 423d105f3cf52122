/** A resolved rubric as YAML: flat, valid, each value with the file and line it came from. */
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import type { Lexicon } from '../types.js'
import { skillsByName } from './compile.js'
import type { Item, KeywordItem, Layer, ResolvedRubric } from './format.js'
import { idOfTerm } from './layers.js'
import { placeName } from './problems.js'
import { locatedIn, spanOf } from './yaml.js'
import { yamlLibrary } from './yaml-library.js'

const mapNode = (): YAMLMap => new (yamlLibrary().YAMLMap)()
const listNode = (): YAMLSeq => new (yamlLibrary().YAMLSeq)()

function entry(key: string, value: unknown): Pair {
  const { Pair, Scalar } = yamlLibrary()
  return new Pair(new Scalar(key), value)
}

const MODELINE = ' yaml-language-server: $schema=./rubric.schema.json'

export function printRubric(rubric: ResolvedRubric, lexicon: Lexicon): string {
  const document = new (yamlLibrary().Document)()
  const root = mapNode()
  const add = (key: string, value: unknown, from?: string): void => {
    root.items.push(pair(document, key, value, from))
  }
  const own = (rubric.layers.at(-1) as Layer).content
  add('schema', 1)
  add('id', idOfTerm(rubric.id))
  add('title', rubric.title, originOf(own, 'title'))
  add('version', rubric.version, originOf(own, 'version'))
  if (rubric.description !== undefined) add('description', rubric.description, originOf(own, 'description'))
  if (rubric.sources.length > 0) root.items.push(entry('sources', listOf(document, rubric.sources)))
  root.items.push(entry('scoring', scoring(document, rubric)))
  if (rubric.rules.size > 0) root.items.push(entry('rules', rules(document, rubric)))
  for (const key of ['required', 'order'] as const) {
    if (rubric.sections[key] === undefined) continue
    const there = root.get('sections') as YAMLMap | undefined
    const sections = there ?? mapNode()
    if (there === undefined) root.items.push(entry('sections', sections))
    sections.items.push(
      pair(
        document,
        key,
        rubric.sections[key],
        lastOrigin(rubric, (layer) => layer.content.sections, key),
      ),
    )
  }
  addItems(document, root, rubric, lexicon)
  document.contents = root as never
  document.commentBefore = MODELINE
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true })
}

function pair(document: Document, key: string, value: unknown, from?: string): Pair {
  const node = document.createNode(value, { flow: true }) as Node
  if (from !== undefined) node.comment = ` ${from}`
  return entry(key, node)
}

function listOf(document: Document, values: readonly unknown[]): YAMLSeq {
  const list = listNode()
  for (const value of values) list.items.push(document.createNode(value, { flow: true }) as Node)
  return list
}

/** Nothing for what was not written anywhere. */
const originOf = (container: object | undefined, key: string | number): string | undefined =>
  container === undefined || locatedIn(container, key) === undefined ? undefined : placeName(spanOf(container, key))

function lastOrigin(
  rubric: ResolvedRubric,
  part: (layer: Layer) => object | undefined,
  key: string,
): string | undefined {
  return rubric.layers.map((layer) => originOf(part(layer), key)).findLast((origin) => origin !== undefined)
}

function scoring(document: Document, rubric: ResolvedRubric): YAMLMap {
  const map = mapNode()
  const { pass, ...parts } = rubric.scoring
  if (pass !== undefined)
    map.items.push(
      pair(
        document,
        'pass',
        pass,
        lastOrigin(rubric, (layer) => layer.content.scoring, 'pass'),
      ),
    )
  for (const [name, values] of Object.entries(parts)) {
    const part = mapNode()
    for (const [key, value] of Object.entries(values)) {
      const written = (layer: Layer): object | undefined =>
        (layer.content.scoring as Record<string, object> | undefined)?.[name]
      part.items.push(pair(document, key, value, lastOrigin(rubric, written, key) ?? 'default'))
    }
    map.items.push(entry(name, part))
  }
  return map
}

function rules(document: Document, rubric: ResolvedRubric): YAMLMap {
  const map = mapNode()
  for (const [id, setting] of rubric.rules) {
    const own = mapNode()
    for (const [key, value] of Object.entries(setting)) {
      const inSetting = (layer: Layer): object | undefined => {
        const written = layer.content.rules?.[id]
        return typeof written === 'string' && key === 'severity' ? layer.content.rules : (written as object | undefined)
      }
      const origins = rubric.layers.map((layer) => {
        const container = inSetting(layer)
        return typeof container === 'object'
          ? originOf(container, container === layer.content.rules ? id : key)
          : undefined
      })
      own.items.push(
        pair(
          document,
          key,
          value,
          origins.findLast((origin) => origin !== undefined),
        ),
      )
    }
    map.items.push(entry(id, own))
  }
  return map
}

function addItems(document: Document, root: YAMLMap, rubric: ResolvedRubric, lexicon: Lexicon): void {
  const keywords = mapNode()
  for (const tier of ['must', 'should', 'nice'] as const) {
    const own = rubric.items.filter((item): item is KeywordItem => item.kind === 'keyword' && item.tier === tier)
    if (own.length > 0) keywords.items.push(entry(tier, seqOf(own.map((item) => itemNode(document, item, lexicon)))))
  }
  if (keywords.items.length > 0) root.items.push(entry('keywords', keywords))
  const patterns = mapNode()
  for (const kind of ['strong', 'weak'] as const) {
    const own = rubric.items.filter((item) => item.kind === kind)
    if (own.length > 0) patterns.items.push(entry(kind, seqOf(own.map((item) => itemNode(document, item, lexicon)))))
  }
  if (patterns.items.length > 0) root.items.push(entry('patterns', patterns))
  const mistakes = rubric.items.filter((item) => item.kind === 'mistake')
  if (mistakes.length > 0)
    root.items.push(entry('mistakes', seqOf(mistakes.map((item) => itemNode(document, item, lexicon)))))
}

function seqOf(nodes: readonly YAMLMap[]): YAMLSeq {
  const list = listNode()
  for (const node of nodes) list.items.push(node)
  return list
}

function itemNode(document: Document, item: Item, lexicon: Lexicon): YAMLMap {
  const map = mapNode()
  const entry = item.entry as unknown as Readonly<Record<string, unknown>>
  map.items.push(
    pair(document, 'id', item.id.slice(item.id.indexOf('/') + 1), originOf(entry, 'id') ?? 'made of the term'),
  )
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'id' || key === 'tier' || key === 'language' || key.startsWith('x-')) continue
    map.items.push(pair(document, key, value, originOf(entry, key)))
  }
  if (item.language !== undefined)
    map.items.push(
      pair(
        document,
        'language',
        item.language,
        originOf(entry, 'language') ?? originOf(item.layer.content, 'language'),
      ),
    )
  if (item.kind === 'keyword')
    for (const [key, value] of lent(item, lexicon)) map.items.push(pair(document, key, value, 'built-in skill'))
  return map
}

/** What a built-in skill of the same name lends to a keyword that names no aliases itself. */
function lent({ entry }: KeywordItem, lexicon: Lexicon): (readonly [string, unknown])[] {
  if (entry.aliases !== undefined || entry.any_of !== undefined) return []
  const skill = skillsByName(lexicon).get(entry.term.toLowerCase())
  return (['aliases', 'case', 'not', 'context'] as const).flatMap((key) =>
    skill?.[key] === undefined || entry[key] !== undefined ? [] : [[key, skill[key]] as const],
  )
}
