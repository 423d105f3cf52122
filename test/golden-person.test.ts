/** Fixtures whose names begin alike say the same words: whatever the format and the program, it is the same person. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { read } from '../src/readers/index.js'
import type { Resume } from '../src/types.js'

const folder = join(import.meta.dirname, '../fixtures')
const files = ['', 'layout/']
  .flatMap((inner) => readdirSync(join(folder, inner)).map((file) => `${inner}${file}`))
  .filter((file) => /\.\w+$/.test(file) && !/\.out$|^README/.test(file))
const names = [...new Set(files.map((file) => file.split('.')[0]!))].sort()

for (const name of names) {
  const [first, ...others] = files.filter((file) => file.startsWith(`${name}.`)).sort()
  if (others.length === 0) continue
  describe(name, () => {
    it.each(others)(`%s is the person of ${first}`, async (file) => {
      expect(person(await parsed(file))).toEqual(person(await parsed(first!)))
    })
  })
}

async function parsed(file: string): Promise<Resume> {
  const document = await read({ path: file, bytes: readFileSync(join(folder, file)) }, { isolate: false })
  return parse(document, loadLexicon(), { asOf: '2026-01-01' })
}

/** What a recruiter would copy into a form. */
function person({ contact, sections, entries, blocks, skills, language }: Resume): unknown {
  return {
    name: contact.name?.text,
    emails: contact.emails.map(({ text }) => text),
    phones: contact.phones.map(({ text }) => text),
    sections: sections.map(({ kinds }) => kinds.join(' and ')),
    entries: entries.map(({ kind, title, organization, dates, blocks: [start, end] }) => ({
      kind,
      title: title?.text,
      organization: organization?.text,
      dates: [dates?.start?.text, dates?.end?.text],
      bullets: blocks
        .slice(start, end)
        .flatMap(({ kind, text }) => (kind === 'bullet' ? [text.replaceAll('’', "'")] : [])),
    })),
    // A grid of skills may be read row by row or column by column.
    skills: skills.map(({ text }) => text).sort(),
    language,
  }
}
