/** In what order the two sides of a corridor were written: one after the other, or row by row, or block by block. */
import type { Segment } from './rows.js'

export interface Weave {
  /** 0: one side was written after the other; 1: they alternate row by row. */
  readonly woven: number
  readonly leftFirst: boolean
  /** Heights between pairs of blocks that were written side by side, pair after pair down the page. */
  readonly breaks: readonly number[]
}

export function weave(left: readonly Segment[], right: readonly Segment[], fewest: number): Weave {
  const all = [...left.map((s) => [orderOf(s), 0, s] as const), ...right.map((s) => [orderOf(s), 1, s] as const)]
  all.sort((a, b) => a[0] - b[0])
  let switches = 0
  const pairs: { top: number; bottom: number }[] = []
  for (let i = 0; i < all.length; i++) {
    const [, side, { top, bottom }] = all[i]!
    const switched = i > 0 && side !== all[i - 1]![1]
    if (switched) switches++
    const pair = pairs.at(-1)
    if (!pair || (switched && side === all[0]![1])) pairs.push({ top, bottom })
    else {
      pair.top = Math.min(pair.top, top)
      pair.bottom = Math.max(pair.bottom, bottom)
    }
  }
  const woven = switches <= 1 ? 0 : switches / (2 * fewest)
  const apart = pairs.every((pair, i) => i === 0 || pair.top > pairs[i - 1]!.bottom - 1)
  const breaks = apart ? pairs.slice(1).map((pair) => pair.top) : []
  return { woven, leftFirst: switches !== 1 || all[0]![1] === 0, breaks }
}

const orderOf = (segment: Segment): number => segment.words[0]!.order
