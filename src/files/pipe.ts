/** A named pipe, such as a shell makes of `<(command)`: read to its end without ever waiting for good. */
import { closeSync, constants, openSync, readSync } from 'node:fs'

/** Why it cannot be read, to go on behind "cannot be read: ". */
export class PipeError extends Error {}

/** How long it may be silent, in milliseconds. */
const patience = 10_000
const lookEvery = 20

/** Opening a pipe that nobody writes to would wait for good, and no signal would end it. Throws a `PipeError`. */
export function readPipe(file: string, mostMegabytes: number): Uint8Array {
  const pipe = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const pieces: Uint8Array[] = []
    let size = 0
    for (let waited = 0; waited < patience; waited += lookEvery) {
      const piece = nextPiece(pipe)
      if (piece === undefined || (piece.length === 0 && size === 0)) {
        sleep(lookEvery)
        continue
      }
      if (piece.length === 0) return Buffer.concat(pieces)
      size += piece.length
      if (size > mostMegabytes * 1024 * 1024) throw new PipeError(`it is ${tooLarge(mostMegabytes)}`)
      pieces.push(piece)
      waited = 0
    }
    throw new PipeError(`nothing came out of the pipe for ${patience / 1000} seconds`)
  } finally {
    closeSync(pipe)
  }
}

export const tooLarge = (megabytes: number): string => `larger than ${megabytes} MB`

/** `undefined` where there is none yet; empty once whoever wrote has closed it, or before anyone has opened it. */
function nextPiece(pipe: number): Uint8Array | undefined {
  const piece = Buffer.alloc(65_536)
  try {
    return piece.subarray(0, readSync(pipe, piece))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined
    throw error
  }
}

const sleep = (milliseconds: number): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
