/** Findings with the names by which the list, the page and the keywords lead to each other. */
import type { FileResult, ReportFinding } from '../../types.js'

export interface Marked {
  readonly finding: ReportFinding
  /** Of its entry in the list; its mark on the page has the same with `-mark`. */
  readonly id: string
  /** From 1 in the order of reading, where its line is drawn: it has a mark on the page. */
  readonly number?: number
}

/** In the report's order. */
export function markedIn(result: FileResult, id: string): Marked[] {
  const lines = new Set(result.drawing?.flatMap((page) => page.lines.map((drawn) => drawn.line)))
  const placed = result.findings.filter(({ at }) => at !== undefined && lines.has(at.line)).sort(byPlace)
  const numbers = new Map(placed.map((finding, index) => [finding, index + 1]))
  return result.findings.map((finding, index) => {
    const number = numbers.get(finding)
    return { finding, id: `${id}-f${index + 1}`, ...(number === undefined ? {} : { number }) }
  })
}

const byPlace = (a: ReportFinding, b: ReportFinding): number =>
  (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)

export const markOf = (id: string): string => `${id}-mark`

/** Where a keyword was found, the first few places. */
export const placesShown = 4
export const keywordMark = (id: string, keyword: number, place: number): string => `${id}-k${keyword + 1}-${place + 1}`

/** The classes by which the filters find it. */
export const sieve = ({ severity, part }: ReportFinding): string => `f is-${severity} in-${part}`
