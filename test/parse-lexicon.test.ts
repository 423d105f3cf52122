import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = join(import.meta.dirname, '../rubrics/lexicon')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe.each(['headings', 'dates', 'titles', 'parsing'])('rubrics/lexicon/%s.yaml', (name) => {
  it('has the shape its schema says', () => {
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(read(`${name}.schema.json`)))
    validate(parse(read(`${name}.yaml`)))
    expect(validate.errors ?? []).toEqual([])
  })

  it('names its schema for editors', () => {
    expect(read(`${name}.yaml`).split('\n')[0]).toBe(`# yaml-language-server: $schema=./${name}.schema.json`)
  })
})

it('reads every heading as one kind in its language', () => {
  const lists = parse(read('headings.yaml')) as {
    kind: string
    language: string
    usual: string[]
    unusual?: string[]
  }[]
  const seen = new Map<string, string>()
  const twice = lists.flatMap(({ kind, language, usual, unusual = [] }) =>
    [...usual, ...unusual].flatMap((text) => {
      const key = `${language} ${text.toLowerCase()}`
      const other = seen.get(key)
      seen.set(key, kind)
      return other !== undefined && other !== kind ? [`${key}: ${other}, ${kind}`] : []
    }),
  )
  expect(twice).toEqual([])
})
