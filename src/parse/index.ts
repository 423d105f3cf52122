/** Document → Resume: a person's story out of lines on pages. Pure and synchronous. */
import { searchText } from '../text/index.js'
import type { Document, Excerpt, Lexicon, Resume, Section } from '../types.js'
import { findAbout } from './about.js'
import { findEmails } from './addresses.js'
import { blocksOf } from './blocks.js'
import { joinBrokenCells } from './broken-cells.js'
import { joinBrokenDates } from './broken-dates.js'
import { flowColumns, renumber, splitHeadingRows } from './columns.js'
import { findDetails } from './contact.js'
import { type Draft, draftsOf } from './drafts.js'
import { findHeadings } from './headings.js'
import { languageOf } from './language.js'
import { findName } from './name.js'
import { mergeRails } from './rails.js'
import { rowsOf } from './rows.js'
import { entriesOf } from './section-entries.js'
import { detailRows, isOwn, sectionsOf } from './sections.js'
import { skillsOf } from './skills.js'
import { typographyOf } from './typography.js'
import { compileWords, type Words } from './words.js'

export interface ParseOptions {
  /** "Today" for `Present` and for gaps, `YYYY-MM-DD`; default: the file's own date. */
  readonly asOf?: string
}

export function parse(document: Document, lexicon: Lexicon, options: ParseOptions = {}): Resume {
  const words = compileWords(lexicon)
  const rows = renumber(
    mergeRails(joinBrokenCells(joinBrokenDates(splitHeadingRows(rowsOf(document), words), words)), words),
  )
  const typography = typographyOf(rows)
  const headings = findHeadings(document, rows, typography, words)
  const drafts = draftsOf(flowColumns(rows, headings), headings, typography, words)
  const emails = rows.flatMap((row) => findEmails(row.text).map(({ text }) => text))
  const name = findName(rows, headings, document, typography, emails, words)
  const nameRows = new Set(name?.pieces.map((piece) => piece.row))
  const sections = sectionsOf(drafts, nameRows, words)
  const own = sections.filter(isOwn).flatMap((section) => drafts.slice(...section.blocks))
  const found = entriesOf(drafts, sections, typography, words)
  const { text, offsets } = searchText(
    drafts.map((draft) => draft.pieces.map(({ row, start, end }) => ({ line: row.line, start, end }))),
    { hyphenated: lexicon.lists.hyphenated ?? [] },
  )
  return {
    document,
    text,
    blocks: blocksOf(drafts, sections, found, nameRows, text, offsets),
    sections,
    entries: found.entries,
    contact: {
      ...findDetails(document, detailRows(rows, drafts, sections), words),
      ...findAbout(own, name?.pieces ?? [], words),
      ...(name ? { name: name.name } : {}),
    },
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

const skillsIn = (drafts: readonly Draft[], sections: readonly Section[], words: Words): readonly Excerpt[] =>
  sections
    .filter((section) => section.kinds.includes('skills'))
    .flatMap(({ blocks: [start, end] }) =>
      skillsOf(
        drafts.slice(start + 1, end).filter((draft) => !draft.furniture),
        words,
      ),
    )
