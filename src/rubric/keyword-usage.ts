/** How a keyword is used: how often, and how long ago for the last time. */
import type { TermHit } from '../text/index.js'
import type { Block, Resume } from '../types.js'
import { blockAt } from './where.js'

/**
 * From how many times on a keyword may stand too often, and for which share of all words. Both must hold: a specialist
 * names the tool in the skills and in half a dozen bullets (at most 8 times in resumes that read well, and 3.5 % of a
 * very short one), and a resume of four pages names it more often than one of one page.
 */
const OFTEN = 10
const DENSE = 0.02

/** How many times, when that is too often. Titles, employers and headings say the word as often as they must. */
export function timesTooOften(resume: Resume, hits: readonly TermHit[]): number | undefined {
  if (hits.length < OFTEN) return undefined
  const chosen = hits.filter((hit) => !isNaming(blockAt(resume, hit.start)))
  return chosen.length >= OFTEN && chosen.length >= DENSE * resume.words ? chosen.length : undefined
}

const naming: ReadonlySet<Block['kind']> = new Set(['name', 'contact', 'heading', 'entry'])

const isNaming = (block: Block | undefined): boolean => block !== undefined && naming.has(block.kind)

/** Years between the newest date of a resume and the last role that shows a keyword. */
const STALE = 8

/** The year, when it is that long ago and nothing newer (a skills list, a summary) names it. */
export function lastUsed(resume: Resume, hits: readonly TermHit[]): number | undefined {
  const newest = Math.max(...resume.entries.map((entry) => yearOf(entry.dates?.end) ?? yearOf(entry.dates?.start) ?? 0))
  let last = 0
  for (const hit of hits) {
    const entry = resume.entries[blockAt(resume, hit.start)?.entry ?? -1]
    const year = entry?.dates?.end?.present === true ? undefined : yearOf(entry?.dates?.end)
    if (year === undefined) return undefined
    last = Math.max(last, year)
  }
  return newest - last >= STALE ? last : undefined
}

const yearOf = (point: { readonly year?: number } | undefined): number | undefined => point?.year
