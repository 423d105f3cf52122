/** Two results of the same rubric → what changed and what that did to the score. */
import type { FileResult, Part, ReportFinding } from './types.js'

export interface Comparison {
  readonly score: Change
  readonly parts: readonly (Change & { readonly id: Part; readonly possible: number })[]
  /** Terms that are found now and were not, and the reverse. */
  readonly keywordsWon: readonly string[]
  readonly keywordsLost: readonly string[]
  readonly fixed: readonly ReportFinding[]
  readonly fresh: readonly ReportFinding[]
  /** The same words on another line. */
  readonly moved: readonly { readonly before: ReportFinding; readonly after: ReportFinding }[]
  /** Rows of the ledger that changed, the largest change first; they add up to the change of the exact score. */
  readonly ledger: readonly { readonly rule: string; readonly change: number }[]
}

export interface Change {
  readonly before: number | null
  readonly after: number | null
}

export function compare(before: FileResult, after: FileResult): Comparison {
  const old = keyed(before.findings)
  const now = keyed(after.findings)
  return {
    score: { before: before.score, after: after.score },
    parts: partChanges(before, after),
    keywordsWon: foundTerms(after).filter((term) => !foundTerms(before).includes(term)),
    keywordsLost: foundTerms(before).filter((term) => !foundTerms(after).includes(term)),
    fixed: [...old].filter(([key]) => !now.has(key)).map(([, finding]) => finding),
    fresh: [...now].filter(([key]) => !old.has(key)).map(([, finding]) => finding),
    moved: [...now].flatMap(([key, finding]) => {
      const former = old.get(key)
      return former === undefined || isSamePlace(former, finding) ? [] : [{ before: former, after: finding }]
    }),
    ledger: ledgerChanges(before, after),
  }
}

/** By rule and words, not by file or place; repeats are counted. A message may hold numbers that changed. */
function keyed(findings: readonly ReportFinding[]): ReadonlyMap<string, ReportFinding> {
  const seen = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const words = (finding.match ?? finding.message.replace(/\d+/g, '#')).toLowerCase().replace(/\s+/g, ' ')
      const key = `${finding.rule}\0${words}`
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      return [`${key}\0${count}`, finding] as const
    }),
  )
}

const isSamePlace = ({ at: a }: ReportFinding, { at: b }: ReportFinding): boolean =>
  a?.page === b?.page && a?.line === b?.line

const foundTerms = ({ keywords }: FileResult): string[] =>
  keywords.filter(({ match }) => match === 'exact' || match === 'variant').map(({ term }) => term)

function partChanges(before: FileResult, after: FileResult): Comparison['parts'] {
  const ids = [...new Set([...before.parts, ...after.parts].map(({ id }) => id))]
  return ids.map((id) => {
    const [old, now] = [before, after].map(({ parts }) => parts.find((part) => part.id === id))
    return { id, before: old?.earned ?? null, after: now?.earned ?? null, possible: (now ?? old)?.possible ?? 0 }
  })
}

function ledgerChanges(before: FileResult, after: FileResult): Comparison['ledger'] {
  const changes = new Map<string, number>()
  for (const { rule, earned } of after.ledger) changes.set(rule, (changes.get(rule) ?? 0) + earned)
  for (const { rule, earned } of before.ledger) changes.set(rule, (changes.get(rule) ?? 0) - earned)
  return [...changes]
    .map(([rule, change]) => ({ rule, change: Math.round(change * 10_000) / 10_000 }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.rule < b.rule ? -1 : 1))
}
