/** How one term stands in one resume: in which words, and whether a bullet shows it or a list only names it. */

import { onceFor, type TermHit } from '../text/index.js'
import type { Evidence, Lexicon, Match, Resume, Scoring, Skill } from '../types.js'
import type { Finders } from './find.js'
import type { KeywordEntry, TermEntry } from './format.js'
import { blockAt, isIn, isShown } from './where.js'

export interface KeywordOptions {
  readonly finders: Finders
  readonly credit: Scoring['credit']
  /** The built-in skill of this name, unless an alias of it belongs to another keyword. */
  readonly skillOf: (term: string) => Skill | undefined
}

export interface Standing {
  readonly term: string
  readonly match: Match
  readonly evidence: Evidence
  /** In one of the places that the keyword's `in` asks for. */
  readonly prominent: boolean
  /** Hits of the best kind there are, without those taken back. */
  readonly hits: readonly TermHit[]
  /** It stands only after a negation or an aspiration. */
  readonly takenBack?: TermHit
  /** Missing, but a built-in skill stands there that shows some of it: named, earns nothing. */
  readonly implied?: TermHit
  /** Match times evidence, 0..1. */
  readonly worth: number
}

export type Stand = (resume: Resume) => Standing

/** `keyword` says where it must stand, and which neighbours show some of it; a group's neighbours are the group's. */
export function compileTerm(
  member: string | TermEntry | KeywordEntry,
  keyword: KeywordEntry,
  options: KeywordOptions,
): Stand {
  const entry = typeof member === 'string' ? { term: member } : member
  const neighbours = keyword.any_of === undefined || entry.term === '' ? (keyword.related ?? []) : []
  const related = neighbours.flatMap((one) => spellings(one, options))
  const key = options.finders.addTerm({ ...withDefaults(entry, options), related })
  const implying = skillsThatImply(entry.term, options.finders.lexicon).map((skill) =>
    options.finders.addTerm(termOf(skill)),
  )
  const { credit } = options
  const nothing: Standing = { term: entry.term, match: 'none', evidence: 'none', prominent: false, hits: [], worth: 0 }
  return (resume) => {
    if (implying.length === 0 && options.finders.hits(resume, key).length === 0) return nothing
    const all = options.finders.hits(resume, key).filter((hit) => hit.match === 'exact' || !isFrame(resume, hit))
    const meant = all.filter((hit) => !hit.negated)
    const direct = meant.filter((hit) => hit.match !== 'related')
    const hits = direct.length > 0 ? direct : meant
    const match = best(hits)
    const evidence: Evidence =
      hits.length === 0 ? 'none' : hits.some((hit) => isShown(resume, hit.start)) ? 'shown' : 'listed'
    const prominent = hits.some((hit) => isIn(resume, hit.start, keyword.in))
    const places = (evidence === 'listed' ? credit.listed_only : 1) * (prominent ? 1 : credit.listed_only)
    const standing = { term: entry.term, match, evidence, prominent, hits, worth: matchCredit(match, credit) * places }
    if (hits.length > 0) return standing
    const takenBack = all.find((hit) => hit.match !== 'related')
    const implied = implying.flatMap((one) => options.finders.hits(resume, one)).find((hit) => !hit.negated)
    return {
      ...standing,
      ...(takenBack === undefined ? {} : { takenBack }),
      ...(implied === undefined ? {} : { implied }),
    }
  }
}

/** "Profile" over a section is no profiling, "Jan 2020 - Present" presents nothing: there only the term itself counts. */
function isFrame(resume: Resume, { start }: TermHit): boolean {
  const block = blockAt(resume, start)
  if (block?.kind !== 'entry') return block?.kind === 'heading'
  const dates = resume.entries[block.entry]?.dates?.place
  const [line, column] = [resume.text.line[start] ?? 0, resume.text.column[start] ?? 0]
  return dates !== undefined && dates.line === line && column >= dates.column && column < dates.endColumn
}

/** A built-in skill lends its spellings to an entry that names none; what the entry says itself wins. */
function withDefaults(
  entry: TermEntry,
  options: KeywordOptions,
): Omit<TermEntry, 'context'> & { readonly context?: 'technical' } {
  const skill = entry.aliases === undefined ? options.skillOf(entry.term) : undefined
  const aliases = entry.aliases ?? skill?.aliases
  const not = entry.not ?? skill?.not
  const context = entry.context ?? skill?.context
  // Saying `context: any` must also keep the guard of the built-in skill off, which an explicit case does.
  const exact = entry.case ?? skill?.case ?? (entry.context === 'any' ? 'any' : undefined)
  return {
    // `swift` in a rubric means Swift: a case that matters is the skill's, not the rubric's.
    term: skill?.term ?? entry.term,
    ...(aliases === undefined ? {} : { aliases }),
    ...(not === undefined ? {} : { not }),
    ...(exact === undefined ? {} : { case: exact }),
    ...(context === 'technical' ? { context } : {}),
  }
}

function spellings(one: string | TermEntry, options: KeywordOptions): string[] {
  const { term, aliases = [] } = withDefaults(typeof one === 'string' ? { term: one } : one, options)
  return [term, ...aliases]
}

function termOf({
  term,
  aliases,
  case: exact,
  not,
  context,
}: Skill): Omit<TermEntry, 'context'> & { readonly context?: 'technical' } {
  return {
    term,
    ...(aliases === undefined ? {} : { aliases }),
    ...(exact === undefined ? {} : { case: exact }),
    ...(not === undefined ? {} : { not }),
    ...(context === undefined ? {} : { context }),
  }
}

const skillsThatImply = (term: string, lexicon: Lexicon): readonly Skill[] =>
  implications(lexicon).get(term.toLowerCase()) ?? []

/** By what they imply, in small letters. */
const implications = onceFor((lexicon: Lexicon): ReadonlyMap<string, readonly Skill[]> => {
  const byTerm = new Map<string, Skill[]>()
  for (const skill of lexicon.skills) {
    for (const implied of skill.implies ?? [])
      byTerm.set(implied.toLowerCase(), [...(byTerm.get(implied.toLowerCase()) ?? []), skill])
  }
  return byTerm
})

/** From least to most. */
export const matches: readonly Match[] = ['none', 'related', 'variant', 'exact']

export const best = (hits: readonly TermHit[]): Match =>
  hits.reduce<Match>((found, hit) => (matches.indexOf(hit.match) > matches.indexOf(found) ? hit.match : found), 'none')

/** The hit that speaks for the keyword: the best kind, and of these the first. */
export const mostTelling = (hits: readonly TermHit[]): TermHit | undefined =>
  hits.find((hit) => hit.match === best(hits))

const matchCredit = (match: Match, credit: Scoring['credit']): number => (match === 'none' ? 0 : credit[match])
