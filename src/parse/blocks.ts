/** The drafts as blocks of the resume: what kind each is, and where its text stands. */
import type { Block, BlockKind, SearchText, Section, SectionKind } from '../types.js'
import type { Draft } from './drafts.js'
import { placeOfPiece, type Row } from './rows.js'
import type { FoundEntries } from './section-entries.js'

export function blocksOf(
  drafts: readonly Draft[],
  sections: readonly Section[],
  found: FoundEntries,
  name: ReadonlySet<Row>,
  text: SearchText,
  offsets: readonly (readonly [start: number, end: number])[],
): readonly Block[] {
  const within = (list: readonly { readonly blocks: readonly [number, number] }[], index: number): number =>
    list.findIndex(({ blocks: [start, end] }) => index >= start && index < end)
  return drafts.map((draft, index): Block => {
    const section = within(sections, index)
    const [start, end] = offsets[index] ?? [0, 0]
    return {
      kind:
        !draft.heading && draft.rows.some((row) => name.has(row))
          ? 'name'
          : kindOf(draft, index, sections[section], found),
      text: readable(draft, text.text.slice(start, end)),
      place: placeOfPiece(draft.pieces[0]!),
      lines: [draft.rows[0]!.line.number, draft.rows.at(-1)!.line.number],
      start,
      end,
      section,
      entry: within(found.entries, index),
      depth: draft.depth,
    }
  })
}

function kindOf(draft: Draft, index: number, section: Section | undefined, found: FoundEntries): BlockKind {
  if (draft.heading) return 'heading'
  if (draft.furniture) return 'other'
  if (found.headers.has(index)) return 'entry'
  if (found.items.has(index)) return 'bullet'
  if (draft.bullet) return bulletKind(draft, section)
  if (section?.kind === 'skills') return 'skills'
  if (section === undefined || section.heading === null || section.kind === 'contact') return 'contact'
  return count(draft) > 5 ? 'sentence' : 'other'
}

/** A bullet says what was done; items of a list, courses, grades and contact details may have one too. */
function bulletKind(draft: Draft, section: Section | undefined): BlockKind {
  if (section === undefined || section.heading === null)
    return count(draft) < 4 || /^\p{L}[\p{L} -]{1,15}:\s/u.test(draft.text) ? 'contact' : 'bullet'
  if (section.kind === 'skills') return 'skills'
  if (section.kind === 'contact') return 'contact'
  if (listKinds.has(section.kind)) return 'other'
  if (count(draft) < 3 && section.kind !== 'experience') return 'other'
  return section.kind === 'education' && count(draft) <= 5 && !/[:.]/.test(draft.text) ? 'other' : 'bullet'
}

/** Their items are names of things. */
const listKinds: ReadonlySet<SectionKind> = new Set(['languages', 'interests', 'certifications', 'references'])

const count = (draft: Draft): number => draft.text.split(/\s+/).length

/** Rows joined with a space, or as the searched text has it where a word was broken. */
function readable(draft: Draft, searched: string): string {
  let text = ''
  for (const piece of draft.pieces) {
    const next = piece.text.replace(/\s+/g, ' ')
    const head = /(\p{L}+)[-‐]$/u.exec(text)?.[1]
    const tail = /^\p{Ll}+/u.exec(next)?.[0]
    if (head === undefined || tail === undefined) text += text === '' ? next : ` ${next}`
    else text = (searched.includes(head + tail) ? text.slice(0, -1) : text) + next
  }
  return text
}
