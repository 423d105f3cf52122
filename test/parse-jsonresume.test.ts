import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { jsonResume } from '../src/jsonresume.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/jsonresume.schema.json'), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false })
ajv.addFormat('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) })
delete schema.$schema
const validate = ajv.compile(schema)

const folder = join(import.meta.dirname, '../fixtures')
const files = ['', 'layout/']
  .flatMap((inner) => readdirSync(join(folder, inner)).map((file) => `${inner}${file}`))
  .filter((file) => /\.(?:pdf|docx|md|txt|html|json|odt|rtf)$/.test(file))

describe('extract --as jsonresume', () => {
  it.each(files)('%s is a JSON Resume', async (file) => {
    const document = await read({ path: file, bytes: readFileSync(join(folder, file)) }, { isolate: false })
    const person = jsonResume(parse(document, loadLexicon()))
    validate(JSON.parse(JSON.stringify(person)))
    expect(validate.errors ?? []).toEqual([])
    expect(person.basics).toHaveProperty('name')
  })
})
