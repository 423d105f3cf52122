/** What an interpreter of operators knows at a moment, and the small steps it takes. */
import type { Box } from '../../types.js'
import type { Font, Painting } from './glyph.js'
import type { Layers, Membership } from './layers.js'
import { identity, intersect, type Matrix } from './matrix.js'
import { initialState, type State } from './state.js'

/** What runs along with the state: not saved, not restored. */
export interface Interpreter extends Painting {
  state: State
  readonly page: Box
  textMatrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
  order: number
  pendingClip: boolean
  readonly marked: { readonly mcid: number; readonly actual: number; readonly off: boolean }[]
  /** Glyphs of mode 7 that show through whatever is painted before the next restore. */
  clipText: number[]
}

/** At the top left of an empty page. */
export const newInterpreter = (base: Matrix, page: Box): Interpreter => ({
  state: initialState(base, page),
  page,
  textMatrix: identity,
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
  order: 0,
  pendingClip: false,
  marked: [],
  clipText: [],
  glyphs: [],
  paints: [],
  marks: [],
  rules: [],
  outlines: [],
  actual: new Map(),
})

export function moveText(at: Interpreter, x: number, y: number): void {
  at.x = at.lineX += x
  at.y = at.lineY += y
}

export function setGraphicsState(
  state: State,
  entries: readonly [string, unknown][],
  fontOf: (name: string) => Font,
): void {
  for (const [key, value] of entries) {
    if (key === 'ca') state.fillAlpha = value as number
    else if (key === 'CA') state.strokeAlpha = value as number
    else if (key === 'SMask') state.masked = value !== false && value !== null
    else if (key === 'Font') {
      const [name, size] = value as [string, number]
      state.font = fontOf(name)
      state.size = size
    }
  }
}

export function markedContent(at: Interpreter, a: readonly unknown[], layers: Layers): Interpreter['marked'][number] {
  const outer = at.marked.at(-1) ?? { mcid: -1, actual: 0, off: false }
  if (a[0] === 'OC') return { ...outer, off: outer.off || !layers(a[1] as Membership | null) }
  let actual = outer.actual
  if (typeof a[2] === 'string') {
    actual = at.actual.size + 1
    at.actual.set(actual, a[2])
  }
  return { mcid: typeof a[1] === 'number' ? a[1] : outer.mcid, actual, off: outer.off }
}

export function clipTo(at: Interpreter, box: Box): void {
  at.state.clip = intersect(at.state.clip, box)
}

/** Text that was made a clipping path is seen through what is painted into it. */
export function reveal(at: Interpreter): number[] {
  for (const index of at.clipText) at.glyphs[index]!.hidden = undefined
  return []
}
