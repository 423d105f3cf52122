/** From a span of the normalised text back to page, line, columns and box. */
import type { Box, Document, Line, Place, SearchText } from '../types.js'

/** The line with this number, or `undefined`. */
export function lineOf(document: Document, number: number): Line | undefined {
  let lines = linesByNumber.get(document)
  if (lines === undefined) {
    lines = new Map(document.pages.flatMap((page) => page.lines.map((line) => [line.number, line] as const)))
    linesByNumber.set(document, lines)
  }
  return lines.get(number)
}

const linesByNumber = new WeakMap<Document, ReadonlyMap<number, Line>>()

/** Where characters `start` to `end` of the text stand: the part of the span that is on its first line. */
export function placeOf(document: Document, text: SearchText, start: number, end: number): Place {
  const number = text.line[start] ?? 1
  const column = text.column[start] ?? 1
  const line = lineOf(document, number)
  let last = Math.max(start, Math.min(end, text.text.length) - 1)
  while (last > start && text.line[last] !== number) last--
  const endColumn = endOf(line, text, last)
  return placeOnLine(line, number, column, Math.max(column + 1, endColumn))
}

/** The place of columns `column` to `endColumn` (exclusive, both from 1) of a line. */
export function placeOnLine(line: Line | undefined, number: number, column: number, endColumn: number): Place {
  const place = { page: line?.page ?? 1, line: number, column, endColumn }
  const box = line === undefined ? undefined : boxOf(line, column - 1, endColumn - 1)
  return box === undefined ? place : { ...place, box }
}

/** A place on a page that was turned to be read, as the page is shown. */
export function placeAsShown({ pages }: Document, place: Place): Place {
  const page = pages.find(({ number }) => number === place.page)
  if (!page?.turned || !place.box) return place
  const [left, top, right, bottom] = place.box
  const [width, height] = [page.width, page.height]
  const turns: Readonly<Record<typeof page.turned, Box>> = {
    90: [height - bottom, left, height - top, right],
    180: [width - right, height - bottom, width - left, height - top],
    270: [top, width - right, bottom, width - left],
  }
  return { ...place, box: rounded(turns[page.turned]) }
}

/** The column after character `last`, which may be a ligature, a surrogate pair or a letter with its accents. */
function endOf(line: Line | undefined, text: SearchText, last: number): number {
  const column = text.column[last] ?? 1
  const rest = line?.text.slice(column - 1) ?? ''
  const cluster = /^\P{M}\p{M}*/u.exec(rest.slice(0, 16))
  return column + (cluster?.[0].length ?? 1)
}

/** The box of a stretch of a line, measured off the runs (or segments) it lies in, in proportion to their letters. */
function boxOf(line: Line, start: number, end: number): Box | undefined {
  const spans = line.runs.some((run) => run.box) ? line.runs : line.segments
  let box: Box | undefined
  for (const span of spans) {
    if (span.box === undefined || span.end <= start || span.start >= end) continue
    const part = within(span.box, span.start, span.end, Math.max(start, span.start), Math.min(end, span.end))
    box = box === undefined ? part : around(box, part)
  }
  if (box !== undefined) return rounded(box)
  return line.box === undefined ? undefined : rounded(within(line.box, 0, line.text.length, start, end))
}

function within([left, top, right, bottom]: Box, from: number, to: number, start: number, end: number): Box {
  const width = (right - left) / Math.max(1, to - from)
  return [left + (start - from) * width, top, left + (end - from) * width, bottom]
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

const rounded = (box: Box): Box => {
  const [left, top, right, bottom] = box.map((value) => Math.round(value * 10) / 10)
  return [left as number, top as number, right as number, bottom as number]
}
