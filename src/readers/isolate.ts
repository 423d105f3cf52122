/** Reads in a thread with a watchdog: a hostile file costs that thread, and nothing else. */
import { type Ended, type Thread, thread } from '../threads.js'
import type { Document, Problem, ReadOptions, Source } from '../types.js'
import { read } from './index.js'
import { unreadable } from './reader.js'

/** Generous for a resume (read in 10 to 100 ms, some 500 ms on a first, busy start). */
export const defaultTimeout = 8_000

interface Job {
  readonly source: Source
  readonly options: ReadOptions
}

/** Threads without a job; as many as files were ever read at once. */
const idle: Thread<Job, Document>[] = []
let busy = 0

/** Starts the thread that the first file will be read in: it opens its modules while this one opens its own. */
export function expectFile(): void {
  if (idle.length > 0 || busy > 0) return
  const first = thread<Job, Document>('read')
  first.start()
  idle.push(first)
}

/** Never throws on content; an error that is ours (a bug) is thrown. */
export async function readIsolated(source: Source, options: ReadOptions): Promise<Document> {
  const own = idle.pop() ?? thread<Job, Document>('read')
  busy++
  try {
    const ended: Ended<Document> = await own.run({ source, options }, options.timeoutMs ?? defaultTimeout)
    return 'answer' in ended ? ended.answer : givenUp(source, ended.stopped)
  } finally {
    busy--
    idle.push(own)
  }
}

/** What the thread does with a job. */
export const readJob = ({ source, options }: Job): Promise<Document> => read(source, { ...options, isolate: false })

const reasons = {
  time: 'It took too long to read.',
  memory: 'It takes too much memory to read.',
  crowded: 'It takes too much memory to read.',
  exit: 'Reading it stopped half-way.',
  fault: 'It brought out a fault of ats-check.',
} as const

/** The document of a file that had to be given up. */
export function givenUp(source: Source, reason: keyof typeof reasons): Document {
  const problem: Problem = {
    id: 'file/readable',
    severity: 'error',
    message: `The file was given up. ${reasons[reason]}`,
    fix: 'Export the file again from the program it was written in.',
  }
  return unreadable(source, 'unknown', problem)
}
