/**
 * The lines of a plain text resume, as people write it for this tool: `#` marks a heading, `-`, `*` or `•` a bullet, an
 * indented line under a bullet goes on with it. Anything else stands for itself.
 */
import { type FlowLine, plain } from './flow/flow.js'

export function textLines(text: string): FlowLine[] {
  const rows = text
    .replaceAll(/\r\n?|\u2028|\u0085/g, '\n')
    .replaceAll('\v', '\n')
    .replaceAll('\f', '\n\f')
    .split('\n')
  const state: State = { lines: [], bullets: [], page: 1, row: 0, blank: 0, open: false, previous: '' }
  for (let i = 0; i < rows.length; i++) {
    state.row = i + 1
    const row = takePageBreaks(rows[i] ?? '', state)
    const below = rows[i + 1] ?? ''
    if (isUnderline(row)) endBlock(state)
    else if (row.trim() === '') endBlock(state)
    else if (isUnderlined(row, below, state)) {
      heading(state, row.trim(), below.trim().startsWith('=') ? 1 : 2)
      i += 1
    } else addRow(row, state)
  }
  return state.lines
}

interface State {
  readonly lines: FlowLine[]
  /** Indents of the bullets that are open, outermost first. */
  bullets: number[]
  page: number
  /** Of the file, from 1. */
  row: number
  /** Empty rows since the last line. */
  blank: number
  /** The last row could go on. */
  open: boolean
  previous: string
}

/** White space of an empty row, in points. */
const emptyRow = 12

function takePageBreaks(row: string, state: State): string {
  if (!row.startsWith('\f')) return row
  if (state.lines.length > 0) state.page += 1
  return row.slice(1)
}

function endBlock(state: State): void {
  state.blank += 1
  state.open = false
}

function addRow(row: string, state: State): void {
  const marks = /^\s*(#{1,6})[ \t]+(.*)$/.exec(row)
  const item = bulletAt.exec(row)
  if (marks) heading(state, withoutClosing(marks[2] ?? ''), marks[1]?.length ?? 1)
  else if (item) bullet(state, row, item)
  else if (continuesBullet(state, row)) add(state, row, { role: 'list-item', continues: true })
  else {
    state.bullets = []
    add(state, row, continuesProse(state, row.trim()) ? { continues: true } : {})
  }
}

/** `## Heading ##` closes with marks of its own; `C#` does not. */
function withoutClosing(text: string): string {
  const trimmed = text.trimEnd()
  const words = trimmed.replace(/#{1,10}$/, '')
  return words.endsWith(' ') ? words : trimmed
}

const continuesBullet = (state: State, row: string) =>
  state.open && state.bullets.length > 0 && widthOf(row) > (state.bullets.at(-1) ?? 0)

/** A glyph, or a number with a dot or bracket, and white space; a year is no number of a list. */
const bulletAt = /^([ \t]*)([•◦▪▫‣●○■□▸►▶➢❖◆◇⁃∙·*+–—-]|\d{1,2}[.)])(?:[ \t\u00a0]+)(\S.*)$/

function bullet(state: State, row: string, item: RegExpExecArray): void {
  const indent = widthOf(row)
  while (state.bullets.length > 0 && (state.bullets.at(-1) ?? 0) >= indent) state.bullets.pop()
  state.bullets.push(indent)
  add(state, item[3] ?? '', { role: 'list-item', level: state.bullets.length, marker: item[2] ?? '•' })
}

function heading(state: State, text: string, level: number): void {
  state.bullets = []
  add(state, text, { role: 'heading', level })
  state.open = false
}

function add(state: State, text: string, says: Partial<FlowLine>): void {
  const depth = says.continues && says.role === 'list-item' ? { level: state.bullets.length } : {}
  const gap = state.blank > 0 && state.lines.length > 0 ? { gapAbove: state.blank * emptyRow } : {}
  state.lines.push({ spans: [{ text, style: plain }], page: state.page, row: state.row, ...gap, ...depth, ...says })
  state.blank = 0
  state.open = true
  state.previous = text.trim()
}

/** Columns of white space before the text; a tab reaches the next multiple of four. */
function widthOf(row: string): number {
  let width = 0
  for (const character of row) {
    if (character === '\t') width += 4 - (width % 4)
    else if (character === ' ' || character === '\u00a0') width += 1
    else break
  }
  return width
}

/** A row of prose that an editor wrapped: the one above is long, ends no sentence, and this one begins in lower case. */
function continuesProse(state: State, row: string): boolean {
  if (!state.open || state.previous.length < 50) return false
  if (state.lines.at(-1)?.role !== undefined) return false
  return /^\p{Ll}/u.test(row) && !/[.!?:|]$/.test(state.previous)
}

const isUnderline = (row: string) => /^\s*([-=_*~─━═–—])(?:\s*\1){2,}\s*$/.test(row)

/** A short line on its own over a row of `=` or `-` of about its length. */
function isUnderlined(row: string, below: string, state: State): boolean {
  const text = row.trim()
  if (!/^\s*(?:={3,}|-{3,})\s*$/.test(below) || bulletAt.test(row) || /[@|\t]/.test(text)) return false
  if (state.open && state.lines.at(-1)?.role !== 'heading') return false
  return text.length <= 50 && Math.abs(below.trim().length - text.length) <= Math.max(4, text.length / 2)
}
