/** What reading a DOCX needs to know, and what it notes down on the way. */
import type { Image, Link, Metadata } from '../../types.js'
import type { Element } from '../xml.js'
import type { Block } from './model.js'
import type { Numbering } from './numbering.js'
import type { Part } from './package.js'
import type { Theme } from './properties.js'
import type { Styles } from './styles.js'

type Active = NonNullable<Metadata['activeContent']>[number]

/** Filled while reading; one for the whole document. */
export interface Notes {
  readonly links: Link[]
  readonly images: Image[]
  readonly active: Set<Active>
  /** Characters by language. */
  readonly languages: Map<string, number>
  readonly fonts: Set<string>
  trackedChanges: number
  /** Documents in the document, which only Word unpacks. */
  chunks: number
}

export interface Context {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly theme: Theme
  readonly part: Part
  readonly notes: Notes
  /** What is under the words: `#rrggbb`, or `unknown` where a picture or a shape may be. */
  readonly backdrop: string
  /** Fields that are open, outermost first. */
  readonly fields: Field[]
  /** Text box in text box in …: how deep. */
  readonly depth: number
  /** Target of the hyperlink around the words. */
  readonly href?: string
  /** The reader of blocks, for shapes that hold some. */
  readBlocks(element: Element, context: Context): Block[]
  /** Diagrams keep their words in parts of their own. */
  lookUp(part: string): Part | undefined
}

/** A complex field that is open: its code comes first, then what it shows. */
export interface Field {
  code: string
  shows: boolean
  href?: string
}

export const emptyNotes = (): Notes => ({
  links: [],
  images: [],
  active: new Set(),
  languages: new Map(),
  fonts: new Set(),
  trackedChanges: 0,
  chunks: 0,
})
