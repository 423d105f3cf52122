/** Tables of a page while they are open: cells collect their lines, rows are arranged when they end. */
import type { FlowLine, FlowRegion } from '../flow/flow.js'
import { arrangeRow } from '../flow/table.js'

export interface Tables {
  /** Lines of the page, or of the cell that is open. */
  out: FlowLine[]
  readonly tables: OpenTable[]
}

export interface OpenTable {
  readonly outside: FlowLine[]
  readonly lines: FlowLine[]
  readonly region: FlowRegion
  cells: FlowLine[][]
}

export function openTable(state: Tables): void {
  state.tables.push({ outside: state.out, lines: [], region: { kind: 'table' }, cells: [] })
}

export function openCell(state: Tables): void {
  const table = state.tables.at(-1)
  if (!table) return
  state.out = []
  table.cells.push(state.out)
}

export function closeRow(state: Tables): void {
  const table = state.tables.at(-1)
  if (!table || table.cells.length === 0) return
  table.lines.push(...arrangeRow(table.cells, table.region).lines)
  table.cells = []
}

export function closeTable(state: Tables): void {
  closeRow(state)
  const table = state.tables.pop()
  if (!table) return
  table.outside.push(...table.lines)
  state.out = table.outside
}
