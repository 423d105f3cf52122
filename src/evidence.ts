/** Where a keyword stands, in which role, last used when, with which number: the evidence behind a verdict. */
import { linesOf, sectionKind } from './resume.js'
import { type Metric, metricsIn } from './text/index.js'
import type { DateRange, KeywordHit, Lexicon, Place, Resume, SectionKind } from './types.js'

export interface Mention {
  readonly place: Place
  /** The bullet, sentence or list it stands in, wrapped lines joined. */
  readonly text: string
  readonly section: SectionKind
  /** Title and employer of the job it belongs to. */
  readonly role?: string
  readonly dates?: DateRange
  /** Numbers that measure, in the same bullet or sentence, with what they count: “40k events”, “210 ms”. */
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
      numbers: spoken ? [...new Set(metricsIn(text, lexicon).map((metric) => withUnit(metric, text, lexicon)))] : [],
    }
  })
}

/** The number as written and its unit: what is joined to it, or the words up to the first plural ("14 large clusters"). */
function withUnit({ start, end, kinds }: Metric, text: string, { lists }: Lexicon): string {
  const number = text.slice(start, end)
  const sign = /^\+?(?: ?[%x×]|\p{L}+|-\p{L}+)(?![\p{L}\d])/u.exec(text.slice(end))?.[0]
  if (sign !== undefined) return number + sign
  if (kinds.includes('money') || kinds.includes('ratio')) return number
  const words = /^\+?(?: [\p{L}\p{N}/'µ-]+){1,4}/u.exec(text.slice(end))?.[0].split(/(?= )/) ?? []
  const stop = words.findIndex((word) => lists['number-stops']?.includes(word.slice(1).toLowerCase()))
  const counted = stop < 0 ? words : words.slice(0, stop)
  const plural = counted.findIndex((word) => /^ (?:\p{Ll}.*[^s]|\p{Lu}{2,})s$/u.test(word))
  return number + counted.slice(0, plural < 0 ? 1 : plural + 1).join('')
}

/** The newest end of the jobs it is mentioned in, as displayed. */
export function lastUsed(mentions: readonly Mention[]): string | undefined {
  const ends = mentions.flatMap(({ dates }) => dates?.end ?? dates?.start ?? [])
  if (ends.some((end) => end.present === true)) return ends.find((end) => end.present === true)?.text
  return ends.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.month ?? 0) - (a.month ?? 0))[0]?.text
}
