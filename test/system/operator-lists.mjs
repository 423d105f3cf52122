// What pdf.js says of files, a line for each operator, font and annotation, as JSON {file: {page: lines}}:
// by the bundle (`bundle`) or by the package as anyone would use it (`plain`).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [from, ...files] = process.argv.slice(2)

/** The plain package asks for this class when it loads, and does without it until something is drawn. */
globalThis.DOMMatrix ??= class {}

const require = createRequire(import.meta.url)
const bundle = require('../../vendor/pdfjs/pdfjs.cjs')
const names = Object.fromEntries(Object.entries(bundle.OPS).map(([name, number]) => [number, name]))
const cMapFolder = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname

/** Both as: the number of pages, the fonts by their names, and what is said of a page. */
const engines = {
  async bundle(data) {
    const document = await bundle.openDocument({ data, cMapFolder })
    const page = async (number) => {
      const one = await document.getPage(number)
      return { list: await one.getOperatorList(), annotations: await one.getAnnotations(), fontOf: (id) => document.fonts.get(id) }
    }
    return { count: document.numPages, page, close: document.close }
  },
  async plain(data) {
    globalThis.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({
      data,
      verbosity: 0,
      enableXfa: false,
      disableFontFace: true,
      fontExtraProperties: true,
      useSystemFonts: false,
      useWasm: false,
      cMapUrl: cMapFolder,
      cMapPacked: true,
    })
    const document = await task.promise
    const page = async (number) => {
      const one = await document.getPage(number)
      const list = await one.getOperatorList({ intent: 'display' })
      const fontOf = (id) => (one.commonObjs.has(id) ? one.commonObjs.get(id) : undefined)
      return { list, annotations: await one.getAnnotations({ intent: 'display' }), fontOf }
    }
    return { count: document.numPages, page, close: () => task.destroy() }
  },
}

// What the bundle does otherwise on purpose (src/build/pdfjs/bundle.mjs) is made alike: an image is only its place, ActualText
// is added to marked content, outlines of letters and the text under links are left out. What a list waits for (`dependency`)
// is said once for each piece that it is sent in, and the pieces end elsewhere.
const image = /^paint(Image|InlineImage|SolidColorImage)/
const left = new Set(['overlaidText', 'originalCharCode'])
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
    else if (name === 'setFont') lines.push(line(name, [nameIn(args[0]), ...args.slice(1)]))
    else if (name !== 'dependency') lines.push(line(name, args))
  }
  return lines
}

/** What src/readers/pdf/engine.ts asks of a font. */
const traits = ['name', 'fontMatrix', 'ascent', 'descent', 'vertical', 'isType3Font', 'bold', 'black', 'italic']

/** Each document counts its own in the plain package: `g_d12_f3`. */
const nameIn = (id) => id.replace(/^(?:g_)?d\d*_/, '')

const fontsOf = ({ fnArray, argsArray }, fontOf) => {
  const ids = new Set(argsArray.filter((_, index) => names[fnArray[index]] === 'setFont').map(([id]) => id))
  return [...ids].map((id) => line('font', [nameIn(id), ...traits.map((trait) => fontOf(id)?.[trait])]))
}

async function pages(file) {
  let document
  try {
    document = await engines[from](new Uint8Array(readFileSync(file)))
    const found = {}
    for (let number = 1; number <= document.count; number++) {
      const { list, annotations, fontOf } = await document.page(number)
      const annotated = annotations.map((one) => line('annotation', one))
      found[number] = [...operators(list), ...fontsOf(list, fontOf), ...annotated]
    }
    return found
  } catch (error) {
    return { unreadable: [error.name] }
  } finally {
    await document?.close()
  }
}

const all = {}
for (const file of files) all[file] = await pages(file)
process.stdout.write(JSON.stringify(all))
