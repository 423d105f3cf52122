/** Rows of the file for the lines of a Markdown token, which says where it begins but not where each line of it stands. */
import type { FlowLine } from '../flow/flow.js'

/** `raw` begins on row `first`. Lines come in the order of the rows; each takes the next one that holds its first words. */
export function onRows(lines: readonly FlowLine[], raw: string, first: number): FlowLine[] {
  const rows = raw.split('\n').map(letters)
  let at = 0
  return lines.map((line) => {
    const words = letters(line.spans.map((span) => span.text).join('')).slice(0, 16)
    const ahead = words === '' ? -1 : rows.slice(at, at + farthest).findIndex((row) => row.includes(words))
    const found = ahead < 0 ? -1 : at + ahead
    if (found >= 0) at = found
    const placed = { ...line, row: first + at }
    if (found >= 0) at += 1
    return placed
  })
}

/** Rows that are looked at for the next line. */
const farthest = 200

/** What Markdown leaves alone: marks, links and white space fall away. */
const letters = (text: string): string => text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]+/gu, '')
