/** The stock build, all pages, getTextContent. */
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

for (const file of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    console.log(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
  }
  await task.destroy()
}
