/** A row of skills cut into items: at commas and the like, without labels and what only leads to the list. */
import { matchesIn } from '../text/index.js'
import type { Draft } from './drafts.js'
import type { Piece } from './rows.js'
import { type Words, wordsOf } from './words.js'

/** Offsets in a draft's text. */
export type Span = readonly [start: number, end: number]

/** Parts between commas and the like that stand outside brackets, after the label. */
export function itemsOf(draft: Draft, words: Words, usual = 0): readonly Span[] {
  const { text } = draft
  const spans: Span[] = []
  const breaks = rowBreaks(draft, usual)
  let depth = 0
  let from = labelLength(draft, words)
  for (let i = from; i <= text.length; i++) {
    const unit = text[i]
    if (unit === '(' || unit === '[') depth++
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1)
    const slash = unit === '/' && text[i - 1] === ' ' && text[i + 1] === ' '
    const sentence = unit === '.' && /^\s+\p{Lu}[\p{L} ]{2,30}:\s/u.test(text.slice(i + 1, i + 40))
    if (
      unit === undefined ||
      (breaks.has(i) && !(depth > 0 && /^[^([]*[)\]]/.test(text.slice(i)))) ||
      (depth === 0 && (slash || sentence || /[,;|•·∙⋅\t、，；▪●\ufffd\ue000-\uf8ff]/u.test(unit)))
    ) {
      spans.push([from, i])
      from = i + 1
      depth = unit === undefined || breaks.has(i) ? 0 : depth
    }
  }
  const last = spans.length > 2 ? spans.pop() : undefined
  return cutBrackets(text, [...spans, ...(last ? cutAtAnd(text, last, words) : [])], words)
}

/** "…, Go and Python" ends a list with two skills, of which one at least is known. */
function cutAtAnd(text: string, [start, end]: Span, words: Words): readonly Span[] {
  const [whole, before = '', after = ''] =
    /^(.+?)\s+(?:and|und|et|y|e|en)\s+(.+?)\.?\s*$/iu.exec(text.slice(start, end)) ?? []
  if (whole === undefined || !(words.skills.has(before) || words.skills.has(after))) return [[start, end]]
  return [
    [start, start + before.length],
    [end - whole.length + whole.lastIndexOf(after), end],
  ]
}

/** "Cloud (AWS, Terraform); Data (SQL, dbt)": labels and two skills each, unless all of the labels are skills themselves. */
function cutBrackets(text: string, spans: readonly Span[], words: Words): readonly Span[] {
  const groups = spans.map(([start, end]) =>
    /^(\s*[^()]{2,40}?\s*)\(([^()]+,[^()]+)\)[.\s]*$/u.exec(text.slice(start, end)),
  )
  const isLabelled = groups.every((group) => group) && groups.some((group) => !words.skills.has(group?.[1] ?? ''))
  return spans.flatMap((span, index) => {
    const [, label = '', inner = ''] = groups[index] ?? []
    const parts = inner.split(',')
    if (!isLabelled || inner === '' || parts.some((part) => isLevel(part, words))) return [span]
    let from = span[0] + label.length + 1
    return parts.map((part): Span => {
      const own: Span = [from, from + part.length]
      from += part.length + 1
      return own
    })
  })
}

/** Where a new row is a new item: below one without commas, as far down as items are from each other. */
function rowBreaks(draft: Draft, usual: number): ReadonlySet<number> {
  const breaks = new Set<number>()
  const isPlainList = draft.pieces.length > 2 && !/[,;|•·∙⋅、，；]/u.test(draft.text)
  let offset = 0
  for (const [index, piece] of draft.pieces.entries()) {
    offset += piece.text.length + (index > 0 ? 1 : 0)
    const next = draft.pieces[index + 1]
    const inGrid = piece.row.segments.length > 1 && (next?.row.segments.length ?? 0) > 1
    if (!next || (/^[\p{Ll}(]/u.test(next.text) && !inGrid) || /[,;|•·∙⋅、，；]/u.test(piece.text)) continue
    const gap = next.row.line.gapAbove
    if (gap === undefined || isPlainList || gap >= usual * 0.6) breaks.add(offset)
  }
  return breaks
}

/** Between the items of a list that has one a row, in points. */
export function usualGap(drafts: readonly Draft[]): number {
  const gaps = drafts
    .flatMap((draft) => (draft.heading ? [] : (draft.rows[0]?.line.gapAbove ?? [])))
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? 0
}

/** "Languages: ", "Tools (daily): ", or a bold word before words that are not. */
function labelLength(draft: Draft, words: Words): number {
  const colon = /^[^,;:|•]{2,60}:\s*(?=\S)/u.exec(draft.text)?.[0].length
  if (colon !== undefined) return colon
  // "Data — SQL, Amplitude": what stands before the dash is no skill that those after it are part of.
  const dashed = /^([^,;:|•\t–—]{2,40})\s[–—]\s+(?=[^–—]*[,;|•])/u.exec(draft.text)
  if (dashed && !words.skills.has(dashed[1]!)) return dashed[0].length
  // In a table of two columns: one cell without commas, and beside it a list.
  const cell = /^[^,;|•\t]{2,40}\t(?=[^\t]*[,;|•·∙⋅][^\t]*$)/u.exec(draft.text)?.[0].length
  if (cell !== undefined) return cell
  const lead = leadLength(draft.text, words)
  if (lead > 0) return lead
  const piece = draft.pieces[0] as Piece
  const [run, next] = piece.row.line.runs.filter((candidate) => candidate.end > piece.start)
  if (!run?.bold || !next || next.bold) return 0
  const label = draft.text.slice(0, run.end - piece.start)
  return /[,;|•]/.test(label.trim().replace(/[,;|•]$/, '')) ? 0 : label.length
}

/** "Proficient in Go, Java and Python." */
function leadLength(text: string, words: Words): number {
  const shown = matchesIn(text.slice(0, 60), /\S+/g)
  for (let count = Math.min(4, shown.length - 1); count > 1; count--) {
    const { index } = shown[count]!
    if (words.list.proficiency.has(text.slice(0, index).trim())) return index
  }
  return 0
}

export const isLevel = (text: string, words: Words): boolean => {
  const all = wordsOf(text)
  return (
    (all.length > 0 && all.every((word) => words.list.levels.has(word) || /^\d+\+?$/.test(word))) ||
    words.list.levels.has(text.trim())
  )
}
