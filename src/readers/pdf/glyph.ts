/** What the interpreter hands on: glyphs where they stand, and what is painted around them. Points from the page's top left. */
import type { Box, HiddenReason } from '../../types.js'

/** A font as used on a page. */
export interface Font {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly icon: boolean
  readonly type3: boolean
  readonly vertical: boolean
  /** Shares of an em, above and below the baseline. */
  readonly ascent: number
  readonly descent: number
  /** Thousandths of an em to text space. */
  readonly scale: number
}

export interface Glyph {
  /** What it says, repaired; empty when it says nothing. */
  text: string
  /** What the file says. */
  readonly raw: string
  /** Origin: on the baseline, at the left in writing direction. */
  readonly x: number
  readonly y: number
  /** Along the writing direction. */
  readonly width: number
  /** Font size as it appears. */
  readonly size: number
  /** Degrees clockwise. */
  readonly angle: number
  readonly font: Font
  /** By its font, or drawn with an outline. */
  bold: boolean
  /** `#rrggbb`; `undefined` when painted with a pattern. */
  readonly color: string | undefined
  /** What is painted under it; `undefined` when it cannot be told. */
  readonly background: string | undefined
  hidden: HiddenReason | undefined
  /** Rank in the file, counted over glyphs and paints together. */
  readonly order: number
  /** Marked content it stands in; -1 for none. */
  readonly mcid: number
  /** `ActualText` span, so that its glyphs are replaced together; 0 for none. */
  readonly actual: number
}

/** Something opaque painted: a filled box, or an image. */
export interface Paint {
  readonly box: Box
  readonly order: number
  /** `undefined` for a pattern, a shading or an image. */
  readonly color: string | undefined
  readonly kind: 'fill' | 'shading' | 'image' | 'mask'
}

/** A filled shape about as large as a letter: where Chromium paints its list bullets. */
export interface Mark {
  readonly box: Box
  readonly round: boolean
}

export interface Painting {
  readonly glyphs: Glyph[]
  readonly paints: Paint[]
  readonly marks: Mark[]
  /** Thin lines and bars. */
  readonly rules: Box[]
  /** Drawn letters: shapes that are no box. */
  readonly outlines: Box[]
  /** ActualText by span number. */
  readonly actual: Map<number, string>
}
