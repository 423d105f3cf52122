/** The other side of threads.ts: a worker that does one task, again and again. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Message, Task } from './threads.js'

type Work = (job: never) => Promise<unknown>

/** Each loaded when it is asked for: a thread that reads needs no rule. */
const tasks: Readonly<Record<Task, (setup: never) => Promise<Work>>> = {
  read: async () => (await import('./readers/isolate.js')).readJob,
  lint: async (setup) => (await import('./batch/job.js')).lintTask(setup),
}

/** Fulfilled once the first job is answered: the executable then keeps the code that was compiled for it. */
export const answered = new Promise<void>((resolve) => {
  const { task, setup } = workerData as { readonly task: Task; readonly setup: never }
  // What goes wrong with preparing is told as the answer to the first job.
  const prepared = tasks[task](setup)
  const ready = (): void => parentPort?.postMessage('ready')
  prepared.then(ready, ready)
  parentPort?.on('message', async (job: unknown) => {
    parentPort?.postMessage(await answerTo(job as never, prepared))
    resolve()
  })
})

async function answerTo(job: never, prepared: Promise<Work>): Promise<Message<unknown>> {
  try {
    return { answer: await (await prepared)(job) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
