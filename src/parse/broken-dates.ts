/** A range of dates that a narrow rail breaks over two rows, beside other words: put together again. */
import { isBrokenRange } from './dates.js'
import { boxOfPiece, type Piece, partOfRow, pieceOf, type Row } from './rows.js'
import type { Words } from './words.js'

/** The rows with the two halves of every such range in rows of their own, one after the other. */
export function joinBrokenDates(rows: readonly Row[], words: Words): readonly Row[] {
  const out = rows.map((row, index) => withDash(row, rows[index - 1], words))
  for (let i = 0; i < out.length; i++) {
    const row = out[i] as Row
    for (const at of edges(row)) {
      const half = row.segments[at] as Piece
      const found = otherHalf(half, out.slice(i + 1, i + 4), words)
      if (!found) continue
      const below = out.indexOf(found.row)
      const second = [partOfRow(found.row, found.at, found.at + 1), ...without(found.row, found.at)]
      const first = [partOfRow(row, at, at + 1), second[0] as Row]
      out.splice(below, 1, ...second.slice(1))
      out.splice(i, 1, ...(at === 0 ? [...first, ...without(row, at)] : [...without(row, at), ...first]))
      break
    }
  }
  return out
}

/** "March 2020" and, in the next row, "– Present": the dash is no bullet. */
function withDash(row: Row, before: Row | undefined, words: Words): Row {
  const { marker, line, segments } = row
  if (!before || !/^[–—-]$/.test(marker ?? '') || line.marker !== undefined || segments.length > 1) return row
  if (before.region !== row.region || !isBrokenRange(before.text, line.text.trim(), words.lexicon)) return row
  const whole: Piece[] = []
  const own: Row = { ...row, marker: undefined, text: line.text.trim(), segments: whole }
  whole.push(pieceOf(own, 0, line.text.length))
  return own
}

/** The first segment and the last, where there are others. */
const edges = ({ segments, placed }: Row): readonly number[] =>
  placed && segments.length > 1 ? [0, segments.length - 1] : placed && segments.length === 1 ? [0] : []

const without = (row: Row, at: number): readonly Row[] => {
  if (row.segments.length < 2) return []
  return [at === 0 ? partOfRow(row, 1, row.segments.length) : partOfRow(row, 0, at)]
}

/** Just below, under the same left or right edge; one of the two has words beside it. */
function otherHalf(half: Piece, below: readonly Row[], words: Words): { row: Row; at: number } | undefined {
  const box = boxOfPiece(half)
  if (!box || !/\d/.test(half.text)) return undefined
  const height = box[3] - box[1]
  for (const row of below) {
    if (row.line.page !== half.row.line.page || !row.placed || row.segments.length + half.row.segments.length < 3)
      continue
    for (const at of edges(row)) {
      const piece = row.segments[at] as Piece
      const other = boxOfPiece(piece)
      if (!other || other[1] - box[1] > height * 2.2 || other[1] - box[1] < height * 0.5) continue
      const aligned = Math.abs(other[0] - box[0]) < 3 || Math.abs(other[2] - box[2]) < 3
      if (aligned && isBrokenRange(half.text, piece.text, words.lexicon)) return { row, at }
    }
  }
  return undefined
}
