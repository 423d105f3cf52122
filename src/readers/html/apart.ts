/**
 * Elements side by side in one line that a style sheet sets apart: the name and the date of a flexible row, tags in a row.
 * Without the sheet they would be read as one word, or as one sentence.
 */
import type { Span } from '../flow/flow.js'
import type { Frame } from './frames.js'

/** A stretch of a line's text, and which child of the line's own element it stands in; none for bare text. */
export interface Part {
  readonly span: Span
  readonly child: Frame | undefined
}

/** The spans, with a tab where one element ends and the next is set apart from it. */
export function setApart(parts: readonly Part[]): readonly Span[] {
  const spans = parts.map(({ span }) => span)
  const shown = parts.filter(({ span }) => span.text.trim() !== '')
  if (shown.some(({ child }) => child === undefined)) return spans
  const children = new Set(shown.map(({ child }) => child))
  const tags = children.size >= 3 && [...children].every((child) => child?.name === 'span')
  return parts.flatMap(({ span, child }, index) => {
    const before = parts[index - 1]
    if (span.text.trim() === '') return tags ? [] : [span]
    const last = shown[shown.findIndex((part) => part.span === span) - 1]
    if (!before || !last || last.child === child) return [span]
    const apart = tags || (before === last && isNewWord(last.span.text, span.text))
    return apart ? [{ ...span, text: `\t${span.text}` }] : [span]
  })
}

/** Neither the rest of a word nor its punctuation. */
const isNewWord = (before: string, text: string): boolean =>
  /[\p{L}\p{N}.)%]$/u.test(before) && /^[\p{Lu}\p{Lo}\p{N}(+]/u.test(text) && before.length > 1 && text.length > 1
