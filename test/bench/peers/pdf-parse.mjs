import { readFileSync } from 'node:fs'
import { PDFParse } from 'pdf-parse'

for (const file of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  const parser = new PDFParse({ data: readFileSync(file) })
  console.log((await parser.getText()).text)
  await parser.destroy()
}
