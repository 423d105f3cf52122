/** Reads a rubric and everything it builds on: one layer a file, parents before children, each file once. */
import { InputError, type RubricProblem } from '../types.js'
import type { Layer, RubricFile, RubricFinder, RubricMissing, RubricText } from './format.js'
import { closest, problem, type SourceFile, type Span, sourceFile } from './problems.js'
import { checkShape } from './shape.js'
import { validateRubric } from './validator.generated.js'
import { locate, parseYaml, spanOf } from './yaml.js'

/** How many files may stand one on the other. */
const MAX_LAYERS = 10

export interface Layers {
  /** The rubric itself comes last. */
  readonly layers: readonly Layer[]
  readonly problems: readonly RubricProblem[]
  /** Ids of items that were left out with an error: known, so that no second error names them. */
  readonly suspended: ReadonlySet<string>
  /** A file is no YAML: what it holds is not known, so nothing is called unknown. */
  readonly incomplete: boolean
}

/**
 * `name` is a name, a path, or several joined with `+`. Throws an `InputError` when there is no such rubric.
 * With `packed`, files that the build packed are not read again: quick, but without the places of their values.
 */
export function loadLayers(name: string, find: RubricFinder, packed = false): Layers {
  const loading: Loading = {
    packed,
    find,
    byIdentity: new Map(),
    order: [],
    problems: [],
    suspended: new Set(),
    incomplete: false,
  }
  const found = find(name)
  if (isFound(found)) loadLayer(loading, found, [])
  else if (name.includes('+')) compose(loading, name)
  else throw missingRubric(name, found)
  const { order, problems, suspended, incomplete } = loading
  return { layers: order, problems, suspended, incomplete }
}

/** `no rubric named "x"`, with the nearest name and every place looked in. */
export function missingRubric(name: string, { lookedIn, known }: RubricMissing): InputError {
  const near = closest(name, known)
  const help = [`looked in: ${lookedIn.join(', ')}; list them: ats-check rubric list`]
  return new InputError(`no rubric named "${name}"`, near === undefined ? help : [`did you mean "${near}"?`, ...help])
}

interface Loading {
  readonly packed: boolean
  readonly find: RubricFinder
  readonly byIdentity: Map<string, Layer>
  readonly order: Layer[]
  readonly problems: RubricProblem[]
  readonly suspended: Set<string>
  incomplete: boolean
}

/** Two paths that lead to one file have one identity. */
const identityOf = ({ path, identity }: RubricText): string => identity ?? path

const isFound = (found: RubricText | RubricMissing): found is RubricText => 'text' in found

/** `a+b`: a rubric without items of its own that extends both. */
function compose(loading: Loading, name: string): void {
  const parts = name.split('+').map((part) => part.trim())
  const layers = parts.map((part) => {
    const found = loading.find(part)
    if (!isFound(found)) throw missingRubric(part, found)
    return loadLayer(loading, found, [])
  })
  const source = sourceFile(name, '')
  const content = {
    schema: 1 as const,
    id: name,
    title: layers.map((layer) => layer.content.title ?? layer.content.id).join(' + '),
  }
  locate(content, { file: source, start: 0, end: 1 }, [])
  const ancestors = new Set(layers.flatMap((layer) => [layer.source.path, ...layer.ancestors]))
  loading.order.push({ source, content, tried: true, ancestors })
}

/** `trail` holds the files that led here. */
function loadLayer(loading: Loading, found: RubricText, trail: readonly RubricText[]): Layer {
  const { path, text } = found
  const known = loading.byIdentity.get(identityOf(found))
  if (known !== undefined) return known
  const { file, content } =
    loading.packed && found.packed !== undefined
      ? { file: sourceFile(path, ''), content: found.packed }
      : readFile(loading, path, text)
  const ancestors = new Set<string>()
  const layer: Layer = { source: file, content, tried: found.tried ?? false, ancestors }
  for (const [index, name] of (content.extends ?? []).entries()) {
    const parent = loadParent(loading, name, spanOf(content.extends as object, index), [...trail, found])
    if (parent === undefined) continue
    for (const ancestor of [parent.source.path, ...parent.ancestors]) ancestors.add(ancestor)
  }
  loading.byIdentity.set(identityOf(found), layer)
  loading.order.push(layer)
  return layer
}

function loadParent(loading: Loading, name: string, at: Span, trail: readonly RubricText[]): Layer | undefined {
  const found = loading.find(name, trail.at(-1)?.path)
  const refuse = (message: string, help?: string): undefined => {
    loading.problems.push(problem(at, message, help))
    return undefined
  }
  if (!isFound(found)) {
    const near = closest(name, found.known)
    const looked = `looked in: ${found.lookedIn.join(', ')}`
    return refuse(`no rubric named "${name}"`, near === undefined ? looked : `did you mean "${near}"? ${looked}`)
  }
  const seen = trail.findIndex((one) => identityOf(one) === identityOf(found))
  if (seen !== -1) {
    const circle = [...trail.slice(seen), found].map((one) => one.path)
    return refuse(`a rubric cannot build on itself: ${circle.join(' → ')}`, 'take one of them out of `extends`')
  }
  if (trail.length >= MAX_LAYERS)
    return refuse(
      `more than ${MAX_LAYERS} rubrics stand one on the other here: ${trail.map((one) => one.path).join(' → ')}`,
    )
  return loadLayer(loading, found, trail)
}

function readFile(loading: Loading, path: string, text: string): { file: SourceFile; content: RubricFile } {
  const { file, value, problems } = parseYaml(path, text)
  loading.problems.push(...problems)
  const nothing: RubricFile = {}
  const start = { file, start: 0, end: 1 }
  locate(nothing, start, [])
  loading.incomplete ||= value === undefined && problems.length > 0
  if (value === undefined && problems.length > 0) return { file, content: nothing }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    loading.problems.push(
      problem(start, 'expected a rubric: a mapping that begins with `schema: 1`', 'ats-check rubric new writes one'),
    )
    return { file, content: nothing }
  }
  const shape = checkShape(value, validateRubric)
  loading.problems.push(...shape.problems)
  for (const removed of shape.removed) suspend(loading.suspended, removed)
  const content = value as RubricFile
  checkName(loading, file, content)
  return { file, content }
}

function suspend(names: Set<string>, removed: unknown): void {
  if (Array.isArray(removed)) for (const item of removed) suspend(names, item)
  else if (typeof removed === 'object' && removed !== null) {
    const { id, term } = removed as { id?: unknown; term?: unknown }
    if (typeof id === 'string') names.add(id)
    if (typeof term === 'string') names.add(idOfTerm(term))
    for (const value of Object.values(removed)) if (typeof value === 'object') suspend(names, value)
  }
}

function checkName(loading: Loading, file: SourceFile, content: RubricFile): void {
  const base = /([^/\\:]+)\.ya?ml$/i.exec(file.path)?.[1]
  if (base === undefined || content.id === undefined || content.id === base) return
  loading.problems.push(
    problem(
      spanOf(content, 'id'),
      `the id is "${content.id}", but the file is called "${base}.yaml"`,
      `write \`id: ${base}\`, or rename the file`,
    ),
  )
}

/** `C++` → `cpp`, `C#` → `csharp`, `.NET` → `dotnet`, `CI/CD` → `ci-cd`. Empty when nothing of it can stand in an id. */
export function idOfTerm(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\+\+/g, 'pp')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, 'sharp')
    .replace(/(^|[^a-z0-9])\.(?=[a-z])/g, '$1dot')
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
