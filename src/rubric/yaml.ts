/** YAML text to plain values that remember where they were written. Never throws on content. */
import type { Alias, Document, Node, Scalar } from 'yaml'
import type { RubricProblem } from '../types.js'
import { problem, type SourceFile, type Span, sourceFile } from './problems.js'
import { yamlLibrary } from './yaml-library.js'

/** Bytes are counted as UTF-16 units: close enough for a guard. */
const MAX_LENGTH = 1_000_000
/** Nodes that aliases may repeat, in total: an alias bomb repeats billions. */
const MAX_REPEATED = 10_000
const MAX_DEPTH = 50

export interface Yaml {
  readonly file: SourceFile
  /** `undefined` when nothing can be made of the file; else without what has a problem. */
  readonly value: unknown
  readonly problems: readonly RubricProblem[]
}

/** Where a value stands, and its key, if it has one; `quoted` when it was written in double quotes. */
export interface Located {
  readonly key?: Span
  readonly value: Span
  readonly style?: Scalar.Type
}

const located = new WeakMap<object, Map<string | number, Located>>()
const whole = new WeakMap<object, Span>()
const incomplete = new WeakSet<object>()

/** Something in it was wrong and is gone: what it lacks now may have been there. */
export const isIncomplete = (container: object): boolean => incomplete.has(container)
export const markIncomplete = (container: object): void => void incomplete.add(container)

/** Where the value (or, with `of: 'key'`, the key) of an entry was written. */
export function spanOf(container: object, key: string | number, of: 'key' | 'value' = 'value'): Span {
  const entry = located.get(container)?.get(key)
  const span = of === 'key' ? (entry?.key ?? entry?.value) : entry?.value
  return span ?? spanOfAll(container)
}

export const locatedIn = (container: object, key: string | number): Located | undefined =>
  located.get(container)?.get(key)

export const spanOfAll = (container: object): Span => whole.get(container) ?? nowhere

/** The place of values that were packed at build time: nobody is shown it, for what is wrong is found in the YAML. */
const nowhere: Span = { file: sourceFile('', ''), start: 0, end: 1 }

/** Gives a value made here the places of the values it was made of. */
export function locate(container: object, span: Span, entries: Iterable<readonly [string | number, Located]>): void {
  whole.set(container, span)
  located.set(container, new Map(entries))
}

/** Takes entries out, places included: list items above move down. */
export function remove(container: object, keys: readonly (string | number)[]): void {
  const places = located.get(container)
  if (!Array.isArray(container)) {
    for (const key of keys) delete (container as Record<string, unknown>)[key]
    return
  }
  const gone = new Set(keys)
  const kept = container
    .map((item, index) => [item, places?.get(index)] as const)
    .filter((_, index) => !gone.has(index))
  container.splice(0, container.length, ...kept.map(([item]) => item))
  if (places === undefined) return
  places.clear()
  for (const [index, [, place]] of kept.entries()) if (place !== undefined) places.set(index, place)
}

export function parseYaml(path: string, text: string): Yaml {
  const file = sourceFile(path, text.replace(/^\uFEFF/, ''))
  if (text.length > MAX_LENGTH) {
    const message = `this file has ${text.length} characters; the limit is ${MAX_LENGTH}`
    return {
      file,
      value: undefined,
      problems: [problem({ file, start: 0, end: 1 }, message, 'split it and use `extends`')],
    }
  }
  const document = yamlLibrary().parseDocument(file.text, {
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
    merge: false,
  })
  const errors = withoutEchoes(document.errors)
  const problems = errors.map((error) => parseError(file, error))
  // An escape that YAML does not know spoils one value; after anything else the structure itself is in doubt.
  const escapes = errors.filter((error) => error.code === 'BAD_DQ_ESCAPE').map((error) => error.pos[0])
  if (escapes.length < problems.length) return { file, value: undefined, problems }
  const reader: Reader = { file, document, problems, escapes, repeated: 0, outermost: undefined, stopped: false }
  const value = plain(reader, document.contents, 0)?.value
  return { file, value: reader.stopped ? undefined : value, problems }
}

/** One bracket too few makes everything after it unexpected: only the first is news. */
function withoutEchoes<E extends { readonly code: string }>(errors: readonly E[]): readonly E[] {
  const first = errors.findIndex(isEcho)
  return errors.filter((error, index) => !isEcho(error) || index === first)
}

const isEcho = ({ code }: { readonly code: string }): boolean => code === 'UNEXPECTED_TOKEN' || code === 'BAD_INDENT'

function parseError(file: SourceFile, error: { pos: readonly number[]; code: string; message: string }): RubricProblem {
  const start = error.pos[0] ?? 0
  const span = { file, start, end: error.pos[1] ?? start + 1 }
  if (error.code === 'BAD_DQ_ESCAPE') {
    const written = file.text.slice(start, start + 2)
    return problem(
      span,
      `"${written}" is no escape in double quotes`,
      "use single quotes: '\\d+'; nothing is special in them",
    )
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(file.text.slice(start))?.[0] ?? ''
    return problem(span, `the key "${key}" is written twice`, 'keep one of them')
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return problem(
      span,
      'a second document begins here, and a file holds one',
      'take the line --- out, or make two files',
    )
  }
  const bracket = /end with a ([\]}])$/.exec(error.message)?.[1]
  if (bracket !== undefined) {
    return problem(
      span,
      `this is no YAML: a "${bracket}" is missing`,
      'look for the bracket that it would close, here or above',
    )
  }
  if (error.code === 'UNEXPECTED_TOKEN') {
    const written = file.text.slice(span.start, span.end).split('\n')[0]?.slice(0, 40)
    return problem(
      span,
      `this is no YAML: "${written}" does not fit here`,
      'look for a bracket, a quote or an indentation that is off, here or above',
    )
  }
  const help = error.code === 'TAB_AS_INDENT' ? 'indent with spaces' : undefined
  return problem(span, `this is no YAML: ${lowerFirst(error.message)}`, help)
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

interface Reader {
  readonly file: SourceFile
  readonly document: Document
  readonly problems: RubricProblem[]
  /** Offsets of escapes that are none. */
  readonly escapes: readonly number[]
  repeated: number
  /** Nothing more can be made of the file. */
  stopped: boolean
  /** The alias that is being followed, of those within each other the one a reader sees first. */
  outermost: Span | undefined
}

interface Read {
  readonly value: unknown
  readonly at: Located
}

function plain(reader: Reader, node: unknown, depth: number): Read | undefined {
  const { isAlias, isMap, isScalar, isSeq } = yamlLibrary()
  const span = spanOfNode(reader.file, node)
  if (depth > MAX_DEPTH) return refuse(reader, span, `more than ${MAX_DEPTH} levels deep`)
  if (reader.outermost !== undefined && ++reader.repeated > MAX_REPEATED) {
    return refuse(reader, span, `aliases repeat more than ${MAX_REPEATED} values`)
  }
  if (isAlias(node)) return resolve(reader, node, span, depth)
  if (isMap(node)) {
    const value: Record<string, unknown> = {}
    const places: [string, Located][] = []
    for (const { key, value: item } of node.items) {
      const name = isScalar(key) ? String(key.value ?? '') : String(key)
      const read = plain(reader, item, depth + 1)
      if (read === undefined || isWounded(read.value)) markIncomplete(value)
      if (read === undefined) continue
      Object.defineProperty(value, name, { value: read.value, enumerable: true, writable: true, configurable: true })
      places.push([name, { ...read.at, key: spanOfNode(reader.file, key) }])
    }
    locate(value, span, places)
    return { value, at: { value: span } }
  }
  if (isSeq(node)) {
    const read = node.items.map((item) => plain(reader, item, depth + 1)).filter((item) => item !== undefined)
    const value = read.map((item) => item.value)
    if (read.length < node.items.length || value.some(isWounded)) markIncomplete(value)
    locate(
      value,
      span,
      read.map((item, index) => [index, item.at] as const),
    )
    return { value, at: { value: span } }
  }
  if (reader.escapes.some((offset) => offset >= span.start && offset < span.end)) return undefined
  if (isScalar(node) && typeof node.value === 'object' && node.value !== null) {
    reader.problems.push(
      problem(
        span,
        `the tag ${node.tag ?? ''} is not read in a rubric`,
        'write plain text, numbers, lists and mappings',
      ),
    )
    return undefined
  }
  if (isScalar(node))
    return { value: node.value, at: { value: span, ...(node.type ? { style: node.type as Scalar.Type } : {}) } }
  return { value: null, at: { value: span } }
}

const isWounded = (value: unknown): boolean => typeof value === 'object' && value !== null && isIncomplete(value)

function resolve(reader: Reader, node: Alias, span: Span, depth: number): Read | undefined {
  const target = node.resolve(reader.document)
  if (target === undefined) {
    reader.problems.push(problem(span, `there is no anchor "&${node.source}" above this alias`))
    return undefined
  }
  const first = reader.outermost === undefined
  if (first) reader.outermost = span
  const read = plain(reader, target, depth + 1)
  if (first) reader.outermost = undefined
  return read === undefined ? undefined : { value: read.value, at: { ...read.at, value: span } }
}

function refuse(reader: Reader, span: Span, message: string): undefined {
  reader.stopped = true
  const seen = reader.problems.some((one) => one.message === message)
  if (!seen) reader.problems.push(problem(reader.outermost ?? span, message))
  return undefined
}

function spanOfNode(file: SourceFile, node: unknown): Span {
  const range = (node as Node | null)?.range
  const start = range?.[0] ?? 0
  return { file, start, end: Math.max(start + 1, range?.[1] ?? start + 1) }
}
