/** Shapes, text boxes, word art and diagrams: the words in them, and whether something is painted under those. */
import { linkTo } from '../flow/links.js'
import { attribute, child, childrenOf, descendants, type Element, textOf } from '../xml.js'
import type { Context } from './context.js'
import type { Block, Piece, TextBox } from './model.js'

/** Boxes in boxes that are followed; Word itself allows one. */
const deepest = 8

export function drawing(node: Element, context: Context): Piece[] {
  if (context.depth >= deepest) return []
  noteThings(node, context)
  const at = anchorOf(child(node, 'wp:anchor'))
  return boxesIn(node, context).map((content) => ({ kind: 'box', box: { blocks: content, ...(at ? { at } : {}) } }))
}

/** The content of every text box in document order; of a choice and its fallback only one. */
function boxesIn(node: Element, context: Context, backdrop = 'unknown'): (readonly Block[])[] {
  return childrenOf(node).flatMap((inner): (readonly Block[])[] => {
    switch (inner.name) {
      case 'w:txbxContent':
        return [context.readBlocks(inner, { ...context, backdrop, fields: [], depth: context.depth + 1 })]
      case 'mc:AlternateContent':
        return alternative(inner, (choice) => boxesIn(choice, context, backdrop))
      case 'wps:wsp':
        return boxesIn(inner, context, fillOf(inner, context))
      case 'v:textpath':
        return wordArt(attribute(inner, 'string') ?? '')
      case 'dgm:relIds':
        return diagram(attribute(inner, 'r:dm'), context)
      default:
        return boxesIn(inner, context, inner.name.startsWith('v:') ? vmlFill(inner, backdrop) : backdrop)
    }
  })
}

/** Of a choice and its fallback one is read: the first that holds anything. */
export function alternative<T>(node: Element, read: (choice: Element) => T[]): T[] {
  for (const choice of childrenOf(node)) {
    const found = read(choice)
    if (found.length > 0) return found
  }
  return []
}

/** A shape's own fill; without one, and without a style that paints it, the page shows through. */
function fillOf(shape: Element, context: Context): string {
  const properties = child(shape, 'wps:spPr')
  const solid = child(properties, 'a:solidFill')
  const rgb = attribute(child(solid, 'a:srgbClr'), 'val')
  if (rgb !== undefined && childrenOf(child(solid, 'a:srgbClr')).length === 0) return `#${rgb.toLowerCase()}`
  if (solid) return 'unknown'
  const other = childrenOf(properties).some((element) => /^a:(?:grad|blip|patt|grp)Fill$/.test(element.name))
  if (other) return 'unknown'
  const styled = attribute(child(child(shape, 'wps:style'), 'a:fillRef'), 'idx')
  if (!child(properties, 'a:noFill') && styled !== undefined && styled !== '0') return 'unknown'
  return context.backdrop
}

const vmlFill = (shape: Element, around: string) => {
  const color = attribute(shape, 'fillcolor')
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : around
}

const line = (text: string): Block => ({
  kind: 'paragraph',
  pieces: [{ kind: 'text', text, style: {} }],
  role: 'body',
  before: 0,
  after: 0,
  size: 11,
  pageBreakBefore: false,
  frame: false,
  runsOn: false,
})

const wordArt = (text: string): (readonly Block[])[] => (text.trim() === '' ? [] : [[line(text)]])

/** A diagram keeps its words in a part of its own, a paragraph each. */
function diagram(id: string | undefined, context: Context): (readonly Block[])[] {
  const target = context.part.relations.get(id ?? '')?.target
  const root = target === undefined ? undefined : context.lookUp(target)?.root
  const texts = [...descendants(root, 'a:p')].map(textOf).filter((text) => text.trim() !== '')
  return texts.length === 0 ? [] : [texts.map(line)]
}

/** A picture or shape that is a link, without words of its own. */
function noteLink(id: string | undefined, context: Context): void {
  const relation = context.part.relations.get(id ?? '')
  if (relation?.external) context.notes.links.push(linkTo(relation.target, ''))
}

function noteThings(node: Element, context: Context): void {
  for (const click of descendants(node, 'a:hlinkClick')) noteLink(attribute(click, 'r:id'), context)
  if (node.name === 'w:object') context.notes.active.add('embedded-object')
  for (const picture of descendants(node, 'pic:pic')) {
    const size = child(child(child(picture, 'pic:spPr'), 'a:xfrm'), 'a:ext')
    context.notes.images.push({ box: [0, 0, points(attribute(size, 'cx')), points(attribute(size, 'cy'))] })
  }
}

/** English metric units: 12,700 to the point. */
const points = (emu: string | undefined) => Math.round(Number(emu ?? 0) / 127) / 100 || 0

function anchorOf(anchor: Element | undefined): TextBox['at'] {
  const horizontal = child(anchor, 'wp:positionH')
  const vertical = child(anchor, 'wp:positionV')
  const left = textOf(child(horizontal, 'wp:posOffset'))
  const top = textOf(child(vertical, 'wp:posOffset'))
  if (left === '' || top === '') return undefined
  const from = `${attribute(horizontal, 'relativeFrom')}/${attribute(vertical, 'relativeFrom')}`
  return { from, left: points(left), top: points(top) }
}
