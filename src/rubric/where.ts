/** Where in a resume something stands: its block, its section, the units of a condition, the places an item is bound to. */
import type { Block, Resume } from '../types.js'
import type { PlaceName, Scope } from './format.js'

/** Offsets into `Resume.text.text`, half open. */
export type Stretch = readonly [start: number, end: number]

export const overlaps = (a: Stretch, b: Stretch): boolean => a[0] < b[1] && b[0] < a[1]

/** The block a character stands in: blocks are in reading order and do not overlap. */
export function blockAt({ blocks }: Resume, offset: number): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle] as Block
    if (offset < block.start) high = middle - 1
    else if (offset >= block.end) low = middle + 1
    else return block
  }
  return undefined
}

/** Whether a character stands in one of the places; without places everywhere does. */
export function isIn(resume: Resume, offset: number, places: readonly PlaceName[] | undefined): boolean {
  if (places === undefined) return true
  const block = blockAt(resume, offset)
  return block !== undefined && places.some((place) => isBlockIn(resume, block, place))
}

function isBlockIn(resume: Resume, block: Block, place: PlaceName): boolean {
  if (place === 'page-1') return block.place.page === 1
  if (place === 'latest-role') return resume.entries[block.entry]?.latest === true
  const section = resume.sections[block.section]
  // A label under the name ("Backend engineer, Swift") is what a summary would say.
  if (section === undefined || section.heading === null)
    return place === 'contact' || (place === 'summary' && isIntroduction(block))
  return section.kinds.includes(place)
}

const isIntroduction = (block: Block): boolean => block.kind === 'sentence' || block.kind === 'other'

const proved = new Set(['experience', 'projects', 'education'])

/** In a bullet or sentence of experience, projects or education; of any section where a resume has none of these. */
export function isShown(resume: Resume, offset: number): boolean {
  const block = blockAt(resume, offset)
  if (block === undefined || (block.kind !== 'bullet' && block.kind !== 'sentence')) return false
  const kinds = resume.sections[block.section]?.kinds ?? []
  return kinds.some((kind) => proved.has(kind)) || (!hasProof(resume) && block.kind === 'bullet')
}

const hasProof = (resume: Resume): boolean =>
  resume.sections.some((section) => section.kinds.some((kind) => proved.has(kind)))

/** The bullet, role or section a character stands in. */
export function unitAt(resume: Resume, offset: number, scope: Scope): Stretch {
  const block = blockAt(resume, offset)
  if (block === undefined || scope === 'resume') return [0, resume.text.text.length]
  const part =
    scope === 'bullet'
      ? undefined
      : scope === 'role'
        ? (resume.entries[block.entry] ?? undefined)
        : resume.sections[block.section]
  return part === undefined ? [block.start, block.end] : stretchOf(resume, part.blocks)
}

/** Every unit of a scope, for conditions that hold if they hold in one of them. */
export function unitsOf(resume: Resume, scope: Scope): Stretch[] {
  switch (scope) {
    case 'resume':
      return [[0, resume.text.text.length]]
    case 'bullet':
      return resume.blocks.map((block) => [block.start, block.end])
    case 'role':
      return resume.entries.map((entry) => stretchOf(resume, entry.blocks))
    case 'section':
      return resume.sections.map((section) => stretchOf(resume, section.blocks))
  }
}

function stretchOf(resume: Resume, [first, end]: readonly [number, number]): Stretch {
  const start = resume.blocks[first]?.start ?? 0
  return [start, Math.max(start, resume.blocks[end - 1]?.end ?? start)]
}
