/** Questions that checks ask of a resume. Pure, and in one place so that two checks never answer them differently. */
import type { Block, Document, Entry, Line, Place, Resume, Section, SectionKind } from './types.js'

export const linesOf = (document: Document): Line[] => document.pages.flatMap((page) => page.lines)

/** The whole of a line as a place. */
export function placeOfLine(line: Line): Place {
  return {
    page: line.page,
    line: line.number,
    column: 1,
    endColumn: line.text.length + 1,
    ...(line.box === undefined ? {} : { box: line.box }),
  }
}

/** Part of a line, by offsets from 0, half open. */
export function placeInLine(line: Line, start: number, end: number): Place {
  return { ...placeOfLine(line), column: start + 1, endColumn: end + 1 }
}

export const sectionsOf = (resume: Resume, ...kinds: readonly SectionKind[]): Section[] =>
  resume.sections.filter((section) => section.kinds.some((kind) => kinds.includes(kind)))

export const blocksOf = (resume: Resume, part: Section | Entry): readonly Block[] => resume.blocks.slice(...part.blocks)

export const entriesOf = (resume: Resume, ...kinds: readonly SectionKind[]): Entry[] =>
  resume.entries.filter((entry) => kinds.includes(entry.kind))

/** Bullets, and the sentences that stand in their place, of the sections of these kinds. */
export function statementsOf(resume: Resume, ...kinds: readonly SectionKind[]): Block[] {
  return resume.blocks.filter(
    (block) => (block.kind === 'bullet' || block.kind === 'sentence') && kinds.includes(sectionKind(resume, block)),
  )
}

/** Bullets of jobs: where evidence is looked for first. */
export const experienceBullets = (resume: Resume): Block[] =>
  statementsOf(resume, 'experience', 'volunteer').filter((block) => block.kind === 'bullet')

export const sectionKind = (resume: Resume, block: Block): SectionKind =>
  resume.sections[block.section]?.kind ?? 'other'

/** Pages and boxes mean something: not in text formats, and not in a DOCX, which has no geometry. */
export const hasGeometry = (document: Document): boolean => document.pages.some((page) => page.width > 0)
