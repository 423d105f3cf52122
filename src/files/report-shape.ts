/** Whether a document has the shape of a report: rubrics/report.schema.json says what that is. */
import { readFileSync } from 'node:fs'

/** The first thing that is wrong, with its place: "/results/0/rubric must be object". The schema is compiled only where asked. */
export async function reportFault(value: unknown): Promise<string | undefined> {
  const { Ajv } = await import('ajv')
  const schema = JSON.parse(readFileSync(new URL('../../rubrics/report.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false })
  if (ajv.validate(schema, value)) return undefined
  const [first] = ajv.errors ?? []
  return `${first?.instancePath || '/'} ${first?.message ?? 'is not what it should be'}`
}
