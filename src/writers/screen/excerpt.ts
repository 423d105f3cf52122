/** The words that a finding is about, on their line, with a caret under them. */
import type { ReportFinding } from '../../types.js'
import { cleanLine } from '../clean.js'
import { cut, cutStart, widthOf } from '../columns.js'
import type { Style } from '../writer.js'

/**
 * Two lines behind a gutter, which keeps the resume's own text from standing at the start of a line. A long line is
 * cut so that the marked words stay in view.
 */
export function excerptLines(finding: ReportFinding, indent: number, style: Style): string[] {
  const { at, excerpt } = finding
  if (at === undefined || excerpt === undefined) return []
  const before = cleanLine(excerpt.slice(0, at.column - 1))
  const words = cleanLine(excerpt.slice(at.column - 1, at.endColumn - 1))
  const after = cleanLine(excerpt.slice(at.endColumn - 1))
  const ellipsis = style.ascii ? '...' : '…'
  const room = style.width - indent - 2
  const marked = cut(words, Math.max(8, room - 16), ellipsis)
  const rest = Math.max(0, room - widthOf(marked))
  // What follows may use the room that stands before leaves over, but what stands before keeps at least half.
  const left = cutStart(before, Math.max(Math.floor(rest / 2), rest - widthOf(after)), ellipsis)
  const right = cut(after, rest - widthOf(left), ellipsis)
  const gutter = style.ink.faint(`${' '.repeat(indent)}${style.ascii ? '|' : '│'} `)
  const line = `${gutter}${left}${marked}${right}`.trimEnd()
  if (widthOf(marked) === 0 || (left === '' && right === '')) return [line]
  return [line, gutter + ' '.repeat(widthOf(left)) + style.ink.caution('^'.repeat(widthOf(marked)))]
}
