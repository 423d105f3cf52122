/** The sections of a resume: from heading to heading, and what stands above the first. */
import type { Excerpt, Section, SectionKind } from '../types.js'
import { findEmails } from './addresses.js'
import type { DetailRows } from './contact.js'
import type { Draft } from './drafts.js'
import { runAt } from './heading-candidates.js'
import { lettersJoined } from './heading-words.js'
import type { FoundHeading } from './headings.js'
import { findPhones } from './phones.js'
import { excerptOf, type Piece, type Row } from './rows.js'
import { isShortList, isSkillList } from './skills.js'
import type { Words } from './words.js'

/** `name`: the rows that hold it. */
export function sectionsOf(drafts: readonly Draft[], name: ReadonlySet<Row>, words: Words): readonly Section[] {
  const starts = drafts.flatMap((draft, index) =>
    draft.heading || opensOwn(drafts, index) || opensWithName(drafts, index, name) ? [index] : [],
  )
  if (drafts.length > 0 && starts[0] !== 0) starts.unshift(0)
  // The last heading, when the tool did not know it and a list of skills stands below it.
  let group: FoundHeading | undefined
  return starts.map((start, index) => {
    const heading = drafts[start]?.heading
    const end = starts[index + 1] ?? drafts.length
    const named = heading?.kinds ?? [start === 0 ? 'other' : 'contact']
    const list = drafts.slice(start + 1, end)
    const skills = heading && !heading.known && (isSkillList(list, words) || isNextGroup(heading, group, list))
    group = skills ? heading : undefined
    const kinds: readonly SectionKind[] = skills ? ['skills'] : named
    return {
      heading: heading ? headingText(heading.piece) : null,
      kind: kinds[0] ?? 'other',
      kinds,
      blocks: [start, end],
    }
  })
}

/** "Frontend", "Quality", "Teaching": skills in groups, each under a heading of the same style. */
function isNextGroup(heading: FoundHeading, group: FoundHeading | undefined, list: readonly Draft[]): boolean {
  if (group === undefined || group.piece.row.region !== heading.piece.row.region || !isShortList(list)) return false
  const [own, before] = [runAt(heading.piece), runAt(group.piece)]
  return own?.size === before?.size && own?.bold === before?.bold && own?.color === before?.color
}

/** As displayed, but for letters that are spaced. */
const headingText = (piece: Piece): Excerpt => {
  const heading = excerptOf(piece)
  return { ...heading, text: lettersJoined(heading.text) }
}

/** A column that begins with an address or a number, and not with a heading, is about the person. */
function opensOwn(drafts: readonly Draft[], index: number): boolean {
  if (!beginsColumn(drafts, index)) return false
  const region = drafts[index]?.rows[0]?.region
  const ahead = drafts.slice(index, index + 4)
  const end = ahead.findIndex((draft) => draft.heading || draft.rows[0]?.region !== region)
  return ahead
    .slice(0, end < 0 ? 4 : end)
    .some(({ text }) => text.length < 60 && (findEmails(text).length > 0 || findPhones(text).length > 0))
}

const opensWithName = (drafts: readonly Draft[], index: number, name: ReadonlySet<Row>): boolean =>
  beginsColumn(drafts, index) && drafts[index]?.rows.some((row) => name.has(row)) === true

function beginsColumn(drafts: readonly Draft[], index: number): boolean {
  const row = drafts[index]?.rows[0]
  if (row === undefined || row.regionKind === 'full' || index === 0) return false
  return drafts[index - 1]?.rows.at(-1)?.region !== row.region
}

/** Sections that tell how to reach the person: what stands above the first heading, and "Contact". */
export const isOwn = (section: Section): boolean => section.kinds.includes('contact') || section.heading === null

export const kindsWithEntries: ReadonlySet<SectionKind> = new Set([
  'experience',
  'education',
  'projects',
  'volunteer',
  'awards',
  'certifications',
  'publications',
])

export function detailRows(rows: readonly Row[], drafts: readonly Draft[], sections: readonly Section[]): DetailRows {
  const within = (some: readonly Section[]): ReadonlySet<Row> =>
    new Set(some.flatMap((section) => drafts.slice(...section.blocks)).flatMap((draft) => draft.rows))
  const own = within(sections.filter(isOwn))
  const inside = within(
    sections.filter((section) => kindsWithEntries.has(section.kind) || section.kind === 'references'),
  )
  return {
    own: rows.filter((row) => own.has(row) || row.line.role === 'header' || row.line.role === 'footer'),
    outside: rows.filter((row) => !inside.has(row)),
    all: rows,
  }
}
