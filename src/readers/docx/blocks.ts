/** The blocks of a story: paragraphs with what their styles say, tables as rows of cells. */

import { underneath } from '../flow/visibility.js'
import { attribute, child, childrenOf, type Element } from '../xml.js'
import type { Context } from './context.js'
import { alternative } from './drawing.js'
import { inline } from './inline.js'
import type { Block, Paragraph, Section, Table } from './model.js'
import type { ListMark } from './numbering.js'
import { onOff, type ParagraphProperties, paragraphProperties, runProperties, shadeOf } from './properties.js'
import { headingLevel, type Style } from './styles.js'

export function blocks(element: Element, context: Context): Block[] {
  return childrenOf(element).flatMap((node): Block[] => {
    switch (node.name) {
      case 'w:p':
        return [paragraph(node, context)]
      case 'w:tbl':
        return [table(node, context)]
      case 'w:ins':
      case 'w:moveTo':
        context.notes.trackedChanges += 1
        return blocks(node, context)
      case 'w:altChunk':
        context.notes.chunks += 1
        return []
      case 'mc:AlternateContent':
        return alternative(node, (choice) => blocks(choice, context))
      default:
        return wrappers.has(node.name) ? blocks(node, context) : []
    }
  })
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:subDoc'])

function paragraph(node: Element, context: Context): Paragraph {
  const properties = child(node, 'w:pPr')
  const own = paragraphProperties(properties, context.theme)
  const style = context.styles.paragraph(own.style)
  const all: ParagraphProperties = { ...style.paragraph, ...own }
  const backdrop = underneath(all.shade, context.backdrop)
  const list = listMark(all, style, context)
  const heading = headingLevel(style, own)
  const mark = child(properties, 'w:rPr')
  const sectionMark = child(properties, 'w:sectPr')
  if (child(mark, 'w:ins') || child(mark, 'w:del')) context.notes.trackedChanges += 1
  return {
    kind: 'paragraph',
    pieces: inline(node, style.run, { ...context, backdrop }),
    ...roleOf(heading, list),
    before: all.before ?? 0,
    after: all.after ?? 0,
    ...(all.contextual ? { contextual: style.id } : {}),
    size: runProperties(mark, context.theme).size ?? style.run.size ?? 11,
    pageBreakBefore: all.pageBreakBefore ?? false,
    frame: all.frame ?? false,
    ...(sectionMark ? { section: section(sectionMark, context) } : {}),
    runsOn: child(mark, 'w:del') !== undefined,
  }
}

function roleOf(heading: number | undefined, list: ListMark | undefined): Pick<Paragraph, 'role' | 'level' | 'marker'> {
  const marker = list ? { marker: list.marker } : {}
  if (heading !== undefined) return { role: 'heading', level: heading, ...marker }
  return list ? { role: 'list-item', level: list.level, ...marker } : { role: 'body' }
}

/** The list a paragraph is in, by itself or by its style; list 0 takes it out of one. */
function listMark(all: ParagraphProperties, style: Style, context: Context): ListMark | undefined {
  const id = all.list?.id ?? style.paragraph.list?.id
  if (id === undefined || id === '0') return undefined
  const level = all.list?.level ?? context.numbering.levelOf(id, style.id) ?? 0
  return context.numbering.next(id, level)
}

function table(node: Element, context: Context): Table {
  const properties = child(node, 'w:tblPr')
  const styled = context.styles.paints(attribute(child(properties, 'w:tblStyle'), 'w:val'))
  const shade = styled ? 'unknown' : shadeOf(child(properties, 'w:shd'), context.theme)
  const inside = { ...context, backdrop: underneath(shade, context.backdrop) }
  return {
    kind: 'table',
    rows: unwrapped(node, 'w:tr')
      .filter(isKept(context))
      .map((row) => cells(row, inside)),
  }
}

/** A row that was deleted with changes tracked is gone. */
const isKept = (context: Context) => (row: Element) => {
  const properties = child(row, 'w:trPr')
  const changed = child(properties, 'w:del') ?? child(properties, 'w:ins')
  if (changed) context.notes.trackedChanges += 1
  return changed?.name !== 'w:del'
}

function cells(row: Element, context: Context): (readonly Block[])[] {
  return unwrapped(row, 'w:tc').flatMap((cell) => {
    const properties = child(cell, 'w:tcPr')
    const merged = child(properties, 'w:vMerge')
    if (merged && attribute(merged, 'w:val') !== 'restart') return [[]]
    const backdrop = underneath(shadeOf(child(properties, 'w:shd'), context.theme), context.backdrop)
    return [blocks(cell, { ...context, backdrop })]
  })
}

/** Rows and cells may stand in content controls. */
function unwrapped(node: Element, name: string): Element[] {
  return childrenOf(node).flatMap((inner) => {
    if (inner.name === name) return [inner]
    return wrappers.has(inner.name) ? unwrapped(inner, name) : []
  })
}

export function section(node: Element | undefined, context: Context): Section {
  const columns = child(node, 'w:cols')
  const uneven = childrenOf(columns).filter((element) => element.name === 'w:col').length
  const parts = (name: string) =>
    new Map(
      childrenOf(node)
        .filter((element) => element.name === name)
        .map((element) => [
          attribute(element, 'w:type') ?? 'default',
          context.part.relations.get(attribute(element, 'r:id') ?? '')?.target ?? '',
        ]),
    )
  return {
    columns: Math.max(1, Number(attribute(columns, 'w:num') ?? 1) || 1, uneven),
    continuous: ['continuous', 'nextColumn'].includes(attribute(child(node, 'w:type'), 'w:val') ?? 'nextPage'),
    titlePage: onOff(child(node, 'w:titlePg')) ?? false,
    headers: parts('w:headerReference'),
    footers: parts('w:footerReference'),
  }
}
