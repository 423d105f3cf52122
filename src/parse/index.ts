/** Document → Resume: a person's story out of lines on pages. Pure and synchronous. */
import { searchText } from '../text/index.js'
import type { Block, BlockKind, Contact, Document, Entry, Excerpt, Lexicon, Resume, Section } from '../types.js'
import { findAbout } from './about.js'
import { findEmails } from './addresses.js'
import { flowColumns, renumber, splitHeadingRows } from './columns.js'
import { type DetailRows, findDetails } from './contact.js'
import { type Draft, draftsOf } from './drafts.js'
import { educationFields } from './education.js'
import { entrySpans } from './entries.js'
import { jobFields } from './fields.js'
import { lettersJoined } from './heading-words.js'
import { findHeadings } from './headings.js'
import { unmarkedItems } from './items.js'
import { languageOf } from './language.js'
import { findName } from './name.js'
import { findPhones } from './phones.js'
import { mergeRails } from './rails.js'
import { excerptOf, type Piece, placeOfPiece, type Row, rowsOf } from './rows.js'
import { skillsOf } from './skills.js'
import { typographyOf } from './typography.js'
import { compileWords } from './words.js'

export interface ParseOptions {
  /** "Today" for `Present` and for gaps, `YYYY-MM-DD`; default: the file's own date. */
  readonly asOf?: string
}

export function parse(document: Document, lexicon: Lexicon, options: ParseOptions = {}): Resume {
  const words = compileWords(lexicon)
  const rows = renumber(mergeRails(splitHeadingRows(rowsOf(document), words), words))
  const typography = typographyOf(rows)
  const headings = findHeadings(document, rows, typography, words)
  const drafts = draftsOf(flowColumns(rows, headings), headings, typography, words)
  const sections = sectionsOf(drafts)
  const details = findDetails(document, detailRows(rows, drafts, sections), words)
  const name = findName(rows, (row) => headings.has(row.index), document, typography, details.emails, words)
  const about = findAbout(
    sections.filter(isOwn).flatMap((section) => drafts.slice(...section.blocks)),
    name?.pieces ?? [],
    words,
  )
  const found = entriesOf(drafts, sections, typography, words)
  const { text, offsets } = searchText(
    drafts.map((draft) => draft.pieces.map(({ row, start, end }) => ({ line: row.line, start, end }))),
    { hyphenated: lexicon.lists.hyphenated ?? [] },
  )
  const nameRows = new Set(name?.pieces.map((piece) => piece.row))
  const blocks = drafts.map((draft, index): Block => {
    const section = sections.findIndex(({ blocks: [start, end] }) => index >= start && index < end)
    const entry = found.entries.findIndex(({ blocks: [start, end] }) => index >= start && index < end)
    const [start, end] = offsets[index] ?? [0, 0]
    return {
      kind: draft.rows.some((row) => nameRows.has(row))
        ? 'name'
        : kindOf(draft, index, sections[section], found.headers, found.items),
      text: joined(draft),
      place: placeOfPiece(draft.pieces[0]!),
      lines: [draft.rows[0]!.line.number, draft.rows.at(-1)!.line.number],
      start,
      end,
      section,
      entry,
      depth: draft.depth,
    }
  })
  const contact: Contact = { ...details, ...about, ...(name ? { name: name.name } : {}) }
  return {
    document,
    text,
    blocks,
    sections,
    entries: found.entries,
    contact,
    skills: skillsIn(drafts, sections, words),
    words: text.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.+#&/@-]*/gu)?.length ?? 0,
    language: languageOf(
      text.text,
      [...headings.values()].flatMap((heading) => heading.language ?? []),
      document.metadata.language,
    ),
    ...asOfDate(document, options),
  }
}

function asOfDate(document: Document, options: ParseOptions): { readonly asOf?: string } {
  const asOf = options.asOf ?? (document.metadata.modified ?? document.metadata.created)?.slice(0, 10)
  return asOf === undefined ? {} : { asOf }
}

/** Sections that tell how to reach the person: what stands above the first heading, and "Contact". */
const isOwn = (section: Section): boolean => section.kinds.includes('contact') || section.heading === null

function detailRows(rows: readonly Row[], drafts: readonly Draft[], sections: readonly Section[]): DetailRows {
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

function sectionsOf(drafts: readonly Draft[]): readonly Section[] {
  const starts = drafts.flatMap((draft, index) => (draft.heading || opensOwn(drafts, index) ? [index] : []))
  if (drafts.length > 0 && starts[0] !== 0) starts.unshift(0)
  return starts.map((start, index) => {
    const heading = drafts[start]?.heading
    const kinds = heading?.kinds ?? [start === 0 ? 'other' : 'contact']
    return {
      heading: heading ? headingText(heading.piece) : null,
      kind: kinds[0] ?? 'other',
      kinds,
      blocks: [start, starts[index + 1] ?? drafts.length],
    }
  })
}

/** As displayed, but for letters that are spaced. */
const headingText = (piece: Piece): Excerpt => {
  const heading = excerptOf(piece)
  return { ...heading, text: lettersJoined(heading.text) }
}

/** A column that begins with an address or a number, and not with a heading, is about the person. */
function opensOwn(drafts: readonly Draft[], index: number): boolean {
  const region = drafts[index]?.rows[0]?.region
  if (drafts[index]?.rows[0]?.regionKind === 'full') return false
  if (index === 0 || drafts[index - 1]?.rows.at(-1)?.region === region) return false
  const ahead = drafts.slice(index, index + 4)
  const end = ahead.findIndex((draft) => draft.heading || draft.rows[0]?.region !== region)
  return ahead
    .slice(0, end < 0 ? 8 : end)
    .some(({ text }) => text.length < 60 && (findEmails(text).length > 0 || findPhones(text).length > 0))
}

const kindsWithEntries = new Set([
  'experience',
  'education',
  'projects',
  'volunteer',
  'awards',
  'certifications',
  'publications',
])

function entriesOf(
  drafts: readonly Draft[],
  sections: readonly Section[],
  typography: ReturnType<typeof typographyOf>,
  words: ReturnType<typeof compileWords>,
): { readonly entries: readonly Entry[]; readonly headers: ReadonlySet<number>; readonly items: ReadonlySet<number> } {
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
        latest: section.kind === 'experience' && !entries.some((entry) => entry.kind === 'experience'),
      })
    }
  }
  return { entries, headers, items }
}

function kindOf(
  draft: Draft,
  index: number,
  section: Section | undefined,
  headers: ReadonlySet<number>,
  items: ReadonlySet<number>,
): BlockKind {
  if (draft.heading) return 'heading'
  if (draft.furniture) return 'other'
  if (headers.has(index)) return 'entry'
  if (items.has(index)) return 'bullet'
  if (section?.heading === null && (!draft.bullet || draft.text.split(/\s+/).length < 4)) return 'contact'
  if (
    draft.bullet &&
    draft.text.split(/\s+/).length < 3 &&
    section?.kind !== 'experience' &&
    !listKinds.has(section?.kind ?? 'other')
  )
    return 'other'
  if (draft.bullet && section?.kind === 'education' && isCourse(draft)) return 'other'
  if (draft.bullet)
    return section && listKinds.has(section.kind) ? (section.kind === 'skills' ? 'skills' : 'other') : 'bullet'
  if (section?.kind === 'skills') return 'skills'
  if (section === undefined || section.heading === null || section.kind === 'contact') return 'contact'
  return joined(draft).split(/\s+/).length > 5 ? 'sentence' : 'other'
}

/** Where a bullet with dates in it is the heading of an entry; elsewhere it is an item of a list. */
const datedKinds = new Set(['experience', 'education', 'volunteer'])

/** A course, a grade: a few words below a degree, not what was done. */
const isCourse = ({ text }: Draft): boolean => text.split(/\s+/).length <= 5 && !/[:.]/.test(text)

const listKinds = new Set(['skills', 'languages', 'interests', 'contact'])

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, index) => start + index)

const joined = (draft: Draft): string => draft.pieces.map((piece) => piece.text.replace(/\s+/g, ' ')).join(' ')

const skillsIn = (
  drafts: readonly Draft[],
  sections: readonly Section[],
  words: ReturnType<typeof compileWords>,
): readonly Excerpt[] =>
  sections
    .filter((section) => section.kinds.includes('skills'))
    .flatMap(({ blocks: [start, end] }) =>
      skillsOf(
        drafts.slice(start + 1, end).filter((draft) => !draft.furniture),
        words,
      ),
    )
