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
  const header = drafts.slice(start, body).flatMap((draft) => draft.rows[0] ?? [])
  const open = own.filter((draft) => isOpen(draft)).length
  const items = own.map((draft) => isStatement(draft) && looksLikeItem(draft, leftOf(draft, header), open, words))
  return items.flatMap((isItem, index) =>
    isItem && (open === 0 || isOpen(own[index] as Draft) || own[index]?.rows[0]?.line.role === 'list-item')
      ? [body + index]
      : [],
  )
}

/** Where the entry's heading begins in the draft's own column; in a rail beside it there may be more of it. */
function leftOf(draft: Draft, header: readonly Row[]): number {
  const beside = header.filter((row) => row.region === draft.rows[0]?.region)
  return Math.min(...(beside.length > 0 ? beside : header.slice(0, 1)).map((row) => row.left))
}

const isOpen = (draft: Draft): boolean =>
  isStatement(draft) && !/[.!?:]$/.test(draft.text) && draft.text.split(/\s+/).length >= 4

function isStatement(draft: Draft): boolean {
  const row = draft.rows[0] as Row
  if (draft.heading || draft.text.length < 15 || /^[\p{L}\s/&-]{2,30}:(?:\s|$)/u.test(draft.text)) return false
  return row.line.role !== 'heading' && row.segments.length < 3 && !draft.dates.some((date) => date.range)
}

/** Opened by a verb, or indented below the heading; or, like another one at least, without a full stop at its end. */
function looksLikeItem(draft: Draft, left: number, open: number, words: Words): boolean {
  const row = draft.rows[0] as Row
  const indented = row.placed && row.left > left + 6
  if (row.line.role === 'list-item') return true
  if (startsItem(draft.text, words)) return isOpen(draft) || indented
  return isOpen(draft) && (indented || open > 1)
}
