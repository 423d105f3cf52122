/** The bullets and sentences that the writing checks read, with the way back to their places. */
import { sectionKind } from '../resume.js'
import { placeOf } from '../text/index.js'
import type { Block, Finding, Lexicon, Resume, SectionKind } from '../types.js'
import { isEnglish } from './language.js'

/** A block as its normalised text says it. */
export interface Statement {
  readonly block: Block
  /** Normalised; offsets into it are `block.start` less than those of `Resume.text`. */
  readonly text: string
}

/** A stretch of a statement's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const statementOf = (resume: Resume, block: Block): Statement => ({
  block,
  text: resume.text.text.slice(block.start, block.end),
})

/** English bullets of sections of these kinds. */
export const bulletsOf = (resume: Resume, lexicon: Lexicon, ...kinds: readonly SectionKind[]): Statement[] =>
  resume.blocks
    .filter((block) => block.kind === 'bullet' && kinds.includes(sectionKind(resume, block)))
    .map((block) => statementOf(resume, block))
    .filter(({ text }) => isEnglish(text, lexicon))

/** English bullets, sentences and lists anywhere; not headings, names and contact details. */
export const proseOf = (resume: Resume, lexicon: Lexicon): Statement[] =>
  resume.blocks
    .filter((block) => PROSE.has(block.kind))
    .map((block) => statementOf(resume, block))
    .filter(({ text }) => isEnglish(text, lexicon))

const PROSE: ReadonlySet<Block['kind']> = new Set(['bullet', 'sentence', 'skills', 'other'])

/** A finding about these words of the statement, quoting them as they stand. */
export function findingAt(resume: Resume, statement: Statement, span: Span, finding: Omit<Finding, 'place'>): Finding {
  const start = statement.block.start + span.start
  const place = placeOf(resume.document, resume.text, start, statement.block.start + span.end)
  return { match: statement.text.slice(span.start, span.end), ...finding, place }
}

/** No word in small letters and no comma: "Machine Learning", "GitHub Actions". */
export const isNames = (text: string): boolean => !/(?<!\p{L})\p{Ll}{2,}/u.test(text) && !text.includes(',')

/** Somebody else speaks of the person: "Her work on our platform was outstanding". */
export const isTestimony = ({ text }: Statement): boolean => /\b(?:[Ss]he|[Hh]e|Her|His)\b/.test(text)

/** A template that nobody has filled in yet is not judged for its wording. */
export function isFiller({ text }: Resume, lexicon: Lexicon): boolean {
  const folded = text.text.toLowerCase()
  return (lexicon.lists['template-texts'] ?? []).some((phrase) => folded.includes(phrase))
}
