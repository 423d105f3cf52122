/** The real terminal, and what interrupts it. */
import { fstatSync, writeFileSync } from 'node:fs'
import { discardUnfinished } from '../files/write.js'
import { InputError } from '../types.js'
import type { Stream, Terminal } from './terminal.js'

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
    stdout: fstatSync(1).isFile() ? intoFile() : process.stdout,
    stderr: process.stderr,
    readInput,
    env: process.env,
    cwd: process.cwd(),
    onInterruption,
  }
}

/** Node writes to a redirected output once, and takes no notice when a full disk took only a part. */
function intoFile(): Stream {
  return {
    write(text, done) {
      try {
        writeFileSync(1, text)
      } catch (error) {
        throw new InputError(
          `the report cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`,
        )
      }
      done?.()
    },
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
