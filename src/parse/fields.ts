/** What the heading rows of an entry say: who, what, where, when. Entries of a section are read together. */
import type { DateRange, Excerpt } from '../types.js'
import { type Chunk, chunkOf, chunksOf, placePeeled } from './chunks.js'
import type { FoundDate } from './dates.js'
import { type Draft, sliceDraft } from './drafts.js'
import { withLikelyPlaces, withNameInPlace, withPlacesLikeOthers } from './entry-places.js'
import { joinPieces, placeOfPiece } from './rows.js'
import { companyScore, titleScore } from './titles.js'
import { type Words, wordsOf } from './words.js'

export interface Fields {
  readonly organization?: Excerpt
  readonly title?: Excerpt
  readonly area?: Excerpt
  readonly location?: Excerpt
  readonly dates?: DateRange
}

/** One list of heading rows for each entry, in order. */
export function jobFields(entries: readonly (readonly Draft[])[], words: Words): readonly Fields[] {
  const found = withLikelyPlaces(entries.map((drafts) => withNameInPlace(chunksOf(drafts, words), drafts, words)))
  const split = found.map((own, index) => splitLonely(own, entries[index] ?? [], words))
  const chunks = withPlacesLikeOthers(split, entries, words)
  const likeTitles = averages(chunks, (chunk) => titleScore(chunk.text, words))
  const out: Fields[] = []
  for (const [index, { named, places }] of chunks.entries()) {
    const { title, organization } = bestPair(named, likeTitles, words)
    const dates = datesOf(entries[index] ?? [], 'start')
    const inherited = organization === undefined && title !== undefined ? out.at(-1)?.organization : undefined
    const employer = organization ? excerpt(organization) : inherited
    const place = places[0] && excerpt(places[0])
    out.push({
      ...(employer ? { organization: employer } : {}),
      ...(title ? { title: excerpt(title) as Excerpt } : {}),
      ...(place ? { location: place } : {}),
      ...(dates ? { dates } : {}),
    })
  }
  return out
}

export const excerpt = (chunk: Chunk): Excerpt | undefined => joinPieces(chunk.pieces)

/** A heading with one thing only, such as "Engineer, Acme" or "Engineer at Acme", is cut in two. */
function splitLonely(
  found: ReturnType<typeof chunksOf>,
  drafts: readonly Draft[],
  words: Words,
): ReturnType<typeof chunksOf> {
  const rivals = found.named.filter((chunk, index) => index > 0 && (chunk.marked || wordsOf(chunk.text).length <= 5))
  const [first] = found.named
  const draft = first && drafts[first.line]
  if (!first || !draft || rivals.length > 0) return found
  const start = draft.text.indexOf(first.pieces[0]?.text ?? '')
  for (const mark of [
    /\s+(?:at|@|bei|bij|chez|presso|hos)\s+/iu,
    /(?<=^\p{Lu}\S.*)\s+en\s+(?=\p{Lu})/u,
    /\s+[–—-]+\s+/u,
    /:\s+/u,
    /,\s+(?=\S)/u,
    /\s*\/\s*/u,
  ]) {
    const cut = mark.exec(first.text)
    if (!cut) continue
    const left = chunkOf(draft, start, start + cut.index, first.line)
    const right = chunkOf(draft, start + cut.index + cut[0].length, start + first.text.length, first.line)
    if (!left || !right || isLegalForm(right.text, words)) continue
    const parts = [left, right].map((part) => placePeeled(draft, part, words))
    const places = parts.flatMap(({ place }) => place ?? [])
    return { places: [...found.places, ...places], named: [...parts.map(({ name }) => name), ...found.named.slice(1)] }
  }
  return found
}

/** "Acme, Inc." is one name. */
const isLegalForm = (text: string, words: Words): boolean =>
  wordsOf(text).length === 1 && words.list.companies.has(wordsOf(text)[0] as string)

/** By style and place in the order: how much the chunks there score on the average. */
export function averages(
  chunks: readonly { readonly named: readonly Chunk[] }[],
  scoreOf: (chunk: Chunk) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { total: number; count: number }>()
  for (const { named } of chunks) {
    for (const [order, chunk] of named.entries()) {
      const sum = sums.get(slotOf(chunk, order)) ?? { total: 0, count: 0 }
      sums.set(slotOf(chunk, order), { total: sum.total + scoreOf(chunk), count: sum.count + 1 })
    }
  }
  return new Map([...sums].map(([slot, { total, count }]) => [slot, total / count]))
}

/** Chunks of one style at one place in the order share a slot of `averages`. */
export const slotOf = (chunk: Chunk, order: number): string => `${chunk.style} ${Math.min(order, 3)}`

interface Pair {
  readonly title?: Chunk
  readonly organization?: Chunk
}

function bestPair(named: readonly Chunk[], likeTitles: ReadonlyMap<string, number>, words: Words): Pair {
  const near = named.slice(0, 5)
  const rate = near.map((chunk, order) => {
    const own = titleScore(chunk.text, words)
    const slot = likeTitles.get(slotOf(chunk, order)) ?? 0
    const firm = companyScore(chunk.text, words)
    const late = order * 0.5 + Math.max(0, wordsOf(chunk.text).length - 7) * 0.4 + (chunk.marked ? 0 : 0.2)
    return {
      title: own * 2 + slot * 2 - firm - late,
      organization: firm * 1.5 - own - slot * 1.5 - late,
      likely: own + slot,
    }
  })
  const [only] = near
  if (only === undefined) return {}
  if (near.length === 1) return (rate[0]?.likely ?? 0) >= 0.7 ? { title: only } : { organization: only }
  let best: Pair = {}
  let top = Number.NEGATIVE_INFINITY
  for (const [i, title] of near.entries()) {
    for (const [j, organization] of near.entries()) {
      const score = i === j ? Number.NEGATIVE_INFINITY : (rate[i]?.title ?? 0) + (rate[j]?.organization ?? 0)
      if (score > top) {
        top = score
        best = { title, organization }
      }
    }
  }
  return best
}

/** `single`: what one date alone stands for, the start of a job or the end of studies. */
export function datesOf(drafts: readonly Draft[], single: 'start' | 'end'): DateRange | undefined {
  const all = drafts.flatMap((draft) => draft.dates.map((date) => ({ draft, date })))
  const best = all.find(({ date }) => date.range && date.to) ?? all.find(({ date }) => date.range) ?? all[0]
  if (best === undefined) return undefined
  const second = all[all.indexOf(best) + 1]
  if (!best.date.range && second && !second.date.range && second.draft !== best.draft) {
    const range = rangeOf(best.draft, best.date, 'start')
    return range && second.date.from ? { ...range, end: second.date.from } : range
  }
  return rangeOf(best.draft, best.date, single)
}

function rangeOf(draft: Draft, date: FoundDate, single: 'start' | 'end'): DateRange | undefined {
  const [piece] = sliceDraft(draft, date.start, date.end)
  if (piece === undefined) return undefined
  return {
    text: date.text.replace(/\s+/g, ' ').trim(),
    ...(date.from && (date.range || single === 'start') ? { start: date.from } : {}),
    ...(date.to ? { end: date.to } : !date.range && single === 'end' && date.from ? { end: date.from } : {}),
    place: placeOfPiece(piece),
  }
}
