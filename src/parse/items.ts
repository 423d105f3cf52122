/** Bullets that no glyph marks: the sentences below an entry's heading that are set, and phrased, as a list. */
import type { Draft } from './drafts.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'
import { startsItem } from './wrap.js'

/** Indexes of the drafts, from `body` on, that read as bullets. */
export function unmarkedItems(
  drafts: readonly Draft[],
  start: number,
  body: number,
  end: number,
  words: Words,
): readonly number[] {
  const own = drafts.slice(body, end)
  if (own.some((draft) => draft.bullet)) return []
  const left = (drafts[start]?.rows[0] as Row | undefined)?.left ?? 0
  const items = own.map((draft) => ({ draft, isItem: looksLikeItem(draft, left, words) }))
  const count = items.filter((item) => item.isItem).length
  if (count === 0) return []
  return items.flatMap(({ isItem }, index) => (isItem ? [body + index] : []))
}

/** No full stop at its end, opened by a verb; or indented below the heading. */
function looksLikeItem(draft: Draft, left: number, words: Words): boolean {
  const { text } = draft
  const row = draft.rows[0] as Row
  if (draft.heading || text.length < 15 || /^[\p{L}\s/&-]{2,30}:(?:\s|$)/u.test(text)) return false
  if (row.line.role === 'heading' || row.segments.length > 2 || draft.dates.some((date) => date.range)) return false
  const indented = row.placed && row.left > left + 6
  const open = !/[.!?]$/.test(text)
  if (startsItem(text, words)) return open || indented
  return indented && open && text.split(/\s+/).length >= 4
}
