// What pdf.js says of files, a line for each operator, font, text item and annotation, as JSON {file: {page: lines}}:
// by the bundle (`bundle`) or by the package as anyone would use it (`plain`).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [from, ...files] = process.argv.slice(2)

/** The plain package asks for this class when it loads, and does without it until something is drawn. */
globalThis.DOMMatrix ??= class {}

async function load() {
  if (from === 'bundle') return createRequire(import.meta.url)('../../vendor/pdfjs/pdfjs.cjs')
  globalThis.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

const { getDocument, OPS } = await load()
const names = Object.fromEntries(Object.entries(OPS).map(([name, number]) => [number, name]))
const cmaps = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname

// What the bundle does otherwise on purpose (src/build/pdfjs/bundle.mjs) is made alike: an image is only its place, ActualText
// is added to marked content, outlines of letters and the text under links are left out. What a list waits for (`dependency`)
// is said once for each piece that it is sent in, and the pieces end elsewhere.
const image = /^paint(Image|InlineImage|SolidColorImage)/
const left = new Set(['overlaidText'])
/** Numbered together with the images that one of the two does not have. */
const shading = /^pattern_p\d+_\d+$/
/** Stands, after a save, before an image that brings its own mask. */
const unmasked = 'setGState [[["SMask",false]]]'

const plainValue = (key, value) => {
  if (left.has(key)) return undefined
  if (value?.fnArray) return operators(value) // what a pattern is painted with
  if (ArrayBuffer.isView(value)) return [...value].map((one) => plainValue('', one))
  if (value instanceof Map || value instanceof Set) return [...value]
  if (typeof value === 'string' && shading.test(value)) return 'shading'
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
const line = (kind, value) => `${kind} ${JSON.stringify(value, plainValue)}`

function operators({ fnArray, argsArray }) {
  const lines = []
  for (let i = 0; i < fnArray.length; i++) {
    const name = names[fnArray[i]] ?? fnArray[i]
    const args = argsArray[i]
    if (image.test(name)) {
      lines.push(line('image', []))
      if (lines.at(-2) === unmasked && lines.at(-3) === 'save undefined') {
        lines.splice(-3, 2)
        i++ // the restore
      }
    } else if (name === 'beginMarkedContentProps') lines.push(line(name, args.slice(0, 2)))
    else if (name !== 'dependency') lines.push(line(name, args))
  }
  return lines
}

/** What src/readers/pdf/engine.ts asks of a font. */
const traits = ['name', 'loadedName', 'fontMatrix', 'ascent', 'descent', 'vertical', 'isType3Font', 'bold', 'black', 'italic']

function fontsOf({ commonObjs }, { fnArray, argsArray }) {
  const ids = new Set(argsArray.filter((_, index) => fnArray[index] === OPS.setFont).map(([id]) => id))
  return [...ids].map((id) => {
    const font = commonObjs.has(id) ? commonObjs.get(id) : {}
    return line('font', [id, ...traits.map((trait) => font[trait])])
  })
}

async function pages(file) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: cmaps,
    cMapPacked: true,
  })
  try {
    const document = await task.promise
    const found = {}
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const painted = await page.getOperatorList({ intent: 'display' })
      const list = operators(painted)
      const fonts = fontsOf(page, painted)
      const text = (await page.getTextContent()).items.map((item) => line('text', item))
      const annotations = (await page.getAnnotations({ intent: 'display' })).map((one) => line('annotation', one))
      found[number] = [...list, ...fonts, ...text, ...annotations]
    }
    return found
  } catch (error) {
    return { unreadable: [error.name] }
  } finally {
    await task.destroy()
  }
}

const all = {}
for (const file of files) all[file] = await pages(file)
process.stdout.write(JSON.stringify(all))
