/** Paragraphs, lists, tables and frames of an ODT → lines. */
import type { LineRole } from '../../types.js'
import type { FlowLine, FlowRegion } from '../flow/flow.js'
import { arrangeRow } from '../flow/table.js'
import { attribute, childrenOf, type Element } from '../xml.js'
import { type Context, inline, type Reading } from './inline.js'
import type { OdtStyle } from './styles.js'

interface Place {
  readonly role: LineRole
  readonly part: string
  readonly region: FlowRegion
}

interface Where extends Place {
  readonly list?: {
    readonly style: string | undefined
    readonly depth: number
    readonly item: { next: number; open: boolean }
  }
  readonly state: { page: number; pending: boolean; started: boolean; after: number }
}

export function storyLines(element: Element, place: Place, context: Context): FlowLine[] {
  return blockLines(element, { ...place, state: { page: 1, pending: false, started: false, after: 0 } }, context)
}

function blockLines(element: Element, where: Where, context: Context): FlowLine[] {
  return childrenOf(element).flatMap((node): FlowLine[] => {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        return paragraphLines(node, where, context)
      case 'text:list':
        return listLines(node, where, context)
      case 'table:table':
        return tableLines(node, where, context)
      case 'text:section':
      case 'text:index-body':
      case 'text:table-of-content':
        return attribute(node, 'text:display') === 'none' ? [] : blockLines(node, where, context)
      case 'draw:frame':
      case 'draw:g':
      case 'draw:custom-shape':
        return boxLines(node, where, context)
      default:
        return []
    }
  })
}

function listLines(list: Element, where: Where, context: Context): FlowLine[] {
  const outer = where.list
  const style = attribute(list, 'text:style-name') ?? outer?.style
  const item = { next: 1, open: false }
  const inside: Where = { ...where, list: { style, depth: (outer?.depth ?? 0) + 1, item } }
  return childrenOf(list).flatMap((node) => {
    item.open = node.name === 'text:list-item'
    return blockLines(node, inside, context)
  })
}

function tableLines(table: Element, where: Where, context: Context): FlowLine[] {
  const region: FlowRegion = where.role === 'body' ? { kind: 'table' } : where.region
  const role: LineRole = where.role === 'body' ? 'table-cell' : where.role
  return rowsOf(table).flatMap((row) => {
    const cells = childrenOf(row).filter((cell) => cell.name === 'table:table-cell')
    return arrangeRow(
      cells.map((cell) => blockLines(cell, { ...where, role, region }, context)),
      region,
    ).lines
  })
}

const rowsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((node) => {
    if (node.name === 'table:table-row') return [node]
    return /^table:table-(?:header-rows|rows|row-group)$/.test(node.name) ? rowsOf(node) : []
  })

function boxLines(shape: Element, where: Where, context: Context): FlowLine[] {
  const margin = where.role === 'header' || where.role === 'footer'
  const place: Where = margin ? where : { ...where, role: 'text-box', region: { kind: 'text-box' } }
  const { list: _, ...outside } = place
  return [
    ...blockLines(shape, outside, context),
    ...childrenOf(shape).flatMap((node) => blockLines(node, outside, context)),
  ]
}

function paragraphLines(node: Element, where: Where, context: Context): FlowLine[] {
  const style = context.styles.of('paragraph', attribute(node, 'text:style-name'))
  const reading: Reading = { rows: [{ spans: [], continues: false }], boxes: [], turns: false }
  inline(node, style.text, reading, context)
  const { state } = where
  if (style.breakBefore || reading.turns) state.pending = true
  const words = reading.rows.some((row) => row.spans.some((span) => span.text.trim() !== ''))
  if (words && state.pending && state.started) state.page += 1
  if (words) Object.assign(state, { pending: false, started: true })
  const gap = state.after + style.before
  state.after = style.after
  const says = roleOf(node, style, where, context)
  const lines = reading.rows.map(({ spans, continues }, index): FlowLine => {
    const { marker, ...role } = says
    return {
      spans,
      ...role,
      ...(index === 0 && marker ? { marker } : {}),
      ...(continues ? { continues } : {}),
      gapAbove: (index === 0 ? gap : 0) + (words ? 0 : (style.text.size ?? 12) * 1.2),
      part: where.part,
      region: where.region,
      page: state.page,
    }
  })
  if (style.breakAfter) state.pending = true
  return [...lines, ...reading.boxes.flatMap((box) => boxLines(box, where, context))]
}

function roleOf(
  node: Element,
  style: OdtStyle,
  where: Where,
  context: Context,
): Pick<FlowLine, 'role' | 'level' | 'marker'> {
  const mark = where.list?.item.open ? markerOf(where.list, style, context) : undefined
  const marker = mark ? { marker: mark } : {}
  if (where.role === 'header' || where.role === 'footer' || where.role === 'footnote')
    return { role: where.role, ...marker }
  const outline = Number(attribute(node, 'text:outline-level') ?? style.outline ?? Number.NaN)
  if (node.name === 'text:h' || style.outline !== undefined) return { role: 'heading', level: outline || 1, ...marker }
  if (/^(?:title|titel|titre|título|titolo)$/i.test(style.name)) return { role: 'heading', level: 1 }
  if (where.list) return { role: 'list-item', level: where.list.depth, ...marker }
  return { role: where.role }
}

/** Drawn before the first paragraph of an item only. */
function markerOf(list: NonNullable<Where['list']>, style: OdtStyle, context: Context): string | undefined {
  const bullet = context.styles.bullet(list.style ?? style.list, list.depth)
  list.item.open = false
  if (bullet.glyph !== undefined) return bullet.glyph
  if (!bullet.format) return undefined
  const number = list.item.next
  list.item.next += 1
  return `${bullet.format.toLowerCase() === 'a' ? String.fromCharCode(96 + (((number - 1) % 26) + 1)) : number}${bullet.suffix || '.'}`
}
