/** What is marked on the pages: findings with their numbers, and the keywords that were found. */
import type { FileResult, Place, Severity } from '../../types.js'
import { cleanLine } from '../clean.js'
import { keywordMark, type Marked, markOf, placesShown } from './marked.js'

export interface Spot {
  readonly kind: Severity | 'keyword'
  /** By which the lists lead to it. */
  readonly id: string
  readonly at: Place
  /** A finding's: what it says and where it stands in the list. */
  readonly finding?: {
    readonly number: number
    readonly label: string
    readonly href: string
    /** Classes by which the filters find it. */
    readonly sieve: string
  }
}

/** Findings first, in the order of reading. */
export function spotsIn({ keywords }: FileResult, marked: readonly Marked[], id: string): Spot[] {
  const findings = marked
    .flatMap(({ finding, id: own, number }): Spot[] => {
      const { at, severity, part, message } = finding
      if (at === undefined || number === undefined) return []
      const label = `${number}, ${severity}: ${cleanLine(message)}`
      const sieve = `f is-${severity} in-${part}`
      return [{ kind: severity, id: markOf(own), at, finding: { number, label, href: `#${own}`, sieve } }]
    })
    .sort((a, b) => (a.finding?.number ?? 0) - (b.finding?.number ?? 0))
  const found = keywords.flatMap(({ at = [] }, keyword) =>
    at
      .slice(0, placesShown)
      .map((place, index): Spot => ({ kind: 'keyword', id: keywordMark(id, keyword, index), at: place })),
  )
  return [...findings, ...found]
}
