// What both bundles, the executable's and pdf.js's, ask of their scripts.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'

/** `contents` after `changes`, pairs of what stands there and what shall; each has to be found exactly once. */
export function patched(contents, name, changes) {
  for (const [from, to] of changes) {
    const found = contents.split(from).length - 1
    if (found !== 1) throw new Error(`${name}: found ${found} times, expected once: ${from}`)
    contents = contents.replace(from, () => to)
  }
  return contents
}

/** Writes a script as bin/load.js reads it: in ASCII, and by its last line it knows the compiled code that belongs to it. */
export function writeScript(path, text) {
  const ascii = escaped(text.trimEnd())
  const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16)
  writeFileSync(path, `${ascii}\n//${hash}`)
}

/** One byte is read as one character, and esbuild leaves the signs in patterns as they are. */
function escaped(text) {
  const odd = /\\[^\0-\x7f]/.exec(text)
  if (odd !== null) throw new Error(`a sign that is escaped and not ASCII: ${text.slice(odd.index - 20, odd.index + 20)}`)
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
