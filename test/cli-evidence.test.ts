/** `explain ID FILE`: what a resume shows of one check. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { world } from './cli-world.js'

const place = world({
  'ada.md': `Ada Example
ada@example.com

# Skills
Kafka, Java

# Experience
### Engineer, Acme, Jan 2020 - Mar 2022
- Moved 40k messages per second through Kafka
### Clerk, Bolt, Jan 2018 - Dec 2019
- Kept the books in Java
`,
  'zero.pdf': '',
  'strong.pdf': readFileSync(join(import.meta.dirname, '../fixtures/backend-strong.pdf')),
  'rubrics/small.yaml': 'schema: 1\nid: small\ntitle: Small\nkeywords: { must: [Kafka, Erlang] }\n',
})

it('says where a keyword stands, in which role, when last, and with which number', async () => {
  const { code, out } = await place.run(['explain', 'keyword/kafka', 'ada.md', '-r', 'small'])
  expect(code).toBe(0)
  expect(out.slice(out.indexOf('In ada.md'))).toBe(`In ada.md
  exact: “Kafka”, shown, last used Mar 2022
  p1:5  skills
         Kafka, Java
  p1:9  Engineer, Acme, Jan 2020 - Mar 2022
         Moved 40k messages per second through Kafka
         with a number: 40k messages
`)
})

it('says when it stands nowhere', async () => {
  const { out } = await place.run(['explain', 'keyword/erlang', 'ada.md', '-r', 'small'])
  expect(out).toContain('In ada.md\n  it stands nowhere\n')
})

it('lists what a built-in check says', async () => {
  const { out } = await place.run(['explain', 'contact/phone', 'ada.md'])
  expect(out).toContain('In ada.md\n  No phone number was found.\n')
})

it('refuses a file that cannot be read', async () => {
  const { code, err } = await place.run(['explain', 'bullet/metric', 'zero.pdf'])
  expect(code).toBe(2)
  expect(err).toContain('"zero.pdf" cannot be read')
})

it('answers for a skill that no rubric asks for by itself, and names where it is one of several', async () => {
  const alone = world({ 'ada.md': '# Ada\n\n# Experience\n### Engineer, Acme, 2020 - 2022\n- Moved orders to Kafka' })
  const { code, out } = await alone.run(['explain', 'keyword/kafka', 'ada.md'])
  expect(code).toBe(0)
  expect(out).toContain('No rubric asks for it by itself.')
  expect(out).toMatch(/One of several in\n(?: {2}.*\n)* {2}keyword\/messaging: backend/)
  expect(out).toContain('In ada.md\n  exact: “Kafka”, shown')
  expect((await alone.run(['explain', 'kafka'])).err).toContain('did you mean "keyword/kafka"?')
})

it('keeps to the width of the terminal', async () => {
  const { out } = await place.run(['explain', 'keyword/kafka', 'ada.md', '-r', 'small'], { columns: 60, tty: true })
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
})
