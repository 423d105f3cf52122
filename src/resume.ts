import { matchesIn } from './text/index.js'
import type {
  Block,
  DatePoint,
  DateRange,
  Document,
  Entry,
  Line,
  Place,
  RepairKind,
  Resume,
  Section,
  SectionKind,
} from './types.js'

export const linesOf = (document: Document): Line[] => document.pages.flatMap((page) => page.lines)

/** The whole of a line as a place. */
export function placeOfLine(line: Line): Place {
  return {
    page: line.page,
    line: line.number,
    column: 1,
    endColumn: line.text.length + 1,
    ...(line.box === undefined ? {} : { box: line.box }),
  }
}

/** Part of a line, by offsets from 0, half open. */
export function placeInLine(line: Line, start: number, end: number): Place {
  return { ...placeOfLine(line), column: start + 1, endColumn: end + 1 }
}

/** Each place on a line where a pattern with the flag `g` holds: the words, and where they stand. */
export const matchesOn = (document: Document, pattern: RegExp): { readonly match: string; readonly place: Place }[] =>
  linesOf(document).flatMap((line) =>
    matchesIn(line.text, pattern).map(({ 0: match, index }) => ({
      match,
      place: placeInLine(line, index, index + match.length),
    })),
  )

export const sectionsOf = (resume: Resume, ...kinds: readonly SectionKind[]): Section[] =>
  resume.sections.filter((section) => section.kinds.some((kind) => kinds.includes(kind)))

export const blocksOf = (resume: Resume, part: Section | Entry): readonly Block[] => resume.blocks.slice(...part.blocks)

export const entriesOf = (resume: Resume, ...kinds: readonly SectionKind[]): Entry[] =>
  resume.entries.filter((entry) => kinds.includes(entry.kind))

/** Bullets, and the sentences that stand in their place, of the sections of these kinds. */
export function statementsOf(resume: Resume, ...kinds: readonly SectionKind[]): Block[] {
  return resume.blocks.filter(
    (block) => (block.kind === 'bullet' || block.kind === 'sentence') && kinds.includes(sectionKind(resume, block)),
  )
}

export const sectionKind = (resume: Resume, block: Block): SectionKind =>
  resume.sections[block.section]?.kind ?? 'other'

/** Pages and boxes mean something: not in text formats, and not in a DOCX, which has no geometry. */
export const hasGeometry = (document: Document): boolean => document.pages.some((page) => page.width > 0)

export interface Mended {
  /** What was read, after the repair. */
  readonly read: string
  /** What stands in the file, and what a plain extractor would read. */
  readonly raw: string
  readonly place: Place
}

/** What the reader had to mend in these ways, in reading order. */
export function mendedBy(document: Document, ...kinds: readonly RepairKind[]): Mended[] {
  return linesOf(document).flatMap((line) =>
    line.repairs
      .filter((repair) => kinds.includes(repair.kind))
      .map(({ start, end, raw }) => ({ read: line.text.slice(start, end), raw, place: placeInLine(line, start, end) })),
  )
}

/** Months since year 0, so that two dates can be compared; a year alone counts as its `missing` month. */
export function monthsOf(point: DatePoint, missing: number, asOf?: string): number | undefined {
  if (point.present === true) return asOf === undefined ? undefined : monthsOfDay(asOf)
  return point.year === undefined ? undefined : point.year * 12 + (point.month ?? missing) - 1
}

/** The same for `YYYY-MM-DD`. */
export const monthsOfDay = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** A job with both ends known, in months since year 0, first and last included. */
export interface JobSpan {
  readonly from: number
  readonly to: number
  readonly dates: DateRange
}

/** Jobs with both ends known, oldest first; a range that ends before it begins is date/logic's business. */
export function jobSpans(resume: Resume): JobSpan[] {
  return entriesOf(resume, 'experience')
    .flatMap(({ dates }): JobSpan[] => {
      const from = dates?.start === undefined ? undefined : monthsOf(dates.start, 1, resume.asOf)
      const to = dates?.end === undefined ? undefined : monthsOf(dates.end, 12, resume.asOf)
      return dates === undefined || from === undefined || to === undefined || to < from ? [] : [{ from, to, dates }]
    })
    .sort((a, b) => a.from - b.from)
}
