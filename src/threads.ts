/**
 * A worker thread whose jobs have limits: one that never ends or eats the memory costs its thread, and nothing else.
 * The process's memory is watched: `resourceLimits` bound no buffers, and the process ends with a thread that outgrows them at once.
 */
import { Worker } from 'node:worker_threads'

/** Each a module of src/workers. */
export type Task = 'read' | 'lint'

export interface Thread<Job, Answer> {
  /** Opens its modules now, while the caller still opens its own. */
  start(): void
  /** One job at a time. An error that a person can cause comes back as an answer; any other is thrown. */
  run(job: Job, milliseconds: number): Promise<Ended<Answer>>
  /** For good. */
  end(): void
}

export type Ended<Answer> = { readonly answer: Answer } | { readonly stopped: Reason }

/** `crowded`: memory ran out in company, and it may have been another job that took it. */
export type Reason = 'time' | 'memory' | 'crowded' | 'exit'

/** What the other side sends. */
export type Message<Answer> = 'ready' | { readonly answer: Answer } | { readonly error: string }

/** What so many jobs may add to the process's memory: much for one of them, and for each of the others what it usually takes. */
const megabytesFor = (jobs: number): number => 400 + 100 * (jobs - 1)
/**
 * V8 ends the whole process, and not only the thread, where the next step of a growing table does not fit into its heap. So
 * the heap is far larger than what a job may take: the watch over the process's memory comes first.
 */
const heapMegabytesFor = (jobs: number): number => Math.max(1024, 1.25 * megabytesFor(jobs))
const lookEvery = 25

/** Can this build start threads? The TypeScript sources, as tests run them, cannot. */
export const canThread = import.meta.url.endsWith('.js')

/** Jobs running in all threads of the process; of each, whether another ran beside it at any time. */
const running = new Set<{ shared: boolean }>()

interface Opened {
  readonly worker: Worker
  /** Its modules are there. */
  ready: boolean
}

function open(task: Task, setup?: unknown, jobs = 1): Opened {
  const worker = new Worker(new URL(`./workers/${task}.js`, import.meta.url), {
    workerData: { task, setup },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytesFor(jobs), stackSizeMb: 4 },
  })
  const opened: Opened = { worker, ready: false }
  worker.once('message', () => {
    opened.ready = true
  })
  // It may still run out of memory after its job was given up, or between two: no error of it is without a listener.
  worker.on('error', () => {})
  worker.unref()
  return opened
}

const ahead = new Map<Task, Opened>()

/** Opens a worker that the first thread for this task, set up with nothing, will take over. */
export function openAhead(task: Task, setup?: unknown): void {
  ahead.set(task, open(task, setup))
}

function takeAhead(task: Task, setup: unknown): Opened | undefined {
  const opened = setup === undefined ? ahead.get(task) : undefined
  ahead.delete(task)
  return opened
}

/**
 * Starts with its first job at the latest, and anew after a job that had to be stopped. `setup` is copied to it; `jobs` is how
 * many are to run at the same time in all threads.
 */
export function thread<Job, Answer>(task: Task, setup?: unknown, jobs = 1): Thread<Job, Answer> {
  let current: Opened | undefined
  let ended = false
  const start = (): Opened => {
    if (current !== undefined) return current
    const opened = takeAhead(task, setup) ?? open(task, setup, jobs)
    // However it ended: the next job has a new one.
    opened.worker.once('exit', () => {
      if (current === opened) current = undefined
    })
    current = opened
    return opened
  }
  const leave = (): void => {
    void current?.worker.terminate()
    current = undefined
  }
  const run = (work: Job, milliseconds: number): Promise<Ended<Answer>> => {
    if (ended) return Promise.resolve({ stopped: 'exit' })
    const opened = start()
    const own = opened.worker
    own.ref()
    const job = { shared: running.size > 0 }
    for (const other of running) other.shared = true
    running.add(job)
    return new Promise((resolve, reject) => {
      const before = process.memoryUsage.rss()
      // A thread that still opens its modules has not begun.
      let deadline = Number.POSITIVE_INFINITY
      const watch = setInterval(() => {
        if (opened.ready) deadline = Math.min(deadline, Date.now() + milliseconds)
        if (Date.now() > deadline) stop('time')
        else if (process.memoryUsage.rss() - before > megabytesFor(running.size) * 2 ** 20)
          stop(job.shared ? 'crowded' : 'memory')
      }, lookEvery)
      const settle = (): void => {
        clearInterval(watch)
        running.delete(job)
        own.off('message', answered).off('error', failed).off('exit', exited).unref()
      }
      const stop = (reason: Reason): void => {
        settle()
        leave()
        resolve({ stopped: reason })
      }
      const answered = (message: Message<Answer>): void => {
        if (message === 'ready') return
        settle()
        if ('error' in message) reject(new Error(message.error))
        else resolve(message)
      }
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop('memory')
        else {
          settle()
          leave()
          reject(error)
        }
      }
      const exited = (): void => stop('exit')
      own.on('message', answered).on('error', failed).on('exit', exited)
      own.postMessage(work)
    })
  }
  const end = (): void => {
    ended = true
    leave()
  }
  return { start, run, end }
}
