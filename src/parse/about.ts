/** What else stands beside the name: what the person calls themselves, and where they live. */
import { matchesIn } from '../text/index.js'
import type { Excerpt } from '../types.js'
import { findEmails, findUrls } from './addresses.js'
import type { Draft } from './drafts.js'
import { sliceDraft } from './drafts.js'
import { findPhones } from './phones.js'
import { isPlace } from './places.js'
import { joinPieces, type Piece } from './rows.js'
import { titleScore } from './titles.js'
import { type Words, wordsOf } from './words.js'

export interface About {
  readonly label?: Excerpt
  readonly location?: Excerpt
}

/** `drafts`: those that tell of the person, in reading order. */
export function findAbout(drafts: readonly Draft[], name: readonly Piece[], words: Words): About {
  const parts = drafts
    .filter((draft) => !draft.heading && draft.text.length < 1000)
    .flatMap((draft) => partsOf(draft, name))
  const location = parts.find(({ text }) => isPlace(withoutLabel(text, words), words))
  const label = labelOf(parts, words)
  const place = location && joinPieces(location.pieces)
  const called = label && joinPieces(label.pieces)
  return {
    ...(called ? { label: called } : {}),
    ...(place ? { location: { ...place, text: withoutLabel(place.text, words) } } : {}),
  }
}

interface Part {
  readonly pieces: readonly Piece[]
  readonly text: string
  /** Rows below the name; negative above it. */
  readonly below: number
}

/** Between bars, dots, gaps and icons. */
function partsOf(draft: Draft, name: readonly Piece[]): Part[] {
  const parts: Part[] = []
  const last = name.at(-1)
  const add = (from: number, to: number): void => {
    const [start, end] = withoutCommas(draft.text, from, to)
    const pieces = sliceDraft(draft, start, end)
    const first = pieces[0]
    if (!first || name.some((piece) => piece.row === first.row && piece.start <= first.start && piece.end >= first.end))
      return
    const text = pieces.map((piece) => piece.text).join(' ')
    parts.push({ pieces, text, below: last ? first.row.index - last.row.index : 0 })
  }
  const details = [...findEmails(draft.text), ...findPhones(draft.text)].map(({ start, end }) => ({
    index: start,
    length: end - start,
  }))
  const marks = matchesIn(draft.text, separator).map((cut) => ({ index: cut.index, length: cut[0].length }))
  let from = 0
  for (const cut of [...marks, ...details].sort((a, b) => a.index - b.index)) {
    if (cut.index < from) continue
    add(from, cut.index)
    from = cut.index + cut.length
  }
  add(from, draft.text.length)
  return parts
}

/** "Columbus, OH, (614) 555-0139": what parts two details belongs to neither. */
function withoutCommas(text: string, from: number, to: number): readonly [start: number, end: number] {
  let [start, end] = [from, to]
  while (start < end && /[\s,;]/.test(text[start] as string)) start++
  while (end > start && /[\s,;]/.test(text[end - 1] as string)) end--
  return [start, end]
}

const separator = /\s*[\t|•●▪│‖\ue000-\uf8ff\ufffd]\s*|\s+[·⋅∙–—-]\s+|\p{Extended_Pictographic}/gu

/** "Address: Berlin" */
const withoutLabel = (text: string, words: Words): string => {
  const label = /^([^:]{2,20}):\s+/.exec(text)
  return label && words.list.labels.has(label[1] as string) ? text.slice(label[0].length) : text
}

/** The first words under the name that are no address, and name a job or are set apart. */
function labelOf(parts: readonly Part[], words: Words): Part | undefined {
  const near = parts.filter(({ below, text }) => below >= 0 && below <= 3 && couldBeLabel(text, words))
  return (
    near.find(({ text }) => titleScore(text, words) >= 0.7) ??
    near.find(({ below, text }) => below <= 1 && wordsOf(text).length >= 2)
  )
}

const couldBeLabel = (text: string, words: Words): boolean =>
  text.length < 80 &&
  /\p{L}{3}/u.test(text) &&
  !/\d{3}|[@:]|[.!?]$/.test(text) &&
  wordsOf(text).length <= 10 &&
  findEmails(text).length === 0 &&
  findUrls(text, words).length === 0 &&
  findPhones(text).length === 0 &&
  !isPlace(text, words) &&
  !words.list.labels.has(text)
