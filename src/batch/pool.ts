/** Many jobs in as many threads as there are cores, with the answers in the order of the jobs. */
import { type Ended, type Task, type Thread, thread } from '../threads.js'

export interface Pool<Job, Answer> {
  /** Waits for a free thread. */
  run(job: Job, milliseconds: number): Promise<Ended<Answer>>
  end(): void
}

export function pool<Job, Answer>(size: number, task: Task, setup: unknown): Pool<Job, Answer> {
  const all = Array.from({ length: size }, () => thread<Job, Answer>(task, setup, size))
  const { acquire, release } = lending(all)
  const inAnyThread = async (job: Job, milliseconds: number): Promise<Ended<Answer>> => {
    const own = await acquire()
    try {
      return await own.run(job, milliseconds)
    } finally {
      release(own)
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  /** With all threads held, so that nothing else runs; one such job after the other. */
  const byItself = (job: Job, milliseconds: number): Promise<Ended<Answer>> => {
    const turn = last.then(async () => {
      const held = await Promise.all(all.map(acquire))
      try {
        return await (held[0] as Thread<Job, Answer>).run(job, milliseconds)
      } finally {
        held.forEach(release)
      }
    })
    last = turn.catch(() => {})
    return turn
  }
  return {
    // Where memory ran out while several were at work, it may have been another's: each has a second try.
    async run(job, milliseconds) {
      const ended = await inAnyThread(job, milliseconds)
      return 'stopped' in ended && ended.stopped === 'crowded' ? byItself(job, milliseconds) : ended
    },
    end() {
      for (const one of all) one.end()
    },
  }
}

/** Things lent to one user at a time, first come, first served. */
function lending<Thing>(things: readonly Thing[]) {
  const free = [...things]
  const waiting: ((thing: Thing) => void)[] = []
  return {
    acquire: (): Promise<Thing> =>
      new Promise((resolve) => {
        const thing = free.pop()
        if (thing === undefined) waiting.push(resolve)
        else resolve(thing)
      }),
    release(thing: Thing): void {
      const next = waiting.shift()
      if (next === undefined) free.push(thing)
      else next(thing)
    },
  }
}

/**
 * What `work` makes of each item, in their order. At most `ahead` are begun before the first is taken: whoever is slow to
 * take them slows the work down, and memory does not grow with their number.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for (const item of items) {
    const result = work(item)
    // Awaited below, in its turn; until then a failure is nobody's surprise.
    result.catch(() => {})
    begun.push(result)
    if (begun.length >= ahead) yield await (begun.shift() as Promise<Result>)
  }
  for (const result of begun) yield await result
}
