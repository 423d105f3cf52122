/** The door every file format goes through: one object literal, exported from `readers/<format>/index.ts`. */
import type { Document, Format, Problem, ReadOptions, Source } from '../types.js'

export interface Reader {
  readonly name: string
  /** What it may call a document it has read. */
  readonly formats: readonly Format[]
  /** Told from the first bytes; `path` only decides between formats that look alike (text and Markdown). */
  recognises(bytes: Uint8Array, path: string): boolean
  /** Opens what its first file needs, for one that will come soon. */
  prepare?(): Promise<unknown>
  /** Never throws on content: what could not be made out stands in `problems`. */
  read(source: Source, options: ReadOptions): Promise<Document>
}

/** A document of which nothing but its problems is known. */
export const unreadable = (source: Source, format: Format, problem: Problem): Document => ({
  path: source.path,
  format,
  bytes: source.bytes.length,
  pages: [],
  stream: [],
  hidden: [],
  metadata: {},
  problems: [problem],
})

/** Do the bytes begin with this ASCII text, at `offset`? */
export function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  if (bytes.length < offset + text.length) return false
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false
  return true
}
