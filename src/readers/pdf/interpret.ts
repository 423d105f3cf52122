/** Runs an operator list for its text: keeps the graphics state, places every glyph, remembers what is painted. */
import type { Box } from '../../types.js'
import type { OperatorList, PageContext } from './engine.js'
import { describeFont, unknownFont } from './fonts.js'
import type { Font, Painting } from './glyph.js'
import { clipTo, markedContent, moveText, newInterpreter, reveal, setGraphicsState } from './interpreter.js'
import { identity, intersect, type Matrix, multiply, transformBox } from './matrix.js'
import { operators as op } from './operators.js'
import { paintPath } from './paint.js'
import { showText } from './show-text.js'
import { initialState, type State } from './state.js'

type Arguments = readonly unknown[]
const deepest = 2000

export function interpret(list: OperatorList, { fonts: known, layers }: PageContext, base: Matrix, box: Box): Painting {
  const stack: State[] = []
  const fonts = new Map<string, Font>()
  const at = newInterpreter(base, box)
  const save = (): void => {
    if (stack.length < deepest) stack.push({ ...at.state })
  }
  const restore = (): void => {
    const last = stack.pop()
    if (last) at.state = last
    at.clipText = []
  }
  const fontOf = (name: string): Font => {
    let font = fonts.get(name)
    if (!font) {
      const found = known.get(name)
      font = found ? describeFont(found) : unknownFont
      fonts.set(name, font)
    }
    return font
  }
  const enterForm = (
    matrix: ArrayLike<number> | null | undefined,
    bounds: ArrayLike<number> | null | undefined,
  ): void => {
    save()
    if (matrix) at.state.ctm = multiply(at.state.ctm, matrix)
    if (bounds) clipTo(at, transformBox(at.state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!))
  }

  for (let i = 0; i < list.fnArray.length; i++) {
    const a = (list.argsArray[i] ?? []) as Arguments
    const state = at.state
    switch (list.fnArray[i]) {
      case op.save:
        save()
        break
      case op.restore:
        restore()
        break
      case op.transform:
        state.ctm = multiply(state.ctm, a as unknown as number[])
        break
      case op.paintFormXObjectBegin:
        enterForm(a[0] as Float32Array, a[1] as Float32Array)
        break
      case op.beginGroup:
        enterForm(null, null)
        if ((a[0] as { smask?: unknown } | undefined)?.smask) at.state.masked = true
        break
      case op.beginAnnotation:
        save()
        at.state = initialState(multiply(multiply(base, a[2] as number[]), a[3] as number[]), box)
        break
      case op.paintFormXObjectEnd:
      case op.endGroup:
      case op.endAnnotation:
        restore()
        break
      case op.setGState:
        setGraphicsState(state, a[0] as [string, unknown][], fontOf)
        break
      case op.setFillRGBColor:
        state.fill = a[0] as string
        break
      case op.setStrokeRGBColor:
        state.stroke = a[0] as string
        break
      case op.setFillColorN:
        state.fill = undefined
        break
      case op.setStrokeColorN:
        state.stroke = undefined
        break
      case op.setFillTransparent:
        state.fill = undefined
        break
      case op.clip:
      case op.eoClip:
        at.pendingClip = true
        break
      case op.constructPath:
        paintPath(at, a[0] as number, (a[1] as (Float32Array | null)[])[0] ?? null, a[2] as Float32Array | null)
        break
      case op.shadingFill:
        at.clipText = reveal(at)
        at.paints.push({ box: state.clip, order: at.order++, color: undefined, kind: 'shading' })
        break
      case op.paintSolidColorImageMask:
        at.clipText = reveal(at)
        at.paints.push({
          box: intersect(transformBox(state.ctm, 0, 0, 1, 1), state.clip),
          order: at.order++,
          color: undefined,
          kind: a[2] === true || state.masked || state.fillAlpha < 0.9 ? 'mask' : 'image',
        })
        break
      case op.beginText:
        at.textMatrix = identity
        at.x = at.y = at.lineX = at.lineY = 0
        break
      case op.setCharSpacing:
        state.characterSpacing = a[0] as number
        break
      case op.setWordSpacing:
        state.wordSpacing = a[0] as number
        break
      case op.setHScale:
        state.stretch = (a[0] as number) / 100
        break
      case op.setLeading:
        state.leading = a[0] as number
        break
      case op.setFont:
        state.font = fontOf(a[0] as string)
        state.size = a[1] as number
        break
      case op.setTextRenderingMode:
        state.mode = a[0] as number
        break
      case op.setTextRise:
        state.rise = a[0] as number
        break
      case op.setLeadingMoveText:
        state.leading = -(a[1] as number)
        moveText(at, a[0] as number, a[1] as number)
        break
      case op.moveText:
        moveText(at, a[0] as number, a[1] as number)
        break
      case op.nextLine:
        moveText(at, 0, -state.leading)
        break
      case op.setTextMatrix:
        at.textMatrix = a[0] as unknown as Matrix
        at.x = at.y = at.lineX = at.lineY = 0
        break
      case op.showText:
        showText(at, a[0] as Parameters<typeof showText>[1])
        break
      case op.beginMarkedContent:
        at.marked.push(at.marked.at(-1) ?? { mcid: -1, actual: 0, off: false })
        break
      case op.beginMarkedContentProps:
        at.marked.push(markedContent(at, a, layers))
        break
      case op.endMarkedContent:
        at.marked.pop()
        break
    }
  }
  return at
}
