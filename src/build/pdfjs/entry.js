// The bundle's face: what src/readers/pdf/engine.ts asks of pdf.js. The order of imports matters.
import './polyfills.js'
import { getDocument, OPS, version } from 'pdfjs-dist/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs'

// Found by pdf.js's "fake worker", which runs in this thread; isolation is ours.
globalThis.pdfjsWorker = { WorkerMessageHandler }

export { getDocument, OPS, version }
