// The last step of the build: the lexicon as one JSON file beside the module that loads it.
import { writeFileSync } from 'node:fs'
import { readLexicon } from '../dist/files/lexicon.js'

writeFileSync(new URL('../dist/files/lexicon.json', import.meta.url), JSON.stringify(readLexicon()))
