/** Holds a value against a JSON Schema and says what is wrong in words, each at its place in the file. */
import type { ErrorObject } from 'ajv'
import { excerpt } from '../text/index.js'
import type { RubricProblem } from '../types.js'
import { didYouMean, problem, type Span } from './problems.js'
import { markIncomplete, remove, spanOf, spanOfAll } from './yaml.js'

type Schema = Readonly<Record<string, unknown>>

export interface Validator {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}

/**
 * Says everything that is wrong and takes it out of the value, so that what is left has the right shape and can be
 * checked further in the same run. `removed` holds what was taken out: names in it are known, if not usable.
 */
export function checkShape(
  value: object,
  validate: Validator,
): { readonly problems: readonly RubricProblem[]; readonly removed: readonly unknown[] } {
  const problems: RubricProblem[] = []
  const removed: unknown[] = []
  for (let round = 0; round < 10 && !validate(value); round++) {
    const errors = meaningful(validate.errors ?? [])
    const broken = new Map<object, Set<string | number>>()
    for (const error of errors) {
      const at = targetOf(value, error)
      if (round === 0) problems.push(describe(error, at))
      if (at.container === undefined || at.key === undefined) continue
      const keys = broken.get(at.container) ?? new Set()
      broken.set(at.container, keys.add(at.key))
    }
    for (const [container, keys] of broken) {
      for (const key of keys) removed.push((container as Record<string | number, unknown>)[key])
      remove(container, [...keys])
    }
    if (broken.size === 0) break
  }
  return { problems, removed }
}

/** Of an `anyOf` only the branch of the value's own type speaks. */
function meaningful(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'if')
}

interface Target {
  /** The mapping or list that the value stands in; none for the whole file. */
  readonly container?: object
  readonly key?: string | number
  readonly value: unknown
  readonly span: Span
}

function targetOf(root: object, error: ErrorObject): Target {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  let container: object | undefined
  let key: string | number | undefined
  let value: unknown = root
  for (const part of path) {
    if (container !== undefined) markIncomplete(container)
    container = value as object
    key = Array.isArray(value) ? Number(part) : part
    value = (value as Record<string | number, unknown>)[key]
  }
  const unknown = error.params.additionalProperty as string | undefined
  if (unknown === undefined && container !== undefined) markIncomplete(container)
  if (unknown !== undefined)
    return { container: value as object, key: unknown, value: unknown, span: spanOf(value as object, unknown, 'key') }
  if (container === undefined || key === undefined) return { value, span: firstOf(value as object) }
  const missing = error.keyword === 'required' || error.keyword === 'minProperties'
  const span = missing && typeof value === 'object' && value !== null ? firstOf(value) : spanOf(container, key)
  return { container, key, value, span }
}

/** The first key of a mapping stands for the whole: a frame needs one line. */
function firstOf(value: object): Span {
  const key = Array.isArray(value) ? undefined : Object.keys(value)[0]
  return key === undefined ? spanOfAll(value) : spanOf(value, key, 'key')
}

function describe(error: ErrorObject, at: Target): RubricProblem {
  const [message, help] = say(error.keyword, error.params, (error.parentSchema ?? {}) as Schema, at.value, at.span)
  return problem(at.span, message, help)
}

/** What a violated keyword of JSON Schema means, and what would mend it. */
export function say(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  schema: Schema,
  value: unknown,
  span: Span,
): [message: string, help?: string] {
  const name = (schema.title as string | undefined) ?? 'value'
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), schema)
    case 'type':
      return wrongType(schema, value, span)
    case 'enum':
      return notAmong(name, (schema.enum ?? []) as readonly unknown[], value)
    case 'const':
      return [
        `this version reads ${span.file.path.includes('config') ? 'version' : 'schema'} ${schema.const}, got ${shown(value)}`,
      ]
    case 'required':
      return [`this ${name} has no "${params.missingProperty}"`, `add \`${params.missingProperty}:\``]
    case 'minProperties':
      return [`this ${name} is empty`]
    case 'minItems':
      return ['expected a list with something in it, got an empty one']
    case 'minLength':
      return ['expected text, got an empty one']
    case 'pattern':
      return notInForm(name, schema, value)
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return [`expected a number ${boundsOf(schema)}, got ${shown(value)}`]
    default:
      return [`this ${name} is not as the schema has it (${keyword})`]
  }
}

function unknownKey(key: string, schema: Schema): [string, string?] {
  const known = Object.keys((schema.properties ?? {}) as object)
  const near = didYouMean(key, known)
  const all = known.length <= 17 ? `known here: ${known.join(', ')}` : undefined
  return [`unknown key "${key}"`, near ?? all]
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
}

function wrongType(schema: Schema, value: unknown, span: Span): [string, string?] {
  const types = [schema.type ?? []].flat() as string[]
  const expected = types.map((type) => typeNames[type] ?? type).join(' or ')
  const written = span.file.text.slice(span.start, span.end)
  const scalar = typeof value === 'number' || typeof value === 'boolean'
  let help: string | undefined
  if (types.includes('string') && scalar) help = `quote it: "${written}"`
  else if (types.includes('array') && !written.includes('\n') && (typeof value === 'string' || scalar))
    help = `write a list: [${written}]`
  else if (
    types.includes('number') &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  ) {
    help = `take the quotes off: ${value.trim()}`
  }
  return [`expected ${expected}, got ${shown(value)}`, help]
}

/** A value in words: `the number 2`, `the text "x"`, `a list`, `nothing`. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return `the text "${excerpt(value, 40)}"`
  return typeof value === 'number' ? `the number ${value}` : String(value)
}

function notAmong(name: string, allowed: readonly unknown[], value: unknown): [string, string?] {
  const names = allowed.map(String)
  const near = typeof value === 'string' ? didYouMean(value, names) : undefined
  const what = typeof value === 'string' ? `"${value}"` : shown(value)
  return [`unknown ${name} ${what}`, near ?? `one of: ${names.join(', ')}`]
}

function notInForm(name: string, schema: Schema, value: unknown): [string, string?] {
  const example = (schema.examples as readonly unknown[] | undefined)?.[0]
  if (name === 'rule setting')
    return [
      `unknown severity "${value}"`,
      didYouMean(String(value), ['error', 'warning', 'note', 'off']) ?? 'one of: error, warning, note, off',
    ]
  if (name === 'id') return [`"${value}" is no id`, idHelp(String(value), String(example ?? ''))]
  return [`"${value}" is no ${name}`, example === undefined ? undefined : `like: ${example}`]
}

function idHelp(value: string, example: string): string {
  const clean = value
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (example.includes('/')) return clean.includes('/') ? `write "${clean}"` : `an id has a family: "${example}"`
  const bare = clean.split('/').at(-1) ?? ''
  return bare === '' ? `lower-case letters, digits and hyphens: "${example}"` : `write "${bare}"`
}

function boundsOf(schema: Schema): string {
  const { minimum, maximum, exclusiveMinimum } = schema
  if (minimum !== undefined && maximum !== undefined) return `from ${minimum} to ${maximum}`
  if (exclusiveMinimum !== undefined) return `above ${exclusiveMinimum}`
  return minimum !== undefined ? `of at least ${minimum}` : `of at most ${maximum}`
}
