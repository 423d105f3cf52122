/** Settings of built-in checks: known ids, known options, values of the right kind. */
import type { Rule } from '../rule.js'
import type { RubricProblem } from '../types.js'
import type { RuleSettings } from './format.js'
import { didYouMean, problem } from './problems.js'
import { say } from './shape.js'
import { spanOf } from './yaml.js'

/** Keys that every rule takes, whatever its options. */
const common = ['severity', 'points']

type Schema = Readonly<Record<string, unknown>>

/** What is wrong with `rules:` of a rubric or of the config. */
export function checkRules(settings: RuleSettings, rules: readonly Rule[]): RubricProblem[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return Object.entries(settings).flatMap(([id, setting]) => {
    if (id.startsWith('x-')) return []
    const rule = byId.get(id)
    if (rule === undefined) {
      return [problem(spanOf(settings, id, 'key'), `no built-in check is called "${id}"`, didYouMean(id, byId.keys()))]
    }
    return typeof setting === 'string' ? [] : checkOptions(rule, setting)
  })
}

function checkOptions(rule: Rule, setting: Schema): RubricProblem[] {
  const problems: RubricProblem[] = []
  const known = [...Object.keys(rule.options), ...common]
  for (const [key, value] of Object.entries(setting)) {
    if (common.includes(key) || key.startsWith('x-')) continue
    const option = rule.options[key]
    if (option === undefined) {
      const help = didYouMean(key, known) ?? `known here: ${known.join(', ')}`
      problems.push(problem(spanOf(setting, key, 'key'), `${rule.id} has no option "${key}"`, help))
    } else {
      problems.push(...checkValue({ title: key, ...option.schema }, value, setting, key))
    }
  }
  return problems
}

/** The few keywords of JSON Schema that options are declared with (rule.ts). */
function checkValue(schema: Schema, value: unknown, container: object, key: string | number): RubricProblem[] {
  const keyword = violated(schema, value)
  if (keyword !== undefined) {
    const at = spanOf(container, key)
    const [message, help] = say(keyword, {}, schema, value, at)
    return [problem(at, message, help)]
  }
  if (!Array.isArray(value) || schema.items === undefined) return []
  const items = { title: schema.title, ...(schema.items as Schema) }
  return value.flatMap((item, index) => checkValue(items, item, value, index))
}

function violated(schema: Schema, value: unknown): string | undefined {
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(type, value))) return 'type'
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return 'enum'
  if (typeof value === 'number') {
    if (typeof schema.minimum === 'number' && value < schema.minimum) return 'minimum'
    if (typeof schema.maximum === 'number' && value > schema.maximum) return 'maximum'
  }
  if (typeof value === 'string' && typeof schema.minLength === 'number' && value.length < schema.minLength)
    return 'minLength'
  return undefined
}

function isOfType(type: unknown, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}
