/** Cells that stand under one another in a grid, read column by column instead of row by row. */
import type { Draft } from './drafts.js'
import type { Piece, Row } from './rows.js'

/** The drafts of a list as they were, or, where they are set in columns, one for each stretch of a column in one style. */
export function byColumns(drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  for (let i = 0; i < drafts.length; ) {
    const end = gridEnd(drafts, i)
    if (end > i + 1) out.push(...columns(drafts.slice(i, end)))
    else out.push(drafts[i] as Draft)
    i = Math.max(end, i + 1)
  }
  return out
}

const tolerance = 6

/** Cells set alike under the same left edges as the cells of the first row: at least one more row with two of them. */
function gridEnd(drafts: readonly Draft[], from: number): number {
  const first = cellsOf(drafts[from] as Draft)
  const lefts = first.map(leftOf)
  const alike = new Set(first.map(styleOf)).size === 1
  if (lefts.length < 2 || !alike || lefts.some(Number.isNaN) || isLabelled(first)) return from
  let end = from + 1
  let wide = 0
  for (; end < drafts.length; end++) {
    const cells = cellsOf(drafts[end] as Draft)
    const aligned = cells.every((cell) => lefts.some((left) => Math.abs(left - leftOf(cell)) < tolerance))
    if (!aligned || drafts[end]?.heading) break
    if (cells.length > 1) wide++
  }
  return wide > 0 ? end : from
}

/** "Tools\tGit, Docker" is a label and its list, not two cells of a grid. */
const isLabelled = ([label, ...rest]: readonly Piece[]): boolean =>
  label !== undefined && !isList(label) && rest.some(isList)

const isList = (cell: Piece): boolean => /[,;，；、]/u.test(cell.text)

const cellsOf = (draft: Draft): readonly Piece[] => draft.rows.flatMap((row) => row.segments)

const leftOf = (piece: Piece): number => {
  const { line } = piece.row
  const segment = line.segments.find((candidate) => candidate.start <= piece.start && candidate.end >= piece.end)
  return segment?.box?.[0] ?? (line.segments.length === 1 ? (line.box?.[0] ?? Number.NaN) : Number.NaN)
}

function columns(drafts: readonly Draft[]): Draft[] {
  const first = cellsOf(drafts[0] as Draft).map(leftOf)
  return first.flatMap((left) => {
    const cells = drafts.flatMap(cellsOf).filter((cell) => Math.abs(leftOf(cell) - left) < tolerance)
    return stretches(cells).map((pieces) => draftOf(pieces, drafts[0] as Draft))
  })
}

/** Cells of one style in a row. */
function stretches(cells: readonly Piece[]): Piece[][] {
  const out: Piece[][] = []
  for (const cell of cells) {
    const last = out.at(-1)?.at(-1)
    if (last && styleOf(last) === styleOf(cell)) out.at(-1)?.push(cell)
    else out.push([cell])
  }
  return out
}

const runOf = (piece: Piece): Row['line']['runs'][number] | undefined =>
  piece.row.line.runs.find((run) => run.end > piece.start)

const styleOf = (piece: Piece): string => {
  const run = runOf(piece)
  return `${run?.size} ${run?.bold} ${run?.color}`
}

const draftOf = (pieces: readonly Piece[], like: Draft): Draft => ({
  ...like,
  pieces,
  rows: pieces.map((piece) => piece.row),
  text: pieces.map((piece) => piece.text).join(' '),
  bullet: false,
  dates: [],
})
