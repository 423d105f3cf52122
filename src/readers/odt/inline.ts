/** What stands in a paragraph of an ODT: words in their style, line breaks, notes, frames. */
import type { HiddenText } from '../../types.js'
import type { Span } from '../flow/flow.js'
import { hiddenBecause } from '../flow/visibility.js'
import { attribute, child, type Element } from '../xml.js'
import type { OdtStyle, OdtStyles } from './styles.js'

export interface Context {
  readonly styles: OdtStyles
  readonly hidden: HiddenText[]
  /** White paper, or `unknown` where anything in the file is painted. */
  readonly backdrop: string
  readonly changes: Set<string>
  /** Bodies of foot and end notes, in order. */
  readonly notes: Element[]
}

interface Row {
  readonly spans: Span[]
  readonly continues: boolean
}

/** A paragraph while it is read. */
export interface Reading {
  readonly rows: Row[]
  /** Frames anchored in it. */
  readonly boxes: Element[]
  /** The page turned before its first word. */
  turns: boolean
}

export function inline(element: Element, style: OdtStyle['text'], reading: Reading, context: Context): void {
  for (const node of element.children) {
    if (typeof node === 'string') addText(node.replaceAll(/[ \t\n\r]+/g, ' '), style, reading, context)
    else inlineElement(node, style, reading, context)
  }
}

function inlineElement(node: Element, style: OdtStyle['text'], reading: Reading, context: Context): void {
  switch (node.name) {
    case 'text:span': {
      const own = context.styles.of('text', attribute(node, 'text:style-name')).text
      inline(node, { ...style, ...own }, reading, context)
      return
    }
    case 'text:a': {
      const href = attribute(node, 'xlink:href') ?? ''
      inline(node, href.startsWith('#') || href === '' ? style : { ...style, href }, reading, context)
      return
    }
    case 'text:s':
      addText(' '.repeat(Math.min(100, Number(attribute(node, 'text:c') ?? 1) || 1)), style, reading, context)
      return
    case 'text:tab':
      addText('\t', style, reading, context)
      return
    case 'text:line-break':
      reading.rows.push({ spans: [], continues: true })
      return
    case 'text:soft-page-break':
      reading.turns ||= reading.rows.every((row) => row.spans.length === 0)
      return
    case 'text:note': {
      const body = child(node, 'text:note-body')
      if (body) context.notes.push(body)
      return
    }
    case 'draw:frame':
    case 'draw:g':
    case 'draw:custom-shape':
    case 'draw:a':
      reading.boxes.push(node)
      return
    default:
      if (!silent.has(node.name)) inline(node, style, reading, context)
  }
}

/** What stands among the words and is not one: comments, marks, the text under ruby. */
const silent = new Set(['office:annotation', 'text:ruby-text', 'text:bookmark', 'text:change', 'text:tracked-changes'])

function addText(text: string, style: OdtStyle['text'], reading: Reading, context: Context): void {
  const { hidden, ...look } = style
  const { background, ...seen } = look
  const reason = hiddenBecause(
    { ...seen, vanish: hidden ?? false, ...(background ? { shade: background } : {}) },
    context.backdrop,
  )
  if (reason && text.trim() !== '') context.hidden.push({ reason, text, page: 1, part: 'content.xml' })
  else if (!hidden) reading.rows.at(-1)?.spans.push({ text, style: look })
}
