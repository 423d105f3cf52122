/** The JSON Schema with every built-in check in it: what `rubric schema` prints, so that an editor completes options too. */
import type { Rule } from '../rule.js'
import { rubricSchema } from './validator.generated.js'

type Schema = Readonly<Record<string, unknown>>

const severities = { title: 'severity', enum: ['error', 'warning', 'note', 'off'] }

/** The shape stays what rubric.schema.json says; what `rules:` may hold becomes exact. */
export function rubricSchemaWith(rules: readonly Rule[]): Schema {
  const properties = rubricSchema.properties as Readonly<Record<string, Schema>>
  const known = Object.fromEntries(rules.map((rule) => [rule.id, schemaOf(rule)]))
  return {
    ...rubricSchema,
    properties: { ...properties, rules: { ...properties.rules, properties: known, additionalProperties: false } },
  }
}

function schemaOf({ title, why, severity, options }: Rule): Schema {
  return {
    description: `${title}. ${why}`,
    default: severity,
    anyOf: [
      severities,
      {
        type: 'object',
        properties: {
          severity: { description: `How serious a finding is, or \`off\`; ${severity} unless said.`, ...severities },
          points: { description: 'What it can cost within its part.', type: 'number', minimum: 0 },
          ...Object.fromEntries(
            Object.entries(options).map(([name, option]) => [
              name,
              { description: `${inWords(option.default)} unless said.`, default: option.default, ...option.schema },
            ]),
          ),
        },
        patternProperties: { '^x-': {} },
        additionalProperties: false,
      },
    ],
  }
}

const inWords = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value))
