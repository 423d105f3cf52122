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
  process.stdout.once('error', lost)
  // Each write that follows fails as well; and what cannot be told on stderr can be told nowhere.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return {
    stdout: fstatSync(1).isFile() ? intoFile() : process.stdout,
    stderr: process.stderr,
    readInput,
    env: process.env,
    cwd: process.cwd(),
    onInterruption,
  }
}

/**
 * `| head` closes the pipe: what is left is not wanted, and the exit code stays what it would have been. A report that
 * another fault cuts short is not written: the code says so, whatever the rest of the run would make it.
 */
function lost(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.once('exit', () => {
    process.exitCode = 2
  })
  process.stderr.write(`error: ${notWritten(error)}\n`)
}

const notWritten = ({ code = 'unknown error' }: NodeJS.ErrnoException): string =>
  `the report cannot be written: ${code === 'ENOSPC' ? 'the disk is full' : code}`

/** Node writes to a redirected output once, and takes no notice when a full disk took only a part. */
function intoFile(): Stream {
  return {
    write(text, done) {
      try {
        writeFileSync(1, text)
      } catch (error) {
        throw new InputError(notWritten(error as NodeJS.ErrnoException))
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
