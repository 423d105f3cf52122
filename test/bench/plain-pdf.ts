/** pdf.js as anyone would use it: the stock build, all pages, getTextContent. */
import '../../src/build/pdfjs/polyfills.js'

interface Stock {
  getDocument(parameters: object): {
    readonly promise: Promise<{
      readonly numPages: number
      getPage(number: number): Promise<{ getTextContent(): Promise<{ readonly items: readonly unknown[] }> }>
    }>
    destroy(): Promise<void>
  }
}

const load = async (): Promise<Stock> => {
  const worker: object = await import('pdfjs-dist/build/pdf.worker.mjs' as string)
  Object.assign(globalThis, { pdfjsWorker: worker })
  return (await import('pdfjs-dist/build/pdf.mjs' as string)) as Stock
}

let stock: Promise<Stock> | undefined

/** Number of text items in the file. */
export async function plainText(bytes: Uint8Array): Promise<number> {
  stock ??= load()
  const task = (await stock).getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  })
  try {
    const document = await task.promise
    let items = 0
    for (let number = 1; number <= document.numPages; number++)
      items += (await (await document.getPage(number)).getTextContent()).items.length
    return items
  } finally {
    await task.destroy()
  }
}
