/** The entries of every section, and which drafts are their headings and their bullets. */
import type { DatePoint, Entry, Section } from '../types.js'
import type { Draft } from './drafts.js'
import { educationFields } from './education.js'
import { entrySpans } from './entries.js'
import { jobFields } from './fields.js'
import { unmarkedItems } from './items.js'
import { placeOfPiece } from './rows.js'
import { kindsWithEntries } from './sections.js'
import type { Typography } from './typography.js'
import type { Words } from './words.js'

export interface FoundEntries {
  readonly entries: readonly Entry[]
  /** Indexes of drafts that are rows of an entry's heading. */
  readonly headers: ReadonlySet<number>
  /** Of drafts that read as bullets without a glyph. */
  readonly items: ReadonlySet<number>
}

export function entriesOf(
  drafts: readonly Draft[],
  sections: readonly Section[],
  typography: Typography,
  words: Words,
): FoundEntries {
  const entries: Entry[] = []
  const headers = new Set<number>()
  const items = new Set<number>()
  for (const [number, section] of sections.entries()) {
    if (!kindsWithEntries.has(section.kind)) continue
    const [start, end] = section.blocks
    const at = range(start + (section.heading ? 1 : 0), end).filter((index) => !drafts[index]?.furniture)
    const own = at.map((index) => drafts[index] as Draft)
    const spans = entrySpans(own, typography, words)
    const headings = spans.map((span) => own.slice(span.start, span.body))
    const fields = (section.kind === 'education' ? educationFields : jobFields)(headings, words)
    for (const [index, span] of spans.entries()) {
      const listed = !datedKinds.has(section.kind) && span.end - span.start === 1 && own[span.start]?.bullet
      if (!listed) for (const i of at.slice(span.start, span.body)) headers.add(i)
      for (const i of unmarkedItems(own, span.start, span.body, span.end, words)) items.add(at[i] as number)
      entries.push({
        section: number,
        kind: section.kind,
        ...fields[index],
        blocks: [at[span.start] as number, at[span.end] ?? end],
        place: placeOfPiece(own[span.start]!.pieces[0]!),
        latest: false,
      })
    }
  }
  const latest = latestJob(entries)
  return { entries: entries.map((entry) => (entry === latest ? { ...entry, latest: true } : entry)), headers, items }
}

/** Where a bullet with dates in it is the heading of an entry; elsewhere it is an item of a list. */
const datedKinds = new Set(['experience', 'education', 'volunteer'])

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, index) => start + index)

/** The job that ended last; of those, the first in the document. */
function latestJob(entries: readonly Entry[]): Entry | undefined {
  const jobs = entries.filter((entry) => entry.kind === 'experience')
  return jobs.reduce<Entry | undefined>((top, job) => (top && endOf(top) >= endOf(job) ? top : job), undefined)
}

/** In months; a job without an end goes on, one without any date says nothing. */
function endOf({ dates }: Entry): number {
  if (dates === undefined) return 0
  if (dates.end?.present || (dates.end === undefined && dates.start)) return Number.MAX_SAFE_INTEGER
  return monthsOf(dates.end)
}

const monthsOf = (point: DatePoint | undefined): number => (point?.year ?? 0) * 12 + (point?.month ?? 12)
