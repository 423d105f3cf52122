/**
 * What every reader of a format without geometry hands over: lines in the order a person reads them, in stretches of
 * one style. `assemble` makes the Document of it, so that the same words give the same lines whatever the format.
 */
import type { HiddenText, Image, LineRole, Link, Metadata, Problem, RegionKind } from '../../types.js'

export interface Style {
  readonly font?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Drawn in capitals, stored otherwise. */
  readonly caps?: boolean
  /** `#rrggbb`. */
  readonly color?: string
  /** `#rrggbb`, where it is known and not white. */
  readonly background?: string
  readonly href?: string
}

/** As stored: white space and invisible characters are tidied by `assemble`. A tab sets segments apart. */
export interface Span {
  readonly text: string
  readonly style: Style
}

/** Lines that name the same object stand in the same region of their page. */
export interface FlowRegion {
  readonly kind: RegionKind
}

export interface FlowLine {
  readonly spans: readonly Span[]
  readonly role?: LineRole
  readonly level?: number
  readonly marker?: string
  /** Points. */
  readonly gapAbove?: number
  readonly continues?: boolean
  readonly part?: string
  readonly region?: FlowRegion
  /** From 1; lines come in page order. */
  readonly page?: number
  /** Row of the file it stands on, from 1, where the file has rows: it is the line's number then. */
  readonly row?: number
}

/** What a reader found beside the lines. */
export interface Findings {
  readonly stream?: readonly string[]
  readonly hidden?: readonly HiddenText[]
  readonly metadata?: Metadata
  readonly problems?: readonly Problem[]
  /** Columns of running text, by page number. */
  readonly columns?: ReadonlyMap<number, number>
  /** Links without words of their own, such as a linked picture; all stand on page 1. */
  readonly links?: readonly Link[]
  /** Pictures of which only the size is known; all stand on page 1. */
  readonly images?: readonly Image[]
}

export const plain: Style = {}
