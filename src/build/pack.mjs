// The last step of the build: lexicon, rubrics and dictionaries as JSON beside the modules that load them.
import { writeFileSync } from 'node:fs'
import { readDictionaries } from '../../dist/files/dictionaries.js'
import { readLexicon } from '../../dist/files/lexicon.js'
import { readBundled } from '../../dist/files/rubrics.js'
import { countryNames } from '../../dist/parse/words.js'
import { spelledIn } from '../../dist/wording/known-words.js'
import { sortedLines } from '../../dist/wording/word-book.js'

const beside = (name) => new URL(`../../dist/files/${name}`, import.meta.url)
const write = (name, content) => writeFileSync(beside(`${name}.json`), JSON.stringify(content))

const lexicon = readLexicon()
write('lexicon', { ...lexicon, countries: countryNames(), spelled: spelledIn(lexicon) })
write('rubrics', readBundled())

const dictionaries = readDictionaries()
for (const { name, words } of dictionaries) {
  if (/[^\0-\xff]/.test(words)) throw new Error(`${name} has letters beyond Latin-1; read it as UTF-8`)
  writeFileSync(beside(`${name}.txt`), sortedLines(words), 'latin1')
}
write(
  'dictionaries',
  dictionaries.map(({ words, ...rest }) => ({ ...rest, sorted: true })),
)
