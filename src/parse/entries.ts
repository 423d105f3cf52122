/** Jobs, degrees, projects: where each begins in its section, and which rows are its heading. */
import type { Draft } from './drafts.js'
import type { Typography } from './typography.js'
import { type Words, wordsOf } from './words.js'

export interface EntrySpan {
  /** Indexes into the section's drafts: the heading rows are `[start, body)`, the rest `[body, end)`. */
  readonly start: number
  readonly body: number
  readonly end: number
}

export function entrySpans(drafts: readonly Draft[], typography: Typography, _words: Words): readonly EntrySpan[] {
  const starts: { start: number; body: number }[] = []
  for (let i = 0; i < drafts.length; ) {
    const run = runOfHeaders(drafts, i, typography)
    if (run === 0) {
      i++
      continue
    }
    for (const part of splitRun(drafts, i, i + run)) {
      if (opensEntry(drafts, part.start, part.body, starts.length === 0)) starts.push(part)
    }
    i += run
  }
  return starts.map((part, index) => ({ ...part, end: starts[index + 1]?.start ?? drafts.length }))
}

function runOfHeaders(drafts: readonly Draft[], from: number, typography: Typography): number {
  let length = 0
  while (from + length < drafts.length && isHeader(drafts[from + length] as Draft, typography)) length++
  return length
}

/** A short row that is no bullet and no sentence. */
export function isHeader(draft: Draft, typography: Typography): boolean {
  if (draft.bullet || draft.heading || draft.rows.length > 2) return false
  const text = draft.pieces.map((piece) => piece.text).join(' ')
  if (draft.rows[0]?.line.role === 'heading') return true
  if (draft.dates.some((date) => date.range) && text.length < 160) return true
  const count = wordsOf(text).length
  const row = draft.rows[0]
  const stands = row !== undefined && ((row.bold && !typography.bold) || row.size > typography.size * 1.05)
  if (stands && count <= 14) return true
  return count <= 10 && text.length < 90 && !/[.;:]$/.test(text) && !/^\p{Ll}/u.test(text)
}

function splitRun(drafts: readonly Draft[], from: number, to: number): { start: number; body: number }[] {
  const dated: number[] = []
  for (let i = from; i < to; i++) if ((drafts[i] as Draft).dates.length > 0) dated.push(i)
  if (dated.length < 2) return [{ start: from, body: to }]
  const lead = (dated[0] as number) - from
  const starts = dated.map((at, index) => (index === 0 ? from : Math.max((dated[index - 1] as number) + 1, at - lead)))
  return starts.map((start, index) => ({ start, body: starts[index + 1] ?? to }))
}

const opensEntry = (drafts: readonly Draft[], from: number, to: number, first: boolean): boolean =>
  first || drafts.slice(from, to).some((draft) => draft.dates.length > 0 || draft.rows[0]?.line.role === 'heading')
