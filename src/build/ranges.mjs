// Writes ranges for \p{L} and \p{N} in the patterns of dist/, see src/text/letters.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tokenizer, tokTypes } from 'acorn'
import { withRanges } from '../../dist/text/letters.js'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

for (const name of readdirSync(dist, { recursive: true })) {
  if (!name.endsWith('.js')) continue
  const file = join(dist, name)
  const code = readFileSync(file, 'utf8')
  if (/\\p\{[LN]\}/.test(code)) writeFileSync(file, inPatterns(code))
}

/** A literal is the text between its slashes; all with properties have the flag `u`, or they would not be properties. */
function inPatterns(code) {
  const parts = []
  let end = 0
  for (const { type, value, start } of tokenizer(code, { ecmaVersion: 2024, sourceType: 'module' })) {
    if (type !== tokTypes.regexp) continue
    const { pattern, flags } = value
    if (!flags.includes('u') && /\\p\{/.test(pattern)) throw new Error(`no flag u: /${pattern}/${flags}`)
    parts.push(code.slice(end, start + 1), withRanges(pattern))
    end = start + 1 + pattern.length
  }
  return parts.join('') + code.slice(end)
}
