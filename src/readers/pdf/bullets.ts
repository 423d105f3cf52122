/** Chromium draws list bullets as shapes: no extractor sees them. A small mark left of a row, at letter height, is one. */
import type { Mark } from './glyph.js'
import type { Row } from './rows.js'

export function drawnBullet(row: Row, marks: readonly Mark[]): string | undefined {
  const first = row.segments[0]
  if (!first) return undefined
  const found = marks.some(({ box: [left, top, right, bottom] }) => {
    const middle = (top + bottom) / 2
    const gap = first.left - right
    return (
      middle < first.base &&
      middle > first.base - 0.75 * first.size &&
      bottom - top < 0.6 * first.size &&
      right - left > 0.12 * first.size &&
      gap > 0.1 * first.size &&
      gap < 2.2 * first.size
    )
  })
  return found ? '•' : undefined
}
