/** Places in the heading rows of entries: told from the employers they stand beside, by how the other entries are set. */
import { type Chunk, type Chunks, chunkOf, placePeeled } from './chunks.js'
import type { Draft } from './drafts.js'
import { couldFollowFirm, isSurelyPlace } from './places.js'
import { titleScore } from './titles.js'
import type { Words } from './words.js'

/** Where names are wanting, "Acme, Germany" is an employer and its place. */
export function withNameInPlace(found: Chunks, drafts: readonly Draft[], words: Words): Chunks {
  const [place, ...rest] = found.places
  const draft = place && drafts[place.line]
  if (!place || !draft || found.named.length > 1 || isSurelyPlace(place.text, words)) return found
  if (found.named.some((name) => isTitleAndName(name, place, words))) return found
  const peeled = placePeeled(draft, place, words)
  if (peeled.place === undefined) return found
  const named = [...found.named, peeled.name].sort((a, b) => a.line - b.line)
  return { named, places: [peeled.place, ...rest] }
}

/** "Engineer, Acme" before its place, "Acme – Engineer" above it: there the employer is found without it. */
function isTitleAndName(name: Chunk, place: Chunk, words: Words): boolean {
  if (name.line === place.line && /,\s/.test(name.text)) return true
  const parts = name.text.split(/\s+(?:at|@|bei|bij|chez|presso|hos|en(?=\s\p{Lu})|[–—|-])\s+/iu)
  return parts.length === 2 && parts.filter((part) => titleScore(part, words) >= 0.7).length === 1
}

/** What is set like the places of the other entries, and like none of their names, is a place too. */
export function withLikelyPlaces(all: readonly Chunks[]): readonly Chunks[] {
  const alike = (a: Chunk, b: Chunk): boolean => a.style === b.style && a.right === b.right
  const isLikely = (chunk: Chunk): boolean => {
    const places = all.reduce((sum, { places }) => sum + places.filter((place) => alike(place, chunk)).length, 0)
    const names = all.reduce((sum, { named }) => sum + named.filter((name) => alike(name, chunk)).length, 0)
    return (chunk.right && places > 0) || (places >= 2 && places > names)
  }
  return all.map(({ named, places }) => {
    const likely = places.length === 0 && named.length > 2 ? named.filter(isLikely) : []
    return { named: named.filter((chunk) => !likely.includes(chunk)), places: [...places, ...likely] }
  })
}

/** "Clínica San Telmo, Vitoria" is an employer and its town where the other entries have a town there. */
export function withPlacesLikeOthers(
  all: readonly Chunks[],
  entries: readonly (readonly Draft[])[],
  words: Words,
): readonly Chunks[] {
  const behindName = ({ named, places: [place] }: Chunks): Chunk | undefined =>
    place && named.find((name) => name.pieces.at(-1)?.row === place.pieces[0]?.row && endsJustBefore(name, place))
  const usual = all.flatMap((own) => behindName(own)?.line ?? [])
  return all.map((own, index) => {
    const at =
      own.places.length > 0 ? -1 : own.named.findIndex(({ line, text }) => usual.includes(line) && text.includes(','))
    const name = own.named[at]
    const draft = name && entries[index]?.[name.line]
    const [, before, town] = /^([^,]+),\s+([^,]+)$/u.exec(name?.text ?? '') ?? []
    if (!name || !draft || before === undefined || town === undefined) return own
    if (!couldFollowFirm(town, words) || titleScore(name.text, words) >= 0.7) return own
    const start = draft.text.indexOf(name.text)
    const [first, second] = [
      chunkOf(draft, start, start + before.length, name.line),
      chunkOf(draft, start + name.text.length - town.length, start + name.text.length, name.line),
    ]
    if (start < 0 || !first || !second) return own
    return { named: own.named.with(at, first), places: [second] }
  })
}

const endsJustBefore = (name: Chunk, place: Chunk): boolean => {
  const gap = (place.pieces[0]?.start ?? 0) - (name.pieces.at(-1)?.end ?? 0)
  return gap > 0 && gap < 3
}
