/** The heading rows of an entry cut into what they say: names, titles, places, dates, addresses. */
import { matchesIn } from '../text/index.js'
import { findUrls } from './addresses.js'
import { type Draft, sliceDraft } from './drafts.js'
import { couldFollowFirm, isPlace } from './places.js'
import type { Piece, Row } from './rows.js'
import { type Words, wordsOf } from './words.js'

export interface Chunk {
  /** One a row. */
  readonly pieces: readonly Piece[]
  readonly text: string
  /** Chunks set alike have the same. */
  readonly style: string
  /** Bold, large, italic or coloured, unlike the body. */
  readonly marked: boolean
  /** Which of the heading rows it stands in, from 0. */
  readonly line: number
  /** Behind a wide gap, at the right of its row, and not of a date alone. */
  readonly right: boolean
}

export interface Chunks {
  readonly named: readonly Chunk[]
  readonly places: readonly Chunk[]
}

export function chunksOf(drafts: readonly Draft[], words: Words): Chunks {
  const named: Chunk[] = []
  const places: Chunk[] = []
  for (const [line, draft] of drafts.entries()) {
    for (const [start, end] of outsideDates(draft)) {
      for (const [from, to] of cutAtMarks(draft, start, end)) {
        const chunk = chunkOf(draft, from, to, line)
        if (chunk === undefined || isNoise(chunk.text, words)) continue
        if (isPlace(chunk.text, words)) places.push(chunk)
        else {
          const { name, place } = placePeeled(draft, chunk, words)
          named.push(name)
          if (place) places.push(place)
        }
      }
    }
  }
  return { named, places }
}

type Span = readonly [start: number, end: number]

function outsideDates(draft: Draft): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const date of draft.dates) {
    spans.push([from, date.start])
    from = date.end
  }
  spans.push([from, draft.text.length])
  return spans
}

/** Where a tab, a bar or a dot stands, or the type changes. */
function cutAtMarks(draft: Draft, start: number, end: number): Span[] {
  const cuts = new Map<number, number>()
  for (const cut of matchesIn(draft.text.slice(start, end), /\s*[\t|•●▪│‖]\s*|\s+[·⋅∙]\s+/gu))
    cuts.set(start + cut.index, start + cut.index + cut[0].length)
  for (const at of styleChanges(draft)) if (at > start && at < end && !cuts.has(at)) cuts.set(at, at)
  const spans: Span[] = []
  let from = start
  for (const [at, next] of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (at < from) continue
    spans.push([from, at])
    from = next
  }
  spans.push([from, end])
  return spans
}

/** Offsets in the draft's text where weight, slant or colour changes between words. */
function styleChanges(draft: Draft): number[] {
  const changes: number[] = []
  let offset = 0
  for (const piece of draft.pieces) {
    const runs = piece.row.line.runs.filter((run) => run.end > piece.start && run.start < piece.end)
    for (const [index, run] of runs.entries()) {
      const before = runs[index - 1]
      if (!before || looks(before) === looks(run) || isSmallCaps(before, run, piece.row.line.text)) continue
      const at = run.start - piece.start
      if (/[\p{L}\p{N}]$/u.test(piece.text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(piece.text.slice(at))) continue
      changes.push(offset + at)
    }
    offset += piece.text.length + 1
  }
  return changes
}

type Run = Row['line']['runs'][number]

/** Capitals in two sizes of one font: a name set in small capitals. */
function isSmallCaps(before: Run, run: Run, text: string): boolean {
  const [one, other] = [text.slice(before.start, before.end), text.slice(run.start, run.end)]
  const ratio = Math.min(before.size ?? 0, run.size ?? 0) / Math.max(before.size ?? 1, run.size ?? 1)
  const alike = before.font === run.font && before.bold === run.bold && before.color === run.color
  return alike && ratio > 0.6 && !/\p{Ll}/u.test(one + other)
}

const looks = (run: Run): string =>
  [run.bold ?? false, run.italic ?? false, run.color ?? '', Math.round(run.size ?? 0)].join(' ')

/** `undefined` when only punctuation stands between the offsets. */
export function chunkOf(draft: Draft, start: number, end: number, line: number): Chunk | undefined {
  const raw = draft.text.slice(start, end)
  const lead = /^[\s,;:|()[\]–—\-/@·•.]*(?:(?:at|bei|bij|chez|presso|hos)\s+)?/iu.exec(raw)?.[0].length ?? 0
  const core = trimEnd(raw.slice(lead))
  if (!/[\p{L}\p{N}]/u.test(core)) return undefined
  const pieces = sliceDraft(draft, start + lead, start + lead + core.length)
  const first = pieces[0]
  if (first === undefined) return undefined
  const run = first.row.line.runs.find((candidate) => candidate.end > first.start)
  return {
    pieces,
    text: core.replace(/\s+/g, ' '),
    style: `${run ? looks(run) : ''}${core === core.toUpperCase() ? ' caps' : ''}`,
    marked: run?.bold === true || run?.italic === true,
    line,
    right: first.start > (first.row.segments[0]?.end ?? 0) && !isOnlyDates(draft, start),
  }
}

/** What stands before the offset: a rail of dates at the left. */
const isOnlyDates = (draft: Draft, end: number): boolean =>
  draft.dates.length > 0 &&
  draft.dates
    .filter((date) => date.end <= end)
    .reduce((rest, { text }) => rest.replace(text, ''), draft.text.slice(0, end))
    .trim() === ''

const trimEnd = (text: string): string => {
  const bare = text.replace(/[\s,;:|[(–—\-/@·•]+$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).trimEnd() : bare
}

/** Lengths of time, addresses, and words that only stand beside a date. */
function isNoise(text: string, words: Words): boolean {
  const all = wordsOf(text)
  if (all.every((word) => /^\d+(?:[.,]\d+)?\+?$/.test(word) || words.list.durations.has(word))) return true
  if (/^\d/.test(text) && all.every((word) => /^\d/.test(word) || words.list.durations.has(word) || word.length < 4))
    return true
  const [url] = findUrls(text, words)
  return url !== undefined && url.text.length > text.length - 10
}

/** "Acme Power, Chicago, IL": the place behind the name. */
export function placePeeled(
  draft: Draft,
  chunk: Chunk,
  words: Words,
): { readonly name: Chunk; readonly place?: Chunk } {
  const start = draft.text.indexOf(chunk.pieces[0]?.text ?? '')
  const text = draft.text.slice(start, start + chunk.text.length)
  for (const cut of matchesIn(text, /\s*,\s*|\s+[–—-]\s+|\s+\(|\s+in\s+|\s+/g)) {
    const rest = text.slice(cut.index + cut[0].length)
    // Only a legal form says where a name ends when nothing stands behind it.
    if (cut[0].trim() === '' && !isFirm(text.slice(0, cut.index), words)) continue
    const isOfFirm = cut[0].trim() === ',' && isFirm(text.slice(0, cut.index), words) && couldFollowFirm(rest, words)
    if (cut.index < 2 || !(isPlace(rest, words) || isOfFirm) || isCampus(text.slice(0, cut.index), rest, words))
      continue
    const name = chunkOf(draft, start, start + cut.index, chunk.line)
    const place = chunkOf(draft, start + cut.index, start + text.length, chunk.line)
    if (name) return { name, ...(place ? { place } : {}) }
  }
  return { name: chunk }
}

/** Ends with a legal form, behind which no name goes on. */
const isFirm = (text: string, words: Words): boolean => {
  const last = wordsOf(text).at(-1)
  return last !== undefined && /\s\p{L}*\p{Lu}[\p{L}.]*$/u.test(text) && words.list.legal_forms.has(last)
}

/** "University of California, Berkeley": a town behind a school of a whole region is part of its name. */
const isCampus = (name: string, rest: string, words: Words): boolean => {
  const region = /\sof\s+(.+)$/i.exec(name)?.[1]
  return (
    region !== undefined &&
    words.list.regions.has(region) &&
    words.list.cities.has(rest) &&
    words.list.schools.within(wordsOf(name))
  )
}
