// Inflates at once with zlib, where pdf.js would go through WHATWG streams (20 ms of a cold start) or its own inflater, and
// never more than LIMIT bytes from one stream: a bomb ends as an empty stream instead of as 2 GB of memory.
import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib'

const LIMIT = 48 * 1024 * 1024

/** What deflate (without its two bytes of header) or brotli made small; `null` for what zlib cannot read. */
export function inflated(format, bytes) {
  try {
    const whole =
      format === 'brotli'
        ? brotliDecompressSync(bytes, { maxOutputLength: LIMIT })
        : inflateRawSync(bytes, { maxOutputLength: LIMIT, finishFlush: constants.Z_SYNC_FLUSH })
    return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength)
  } catch (error) {
    return error?.code === 'ERR_BUFFER_TOO_LARGE' ? new Uint8Array(0) : null
  }
}
