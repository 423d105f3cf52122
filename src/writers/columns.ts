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
  for (const { segment } of graphemes().segment(text)) {
    used += widthOf(segment)
    if (used > width) break
    kept += segment
  }
  return kept.trimEnd() + ellipsis
}

/** At most `width` wide, cut at its start: of a path, the end tells most. */
export function cutStart(text: string, width: number, ellipsis = '…'): string {
  if (widthOf(text) <= width) return text
  const segments = [...graphemes().segment(text)].map(({ segment }) => segment)
  let used = widthOf(ellipsis)
  let from = segments.length
  while (from > 0 && used + widthOf(segments[from - 1] ?? '') <= width) {
    from -= 1
    used += widthOf(segments[from] ?? '')
  }
  return ellipsis + segments.slice(from).join('')
}

let segmenter: Intl.Segmenter | undefined

/** Made when something is first cut: it is slow to open. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter
}

const gap = (width: number): string => ' '.repeat(Math.max(0, width))
