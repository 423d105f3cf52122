/**
 * A look at the raw bytes before pdf.js sees them: every compressed stream is inflated once, with a limit. pdf.js inflates
 * object and cross-reference streams without one. Encrypted files escape this; the watchdog of the isolated worker does not.
 */
import { inflateSync } from 'node:zlib'

const perStream = 32 * 1024 * 1024
const perFile = 96 * 1024 * 1024
const mostStreams = 20_000
/** Objects that a cross-reference stream may claim for each byte of the file; each costs at least a few bytes. */
const mostObjects = 8_000_000

/** Why the file is better left unread, or `undefined`. */
export function prescan(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  let streams = 0
  let small = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue
    if (++streams > mostStreams) return 'It holds too many streams.'
    const dictionary = file
      .toString('latin1', Math.max(0, at - 600), at)
      .split('obj')
      .at(-1)!
    const size = /\/Size\s+(\d+)/.exec(dictionary)?.[1]
    if (size && /\/XRef\b/.test(dictionary) && Number(size) > mostObjects)
      return 'It claims an absurd number of objects.'
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary) || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const length = smallLength(file, at, dictionary)
    small += length
    if (length > 0 && small < smallStreams) continue
    const inflated = inflatedSize(
      file,
      afterKeyword(file, at),
      (dictionary.match(/\/(?:FlateDecode|Fl)\b/g) ?? []).length,
    )
    if (inflated === undefined) return 'It unpacks to an absurd size.'
    total += inflated
    if (total > perFile) return 'It unpacks to an absurd size.'
  }
  return undefined
}

/** What so many bytes unpack to is harmless: deflate packs a thousand to one at best. */
const smallStream = 20_000
const smallStreams = 1_000_000

/**
 * The length of a small stream that pdf.js inflates one at a time, bounded (src/build/pdfjs/inflate.js), so that doing it
 * here as well would only take time: an honest file may have hundreds. 0 for any other.
 */
function smallLength(file: Buffer, at: number, dictionary: string): number {
  if (/\/(?:ObjStm|XRef)\b/.test(dictionary) || !/\/Filter\s*\/FlateDecode\b/.test(dictionary)) return 0
  const length = file.indexOf('endstream', at) - at
  return length > 0 && length < smallStream ? length : 0
}

/** `stream` is followed by CR LF or LF. */
function afterKeyword(file: Buffer, at: number): number {
  let start = at + 6
  if (file[start] === 13) start++
  if (file[start] === 10) start++
  return start
}

function inflatedSize(file: Buffer, start: number, times: number): number | undefined {
  let data: Buffer = file.subarray(start)
  let size = 0
  for (let pass = 0; pass < Math.min(Math.max(times, 1), 4); pass++) {
    try {
      data = inflateSync(data, { maxOutputLength: perStream, finishFlush: 2 })
      size += data.length
    } catch (error) {
      // Anything but too much is for pdf.js to make out.
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : size
    }
  }
  return size
}
