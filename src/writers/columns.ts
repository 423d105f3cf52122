/** Text in columns of a terminal: Chinese, Japanese and Korean characters and emoji are two wide, accents none. */
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

export const widthOf = (text: string): number => stringWidth(text)

export const padEnd = (text: string, width: number): string => text + gap(width - widthOf(text))
export const padStart = (text: string, width: number): string => gap(width - widthOf(text)) + text

/** Lines no wider than `width`, broken between words where there is one. */
export function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(width, 8), { hard: true }).split('\n')
}

/** Left and right of one line of `width`; on two lines, where they do not fit beside each other. */
export function spread(left: string, right: string, width: number): string[] {
  const room = width - widthOf(left) - widthOf(right)
  if (right === '') return [left]
  return room >= 2 ? [left + gap(room) + right] : [left, padStart(right, width)]
}

/** At most `width` wide, with `…` (or `...`) where something was cut off its end. */
export function cut(text: string, width: number, ellipsis = '…'): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = widthOf(ellipsis)
  for (const segment of graphemes(text)) {
    used += widthOf(segment)
    if (used > width) break
    kept += segment
  }
  return kept.trimEnd() + ellipsis
}

/** At most `width` wide, cut at its start: of a path, the end tells most. */
export function cutStart(text: string, width: number, ellipsis = '…'): string {
  if (widthOf(text) <= width) return text
  const segments = graphemes(text)
  let used = widthOf(ellipsis)
  let from = segments.length
  while (from > 0 && used + widthOf(segments[from - 1] ?? '') <= width) {
    from -= 1
    used += widthOf(segments[from] ?? '')
  }
  return ellipsis + segments.slice(from).join('')
}

/** Latin letters and common punctuation: each a character of its own. */
const plain = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/

let segmenter: Intl.Segmenter | undefined

/** The characters as a reader counts them. Intl's segmenter takes 9 ms to open, so it is for text that needs it. */
function graphemes(text: string): string[] {
  if (plain.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const gap = (width: number): string => ' '.repeat(Math.max(0, width))
