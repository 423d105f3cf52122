/**
 * Dates and places stacked at the right edge, beside the bullets of their entry. Row by row they would cut the bullets in
 * pieces; they belong under the title they begin beside.
 */
import type { Row, Segment } from './rows.js'

const bullet = /^[•◦▪▫■□●○‣⁃–—*·-]$/

/** Rows as they are read: of a stack, the first stays on its title's row, and the rest follow as rows of their own. */
export function withAsides(all: readonly Row[], hasMarker: (row: Row) => boolean): Row[] {
  const lists = all.filter((row) => isBullet(row, hasMarker)).map((row) => row.segments[0]!.left)
  const rows = lists.length === 0 ? all : all.flatMap((row) => cutBeforeBullet(row, lists, hasMarker))
  const result: Row[] = []
  for (let i = 0; i < rows.length; i++) {
    result.push(rows[i]!)
    const stack = stackBelow(rows, i, hasMarker)
    if (stack === 0) continue
    const below = rows.slice(i + 1, i + 1 + stack)
    result.push(...below.map((row) => ({ base: row.base, segments: [row.segments.at(-1)!] })))
    result.push(...below.map((row) => ({ base: row.base, segments: row.segments.slice(0, -1) })))
    i += stack
  }
  return result
}

/** A bullet below or above others begins a row, though dates may stand in a rail at its left. */
function cutBeforeBullet(row: Row, lists: readonly number[], hasMarker: (row: Row) => boolean): Row[] {
  if (row.segments.length < 2 || isBullet(row, hasMarker)) return [row]
  const from = (index: number): Row => ({ base: row.base, segments: row.segments.slice(index) })
  const at = row.segments.findIndex(
    ({ left }, index) => index > 0 && lists.some((x) => Math.abs(x - left) < 1) && isBullet(from(index), hasMarker),
  )
  return at < 0 ? [row] : [{ base: row.base, segments: row.segments.slice(0, at) }, from(at)]
}

/** How many rows below a title row continue its stack. */
function stackBelow(rows: readonly Row[], index: number, hasMarker: (row: Row) => boolean): number {
  const title = rows[index]!
  const edge = title.segments.at(-1)!
  const next = rows[index + 1]
  if (title.segments.length < 2 || !next || isBullet(title, hasMarker) || !isBullet(next, hasMarker)) return 0
  let count = 0
  for (let i = index + 1; i < rows.length; i++) {
    const row = rows[i]!
    const last = row.segments.at(-1)!
    const close = row.base - rows[i - 1]!.base < 1.7 * last.size
    if (row.segments.length < 2 || !close || !isShort(last) || Math.abs(last.right - edge.right) > 2) break
    count++
  }
  return count
}

const isBullet = (row: Row, hasMarker: (row: Row) => boolean): boolean =>
  hasMarker(row) || bullet.test(row.segments[0]!.words[0]!.glyphs.map(({ glyph }) => glyph.text).join(''))

const isShort = (segment: Segment): boolean => segment.words.length <= 6
