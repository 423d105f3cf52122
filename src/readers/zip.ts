/** Opens a zip package without trusting it: only the named entries are inflated, none beyond a limit, none to disk. */
import { unzipSync } from 'fflate'

export interface Package {
  /** Every name in the directory, in its order. */
  readonly names: readonly string[]
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Names that would leave the folder they are unpacked into. */
  readonly escaping: readonly string[]
}

export type ZipFault = 'damaged' | 'too-many-entries' | 'too-large'

/** Of the resumes that were looked at none came near these. */
const limits = { entries: 2000, part: 20_000_000, total: 60_000_000 }

export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Package | ZipFault {
  const count = entryCount(bytes)
  if (count === undefined) return 'damaged'
  if (count > limits.entries) return 'too-many-entries'
  const names: string[] = []
  const seen = { total: 0, tooLarge: false }
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (seen.tooLarge || !wanted(name) || name === '__proto__') return false
        seen.total += originalSize
        seen.tooLarge = originalSize > limits.part || seen.total > limits.total
        return !seen.tooLarge
      },
    })
    if (seen.tooLarge) return 'too-large'
    return { names, parts: new Map(Object.entries(files)), escaping: names.filter(escapes) }
  } catch {
    return seen.tooLarge ? 'too-large' : 'damaged'
  }
}

/**
 * From the end of central directory record (APPNOTE 4.3.16). Zip64 announces 65,535 entries here, which no resume has.
 * The record ends with a comment of up to 65,535 bytes.
 */
function entryCount(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true)
  }
  return undefined
}

const escapes = (name: string) => /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..')
