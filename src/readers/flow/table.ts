/** The cells of a row as a person reads them: across, when it is a row; down, when the table only lays out the page. */
import type { FlowLine, FlowRegion, Span } from './flow.js'

export interface Arranged {
  readonly lines: readonly FlowLine[]
  /** Cells with running text of their own, side by side. */
  readonly columns: number
}

export function arrangeRow(cells: readonly (readonly FlowLine[])[], region: FlowRegion): Arranged {
  const filled = cells.map((cell) => cell.filter(hasWords)).filter((cell) => cell.length > 0)
  if (filled.length < 2) return { lines: cells.flat(), columns: 1 }
  const depth = readAcross(filled)
  if (depth === 0) return { lines: cells.flat(), columns: Math.max(1, filled.filter(isRunning).length) }
  const rows = Array.from({ length: depth }, (_, row) =>
    across(
      filled.flatMap((cell) => cell[row] ?? []),
      region,
    ),
  )
  const rest = filled.flatMap((cell) => cell.slice(depth))
  return { lines: [...rows, ...rest], columns: 1 }
}

/** A cell that stands beside others like a column of a page. */
const running = 6
const isRunning = (cell: readonly FlowLine[]) => cell.length >= running

/** Rows of a cell that can be the other half of a title: dates, a place. */
const companion = 3

/** How many rows of the cells are read across, from the top; 0: cell by cell. */
function readAcross(cells: readonly (readonly FlowLine[])[]): number {
  const longest = Math.max(...cells.map((cell) => cell.length))
  const main = cells.find((cell) => cell.length === longest) ?? []
  const others = cells.filter((cell) => cell !== main)
  if (others.some((cell) => cell.length > companion || !cell.every(isPlain))) return 0
  if (longest > 1 && others.some(isLabel)) return 0
  const depth = Math.max(...others.map((cell) => cell.length))
  const beside = main.slice(0, depth)
  return beside.every((line) => isPlain(line) && (longest === 1 || isShort(line))) ? depth : 0
}

const wordsOf = (line: FlowLine) =>
  line.spans
    .map((span) => span.text)
    .join('')
    .trim()
const hasWords = (line: FlowLine) => wordsOf(line) !== ''
const isShort = (line: FlowLine) => wordsOf(line).length <= 100

/** Says nothing that would be lost in the middle of a row. */
const isPlain = (line: FlowLine) => line.role !== 'heading' && line.role !== 'list-item' && line.marker === undefined

/** A word or two beside a block of lines, without a number: the heading of the block, not the date of its first line. */
const isLabel = (cell: readonly FlowLine[]) => cell.length === 1 && !/\d/.test(cell.map(wordsOf).join())

function across(lines: readonly FlowLine[], region: FlowRegion): FlowLine {
  const spans = lines.flatMap((line, index) => (index === 0 ? line.spans : [tab, ...line.spans]))
  return { ...lines[0], spans, region }
}
const tab: Span = { text: '\t', style: {} }
