/** The order of the story as a structure tree tells it, and which headings stand in it before what they head. */
import type { StructureNode } from './engine.js'
import type { Segment } from './rows.js'
import { contentOf, deepest } from './structure.js'

export interface Story {
  /** How many marked contents come before that of the segment; `undefined` where the tree leaves it out. */
  rankOf(segment: Segment): number | undefined
  /** Of a heading: where it stands in its part of the tree. */
  sideOf(segment: Segment): HeadingSide | undefined
}

type HeadingSide = 'before' | 'after' | 'alone'

/** Ranks of the contents in a part of the tree, `[from, to)`. */
interface Part {
  readonly from: number
  readonly to: number
  /** It holds a heading: nothing else, or also something else. */
  readonly heading: 'alone' | 'within' | undefined
}

export function storyOf(root: StructureNode | null): Story {
  const ranks = new Map<number, number>()
  const sides = new Map<number, HeadingSide>()
  const visit = (node: StructureNode, depth: number): Part => {
    const from = ranks.size
    const id = contentOf(node)
    if (id !== undefined) ranks.set(id, from)
    const inner = depth > deepest ? [] : (node.children ?? []).map((child) => visit(child, depth + 1))
    const parts = inner.filter((part) => part.to > part.from)
    if (parts.length > 1) mark(parts, sides)
    const isTagged = /^H[1-6]?$/.test(node.role ?? '')
    if (isTagged) sides.set(from, 'alone')
    const isHeading = isTagged || (parts.length === 1 && parts[0]!.heading === 'alone')
    const holdsOne = parts.some((part) => part.heading)
    return { from, to: ranks.size, heading: isHeading ? 'alone' : holdsOne ? 'within' : undefined }
  }
  if (root) visit(root, 0)
  const rankOf = ({ words }: Segment): number | undefined => {
    for (const { glyphs } of words) {
      const rank = ranks.get(glyphs[0]!.glyph.mcid)
      if (rank !== undefined) return rank
    }
    return undefined
  }
  return { rankOf, sideOf: (segment) => sides.get(rankOf(segment) ?? -1) }
}

/** The last of several sections may go on where this page ends: only behind what has no heading is one at its end. */
function mark(parts: readonly Part[], sides: Map<number, HeadingSide>): void {
  const before = parts.slice(0, -1)
  for (const part of before) if (part.heading === 'alone') sides.set(part.from, 'before')
  const last = parts.at(-1)!
  if (last.heading === 'alone' && !before.some((part) => part.heading)) sides.set(last.from, 'after')
}
