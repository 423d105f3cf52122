/** Events of an HTML parser → the lines that a browser shows, as far as tags and inline styles tell. */
import { Parser } from 'htmlparser2'
import type { HiddenReason, HiddenText, Link, Metadata } from '../../types.js'
import type { FlowLine } from '../flow/flow.js'
import { linkTo } from '../flow/links.js'
import { hiddenBecause } from '../flow/visibility.js'
import { type Part, setApart } from './apart.js'
import { type Frame, frameOf, isBlock, isUnread, rootFrame } from './frames.js'
import { closeRow, closeTable, openCell, openTable, type Tables } from './tables.js'

export interface Html {
  readonly lines: readonly FlowLine[]
  readonly hidden: readonly HiddenText[]
  readonly links: readonly Link[]
  readonly metadata: Metadata
  /** Nested deeper than the parser can follow in good time: what stands below is not read. */
  readonly tooDeep: boolean
}

/** Elements in elements; a page saved from an editor has some thirty. */
const deepest = 1_000

export function readHtmlText(html: string): Html {
  const state: State = {
    open: [rootFrame],
    out: [],
    tables: [],
    parts: [],
    continues: false,
    gap: 0,
    itemOpen: false,
    hidden: [],
    backdrop: /<style|<link|background|bgcolor/i.test(html) ? 'unknown' : '#ffffff',
    hiddenOpen: false,
    links: [],
    metadata: new Map(),
    title: '',
  }
  const parser = new Parser({
    onopentag: (name, attributes) => openTag(name, attributes, state),
    ontext: (text) => addText(text, state),
    onclosetag: (name) => closeTag(name, state),
  })
  const tooDeep = !endsWithin(parser, html)
  flush(state)
  const title = state.title.replaceAll(/\s+/g, ' ').trim()
  return {
    lines: state.out,
    hidden: state.hidden.filter(({ text }) => text.trim() !== ''),
    links: state.links,
    metadata: { ...(title ? { title } : {}), ...Object.fromEntries(state.metadata) },
    tooDeep,
  }
}

function endsWithin(parser: Parser, html: string): boolean {
  try {
    parser.end(html)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

interface State extends Tables {
  readonly open: Frame[]
  parts: Part[]
  continues: boolean
  /** Points. */
  gap: number
  /** The next line is the first of a list item, so it has the marker. */
  itemOpen: boolean
  readonly hidden: HiddenText[]
  /** White paper, or `unknown` where a style sheet or a background may paint it. */
  readonly backdrop: string
  /** Hidden words that follow belong to the last finding. */
  hiddenOpen: boolean
  readonly links: Link[]
  readonly metadata: Map<string, string>
  title: string
}

const top = (state: State): Frame => state.open.at(-1) ?? rootFrame

function openTag(name: string, attributes: Readonly<Record<string, string>>, state: State): void {
  if (state.open.length > deepest) throw new RangeError('nested too deep')
  const frame = frameOf(name, attributes, top(state))
  if (isBlock(name)) endLine(state, frame.gap)
  if (name === 'br') breakLine(state)
  else if (name === 'meta' || name === 'html') noteMetadata(attributes, state)
  else if (name === 'img') noteImageLink(state)
  else if (name === 'li') state.itemOpen = true
  else if (name === 'table') openTable(state)
  else if (name === 'tr') closeRow(state)
  else if (name === 'td' || name === 'th') openCell(state)
  state.open.push(frame)
}

function closeTag(name: string, state: State): void {
  const frame = top(state)
  if (isBlock(name)) endLine(state, frame.gap)
  if (name === 'tr') closeRow(state)
  if (name === 'table') closeTable(state)
  if (state.open.length > 1) state.open.pop()
}

function addText(text: string, state: State): void {
  const frame = top(state)
  if (frame.name === 'title' && state.open.at(-2)?.name !== 'svg') state.title += text
  else if (isUnread(frame)) return
  else if (isHidden(frame, state)) noteHidden(text, frame.hidden ?? 'white-on-white', state)
  else if (frame.preformatted) addPreformatted(text, state)
  else addSpan(text.replaceAll(/[ \t\n\r\f]+/g, ' '), state)
}

const isHidden = ({ hidden, style }: Frame, state: State) =>
  hidden !== undefined ||
  hiddenBecause({ ...(style.color ? { color: style.color } : {}) }, state.backdrop) !== undefined

function addSpan(text: string, state: State): void {
  const last = state.parts.at(-1)
  if (text === ' ' && (!last || last.span.text.endsWith(' '))) return
  const block = state.open.findLastIndex(({ name }) => isBlock(name))
  state.parts.push({ span: { text, style: top(state).style }, child: state.open[block + 1] })
}

function addPreformatted(text: string, state: State): void {
  text.split(/\r\n?|\n/).forEach((row, index) => {
    if (index > 0) breakLine(state)
    if (row !== '') state.parts.push({ span: { text: row, style: top(state).style }, child: undefined })
  })
}

function noteHidden(text: string, reason: HiddenReason, state: State): void {
  const last = state.hidden.at(-1)
  if (text.trim() === '') return
  const words = text.replaceAll(/\s+/g, ' ')
  if (state.hiddenOpen && last?.reason === reason) {
    state.hidden[state.hidden.length - 1] = { ...last, text: last.text + words }
  } else state.hidden.push({ reason, text: words.trim(), page: 1 })
  state.hiddenOpen = true
}

/** Height of an empty line, in points. */
const emptyLine = 14

function breakLine(state: State): void {
  const empty = state.parts.every(({ span }) => span.text.trim() === '')
  flush(state)
  if (empty) state.gap += emptyLine
  else state.continues = true
}

function endLine(state: State, gap: number): void {
  flush(state)
  state.continues = false
  state.hiddenOpen = false
  state.gap = Math.max(state.gap, gap)
}

function flush(state: State): void {
  const { continues } = state
  const spans = setApart(state.parts)
  state.parts = []
  if (spans.every((span) => span.text.trim() === '')) return
  const { role, level, marker } = top(state)
  const first = marker !== undefined && state.itemOpen
  const cell = state.tables.at(-1)
  state.out.push({
    spans,
    role: role === 'body' && cell ? 'table-cell' : role,
    ...(level !== undefined ? { level } : {}),
    ...(first ? { marker } : {}),
    ...(continues ? { continues } : {}),
    ...(cell ? { region: cell.region } : {}),
    gapAbove: state.gap,
  })
  state.gap = 0
  if (role === 'list-item') state.itemOpen = false
}

function noteMetadata(attributes: Readonly<Record<string, string>>, { metadata }: State): void {
  const { lang, name, content } = attributes
  if (lang) metadata.set('language', lang)
  if (content && (name === 'author' || name === 'keywords')) metadata.set(name, content)
  if (content && name === 'description') metadata.set('subject', content)
  if (content && name === 'generator') metadata.set('creator', content)
}

/** A picture in a link: a link without words. */
function noteImageLink(state: State): void {
  const { href } = top(state).style
  if (href) state.links.push(linkTo(href, ''))
}
