/** RTF tokens → lines. */
import type { Metadata } from '../../types.js'
import type { FlowLine } from '../flow/flow.js'
import { addByte, addSymbol, addText, addUnicode, endBytes, endEntry, skipFallback } from './characters.js'
import { endLine, endRow } from './paragraphs.js'
import { type Group, newStory, plainStyle, type Rtf, type Story, top } from './state.js'
import { type Token, tokens } from './tokens.js'
import { note, openDestination, reform, restyle, signs } from './words.js'

export interface RtfText {
  readonly lines: readonly FlowLine[]
  readonly hidden: Rtf['hidden']
  readonly metadata: Metadata
  /** Groups were still open at the end. */
  readonly truncated: boolean
}

/** Groups in groups that are followed; deeper ones are passed over. */
const deepest = 2000

export function readRtfText(text: string): RtfText {
  const body = newStory('body', { kind: 'full' })
  const rtf = newRtf(body, painted.test(text) ? 'unknown' : '#ffffff')
  let starred = false
  let ignored = 0
  let open = true
  for (const token of tokens(text)) {
    if (!open) break
    if (token.kind === 'open' && rtf.groups.length >= deepest) ignored += 1
    else if (ignored > 0) ignored -= token.kind === 'close' ? 1 : 0
    else if (token.kind === 'symbol' && token.sign === '*') starred = true
    else {
      apply(token, starred, rtf)
      starred = false
      open = token.kind !== 'close' || rtf.groups.length > 1
    }
  }
  endLine(rtf, body)
  return { lines: inOrder(rtf, body), hidden: rtf.hidden, metadata: metadataOf(rtf), truncated: open }
}

/** Shaded cells, paragraphs or words, shapes, pictures. */
const painted = /\\(?:clcbpat|cbpat|chcbpat|highlight|cb|shp|pict|background)(?![a-z])/

function newRtf(story: Story, backdrop: string): Rtf {
  const group: Group = {
    destination: 'text',
    style: plainStyle,
    vanish: false,
    deleted: false,
    font: 0,
    fallback: 1,
    story,
  }
  return {
    groups: [group],
    fonts: new Map(),
    colors: [],
    styles: new Map(),
    hidden: [],
    stories: [],
    words: new Map(),
    bytes: [],
    page: 1252,
    codePage: 1252,
    skip: 0,
    pageNumber: 1,
    after: 0,
    field: '',
    entry: { number: 0, name: '' },
    color: { red: 0, green: 0, blue: 0, set: false },
    revisions: 0,
    backdrop,
  }
}

const replaceTop = (rtf: Rtf, group: Group) => {
  rtf.groups[rtf.groups.length - 1] = group
}

function apply(token: Token, starred: boolean, rtf: Rtf): void {
  if (token.kind !== 'byte') endBytes(rtf)
  if (token.kind === 'byte') addByte(token.value, rtf)
  else if (token.kind === 'open') rtf.groups.push({ ...top(rtf) })
  else if (token.kind === 'close') closeGroup(rtf)
  else if (token.kind === 'text') addText(skipFallback(token.text, rtf), rtf)
  else if (token.kind === 'symbol') addSymbol(token.sign, rtf)
  else applyWord(token.name, token.value, starred, rtf)
}

function applyWord(name: string, value: number | undefined, starred: boolean, rtf: Rtf): void {
  const group = top(rtf)
  const sign = signs.get(name)
  const opened = openDestination(name, starred, group, rtf)
  const styled = opened ?? restyle(name, value, group, rtf)
  note(name, value, group.destination, rtf)
  if (sign !== undefined) addText(sign, rtf)
  else if (name === 'u') addUnicode(value ?? 0, rtf)
  else if (name === 'fldrslt')
    replaceTop(rtf, { ...group, destination: group.destination === 'none' ? 'none' : 'text', ...hrefOf(rtf) })
  else if (styled) replaceTop(rtf, styled)
  else if (group.destination === 'text') structure(name, value, group.story, rtf)
}

function structure(name: string, value: number | undefined, story: Story, rtf: Rtf): void {
  const paragraph = reform(name, value, story.paragraph)
  if (paragraph) story.paragraph = paragraph
  else if (name === 'par' || name === 'sect') endLine(rtf, story)
  else if (name === 'line') {
    endLine(rtf, story, false)
    story.continues = true
  } else if (name === 'cell' || name === 'nestcell') {
    endLine(rtf, story)
    story.cells.push(story.cell)
    story.cell = []
  } else if (name === 'row' || name === 'nestrow') endRow(story)
  else if (name === 'page' || (name === 'pagebb' && story.role === 'body')) turnPage(story, rtf)
}

function turnPage(story: Story, rtf: Rtf): void {
  endLine(rtf, story)
  if (story.lines.length > 0) rtf.pageNumber += 1
}

function closeGroup(rtf: Rtf): void {
  const group = top(rtf)
  const around = rtf.groups.at(-2)
  if (around && around.story !== group.story) endLine(rtf, group.story)
  if (group.destination === 'fonts' || group.destination === 'styles') endEntry(group.destination, rtf)
  if (rtf.groups.length > 1) rtf.groups.pop()
  rtf.skip = 0
}

/** `HYPERLINK "https://…"`, the code of the field whose result begins. */
function hrefOf(rtf: Rtf): { href?: string } {
  const address = /^\s*HYPERLINK\s+(?!\\l)"?([^"\s]+)"?/i.exec(rtf.field)?.[1]
  rtf.field = ''
  return address === undefined ? {} : { href: address }
}

function inOrder(rtf: Rtf, body: Story): FlowLine[] {
  const of = (role: Story['role']) => rtf.stories.filter((story) => story.role === role).flatMap((story) => story.lines)
  const open = [...body.cells.flat(), ...body.cell]
  const lines = [...of('header'), ...body.lines, ...open, ...of('text-box'), ...of('footnote'), ...of('footer')]
  return lines.toSorted((one, other) => (one.page ?? 1) - (other.page ?? 1))
}

function metadataOf(rtf: Rtf): Metadata {
  const said = (name: 'title' | 'author' | 'generator') => rtf.words.get(name)?.replace(/;$/, '').trim() || undefined
  const all = {
    title: said('title'),
    author: said('author'),
    creator: said('generator'),
    language: rtf.language || undefined,
    trackedChanges: rtf.revisions || undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
