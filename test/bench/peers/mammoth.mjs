import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'

for (const path of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  console.log((await mammoth.extractRawText({ path })).value)
}
