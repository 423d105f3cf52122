import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

for (const file of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true })
  console.log(text)
}
