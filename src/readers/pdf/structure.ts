/** The structure tree of a tagged PDF: which paragraph, heading or list item each marked content belongs to. */
import type { LineRole } from '../../types.js'
import type { StructureNode } from './engine.js'
import type { Glyph } from './glyph.js'
import type { Segment } from './rows.js'

export interface Tag {
  /** Number of the paragraph, heading, item or cell, counted through the page. */
  readonly block: number
  readonly role: LineRole
  readonly level?: number
}

/** By marked-content id. */
export type Tags = ReadonlyMap<number, Tag>

export const deepest = 60

export function tagsOf(root: StructureNode | null): Tags {
  const tags = new Map<number, Tag>()
  let blocks = 0
  const visit = (node: StructureNode, outer: Tag | undefined, lists: number, depth: number): void => {
    if (depth > deepest) return
    const id = contentOf(node)
    if (id !== undefined && outer) tags.set(id, outer)
    const depthOfList = node.role === 'L' ? lists + 1 : lists
    const opened = node.role === undefined ? undefined : tagOf(node.role, depthOfList, blocks)
    if (opened) blocks++
    for (const child of node.children ?? []) visit(child, opened ?? outer, depthOfList, depth + 1)
  }
  if (root) visit(root, undefined, 0, 0)
  return tags
}

/** Its marked-content id, when the node is a leaf. */
export function contentOf({ type, id }: StructureNode): number | undefined {
  const number = type === 'content' ? /_mc(\d+)$/.exec(id ?? '')?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

/** Roles of ISO 32000-1, 14.8.4, that make a block of text. */
function tagOf(role: string, lists: number, block: number): Tag | undefined {
  const heading = /^H([1-6])?$/.exec(role)
  if (heading || role === 'Title') return { block, role: 'heading', level: Number(heading?.[1] ?? 1) }
  if (role === 'TH' || role === 'TD') return { block, role: 'table-cell' }
  if (role === 'Note' || role === 'FENote') return { block, role: 'footnote' }
  if (role === 'LI' || (lists > 0 && role === 'P')) return { block, role: 'list-item', level: Math.max(1, lists) }
  return role === 'P' ? { block, role: 'body' } : undefined
}

/** Tags that leave out a part of the page may be wrong about the rest. */
export function trusted(tags: Tags, glyphs: readonly Glyph[]): boolean {
  let all = 0
  let marked = 0
  for (const glyph of glyphs) {
    if (glyph.text === ' ') continue
    all++
    if (glyph.mcid >= 0) marked++
  }
  return tags.size > 0 && marked >= 0.9 * all
}

/** The tag of most of its letters. */
export function tagOfSegments(segments: readonly Segment[], tags: Tags): Tag | undefined {
  const counts = new Map<Tag, number>()
  for (const { words } of segments)
    for (const { glyphs } of words)
      for (const { glyph } of glyphs) {
        const tag = tags.get(glyph.mcid)
        if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1)
      }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
