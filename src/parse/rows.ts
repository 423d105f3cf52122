/** A line with what its looks say, measured once: where it stands, how large, how bold, in what colour. */

import { placeOnLine } from '../text/index.js'
import type { Box, Document, Excerpt, Line, Place, RegionKind } from '../types.js'
import { furnitureOf } from './furniture.js'
import { leadingMarker, repeatedGlyphs } from './markers.js'

/** A stretch of one line. */
export interface Piece {
  readonly row: Row
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Row {
  /** Place in the reading order, from 0. */
  readonly index: number
  readonly line: Line
  readonly text: string
  /** Region and page: lines with the same key are read one under the other. */
  readonly region: string
  readonly regionKind: RegionKind
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly placed: boolean
  /** Points; 0 where the format does not say. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** All letters are capitals, and there are at least two. */
  readonly caps: boolean
  readonly color: string
  readonly background: string
  readonly font: string
  readonly marker: string | undefined
  readonly segments: readonly Piece[]
  /** A page number, a running header or footer: no part of the story. */
  readonly furniture: boolean
  /** The rest of what the row above begins, in one cell with it. */
  readonly continued?: boolean
}

export function rowsOf(document: Document): readonly Row[] {
  const glyphs = repeatedGlyphs(document)
  const furniture = furnitureOf(document)
  const rows: Row[] = []
  for (const page of document.pages) {
    for (const line of page.lines) {
      const kind = page.regions.find((region) => region.id === line.region)?.kind ?? 'full'
      rows.push(rowOf(line, rows.length, `${page.number}:${line.region}`, kind, glyphs, furniture.has(line)))
    }
  }
  return rows
}

function rowOf(
  line: Line,
  index: number,
  region: string,
  regionKind: RegionKind,
  glyphs: ReadonlySet<string>,
  furniture: boolean,
): Row {
  const glyph = line.marker === undefined ? leadingMarker(line, glyphs) : undefined
  const begin = glyph?.length ?? 0
  const style = dominantStyle(line)
  const segments: Piece[] = []
  const row: Row = {
    index,
    line,
    text: line.text.slice(begin).trim(),
    region,
    regionKind,
    left: line.box?.[0] ?? 0,
    top: line.box?.[1] ?? 0,
    right: line.box?.[2] ?? 0,
    bottom: line.box?.[3] ?? 0,
    placed: line.box !== undefined,
    ...style,
    caps: isCaps(line.text),
    marker: line.marker ?? glyph?.trim(),
    segments,
    furniture,
  }
  const parts = line.segments.length > 0 ? line.segments : [{ start: 0, end: line.text.length }]
  for (const part of parts) {
    const piece = pieceOf(row, Math.max(begin, part.start), part.end)
    if (piece.text !== '') segments.push(piece)
  }
  return row
}

/** The segments `from` up to `to` (not included) of a row, as a row of their own. */
export function partOfRow(row: Row, from: number, to: number): Row {
  const segments: Piece[] = []
  const own = row.segments.slice(from, to)
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  const boxes = own.map(boxOfPiece)
  const { marker, ...rest } = row
  const part: Row = {
    ...rest,
    ...dominantStyle(row.line, start, end),
    text: row.line.text.slice(start, end),
    caps: isCaps(row.line.text.slice(start, end)),
    left: boxes[0]?.[0] ?? row.left,
    right: boxes.at(-1)?.[2] ?? row.right,
    marker: from === 0 ? marker : undefined,
    segments,
  }
  for (const segment of own) segments.push({ ...segment, row: part })
  return part
}

/** Of the segment of the line that the piece is, or stands in. */
export const boxOfPiece = ({ row, start, end }: Piece): Box | undefined =>
  row.line.segments.find((segment) => segment.start <= start && segment.end >= end)?.box

/** The words of the line between two offsets, without white space around them. */
export function pieceOf(row: Row, start: number, end: number): Piece {
  const text = row.line.text.slice(start, end)
  const from = start + (text.length - text.trimStart().length)
  const trimmed = text.trim()
  return { row, start: from, end: from + trimmed.length, text: trimmed }
}

export const wholeRow = (row: Row): Piece =>
  pieceOf(row, row.segments[0]?.start ?? 0, row.segments.at(-1)?.end ?? row.line.text.length)

export const excerptOf = (piece: Piece): Excerpt => ({
  text: piece.text.replace(/\s+/g, ' '),
  place: placeOfPiece(piece),
})

export const placeOfPiece = ({ row, start, end }: Piece): Place =>
  placeOnLine(row.line, row.line.number, start + 1, Math.max(start + 2, end + 1))

/** Several pieces as one value; its place is that of the first. */
export function joinPieces(pieces: readonly Piece[]): Excerpt | undefined {
  const first = pieces[0]
  if (first === undefined) return undefined
  const text = pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})- (?=\p{L})/gu, '-')
  return { text, place: placeOfPiece(first) }
}

const isCaps = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? []
  const upper = text.match(/\p{Lu}/gu) ?? []
  return upper.length >= 2 && upper.length === letters.length
}

type Style = Pick<Row, 'size' | 'bold' | 'italic' | 'color' | 'background' | 'font'>

/** Of most of the line's characters between two offsets. */
function dominantStyle(line: Line, start = 0, end = line.text.length): Style {
  const weight = new Map<string, number>()
  let total = 0
  let bold = 0
  let italic = 0
  const styles = new Map<string, Style>()
  for (const run of line.runs) {
    const length = line.text.slice(Math.max(start, run.start), Math.min(end, run.end)).replace(/\s/g, '').length
    const style = {
      size: run.size ?? 0,
      bold: run.bold ?? false,
      italic: run.italic ?? false,
      color: run.color ?? '',
      background: run.background ?? '',
      font: run.font ?? '',
    }
    const key = `${style.size.toFixed(1)} ${style.color} ${style.font}`
    styles.set(key, style)
    weight.set(key, (weight.get(key) ?? 0) + length)
    total += length
    if (run.bold) bold += length
    if (run.italic) italic += length
  }
  const top = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0]
  const style = (top !== undefined && styles.get(top)) || plainStyle
  return { ...style, bold: total > 0 && bold / total > 0.8, italic: total > 0 && italic / total > 0.8 }
}

const plainStyle: Style = { size: 0, bold: false, italic: false, color: '', background: '', font: '' }
