/** Jobs, degrees, projects: where each begins in its section, and which rows are its heading. */
import { findUrls } from './addresses.js'
import type { Draft } from './drafts.js'
import type { Row } from './rows.js'
import { companyScore, titleScore } from './titles.js'
import type { Typography } from './typography.js'
import { type Words, wordsOf } from './words.js'

export interface EntrySpan {
  /** Indexes into the section's drafts: the heading rows are `[start, body)`, the rest `[body, end)`. */
  readonly start: number
  readonly body: number
  readonly end: number
}

export function entrySpans(drafts: readonly Draft[], typography: Typography, words: Words): readonly EntrySpan[] {
  const opens = headingBullets(drafts)
  const styled = drafts.filter((draft) => draft.bullet && draft.rows[0]?.line.role === 'heading').length
  const plain = drafts.filter((draft) => draft.bullet).length - styled
  const isHead = drafts.map(
    (draft, index) =>
      opens.has(index) || isHeader(draft, typography, words) || (styled < plain && isHeadingBullet(draft)),
  )
  dropBodyRows(drafts, isHead)
  const starts: { start: number; body: number }[] = []
  for (let i = 0; i < drafts.length; ) {
    let end = i
    while (end < drafts.length && isHead[end]) end++
    if (end > i) {
      for (const part of splitRun(drafts, i, end, opens)) {
        if (opensEntry(drafts, part.start, part.body, starts.length === 0, starts[0])) starts.push(part)
      }
    }
    i = Math.max(end, i + 1)
  }
  return starts.map((part, index) => ({ ...part, end: starts[index + 1]?.start ?? drafts.length }))
}

/** A short row that goes on in the style of the body above it is body, unless entries open in that very style. */
function dropBodyRows(drafts: readonly Draft[], isHead: boolean[]): void {
  const opening = drafts[isHead.indexOf(true)]
  for (let i = 1; i < drafts.length; i++) {
    const [draft, before] = [drafts[i] as Draft, drafts[i - 1] as Draft]
    if (!isHead[i] || isHead[i - 1] || isAnchor(draft) || draft.bullet) continue
    const [row, above] = [draft.rows[0] as Row, before.rows[0] as Row]
    if (
      row.line.role === 'heading' ||
      (opening && looksLike(draft, opening) && row.placed && Math.abs(row.left - (opening.rows[0] as Row).left) < 3)
    )
      continue
    const gap = (row.line.gapAbove ?? 0) - (above.line.gapAbove ?? 0)
    const next = drafts[i + 1]
    const opens = opening !== undefined && next !== undefined && isHead[i + 1] === true && looksLike(next, opening)
    const isLast = opens && !looksLike(draft, opening)
    if (looksLike(draft, before) && Math.abs(row.left - above.left) < 3 && (gap < 2 || isLast) && !before.bullet)
      isHead[i] = false
  }
}

/** A short row that is no bullet, no sentence and no label. "iOS Engineer" begins with a capital of its own kind. */
export function isHeader(draft: Draft, typography: Typography, words: Words): boolean {
  const { text } = draft
  const row = draft.rows[0] as Row
  if (text.length > 400) return false
  if (draft.bullet || draft.heading || draft.rows.length > 3) return false
  if (words.list.sublabels.has(text)) return false
  if (row.line.role === 'heading' || isAnchor(draft)) return true
  if (isLabel(text)) return false
  const count = wordsOf(text).length
  if (isOnlyUrl(text, words)) return true
  const bold = row.bold || (row.segments.length > 1 && row.line.runs[0]?.bold === true)
  const stands = (bold && !typography.bold) || row.size > typography.size * 1.05
  if (stands && count <= 14 && !/[.!?]$/.test(text)) return true
  if (count > 4 && tellsOfWork(text, words)) return false
  if (/[.;:!?]$/.test(text) && !/\b\p{L}{1,4}\.$/u.test(text)) return false
  return count <= 9 && text.length < 80 && !/^\p{Ll}[^\s\p{Lu}]*(?:\s|$)/u.test(text)
}

/** "Launched usage-based billing in eleven countries" */
function tellsOfWork(text: string, words: Words): boolean {
  const first = /^\p{Lu}\p{Ll}+(?=\s(?!by\s))/u.exec(text)?.[0].toLowerCase()
  return (
    first !== undefined && words.pasts.has(first) && titleScore(text, words) < 0.7 && companyScore(text, words) === 0
  )
}

/** A list item that the file calls a heading, or that holds dates only. */
const isHeadingBullet = (draft: Draft): boolean =>
  draft.bullet && (draft.rows[0]?.line.role === 'heading' || (isAnchor(draft) && restOf(draft) === ''))

/** "Technologies: Go, Kafka", "Key achievements:" */
const isLabel = (text: string): boolean => /^[\p{L} /&-]{2,40}:(?:\s|$)/u.test(text) && !/\d{4}/.test(text)

function isOnlyUrl(text: string, words: Words): boolean {
  const [url] = findUrls(text, words)
  return url !== undefined && url.text.length > text.length - 12
}

/** Holds the dates of an entry: a range in a short row, or a single date that is set apart. */
export function isAnchor(draft: Draft): boolean {
  const { text, dates } = draft
  if (dates.length === 0 || draft.rows.length > 3 || text.length > 400) return false
  const rest = restOf(draft)
  if (dates.some((date) => date.range)) return rest.length < 140 && !(rest.length > 60 && /[.!?]$/.test(text))
  return dates.some((date) => isSetApart(text, date.start, date.end)) && rest.length < 100
}

const restOf = ({ text, dates }: Draft): string => {
  let rest = text
  for (const date of dates) rest = rest.replace(date.text, '')
  return rest.trim()
}

/** At an edge of the row, or behind a gap or a separator. */
const isSetApart = (text: string, start: number, end: number): boolean =>
  /(?:^|[\t|•·,(–—:-]\s*)$/.test(text.slice(0, start)) && /^\s*(?:$|[\t|•·,)–—-])/.test(text.slice(end))

/** Bullets that open entries: of the outermost level, most of them with dates in their row or just below. */
function headingBullets(drafts: readonly Draft[]): ReadonlySet<number> {
  const bullets = drafts.flatMap((draft, index) => (draft.bullet ? [index] : []))
  // A dated row above the first bullet is the entry that the bullets belong to, whatever years they name.
  if (drafts.slice(0, bullets[0]).some(isAnchor)) return new Set()
  const leftOf = (index: number): number => {
    const draft = drafts[index] as Draft
    return draft.rows[0]?.placed ? (draft.rows[0] as Row).left : draft.depth * 20
  }
  const outer = Math.min(...bullets.map(leftOf))
  const group = bullets.filter((index) => leftOf(index) < outer + 4)
  const dated = group.filter((index, order) => {
    const next = Math.min(group[order + 1] ?? drafts.length, index + 3)
    const own = drafts.slice(index, next)
    return own.some((draft, offset) => (offset === 0 || !draft.bullet) && isAnchor(draft))
  })
  return dated.length >= group.length * 0.6 ? new Set(group) : new Set()
}

/** A run of heading rows with several dates is several entries. */
function splitRun(
  drafts: readonly Draft[],
  from: number,
  to: number,
  opens: ReadonlySet<number>,
): { start: number; body: number }[] {
  const dated: number[] = []
  for (let i = from; i < to; i++) {
    const before = dated.at(-1)
    if (!isAnchor(drafts[i] as Draft)) continue
    if (before === i - 1 && isSecondDate(drafts[before] as Draft, drafts[i] as Draft)) continue
    dated.push(i)
  }
  const [first] = dated
  if (first === undefined || dated.length < 2) return [{ start: from, body: to }]
  const lead = first - from
  const starts = dated.map((at, order) => {
    const before = dated[order - 1]
    return before === undefined ? from : bestStart(drafts, before + 1, at, lead, drafts[from] as Draft, opens)
  })
  return starts.map((start, index) => ({ start, body: starts[index + 1] ?? to }))
}

/** Two single dates one under the other are a start and an end. */
const isSecondDate = (first: Draft, second: Draft): boolean =>
  [first, second].every((draft) => draft.dates.length === 1 && !draft.dates[0]?.range && restOf(draft) === '')

/** Between the dates of two entries, the row that looks most like the first row of the run. */
function bestStart(
  drafts: readonly Draft[],
  from: number,
  anchor: number,
  lead: number,
  first: Draft,
  opens: ReadonlySet<number>,
): number {
  let best = anchor
  let top = -1
  for (let i = from; i <= anchor; i++) {
    const draft = drafts[i] as Draft
    const gap = draft.rows[0]?.line.gapAbove ?? 0
    const around = drafts.slice(from, anchor + 1).map((other) => other.rows[0]?.line.gapAbove ?? 0)
    let score = anchor - i === lead ? 1.5 : 0
    if (opens.has(i)) score += 3
    if (looksLike(draft, first)) score += 2
    if (draft.rows[0]?.line.role === 'heading') score += 2
    if (gap > 0 && gap >= Math.max(...around)) score += 1.5
    if (score > top) {
      top = score
      best = i
    }
  }
  return best
}

export const looksLike = (a: Draft, b: Draft): boolean => styleKey(a) === styleKey(b)

const styleKey = (draft: Draft): string => {
  const row = draft.rows[0] as Row
  const run = row.line.runs[0]
  return [Math.round((run?.size ?? 0) * 2), run?.bold ?? false, run?.italic ?? false, run?.color ?? '', row.caps].join(
    ' ',
  )
}

const opensEntry = (
  drafts: readonly Draft[],
  from: number,
  to: number,
  first: boolean,
  opening: { start: number } | undefined,
): boolean => {
  const own = drafts.slice(from, to)
  if (first || own.some(isAnchor)) return true
  if (own.some((draft) => draft.rows[0]?.line.role === 'heading')) return true
  const like = opening && drafts[opening.start]
  return like !== undefined && !drafts.some(isAnchor) && looksLike(own[0] as Draft, like)
}
