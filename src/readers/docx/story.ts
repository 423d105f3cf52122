/** Where the reading of a story has come to: page, section, space above; and what was met on the way. */
import type { HiddenText, LineRole } from '../../types.js'
import type { FlowRegion } from '../flow/flow.js'
import type { Piece, Section } from './model.js'

/** Where lines are put. */
export interface Place {
  readonly part: string
  readonly region: FlowRegion
  /** What a line is that the file says nothing else of. */
  readonly role: LineRole
}

export interface Story {
  readonly hidden: HiddenText[]
  /** Notes in the order of their marks, with the page of the mark. */
  readonly notes: { readonly of: 'footnote' | 'endnote'; readonly id: string; readonly page: number }[]
  /** Columns of running text by page. */
  readonly columns: Map<number, number>
  readonly allSections: readonly Section[]
  /** The current one and those after it. */
  sections: readonly Section[]
  page: number
  /** A break was read; the page turns with the next word. */
  breakPending: boolean
  started: boolean
  /** Space after the last paragraph, and the style that may swallow it. */
  after: number
  afterStyle: string | undefined
}

export const newStory = (sections: readonly Section[], page = 1): Story => ({
  hidden: [],
  notes: [],
  columns: new Map(),
  allSections: sections,
  sections,
  page,
  breakPending: false,
  started: false,
  after: 0,
  afterStyle: undefined,
})

/** The region of the body's running text. */
export const running = (section: Section | undefined): FlowRegion => ({
  kind: (section?.columns ?? 1) > 1 ? 'column' : 'full',
})

export function nextSection(place: Place, story: Story): Place {
  story.sections = story.sections.slice(1)
  const next = story.sections[0]
  if (next && !next.continuous) story.breakPending = true
  return place.role === 'body' ? { ...place, region: running(next) } : place
}

/** Breaks in a row turn one page, and one before the first word none. */
export function turnPage(place: Place, story: Story): void {
  if (story.breakPending && story.started) story.page += 1
  story.breakPending = false
  story.started = true
  if (place.region.kind === 'column') noteColumns(story, story.sections[0]?.columns ?? 1)
}

export function noteColumns(story: Story, columns: number): void {
  story.columns.set(story.page, Math.max(columns, story.columns.get(story.page) ?? 1))
}

/** Marks of notes; hidden words, of which those that follow each other are one finding. */
export function notice(piece: Piece, place: Place, story: Story): void {
  if (piece.kind === 'note') story.notes.push({ of: piece.of, id: piece.id, page: story.page })
  if (piece.kind !== 'hidden') return
  const last = story.hidden.at(-1)
  if (last?.reason === piece.reason && last.part === place.part && last.page === story.page) {
    story.hidden[story.hidden.length - 1] = { ...last, text: last.text + piece.text }
  } else story.hidden.push({ reason: piece.reason, text: piece.text, page: story.page, part: place.part })
}
