/** The skills of the lexicon: their shape, and that no spelling belongs to two of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { canMatch, compileTerms } from '../src/text/index.js'
import { squeeze } from '../src/text/tokens.js'

const lexicon = loadLexicon()
const { skills } = lexicon

describe('skills', () => {
  it('have the shape of their schema', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../rubrics/lexicon/skills.schema.json'), 'utf8'),
    ) as object
    const ajv = new Ajv({ allErrors: true })
    expect(ajv.validate(schema, skills), ajv.errorsText()).toBe(true)
    expect(skills.length).toBeGreaterThan(600)
  })

  it('claim no spelling twice, whatever its case, hyphens and spaces', () => {
    const claimed = new Map<string, string>()
    const twice: string[] = []
    for (const skill of skills) {
      for (const spelling of [skill.term, ...(skill.aliases ?? [])]) {
        const key = squeeze(spelling)
        if (claimed.has(key)) twice.push(`${spelling}: ${claimed.get(key)} and ${skill.term}`)
        claimed.set(key, skill.term)
      }
    }
    expect(twice).toEqual([])
  })

  it('can all be found', () => {
    const spellings = skills.flatMap((skill) => [skill.term, ...(skill.aliases ?? []), ...(skill.not ?? [])])
    expect(spellings.filter((spelling) => !canMatch(spelling))).toEqual([])
  })

  it('name only skills as family and as implied', () => {
    const terms = new Set(skills.map((skill) => skill.term))
    const named = skills.flatMap((skill) => [...(skill.family ?? []), ...(skill.implies ?? [])])
    expect(named.filter((term) => !terms.has(term))).toEqual([])
  })
})

describe('a longer name', () => {
  const found = (term: string, text: string): boolean =>
    compileTerms([{ id: 'x', term }], lexicon)
      .findIn(text)
      .has('x')

  it.each([
    ['AWS', 'Deployed to AWS Lambda'],
    ['Spring', 'Java services in Spring Boot'],
    ['optimization', 'Query optimization of reports'],
    ['Kafka', 'Wrote Kafka Streams jobs'],
  ])('still names %s in "%s"', (term, text) => expect(found(term, text)).toBe(true))

  it.each([
    ['React', 'Apps in React Native'],
    ['Java', 'Pages in JavaScript'],
    ['SQL', 'Tables in PostgreSQL'],
    ['C', 'Apps in Objective-C'],
  ])('does not name %s in "%s"', (term, text) => expect(found(term, text)).toBe(false))
})
