/** The graphics state of a content stream: what `q` saves and `Q` restores. */
import type { Box } from '../../types.js'
import type { Font } from './glyph.js'
import type { Matrix } from './matrix.js'

export interface State {
  ctm: Matrix
  clip: Box
  fill: string | undefined
  stroke: string | undefined
  fillAlpha: number
  strokeAlpha: number
  masked: boolean
  font: Font | undefined
  size: number
  characterSpacing: number
  wordSpacing: number
  /** Horizontal scaling, 1 = as designed. */
  stretch: number
  leading: number
  rise: number
  mode: number
}

export const initialState = (ctm: Matrix, clip: Box): State => ({
  ctm,
  clip,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  masked: false,
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
})
