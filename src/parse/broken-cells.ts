/** A name that a narrow cell breaks over two rows, beside a title and the first bullet below it: put together again. */
import { boxOfPiece, type Piece, partOfRow, type Row } from './rows.js'

/** The rows with both halves of every such name first, the second marked as going on with the first. */
export function joinBrokenCells(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = []
  for (let i = 0; i < rows.length; i++) {
    const [row, next, bullet] = [rows[i] as Row, rows[i + 1], rows[i + 2]]
    if (!next || !bullet || !goesOn(row, next, bullet)) {
      out.push(row)
      continue
    }
    out.push(partOfRow(row, 0, 1), { ...next, continued: true }, partOfRow(row, 1, row.segments.length))
    i++
  }
  return out
}

/** Below the first cell of the row, set alike, and its first word had no room beside it. */
function goesOn(row: Row, next: Row, bullet: Row): boolean {
  const [first, second] = row.segments
  const [below, other] = next.segments
  if (!first || !second || !below || other || !row.placed || row.marker || next.marker) return false
  if (bullet.marker === undefined || Math.abs(bullet.top - next.top) > 4 || row.region !== next.region) return false
  const [box, right, lower] = [boxOfPiece(first), boxOfPiece(second), boxOfPiece(below)]
  if (!box || !right || !lower || /\d/.test(first.text + below.text)) return false
  if (Math.abs(lower[0] - box[0]) > 1.5 || bullet.left < right[0] - 3 || !isSetAlike(first, below)) return false
  const perLetter = (lower[2] - lower[0]) / below.text.length
  return box[2] + ((below.text.split(' ')[0] ?? '').length + 1) * perLetter > right[0] - 2
}

function isSetAlike(one: Piece, other: Piece): boolean {
  const [first, second] = [one, other].map(({ row, start }) => row.line.runs.find((run) => run.end > start))
  return first?.bold === second?.bold && first?.size === second?.size && first?.color === second?.color
}
