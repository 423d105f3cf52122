/** The JSON Schema: the one source of truth for the shape, for editors and for the loader. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script, without types
import { generate, target } from '../src/build/generate-validator.mjs'
import { rubricSchema, rubricSchemaWith } from '../src/rubric/index.js'
import { columns } from './rubric-files.js'

type Schema = { readonly [key: string]: unknown }

const file = JSON.parse(readFileSync(new URL('../rubrics/rubric.schema.json', import.meta.url), 'utf8')) as Schema

it('is what the validator was made from', () => {
  expect(rubricSchema).toEqual(file)
  expect(readFileSync(target as URL, 'utf8')).toBe((generate as () => string)())
})

it('is a valid JSON Schema', () => {
  expect(() => new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(file)).not.toThrow()
})

describe('every property', () => {
  const properties = new Map<string, Schema>()
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties')
        for (const [name, schema] of Object.entries(value as Schema))
          properties.set(`${path}/${name}`, schema as Schema)
      walk(value, `${path}/${key}`)
    }
  }
  walk(file, '')

  it('has a description', () => {
    expect(properties.size).toBeGreaterThan(80)
    expect(
      [...properties].filter(([, schema]) => typeof schema.description !== 'string').map(([path]) => path),
    ).toEqual([])
  })

  it('refuses unknown keys beside it, but not those that begin with x-', () => {
    const objects: string[] = []
    const check = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const schema = node as Schema
      if (schema.properties !== undefined && schema.type !== undefined && path !== '/$defs/rule') {
        if (schema.additionalProperties !== false || !('^x-' in ((schema.patternProperties ?? {}) as object)))
          objects.push(path)
      }
      for (const [key, value] of Object.entries(schema)) check(value, `${path}/${key}`)
    }
    check(file, '')
    expect(objects).toEqual([])
  })
})

it('is printed with every built-in check and its options', () => {
  const printed = rubricSchemaWith([columns as never])
  const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(printed)
  const rubric = (rules: object): object => ({ schema: 1, id: 'r', title: 'R', rules })
  expect(validate(rubric({ 'layout/columns': 'off' }))).toBe(true)
  expect(validate(rubric({ 'layout/columns': { max: 2, severity: 'error', points: 3 } }))).toBe(true)
  expect(validate(rubric({ 'layout/columns': { maxx: 2 } }))).toBe(false)
  expect(validate(rubric({ 'layout/colums': 'off' }))).toBe(false)
})
