/**
 * Results in, marks out. Two kinds of part:
 *
 * - keywords, evidence, mistakes are **earned**: a part's share is what its checks earned of what they were worth;
 * - wording, readability start full and **lose** points: each finding costs its points once, a repeat half of the one
 *   before it. Half of the part is lost at that price; the other half wears down ever more slowly and never quite, so
 *   that mending one of many faults always earns something.
 *
 * A losing part most of whose checks read another language than the resume's leaves the weights: that what was not read
 * lost nothing is no merit. Weights are brought to a sum of 100 first, so that only their proportions count; a part without an applicable check
 * leaves the weights. Everything below is arithmetic on the ledger: the score is the sum of its rows.
 */
import { fixesOf } from './fixes.js'
import type { Band, Finding, LedgerRow, Part, Result, Scorecard, Scoring, Severity } from './types.js'

export const parts: readonly Part[] = ['keywords', 'evidence', 'mistakes', 'wording', 'readability']

/** What a finding of a built-in check costs, in points, unless a rubric says otherwise. */
export const severityPoints: Readonly<Record<Severity, number>> = { error: 5, warning: 2, note: 0 }

const lossy: ReadonlySet<Part> = new Set(['wording', 'readability'])

export function grade(results: readonly Result[], scoring: Scoring): Scorecard {
  const sheets = sheetsOf(results, scoring)
  const ledger = sheets.flatMap(rowsOf)
  const exact = ledger.length === 0 ? null : sum(ledger.map((row) => row.earned))
  const score = exact === null ? null : Math.round(exact)
  const sheetOf = new Map(sheets.flatMap((sheet) => sheet.results.map((result) => [result, sheet] as const)))
  const gainOf = (fixed: Fixed): number => gainFrom(fixed, sheetOf)
  const failing = results.filter((result) => findingsOf(result).length > 0)
  return {
    score,
    exact,
    potential: exact === null ? null : Math.round(exact + gainOf(allFindings(failing))),
    band: score === null ? null : bandOf(score, scoring),
    parts: sheets.map((sheet) => ({ id: sheet.part, earned: earnedIn(sheet), possible: sheet.possible })),
    ledger,
    gains: new Map(failing.map((result) => [result.id, gainsOf(result, gainOf)])),
    fixes: fixesOf(failing, (chosen) => gainOf(allFindings(chosen))),
  }
}

/** Findings taken as fixed, by index, of each result that has some. */
type Fixed = ReadonlyMap<Result, ReadonlySet<number>>

/** What mending each finding alone earns. Findings of one price earn the same, and there may be thousands. */
function gainsOf(result: Result, gainOf: (fixed: Fixed) => number): number[] {
  const known = new Map<number, number>()
  return findingsOf(result).map((finding, index) => {
    const price = priceOf(finding, result)
    const gain = known.get(price) ?? gainOf(new Map([[result, new Set([index])]]))
    known.set(price, gain)
    return gain
  })
}

/** One part of the score: the results that count in it and what it can give. */
interface Sheet {
  readonly part: Part
  readonly results: readonly Result[]
  /** What all results are worth together, in points of the rubric. */
  readonly worth: number
  /** In points of the score; those of all sheets add up to 100. */
  readonly possible: number
  /** Points of the score that one point of a cost takes: more than 1 where parts do not apply. */
  readonly scale: number
}

function sheetsOf(results: readonly Result[], scoring: Scoring): Sheet[] {
  const declared = sum(parts.map((part) => scoring.weights[part]))
  const sheets = parts
    .map((part) => ({
      part,
      weight: scoring.weights[part],
      results: isForeign(part, results) ? [] : results.filter((r) => r.part === part && counts(r)),
    }))
    .filter((sheet) => sheet.weight > 0 && sheet.results.length > 0)
  const applied = sum(sheets.map((sheet) => sheet.weight))
  return sheets.map(({ part, weight, results: own }) => ({
    part,
    results: own,
    worth: sum(own.map((result) => result.points)),
    possible: (100 * weight) / applied,
    scale: declared / applied,
  }))
}

/** Were most checks of a losing part left out for the language of the resume? */
function isForeign(part: Part, results: readonly Result[]): boolean {
  const own = results.filter((result) => result.part === part)
  const foreign = own.filter(({ verdict }) => verdict.kind === 'skipped' && verdict.language !== undefined)
  return lossy.has(part) && foreign.length > own.length / 2
}

/** Does it take part in the arithmetic? What was skipped, and an earner without worth, does not. */
const counts = (result: Result): boolean =>
  result.verdict.kind === 'scored' && (lossy.has(result.part) || result.points > 0)

const rowsOf = (sheet: Sheet): LedgerRow[] => (lossy.has(sheet.part) ? losses(sheet) : earnings(sheet))
const earnedIn = (sheet: Sheet): number => sum(rowsOf(sheet).map((row) => row.earned))

/** What fixing findings earns: an earner's share at once, a loser through its whole part, whose losses hang together. */
function gainFrom(fixed: Fixed, sheetOf: ReadonlyMap<Result, Sheet>): number {
  const worn = new Set<Sheet>()
  let gain = 0
  for (const [result, findings] of fixed) {
    const sheet = sheetOf.get(result)
    if (sheet === undefined) continue
    if (lossy.has(sheet.part)) worn.add(sheet)
    else gain += (sheet.possible * result.points * (shareAfter(result, findings.size) - shareOf(result))) / sheet.worth
  }
  for (const sheet of worn) {
    const after = { ...sheet, results: sheet.results.map((result) => repaired(result, fixed.get(result))) }
    gain += Math.max(0, earnedIn(after) - earnedIn(sheet))
  }
  return gain
}

function earnings({ part, results, possible, worth }: Sheet): LedgerRow[] {
  return results.map((result) => {
    const row = (possible * result.points) / worth
    return { rule: result.id, part, earned: row * shareOf(result), possible: row }
  })
}

function losses({ part, results, possible, scale }: Sheet): LedgerRow[] {
  // Nothing earns nothing: with no check that holds, there is nothing to lose from.
  const start: LedgerRow = { rule: part, part, earned: results.some((r) => shareOf(r) > 0) ? possible : 0, possible }
  const costs = results
    .map((result) => ({ rule: result.id, cost: costOf(result) * scale }))
    .filter((row) => row.cost > 0)
  const total = sum(costs.map((row) => row.cost))
  const paid = total > 0 ? wear(total, start.earned) / total : 1
  return [start, ...costs.map(({ rule, cost }) => ({ rule, part, earned: -cost * paid, possible: 0 }))]
}

/** What costs of `total` take from a part that holds `full`: their sum up to half of it, then less and less. */
function wear(total: number, full: number): number {
  const half = full / 2
  return total <= half || half === 0 ? Math.min(total, full) : half + half * (1 - Math.exp(-(total - half) / half))
}

/** The dearest finding in full, each further one at half the rate of the one before it. */
function costOf(result: Result): number {
  const costs = findingsOf(result).map((finding) => priceOf(finding, result))
  return sum(costs.sort((a, b) => b - a).map((cost, index) => cost / 2 ** index))
}

function priceOf(finding: Finding, result: Result): number {
  const own = finding.severity
  return own === undefined || own === result.severity ? result.points : severityPoints[own]
}

/** The result as it would be with some of its findings gone. */
function repaired(result: Result, fixed: ReadonlySet<number> | undefined): Result {
  if (fixed === undefined || fixed.size === 0 || result.verdict.kind === 'skipped') return result
  const findings = result.verdict.findings.filter((_, index) => !fixed.has(index))
  return { ...result, verdict: { ...result.verdict, share: shareAfter(result, fixed.size), findings } }
}

/** The share grows in proportion to the findings that are gone, and reaches 1 with the last. */
function shareAfter(result: Result, fixed: number): number {
  const share = shareOf(result)
  const all = findingsOf(result).length
  return fixed >= all ? 1 : share + ((1 - share) * fixed) / all
}

export function bandOf(score: number, { bands }: Scoring): Band {
  if (score >= bands.strong) return 'strong'
  if (score >= bands.good) return 'good'
  return score >= bands.fair ? 'fair' : 'weak'
}

const findingsOf = (result: Result): readonly Finding[] =>
  result.verdict.kind === 'scored' ? result.verdict.findings : []
const allFindings = (results: readonly Result[]): Fixed =>
  new Map(results.map((r) => [r, new Set(findingsOf(r).keys())]))
const shareOf = (result: Result): number =>
  result.verdict.kind === 'scored' ? Math.min(1, Math.max(0, result.verdict.share)) : 0
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
