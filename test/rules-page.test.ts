/** The page of the checks says what the checks say. `npm run docs` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../src/rules/index.js'
import { rulesPage } from '../src/rules/page.js'

const page = join(import.meta.dirname, '../src/rules/README.md')

it('is what the checks would write', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(page, rulesPage(rules))
  expect(readFileSync(page, 'utf8')).toBe(rulesPage(rules))
})
