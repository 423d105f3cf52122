/** Words that paint sets apart: on little filled boxes of their own, as skills often are, or with a line ruled between them. */
import type { Box } from '../../types.js'
import type { Paint } from './glyph.js'
import { type Segment, segment } from './rows.js'
import type { Word } from './words.js'

/** The boxes that could be such a plate: no higher than two lines and no wider than a third of the page. */
export const platesOf = (paints: readonly Paint[], em: number, width: number): readonly Box[] =>
  paints.flatMap(({ kind, color, box }) =>
    kind === 'fill' && color && box[3] - box[1] < 3 * em && box[2] - box[0] < width / 3 ? [box] : [],
  )

/** The segment cut where one plate ends and the next begins; only when every word of it stands on one. */
export function cutAtPlates(one: Segment, plates: readonly Box[]): readonly Segment[] {
  const under = one.words.map((word) => plateUnder(word, plates))
  if (under.includes(undefined) || new Set(under).size < 2) return [one]
  const groups: Word[][] = []
  one.words.forEach((word, index) => {
    if (index > 0 && under[index] === under[index - 1]) groups.at(-1)?.push(word)
    else groups.push([word])
  })
  return groups.map(segment)
}

/** The smallest of those that reach around the word. */
function plateUnder(word: Word, plates: readonly Box[]): Box | undefined {
  const middle = word.base - word.size * 0.3
  return plates
    .filter(
      ([left, top, right, bottom]) => top < middle && bottom > middle && left < word.left + 1 && right > word.right - 1,
    )
    .sort((a, b) => a[2] - a[0] - (b[2] - b[0]))[0]
}

/** The segment cut where a line is ruled from top to bottom between two of its words: the border of a table's cells. */
export function cutAtRules(one: Segment, uprights: readonly Box[]): readonly Segment[] {
  const beside = uprights.filter(([left, top, , bottom]) => {
    const middle = one.base - one.size * 0.3
    return left > one.left && left < one.right && top < middle - one.size * 0.4 && bottom > middle + one.size * 0.4
  })
  if (beside.length === 0) return [one]
  const groups: Word[][] = []
  one.words.forEach((word, index) => {
    const before = one.words[index - 1]
    const parted = before && beside.some(([left, , right]) => left > before.right - 0.5 && right < word.left + 0.5)
    if (before && !parted) groups.at(-1)?.push(word)
    else groups.push([word])
  })
  return groups.length === 1 ? [one] : groups.map(segment)
}
