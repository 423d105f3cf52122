/** What an RTF reader knows while it reads: groups in groups, each with its look and where its words go. */
import type { HiddenText, LineRole } from '../../types.js'
import type { FlowLine, FlowRegion, Span, Style } from '../flow/flow.js'

/** Where the words of a group go. */
export type Destination =
  | 'text'
  | 'none'
  | 'fonts'
  | 'colors'
  | 'styles'
  | 'marker'
  | 'field'
  | 'title'
  | 'author'
  | 'generator'

export interface Group {
  readonly destination: Destination
  readonly style: Style
  readonly vanish: boolean
  readonly deleted: boolean
  /** Number in the font table. */
  readonly font: number
  /** Characters that stand in for one `\u`. */
  readonly fallback: number
  readonly href?: string
  readonly story: Story
}

/** Running text, or a header, a note, a text box: lines of their own. */
export interface Story {
  readonly role: LineRole
  readonly region: FlowRegion
  readonly lines: FlowLine[]
  spans: Span[]
  paragraph: Paragraph
  marker: string
  continues: boolean
  /** Cells of the row that is open, and the lines of the current one. */
  cells: FlowLine[][]
  cell: FlowLine[]
}

export interface Paragraph {
  readonly inTable: boolean
  readonly level: number
  readonly listed: boolean
  readonly style?: number
  readonly outline?: number
  /** Points. */
  readonly before: number
  readonly after: number
}

export interface Rtf {
  readonly groups: Group[]
  readonly fonts: Map<number, { name: string; page?: number }>
  readonly colors: (string | undefined)[]
  /** Names of paragraph styles by number. */
  readonly styles: Map<number, string>
  readonly hidden: HiddenText[]
  /** Headers, boxes and notes, in the order they were met. */
  readonly stories: Story[]
  readonly words: Map<'title' | 'author' | 'generator', string>
  /** Bytes of a code page that are still to be decoded. */
  bytes: number[]
  page: number
  codePage: number
  language?: string
  /** Characters still to be skipped after `\u`. */
  skip: number
  pageNumber: number
  after: number
  field: string
  entry: { number: number; name: string; page?: number }
  color: { red: number; green: number; blue: number; set: boolean }
  revisions: number
  /** White paper, or `unknown` where anything in the file is painted. */
  readonly backdrop: string
}

export const noParagraph: Paragraph = { inTable: false, level: 1, listed: false, before: 0, after: 0 }

export const newStory = (role: LineRole, region: FlowRegion): Story => ({
  role,
  region,
  lines: [],
  spans: [],
  paragraph: noParagraph,
  marker: '',
  continues: false,
  cells: [],
  cell: [],
})

export const plainStyle: Style = { size: 12 }

export const top = (rtf: Rtf): Group => rtf.groups.at(-1) as Group
