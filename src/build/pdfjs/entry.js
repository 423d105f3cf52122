// The bundle's face: what src/readers/pdf/engine.ts asks of pdf.js, asked of its parsing half directly. The other half, the one
// for viewers, would load as much code again and send every message through a port (15 to 20 ms of a cold start, a third
// of the time of a warm one). What is called here belongs to one release: test/system/pdfjs.test.ts holds it to the plain one.
import './polyfills.js'
import { readFileSync } from 'node:fs'
import { LocalPdfManager, OPS, setVerbosityLevel, WorkerTask, XRefParseException } from 'pdfjs-dist/build/pdf.worker.mjs'

export { OPS }

/** pdf.js's own numbers for what a page is read for: to be shown, and as a list of operators. */
const display = 2
const operatorList = 256

/**
 * Opens the bytes, which are taken over. Throws what pdf.js throws: `PasswordException`, `InvalidPDFException` and others.
 * `cMapFolder` ends with a slash.
 */
export async function openDocument({ data, password, cMapFolder }) {
  setVerbosityLevel(0)
  const fonts = new Map()
  const handler = handlerOf(fonts, cMapFolder)
  const manager = new LocalPdfManager({
    docId: 'd',
    source: data,
    password: password ?? null,
    enableXfa: false,
    handler,
    // Nothing from a network, of this machine, or for a canvas.
    evaluatorOptions: {
      maxImageSize: -1,
      disableFontFace: true,
      ignoreErrors: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: -1,
      fontExtraProperties: false,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      cMapUrl: cMapFolder,
      cMapPacked: true,
      iccUrl: null,
      standardFontDataUrl: null,
      wasmUrl: null,
    },
  })
  const close = async () => {
    manager.terminate()
    await manager.cleanup()
  }
  try {
    await initialise(manager)
    return { ...(await documentOf(manager, handler, fonts)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A damaged table of objects is made anew from the objects themselves. */
async function initialise(manager) {
  try {
    await manager.initDocument(false)
  } catch (error) {
    if (!(error instanceof XRefParseException)) throw error
    await manager.initDocument(true)
  }
}

async function documentOf(manager, handler, fonts) {
  const ofCatalog = (property) => manager.ensureCatalog(property)
  return {
    numPages: await manager.ensureDoc('numPages'),
    fonts,
    getInfo: () => manager.ensureDoc('documentInfo'),
    getMarkInfo: () => ofCatalog('markInfo'),
    getPermissions: () => ofCatalog('permissions'),
    getAttachments: () => ofCatalog('attachments'),
    getJSActions: () => ofCatalog('jsActions'),
    getLayers: () => ofCatalog('optionalContentConfig'),
    getPage: async (number) => pageOf(await manager.getPage(number - 1), handler),
  }
}

const pageOf = (page, handler) => ({
  view: page.view,
  rotate: page.rotate,
  userUnit: page.userUnit,
  getOperatorList: () => operatorsOf(page, handler),
  getAnnotations: () => page.getAnnotationsData(handler, new WorkerTask('annotations'), display),
  getStructTree: () => page.getStructTree(),
})

async function operatorsOf(page, handler) {
  const fnArray = []
  const argsArray = []
  const sink = {
    ready: Promise.resolve(),
    desiredSize: 1,
    // The arrays of a piece are used again for the next one.
    enqueue(piece) {
      for (let i = 0; i < piece.length; i++) {
        fnArray.push(piece.fnArray[i])
        argsArray.push(piece.argsArray[i])
      }
    },
  }
  const task = new WorkerTask('operators')
  await page.getOperatorList({ handler, sink, task, intent: display | operatorList, cacheKey: '' })
  return { fnArray, argsArray }
}

/** Where the parsing half sends what it found, and asks for what it lacks. */
function handlerOf(fonts, cMapFolder) {
  return {
    send(name, message) {
      if (name === 'commonobj' && message[1] === 'Font') fonts.set(message[0], message[2])
    },
    async sendWithPromise(name, request) {
      if (name !== 'FetchBinaryData') return null
      if (request.kind !== 'cMapUrl') throw new Error(`no ${request.kind} here`)
      return new Uint8Array(readFileSync(cMapFolder + request.filename))
    },
  }
}
