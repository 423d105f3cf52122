// The last step of the build: lexicon and rubrics as JSON beside the modules that load them.
import { writeFileSync } from 'node:fs'
import { readLexicon } from '../../dist/files/lexicon.js'
import { readBundled } from '../../dist/files/rubrics.js'

const write = (name, content) =>
  writeFileSync(new URL(`../../dist/files/${name}.json`, import.meta.url), JSON.stringify(content))

write('lexicon', readLexicon())
write('rubrics', readBundled())
