// Compiles rubrics/rubric.schema.json, the one source of truth for a rubric's shape, into plain code, so that no run
// pays for compiling it. `node src/build/generate-validator.mjs` after every change of the schema; a test holds the two together.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { buildSync } from 'esbuild'

const root = new URL('../../', import.meta.url)
export const target = new URL('src/rubric/validator.generated.ts', root)

export function generate() {
  const schema = JSON.parse(readFileSync(new URL('rubrics/rubric.schema.json', root), 'utf8'))
  const ajv = new Ajv({ allErrors: true,
    verbose: true, strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, inlineRefs: false, code: { source: true, esm: false } })
  const code = standalone.default(ajv, ajv.compile(schema))
  const bundled = buildSync({
    stdin: { contents: code, resolveDir: new URL('.', root).pathname, loader: 'js' },
    bundle: true, write: false, format: 'esm', minifySyntax: true, minifyWhitespace: true, keepNames: false, target: 'node20', legalComments: 'none', logLevel: 'silent',
  }).outputFiles[0].text
  return `// Made by src/build/generate-validator.mjs from rubrics/rubric.schema.json. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// @ts-nocheck
import type { ErrorObject } from 'ajv'
${bundled.replace(/export default ([^;]+);/, 'const compiled: unknown = $1;')}
/** Whether a value has the shape of a rubric; what is wrong with it is left in its errors. */
export const validateRubric = compiled as { (value: unknown): boolean; errors?: ErrorObject[] | null }
export const rubricSchema: Readonly<Record<string, unknown>> = ${JSON.stringify(schema)}
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(target, generate())
