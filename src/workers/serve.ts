/** The other side of threads.ts: does one task, again and again. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Message } from '../threads.js'

/**
 * Answers every job with what the task makes of it; `prepare` gets what the thread was set up with.
 * Fulfilled once the first job is answered: the executable then keeps the code that was compiled for it.
 */
export function serve<Setup, Job>(prepare: (setup: Setup) => Promise<(job: Job) => Promise<unknown>>): Promise<void> {
  // What goes wrong with preparing is told as the answer to the first job.
  const prepared = prepare((workerData as { readonly setup: Setup }).setup)
  const ready = (): void => parentPort?.postMessage('ready')
  prepared.then(ready, ready)
  const answerTo = async (job: Job): Promise<Message<unknown>> => {
    try {
      return { answer: await (await prepared)(job) }
    } catch (error) {
      return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  return new Promise((resolve) => {
    parentPort?.on('message', async (job: Job) => {
      parentPort?.postMessage(await answerTo(job))
      resolve()
    })
  })
}
