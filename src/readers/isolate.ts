/**
 * Reads in a worker thread with a watchdog: a file that never ends or eats the memory costs its worker, and nothing else.
 * `resourceLimits` bound the JavaScript heap but no buffers, so the process's memory is watched beside them.
 */
import { Worker } from 'node:worker_threads'
import type { Document, Problem, ReadOptions, Source } from '../types.js'
import { unreadable } from './reader.js'

/** Generous for a resume (read in 10 to 100 ms, some 500 ms on a first, busy start). */
export const defaultTimeout = 8_000
const heapMegabytes = 256
/** What one document may add to the process's memory. */
const memoryBytes = 400 * 1024 * 1024
const lookEvery = 25

export interface Job {
  readonly source: Source
  readonly options: ReadOptions
}

export type Answer = { readonly document: Document } | { readonly error: string }

const idle: Worker[] = []
let running = 0

/** Can this build start workers? The TypeScript sources, as tests run them, cannot. */
export const canIsolate = import.meta.url.endsWith('.js')

/** Starts the thread that the first file will be read in: it opens its modules while this one opens its own. */
export function expectFile(): void {
  if (!canIsolate || idle.length > 0 || running > 0) return
  const worker = start()
  worker.unref()
  idle.push(worker)
}

/** Never throws on content; an error that is ours (a bug) is thrown. */
export function readIsolated(source: Source, options: ReadOptions): Promise<Document> {
  const worker = idle.pop() ?? start()
  worker.ref()
  running++
  return new Promise<Document>((resolve, reject) => {
    const before = process.memoryUsage.rss()
    const deadline = Date.now() + (options.timeoutMs ?? defaultTimeout)
    const watch = setInterval(() => {
      if (Date.now() > deadline) stop(problem('It took too long to read.'))
      else if (process.memoryUsage.rss() - before > memoryBytes * running)
        stop(problem('It takes too much memory to read.'))
    }, lookEvery)
    const settle = (): void => {
      clearInterval(watch)
      running--
      worker.off('message', answered).off('error', failed).off('exit', exited)
    }
    const stop = (found: Problem): void => {
      settle()
      void worker.terminate()
      resolve(unreadable(source, 'unknown', found))
    }
    const answered = (answer: Answer): void => {
      settle()
      worker.unref()
      idle.push(worker)
      if ('document' in answer) resolve(answer.document)
      else reject(new Error(answer.error))
    }
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop(problem('It takes too much memory to read.'))
      else {
        settle()
        reject(error)
      }
    }
    const exited = (): void => stop(problem('Reading it stopped half-way.'))
    worker.on('message', answered).on('error', failed).on('exit', exited)
    worker.postMessage({ source, options } satisfies Job)
  })
}

const start = (): Worker =>
  new Worker(new URL('./isolated.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 4 },
  })

const problem = (message: string): Problem => ({
  id: 'file/readable',
  severity: 'error',
  message: `The file was given up. ${message}`,
  fix: 'Export the file again from the program it was written in.',
})
