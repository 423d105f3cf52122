/** Bytes of a text format → a string: by byte order mark, else UTF-8, else the Windows code page that most editors meant. */

export interface Decoded {
  readonly text: string
  /** Bytes that no text holds: the file is of another kind. */
  readonly binary: boolean
}

export function decode(bytes: Uint8Array): Decoded {
  const text = decodeAs(bytes, encodingOf(bytes))
  return { text, binary: isBinary(text) }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.length >= 4 && first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le'
  if (bytes.length >= 4 && first === 0 && second !== 0 && bytes[2] === 0) return 'utf-16be'
  return 'utf-8'
}

/** `encoding` is a label that `TextDecoder` knows; of one that it does not, or that does not fit, Windows-1252 is made. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A NUL, or more than one control character in fifty, among the first 4,000. */
function isBinary(text: string): boolean {
  let controls = 0
  const length = Math.min(text.length, 4000)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0) return true
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) controls += 1
  }
  return controls * 50 > length
}
