/** Where a keyword stands, in which role, last used when, with which number: the evidence behind a verdict. */
import { linesOf, sectionKind } from './resume.js'
import { metricsIn } from './text/index.js'
import type { DateRange, KeywordHit, Lexicon, Place, Resume, SectionKind } from './types.js'

export interface Mention {
  readonly place: Place
  /** The bullet, sentence or list it stands in, wrapped lines joined. */
  readonly text: string
  readonly section: SectionKind
  /** Title and employer of the job it belongs to. */
  readonly role?: string
  readonly dates?: DateRange
  /** Numbers that measure, in the same bullet or sentence. */
  readonly numbers: readonly string[]
}

/** Every mention in reading order; a line that belongs to no block stands for itself. */
export function mentionsOf({ at }: KeywordHit, resume: Resume, lexicon: Lexicon): Mention[] {
  return at.map((place) => {
    const block = resume.blocks.find(({ lines: [first, last] }) => place.line >= first && place.line <= last)
    const entry = block === undefined ? undefined : resume.entries[block.entry]
    const role = [entry?.title?.text, entry?.organization?.text].filter((part) => part !== undefined).join(', ')
    const text = block?.text ?? linesOf(resume.document).find((line) => line.number === place.line)?.text ?? ''
    const spoken = block?.kind === 'bullet' || block?.kind === 'sentence'
    return {
      place,
      text,
      section: block === undefined ? 'other' : sectionKind(resume, block),
      ...(role === '' ? {} : { role }),
      ...(entry?.dates === undefined ? {} : { dates: entry.dates }),
      numbers: spoken ? [...new Set(metricsIn(text, lexicon).map(({ start, end }) => text.slice(start, end)))] : [],
    }
  })
}

/** The newest end of the jobs it is mentioned in, as displayed. */
export function lastUsed(mentions: readonly Mention[]): string | undefined {
  const ends = mentions.flatMap(({ dates }) => dates?.end ?? dates?.start ?? [])
  if (ends.some((end) => end.present === true)) return ends.find((end) => end.present === true)?.text
  return ends.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.month ?? 0) - (a.month ?? 0))[0]?.text
}
