/** Lines too long for their column, such as TeX sets with a warning: they run on over the painted column at their right. */
import type { Box } from '../../types.js'
import { type Row, type Segment, segment } from './rows.js'
import type { Surroundings } from './side.js'
import type { Word } from './words.js'

/** Filled boxes that are tall enough to be the ground of a column. */
export const sidebarsOf = ({ boxes, height }: Pick<Surroundings, 'boxes' | 'height'>): readonly Box[] =>
  boxes.filter(([left, top, right, bottom]) => bottom - top > 0.4 * height && right - left > 60)

/** The line, and apart from it what it runs into: words that stand on a sidebar and were not written after it. */
export function partedAtSidebars(one: Segment, sidebars: readonly Box[]): readonly Segment[] {
  const sidebar = sidebars.find(([left, , right]) => one.left < left - 100 && one.right > left && one.right < right)
  if (!sidebar) return [one]
  const at = one.words.findIndex(
    (word, index) => index > 0 && word.left > sidebar[0] && isApart(one.words[index - 1]!, word),
  )
  return at < 0 ? [one] : [segment(one.words.slice(0, at)), segment(one.words.slice(at))]
}

/** One line in ten at most, that begin well left of a painted sidebar and end in the first third of it. */
export function overfullAt(
  rows: readonly Row[],
  x: number,
  em: number,
  sidebars: readonly Box[],
): ReadonlySet<Segment> {
  const over = new Set<Segment>()
  const sidebar = sidebars.find(([left, , right]) => x > left && x < left + (right - left) / 2)
  if (!sidebar) return over
  const [start, , end] = sidebar
  for (const { segments } of rows)
    for (const one of segments)
      if (one.left < start - 100 && one.right > x - 0.25 * em && one.right < start + (end - start) / 3)
        if (!hasGapAt(one, x, em)) over.add(one)
  return over.size <= 0.1 * rows.length ? over : new Set()
}

/**
 * Words of a full line can come close to the next column. Half an em at the very place is enough when it is wider than the
 * line's other gaps; less when the words on both sides were not written one after the other.
 */
export function hasGapAt(segment: Segment, x: number, em: number): boolean {
  const { words, size } = segment
  const next = words.findIndex((word) => word.left >= x - 0.5)
  if (next <= 0) return false
  let right = -Infinity
  let usual = 0
  for (let i = 0; i < words.length; i++) {
    if (i < next) right = Math.max(right, words[i]!.right)
    if (i > 0 && i !== next) usual = Math.max(usual, words[i]!.left - words[i - 1]!.right)
  }
  const gap = words[next]!.left - right
  if (isApart(words[next - 1]!, words[next]!)) return gap > -0.1 * size && right <= x + 0.1 * size
  return gap >= 0.5 * Math.max(em, size) && gap > 1.3 * usual && right <= x - 0.4 * em
}

/** Not written one after the other. */
function isApart(word: Word, next: Word): boolean {
  const step = next.order - word.order
  return step < 0 || step > word.glyphs.length + 8
}
