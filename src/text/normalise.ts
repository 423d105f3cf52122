/** The one text in which everything is searched, with the way back from every character to its line and column. */
import type { Line, SearchText } from '../types.js'
import { matchesIn } from './matches.js'

/** A stretch of one line that belongs to a block. */
export interface Piece {
  readonly line: Pick<Line, 'number' | 'text'>
  /** In `line.text`; the whole line when left out. */
  readonly start?: number
  readonly end?: number
}

export interface NormaliseOptions {
  /** Words and first or last parts of words that keep their hyphen at a line's end: `real-time`, `driven`, `cross`. */
  readonly hyphenated?: readonly string[]
}

/**
 * Joins the pieces of each block (wrapped lines) and normalises them: NFKC with ligatures expanded, soft hyphens and
 * zero-width characters dropped, quotes, dashes and spaces folded, letter-spaced words joined, a hyphen at a line's end
 * dropped where the joined word is the likelier one. Blocks are separated by `\n`. A tab (a wide gap) stays a tab.
 *
 * `offsets` has one `[start, end)` a block, in the order given.
 */
export function searchText(
  blocks: readonly (readonly Piece[])[],
  options: NormaliseOptions = {},
): { readonly text: SearchText; readonly offsets: readonly (readonly [start: number, end: number])[] } {
  const out: Characters = { text: [], line: [], column: [] }
  const known = knownWords(blocks, options.hyphenated ?? [])
  const offsets: (readonly [number, number])[] = []
  for (const [index, pieces] of blocks.entries()) {
    if (index > 0) push(out, '\n', out.line.at(-1) ?? 1, out.column.at(-1) ?? 1)
    const start = out.text.length
    for (const piece of pieces) append(out, piece, start, known)
    trimEnd(out, start)
    offsets.push([start, out.text.length])
  }
  const text = { text: out.text.join(''), line: Int32Array.from(out.line), column: Int32Array.from(out.column) }
  return { text, offsets }
}

/** The same for a bare string, for phrases and terms that are compared with the text. */
export const normalise = (text: string): string =>
  searchText([[{ line: { number: 1, text: text.replaceAll('\n', ' ') } }]]).text.text

interface Characters {
  readonly text: string[]
  readonly line: number[]
  readonly column: number[]
}

interface KnownWords {
  readonly joined: ReadonlySet<string>
  readonly hyphenated: ReadonlySet<string>
}

function push(out: Characters, unit: string, line: number, column: number): void {
  out.text.push(unit)
  out.line.push(line)
  out.column.push(column)
}

function append(out: Characters, piece: Piece, blockStart: number, known: KnownWords): void {
  const from = piece.start ?? 0
  const to = piece.end ?? piece.line.text.length
  const source = piece.line.text.slice(from, to)
  const units = folded(source)
  if (units.text.length === 0) return
  trimEnd(out, blockStart)
  if (out.text.length > blockStart) joinLine(out, blockStart, units.text, piece.line.number, from + 1, known)
  for (let i = 0; i < units.text.length; i++) {
    push(out, units.text[i] as string, piece.line.number, from + (units.offset[i] as number) + 1)
  }
}

function trimEnd(out: Characters, blockStart: number): void {
  while (out.text.length > blockStart && isSpace(out.text.at(-1))) {
    out.text.pop()
    out.line.pop()
    out.column.pop()
  }
}

const isSpace = (unit: string | undefined): boolean => unit === ' ' || unit === '\t'

/** One space between wrapped lines; nothing after a hyphen, which itself goes where it only marks the wrap. */
function joinLine(
  out: Characters,
  blockStart: number,
  next: readonly string[],
  line: number,
  column: number,
  known: KnownWords,
): void {
  const last = out.text.length - 1
  const before = out.text[last - 1]
  const wraps = out.text[last] === '-' && isLetter(before) && isLetter(next[0])
  if (!wraps) {
    push(out, ' ', line, column)
    return
  }
  const head = wordBefore(out.text, blockStart, last)
  const tail = wordAfter(next)
  if (!isAddress(tokenBefore(out.text, blockStart, last)) && !keepsHyphen(head, tail, known)) trimLast(out)
}

function trimLast(out: Characters): void {
  out.text.pop()
  out.line.pop()
  out.column.pop()
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /\p{L}/u.test(unit)

function wordBefore(text: readonly string[], from: number, end: number): string {
  let start = end
  while (start > from && (isLetter(text[start - 1]) || text[start - 1] === '-')) start--
  return text.slice(start, end).join('')
}

function wordAfter(text: readonly string[]): string {
  let end = 0
  while (end < text.length && (isLetter(text[end]) || text[end] === '-')) end++
  return text.slice(0, end).join('')
}

function tokenBefore(text: readonly string[], from: number, end: number): string {
  let start = end
  while (start > from && end - start < 200 && !isSpace(text[start - 1])) start--
  return text.slice(start, end).join('')
}

/** `example.org/jane-` or `jane@some-`: nothing hyphenates addresses, so that the hyphen is their own. */
const isAddress = (token: string): boolean => /\p{L}\.\p{L}[^/]*\/|:\/\/|@|^www\./iu.test(token)

function keepsHyphen(head: string, tail: string, known: KnownWords): boolean {
  const left = head.toLowerCase()
  const right = tail.toLowerCase()
  if (known.hyphenated.has(`${left}-${right}`)) return true
  if (known.joined.has(left + right)) return false
  const startsUpper = tail[0] !== right[0]
  if (startsUpper) return true
  return left.includes('-') || known.hyphenated.has(`${left}-`) || known.hyphenated.has(`-${right}`)
}

/** Words of the document itself decide first: what stands unbroken elsewhere is how its author writes it. */
function knownWords(blocks: readonly (readonly Piece[])[], hyphenated: readonly string[]): KnownWords {
  const joined = new Set<string>()
  const split = new Set<string>(hyphenated)
  if (!blocks.some((pieces) => pieces.length > 1)) return { joined, hyphenated: split }
  for (const pieces of blocks) {
    for (const piece of pieces) {
      for (const [word] of matchesIn(piece.line.text.toLowerCase(), /\p{L}[\p{L}-]*\p{L}/gu)) {
        if (word.includes('-')) split.add(word)
        else joined.add(word)
      }
    }
  }
  return { joined, hyphenated: split }
}

// ─── one line ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Folded {
  /** UTF-16 units. */
  readonly text: readonly string[]
  /** Where each came from in the line, from 0. */
  readonly offset: readonly number[]
}

const PLAIN = /^[\x20-\x7e]*$/

function folded(source: string): Folded {
  const spaced = spacedLetters(source)
  const text: string[] = []
  const offset: number[] = []
  const plain = PLAIN.test(source)
  const add = (unit: string, at: number): void => {
    if (unit === ' ' && (text.length === 0 || isSpace(text.at(-1)))) return
    if (unit === '\t' && text.length === 0) return
    if (unit === '\t' && text.at(-1) === ' ') {
      text[text.length - 1] = '\t'
      return
    }
    text.push(unit)
    offset.push(at)
  }
  if (plain) {
    for (let i = 0; i < source.length; i++) if (!spaced.has(i)) add(foldUnit(source[i] as string), i)
    return { text, offset }
  }
  for (const match of matchesIn(source, /\P{M}\p{M}*/gsu)) {
    if (spaced.has(match.index)) continue
    for (const unit of foldCluster(match[0]).split('')) add(unit, match.index)
  }
  return { text, offset }
}

/** Formatting characters (soft hyphen, zero width, direction) and marks of ownership: `Java™` is Java. */
const DROPPED = /^(?:\p{Cf}|™|®|©|℠)/u

function foldCluster(cluster: string): string {
  if (DROPPED.test(cluster)) return ''
  let out = ''
  for (const unit of cluster.normalize('NFKC').split('')) out += foldUnit(unit)
  return out
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code === 0x09) return '\t'
  if (code === 0x60 || code === 0xb4) return "'"
  if (code > 0x20 && code < 0x7f) return unit
  if (/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(unit)) return ' '
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(unit)) return '-'
  if (/[\u2018-\u201b\u2032\u02bc]/.test(unit)) return "'"
  if (/[\u201c-\u201f\u2033\u00ab\u00bb]/.test(unit)) return '"'
  if (unit === '\u2044' || unit === '\u2215') return '/'
  return unit
}

/** Offsets of the spaces inside `E X P E R I E N C E`: four or more single letters, a word ends at two spaces. */
function spacedLetters(source: string): ReadonlySet<number> {
  const dropped = new Set<number>()
  for (const match of matchesIn(source, /(?<![^\s])\p{L}(?: \p{L}){3,}(?![^\s])/gu)) {
    if (!isWordLike(match[0])) continue
    for (let i = 0; i < match[0].length; i++) if (match[0][i] === ' ') dropped.add(match.index + i)
  }
  return dropped
}

/** Letters that are all capitals, or one capital and small ones: a word, not a list of grades or languages. */
function isWordLike(spaced: string): boolean {
  const word = spaced.replaceAll(' ', '')
  return word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase()
}
