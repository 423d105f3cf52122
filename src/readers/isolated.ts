/** The other side of isolate.ts: a worker that reads what it is sent. */
import { parentPort } from 'node:worker_threads'
import { read } from './index.js'
import type { Job } from './isolate.js'

/** Fulfilled once the first file is answered: the executable then keeps the code that was compiled for it. */
export const answered = new Promise<void>((resolve) => {
  parentPort?.on('message', async ({ source, options }: Job) => {
    try {
      parentPort?.postMessage({ document: await read(source, { ...options, isolate: false }) })
    } catch (error) {
      parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
    resolve()
  })
})
