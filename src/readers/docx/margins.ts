/** Headers and footers: each part once, on the first page that shows it. */
import type { FlowLine } from '../flow/flow.js'
import { blocks } from './blocks.js'
import type { Context } from './context.js'
import { layOut } from './layout.js'
import type { Section } from './model.js'
import type { Docx } from './package.js'
import { newStory, type Story } from './story.js'

export interface Margins {
  /** Shown on page 1. */
  readonly opening: readonly FlowLine[]
  /** Shown from page 2 on, if there is one: nothing in the file may tell. */
  readonly later: readonly FlowLine[]
}

export function marginLines(kind: 'header' | 'footer', docx: Docx, context: Context, story: Story): Margins {
  const parts = shownParts(story.allSections, kind)
  const read = (opening: boolean) =>
    parts.filter((part) => part.opening === opening).flatMap(linesOf(kind, docx, context, story))
  return { opening: read(true), later: read(false) }
}

const linesOf =
  (kind: 'header' | 'footer', docx: Docx, context: Context, story: Story) =>
  ({ name, opening }: Shown): FlowLine[] => {
    const part = docx.part(name)
    if (!part?.root) return []
    const inside = newStory([], opening ? 1 : Math.min(2, story.page))
    const place = { part: name, region: { kind }, role: kind } as const
    const lines = layOut(blocks(part.root, { ...context, part, fields: [] }), place, inside)
    story.hidden.push(...inside.hidden)
    return lines
  }

interface Shown {
  readonly name: string
  /** On page 1. */
  readonly opening: boolean
}

function shownParts(sections: readonly Section[], kind: 'header' | 'footer'): Shown[] {
  const seen = new Map<string, Shown>()
  sections.forEach((section, index) => {
    const parts = kind === 'header' ? section.headers : section.footers
    for (const [type, name] of inOrder(parts, section.titlePage)) {
      const opening = index === 0 && type === (section.titlePage ? 'first' : 'default')
      if (!seen.has(name)) seen.set(name, { name, opening })
    }
  })
  return [...seen.values()]
}

/** A first-page part shows only where the section has a title page. */
const inOrder = (parts: ReadonlyMap<string, string>, titlePage: boolean): [string, string][] =>
  ['first', 'default', 'even'].flatMap((type): [string, string][] => {
    const name = parts.get(type)
    return name === undefined || (type === 'first' && !titlePage) ? [] : [[type, name]]
  })
