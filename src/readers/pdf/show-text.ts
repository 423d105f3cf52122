/** Places the glyphs of one show-text operator, and sees what hides them at the moment they are painted. */
import type { HiddenReason } from '../../types.js'
import { contrast, isWhite } from './color.js'
import { decode } from './decode.js'
import type { EngineGlyph } from './engine.js'
import { unknownFont } from './fonts.js'
import type { Interpreter } from './interpreter.js'
import { contains, lengthOf, multiply } from './matrix.js'

const mostGlyphs = 400_000
const none = { mcid: -1, actual: 0, off: false }

export function showText(at: Interpreter, glyphs: readonly (EngineGlyph | number | null)[]): void {
  const { state } = at
  const font = state.font ?? unknownFont
  const m = multiply(state.ctm, at.textMatrix)
  const across = lengthOf(m[2], m[3])
  const size = Math.abs(state.size) * across
  const along = lengthOf(m[0], m[1]) * state.stretch
  const angle = direction(
    m[0] * state.stretch * Math.sign(state.size || 1),
    m[1] * state.stretch * Math.sign(state.size || 1),
  )
  const marked = at.marked.at(-1) ?? none
  let looked = false
  let background: string | undefined
  let hidden: HiddenReason | undefined
  const color = state.mode === 1 || state.mode === 5 ? state.stroke : state.fill

  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const step = (-glyph / 1000) * state.size
      if (font.vertical) at.y += step
      else at.x += step * state.stretch
      continue
    }
    if (!glyph) continue
    const advance = glyph.width * font.scale * state.size
    const x = m[0] * at.x + m[2] * (at.y + state.rise) + m[4]
    const y = m[1] * at.x + m[3] * (at.y + state.rise) + m[5]
    const width = Math.abs(advance) * along
    if (!looked && glyph.unicode.trim()) {
      looked = true
      background = backgroundAt(at, x + (Math.cos((angle * Math.PI) / 180) * width) / 2, y - size * 0.25)
      hidden = marked.off ? 'layer' : concealed(at, size, along, across, color, background)
    }
    if (at.glyphs.length < mostGlyphs) {
      if (state.mode === 7) at.clipText.push(at.glyphs.length)
      at.glyphs.push({
        text: decode(glyph.unicode, font, width),
        raw: glyph.unicode,
        x,
        y,
        width,
        size,
        angle,
        font,
        bold: font.bold || state.mode === 2,
        color,
        background,
        hidden: hidden ?? outside(at, x, y, width, size, angle),
        order: at.order++,
        mcid: marked.mcid,
        actual: marked.actual,
      })
    }
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    if (font.vertical) at.y -= Math.abs(advance) + spacing
    else at.x += (advance + spacing) * state.stretch
  }
  // From here to the next restore, paint shows only inside these letters.
  if (state.mode >= 4) state.masked = true
}

/** Degrees clockwise on the page, whole. */
const direction = (dx: number, dy: number): number => {
  const degrees = Math.round((Math.atan2(dy, dx) * 180) / Math.PI)
  return degrees === -180 ? 180 : degrees
}

/** Colour of the last thing painted here; white where nothing was; `undefined` where it cannot be told. */
function backgroundAt(at: Interpreter, x: number, y: number): string | undefined {
  for (let i = at.paints.length - 1; i >= 0; i--) {
    const paint = at.paints[i]!
    if (paint.kind !== 'mask' && contains(paint.box, x, y)) return paint.color
  }
  return '#ffffff'
}

function concealed(
  at: Interpreter,
  size: number,
  along: number,
  across: number,
  color: string | undefined,
  background: string | undefined,
): HiddenReason | undefined {
  const { state } = at
  if (state.mode === 3 || state.mode === 7) return 'render-mode'
  const painted = state.mode === 1 ? state.strokeAlpha : state.fillAlpha
  if (painted < 0.05) return 'transparent'
  if (size < 3) return 'tiny'
  if (along < across * 0.03) return 'squeezed'
  if (!color || !background || state.masked) return undefined
  if (contrast(color, background) < 1.25)
    return isWhite(color) && isWhite(background) ? 'white-on-white' : 'low-contrast'
  return undefined
}

function outside(
  at: Interpreter,
  x: number,
  y: number,
  width: number,
  size: number,
  angle: number,
): HiddenReason | undefined {
  const isUpright = angle === 0
  const left = isUpright ? x : x - size
  const top = y - (isUpright ? size * 0.7 : size)
  const right = x + (isUpright ? width : size)
  const bottom = isUpright ? y : y + size
  const { page, state } = at
  if (right < page[0] || left > page[2] || bottom < page[1] || top > page[3]) return 'off-page'
  const { clip } = state
  // Half a point of grace: clips are often cut to the very edge of the text.
  if (right < clip[0] - 0.5 || left > clip[2] + 0.5 || bottom < clip[1] - 0.5 || top > clip[3] + 0.5) return 'clipped'
  return undefined
}
