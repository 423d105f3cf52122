/** The real terminal, and what interrupts it. */
import { discardUnfinished } from '../files/write.js'
import type { Terminal } from './terminal.js'

/** Takes over signals and closed pipes, so to be called once. */
export function onProcess(): Terminal {
  let stop: ((code: number) => void) | undefined
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      discardUnfinished()
      if (stop === undefined) process.exit(code)
      stop(code)
      stop = undefined
    })
  }
  const onInterruption: Terminal['onInterruption'] = (listener) => {
    stop = listener
    return () => {
      stop = undefined
    }
  }
  // `| head` closes the pipe: what is left is not wanted, and the exit code stays what it would have been.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    readInput,
    env: process.env,
    cwd: process.cwd(),
    onInterruption,
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
