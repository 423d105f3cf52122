/** A DOCX story (body, header, text box, note) as blocks, before anybody decides in which order a person reads them. */
import type { HiddenReason, LineRole } from '../../types.js'
import type { Span } from '../flow/flow.js'

export type Block = Paragraph | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly pieces: readonly Piece[]
  readonly role: LineRole
  readonly level?: number
  readonly marker?: string
  /** Points of space before and after. */
  readonly before: number
  readonly after: number
  /** No space between paragraphs of this same style. */
  readonly contextual?: string
  /** Points; the height of the line when it is empty. */
  readonly size: number
  readonly pageBreakBefore: boolean
  /** Stands in a frame of its own, off the running text. */
  readonly frame: boolean
  /** The section that ends with this paragraph. */
  readonly section?: Section
  /** Its mark was deleted with changes tracked: accepted, it runs on into the next one. */
  readonly runsOn: boolean
}

export type Piece =
  | (Span & { readonly kind: 'text' })
  | { readonly kind: 'break'; readonly of: 'line' | 'page' | 'column' | 'rendered-page' }
  | { readonly kind: 'hidden'; readonly reason: HiddenReason; readonly text: string }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote'; readonly id: string }
  | { readonly kind: 'box'; readonly box: TextBox }

export interface TextBox {
  readonly blocks: readonly Block[]
  /** Where it is anchored, in points, if that can be compared with its neighbours. */
  readonly at?: { readonly from: string; readonly left: number; readonly top: number }
}

export interface Table {
  readonly kind: 'table'
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly Block[])[])[]
}

export interface Section {
  readonly columns: number
  readonly continuous: boolean
  readonly titlePage: boolean
  /** Part names by `default`, `first`, `even`. */
  readonly headers: ReadonlyMap<string, string>
  readonly footers: ReadonlyMap<string, string>
}
