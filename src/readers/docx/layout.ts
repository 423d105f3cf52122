/** Blocks → lines in the order a person reads them, on the pages that the breaks in the file tell of. */
import type { LineRole } from '../../types.js'
import type { FlowLine, FlowRegion, Span } from '../flow/flow.js'
import { arrangeRow } from '../flow/table.js'
import type { Block, Paragraph, Piece, TextBox } from './model.js'
import { nextSection, noteColumns, notice, type Place, type Story, turnPage } from './story.js'

export function layOut(blocks: readonly Block[], place: Place, story: Story): FlowLine[] {
  let here = place
  return joined(blocks).flatMap((block) => {
    if (block.kind === 'table') return tableLines(block.rows, here, story)
    const lines = paragraphLines(block, here, story)
    if (block.section) here = nextSection(place, story)
    return lines
  })
}

/** A paragraph whose mark was deleted runs on into the next one. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (last?.kind === 'paragraph' && last.runsOn && block.kind === 'paragraph') {
      result[result.length - 1] = { ...block, ...shapeOf(last), pieces: [...last.pieces, ...block.pieces] }
    } else result.push(block)
  }
  return result
}

/** What stays of the first of two paragraphs, unless it is empty. */
const shapeOf = ({ role, level, marker, before, pieces }: Paragraph) =>
  pieces.length === 0 ? {} : { role, before, ...(level ? { level } : {}), ...(marker ? { marker } : {}) }

function paragraphLines(paragraph: Paragraph, place: Place, story: Story): FlowLine[] {
  if (paragraph.pageBreakBefore) story.breakPending = true
  const swallowed = paragraph.contextual !== undefined && paragraph.contextual === story.afterStyle
  const gap = swallowed ? 0 : story.after + paragraph.before
  story.after = paragraph.after
  story.afterStyle = paragraph.contextual
  const here: Place = paragraph.frame ? { ...place, region: { kind: 'text-box' }, role: boxRole(place) } : place
  const rows = splitRows(paragraph.pieces)
  const lines = rows.map((row, index) =>
    rowLine(row, { paragraph, place: here, story, index, gap: index === 0 ? gap : 0 }),
  )
  const boxes = boxesOf(paragraph.pieces).flatMap((box) => boxLines(box, place, story))
  return [...lines, ...boxes]
}

interface Row {
  readonly pieces: readonly Piece[]
  /** What ended the row before. */
  readonly opened?: 'line' | 'page' | 'column'
}

/** At line, page and column breaks; where Word once turned the page inside a paragraph, the paragraph stays whole. */
function splitRows(pieces: readonly Piece[]): Row[] {
  const rows: { pieces: Piece[]; opened?: 'line' | 'page' | 'column' }[] = [{ pieces: [] }]
  for (const piece of pieces) {
    if (piece.kind === 'break' && piece.of !== 'rendered-page') rows.push({ pieces: [], opened: piece.of })
    else rows.at(-1)?.pieces.push(piece)
  }
  return rows
}

interface RowAt {
  readonly paragraph: Paragraph
  readonly place: Place
  readonly story: Story
  readonly index: number
  readonly gap: number
}

function rowLine(row: Row, { paragraph, place, story, index, gap }: RowAt): FlowLine {
  const words = row.pieces.some(isWord)
  enterRow(row, words, place, story)
  const { role, level, marker } = paragraph
  const says = role !== 'body' && !margins.has(place.role)
  return {
    spans: spansOf(row.pieces),
    role: says ? role : place.role,
    ...(level !== undefined && says ? { level } : {}),
    ...(marker !== undefined && index === 0 ? { marker } : {}),
    gapAbove: words ? gap : gap + paragraph.size * 1.2,
    ...(row.opened === 'line' ? { continues: true } : {}),
    part: place.part,
    region: place.region,
    page: story.page,
  }
}

/** A line there is what its place says, whatever its style: "contact only in the header" hangs on it. */
const margins: ReadonlySet<LineRole> = new Set(['header', 'footer', 'footnote'])

/** Turns the page before the row, notes what a person does not see in it, and what comes after its words. */
function enterRow(row: Row, words: boolean, place: Place, story: Story): void {
  const turned = row.pieces.findIndex((piece) => piece.kind === 'break')
  const leads = turned >= 0 && !row.pieces.slice(0, turned).some(isWord)
  if (row.opened === 'page' || leads) story.breakPending = true
  if (words) turnPage(place, story)
  for (const piece of row.pieces) notice(piece, place, story)
  if (turned >= 0 && !leads) story.breakPending = true
}

const isWord = (piece: Piece) => piece.kind === 'text' && piece.text.trim() !== ''

const spansOf = (pieces: readonly Piece[]): Span[] =>
  pieces.flatMap((piece) => (piece.kind === 'text' ? [{ text: piece.text, style: piece.style }] : []))

const boxRole = (place: Place): LineRole => (margins.has(place.role) ? place.role : 'text-box')

/** Boxes of one anchor from top to bottom, when their places can be compared. */
function boxesOf(pieces: readonly Piece[]): TextBox[] {
  const boxes = pieces.flatMap((piece) => (piece.kind === 'box' ? [piece.box] : []))
  const from = boxes[0]?.at?.from
  if (!boxes.every((box) => box.at && box.at.from === from)) return boxes
  return boxes.toSorted(
    (one, other) => (one.at?.top ?? 0) - (other.at?.top ?? 0) || (one.at?.left ?? 0) - (other.at?.left ?? 0),
  )
}

function boxLines(box: TextBox, place: Place, story: Story): FlowLine[] {
  const outside = { after: story.after, afterStyle: story.afterStyle }
  Object.assign(story, { after: 0, afterStyle: undefined })
  const region: FlowRegion = margins.has(place.role) ? place.region : { kind: 'text-box' }
  const lines = layOut(box.blocks, { ...place, region, role: boxRole(place) }, story)
  Object.assign(story, outside)
  return lines
}

/** Each cell begins on the page its row begins on; the row ends where its longest cell does. */
function tableLines(rows: readonly (readonly (readonly Block[])[])[], place: Place, story: Story): FlowLine[] {
  const own = place.role === 'body'
  const region: FlowRegion = own ? { kind: 'table' } : place.region
  const role: LineRole = own ? 'table-cell' : place.role
  return rows.flatMap((row) => {
    const start = { page: story.page, breakPending: story.breakPending }
    const ends: (typeof start)[] = []
    const cells = row.map((cell) => {
      Object.assign(story, start)
      const lines = layOut(cell, { ...place, region: own && row.length > 1 ? { kind: 'table' } : region, role }, story)
      ends.push({ page: story.page, breakPending: story.breakPending })
      return lines
    })
    Object.assign(story, ends.toSorted((one, other) => other.page - one.page)[0] ?? start)
    const arranged = arrangeRow(cells, region)
    if (arranged.columns > 1) noteColumns(story, arranged.columns)
    return arranged.lines
  })
}
