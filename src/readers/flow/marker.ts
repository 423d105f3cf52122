/** Bullets that were typed, not made by the format: the glyph is taken off the line and kept as its marker. */
import type { Span } from './flow.js'

export interface Marked {
  readonly marker?: string
  readonly spans: readonly Span[]
}

/** Glyphs that begin nothing but a list item. */
const bullet = /^[\s\u00a0]*([•◦▪▫‣●○■□▸▹►▻▶➢➤➔✓✔❖◆◇⁃∙⦿➜✦❑❒\uf0b7\uf0a7\uf0d8\uf0fc])[\s\u00a0]*(?=\S)/
/** Signs that also mean something else: a bullet only before white space. */
const dash = /^[\s\u00a0]*([-–—−*+·»›])[\s\u00a0]+(?=\S)/
/** `o` is the second level of Word's lists, when a person pastes them. */
const letterO = /^[\s\u00a0]*(o)(?:\t[\s\u00a0]*| {2,})(?=\S)/

export function takeMarker(spans: readonly Span[]): Marked {
  const opening = openingOf(spans)
  const found = bullet.exec(opening) ?? dash.exec(opening) ?? letterO.exec(opening)
  if (!found) return { spans }
  const marker = found[1] ?? '•'
  return { marker: isPrivateUse(marker) ? '•' : marker, spans: dropStart(spans, found[0].length) }
}

/** The first characters, over the borders of spans; enough for any marker. */
function openingOf(spans: readonly Span[]): string {
  let opening = ''
  for (const span of spans) {
    opening += span.text.slice(0, 40)
    if (opening.length >= 40 || span.text.length > 40) break
  }
  return opening
}

const isPrivateUse = (glyph: string) => glyph >= '\ue000' && glyph <= '\uf8ff'

export function dropStart(spans: readonly Span[], length: number): readonly Span[] {
  let left = length
  return spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }]
  })
}
