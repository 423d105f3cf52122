/** Two blocks side by side, each under a heading of its own: columns, even where nothing in them is long enough to wrap. */
import type { Cut } from './gutter.js'
import type { Row } from './rows.js'
import { isDated, type Side, type Surroundings, textOf } from './side.js'
import type { Weave } from './weave.js'

const fewestBelow = 4

/**
 * Points from the first pair of headings at one height down to the end of the longer block; 0 where there is no such pair.
 * What was written row by row is a table or a grid, whatever stands in its first row.
 */
export function pairHeight(left: Side, right: Side, cut: Cut, order: Weave, around: Surroundings): number {
  if (order.woven > 0.26 || cut.width < 1.5 * around.em || cut.parted > 0) return 0
  if (Math.min(left.width, right.width) < 0.15 * (left.width + right.width)) return 0
  const first = left.headingRows.find((one) => {
    const other = right.headingRows.find((row) => alike(one, row))
    return other && isSection(one, around) && !isUnder(left, one) && isBlock(one, left) && isBlock(other, right)
  })
  return first ? Math.max(left.bottom, right.bottom) - first.segments[0]!.top : 0
}

/** Larger than the text or in capitals: bold alone also sets the name of a card in a grid. */
const isSection = ({ segments: [heading] }: Row, around: Surroundings): boolean =>
  heading!.size > 1.12 * around.em || isCapital(textOf(heading!))

/** Right below a larger heading the pair are parts of its section: a grid of skills. */
function isUnder(side: Side, pair: Row): boolean {
  const above = side.rows[side.rows.indexOf(pair) - 1]
  return (
    above !== undefined && side.headingRows.includes(above) && above.segments[0]!.size > pair.segments[0]!.size * 1.05
  )
}

/** At one height, and set alike. */
function alike(one: Row, other: Row): boolean {
  const [a, b] = [one.segments[0]!, other.segments[0]!]
  return (
    Math.abs(a.base - b.base) < 0.6 * a.size &&
    Math.abs(a.size - b.size) < 0.08 * a.size &&
    isCapital(textOf(a)) === isCapital(textOf(b)) &&
    a.words[0]!.glyphs[0]!.glyph.bold === b.words[0]!.glyphs[0]!.glyph.bold
  )
}

/** Enough lines below the heading, one to a row, and not a list of dates. */
function isBlock(heading: Row, side: Side): boolean {
  const below = side.rows.slice(side.rows.indexOf(heading) + 1)
  const single = below.filter((row) => row.segments.length === 1)
  return (
    below.length >= fewestBelow &&
    single.length >= 0.7 * below.length &&
    single.filter((row) => isDated(row.segments[0]!)).length <= 0.45 * below.length
  )
}

const isCapital = (text: string): boolean => text === text.toUpperCase()
