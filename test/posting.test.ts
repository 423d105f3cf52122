/** Postings in the voices of several employers, with what a person marked in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from '../src/files/lexicon.js'
import { readPosting } from '../src/posting/index.js'
import { read } from '../src/readers/index.js'

const folder = join(import.meta.dirname, 'postings')
const lexicon = loadLexicon()
const key = (term: string) =>
  term
    .toLowerCase()
    .replace(/^(?:apache|amazon) /, '')
    .replace(/ apis?$| (?:design|development)$/, '')
    .replace(/[^a-z0-9+#]/g, '')
const names = readdirSync(folder).filter((name) => !name.endsWith('.yaml'))

async function marked(name: string) {
  const document = await read({ path: name, bytes: readFileSync(join(folder, name)) }, { isolate: false })
  const truth = parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.yaml')), 'utf8'))
  const posting = readPosting(document, lexicon)
  const tiers = new Map<string, string>(
    ['must', 'nice'].flatMap((tier) => (truth[tier] as string[]).map((term) => [key(term), tier])),
  )
  const taken = new Map<string, string>(posting.skills.map((skill) => [key(skill.term), skill.tier]))
  return { posting, truth, tiers, taken }
}

describe.each(names)('%s', (name) => {
  it('gives its title, its skills and their tiers', async () => {
    const { posting, truth, tiers, taken } = await marked(name)
    const missed = [...tiers.keys()].filter((term) => !taken.has(term))
    const extra = [...taken.keys()].filter((term) => !tiers.has(term))
    const wrong = [...tiers].filter(([term, tier]) => taken.has(term) && taken.get(term) !== tier).map(([term]) => term)
    if (process.env.SHOW) console.log(name, { missed, extra, wrong, years: posting.years, degree: posting.degree })
    expect(posting.title).toBe(truth.title)
    expect(missed.length).toBeLessThanOrEqual(tiers.size * 0.1)
    expect(extra.length).toBeLessThanOrEqual(taken.size * 0.1)
    expect(wrong.length).toBeLessThanOrEqual(tiers.size * 0.15)
  })
})
