/** A page painted so that most of its text runs from left to right, however the page itself is turned. */
import type { EnginePage, OperatorList, PageContext } from './engine.js'
import type { Glyph, Painting } from './glyph.js'
import { interpret } from './interpret.js'
import { type Matrix, pageMatrix } from './matrix.js'

export interface Upright {
  readonly painting: Painting
  readonly matrix: Matrix
  readonly width: number
  readonly height: number
  /** Degrees clockwise from this page to the page as it is shown. */
  readonly turned: Turn
}

type Turn = 0 | 90 | 180 | 270

export function paintUpright(list: OperatorList, source: EnginePage, context: PageContext): Upright {
  const paint = (turned: Turn): Upright => {
    const { matrix, width, height } = pageMatrix(source.view, source.rotate - turned, source.userUnit || 1)
    return { painting: interpret(list, context, matrix, [0, 0, width, height]), matrix, width, height, turned }
  }
  const shown = paint(0)
  const turned = turnOf(shown.painting.glyphs)
  return turned === 0 ? shown : paint(turned)
}

/** The quarter turn that more than half of the visible letters have; 0 when there is none. */
function turnOf(glyphs: readonly Glyph[]): Turn {
  const letters = glyphs.filter(({ text, hidden }) => !hidden && text.trim() !== '')
  const turns = [90, 180, 270] as const
  const run = (turn: Turn): number => letters.filter(({ angle }) => (angle + 360) % 360 === turn).length
  return turns.find((turn) => run(turn) > letters.length / 2) ?? 0
}
