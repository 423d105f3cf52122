/** What several formats count in a report, and how they say it. */
import type { FileResult, Gate, Part, Report, ReportFinding, Severity, Tier } from '../types.js'
import { cleanLine } from './clean.js'

export const severities: readonly Severity[] = ['error', 'warning', 'note']

export function severityCounts(results: readonly FileResult[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const result of results) for (const finding of result.findings) counts[finding.severity] += 1
  return counts
}

/** "2 errors, 11 warnings, 8 notes". */
export function severityPhrase(results: readonly FileResult[]): string {
  const counts = severityCounts(results)
  return severities.map((severity) => plural(counts[severity], severity)).join(', ')
}

/** Keywords of a tier that are there, of how many. */
export function tierCount(result: FileResult, tier?: Tier): { readonly found: number; readonly all: number } {
  const keywords = result.keywords.filter((keyword) => tier === undefined || keyword.tier === tier)
  return { found: keywords.filter((keyword) => isFound(keyword.match)).length, all: keywords.length }
}

export const isFound = (match: string): boolean => match === 'exact' || match === 'variant'

/** In the words of the part: "8 of 16 found", "3 weak phrases", "all checks pass". */
export function partPhrase(result: FileResult, part: Part): string {
  const rows = result.ledger.filter((row) => row.part === part)
  const full = rows.filter((row) => row.earned >= row.possible - 0.0001).length
  const findings = result.findings.filter((finding) => finding.part === part).length
  if (part === 'keywords') {
    const { found, all } = tierCount(result)
    return `${found} of ${all} found`
  }
  if (part === 'evidence') return `${full} of ${rows.length} shown`
  if (part === 'mistakes') return full === rows.length ? 'none made' : `${rows.length - full} of ${rows.length} made`
  if (findings === 0) return 'all checks pass'
  return part === 'wording' ? plural(findings, 'weak phrase') : plural(findings, 'finding')
}

/**
 * What was not judged because it is read in another language than the resume's, in one sentence; `undefined` where
 * nothing was left out for that. Parts that left the score are named.
 */
export function foreignPhrase(result: FileResult): string | undefined {
  const foreign = foreignChecks(result)
  const [first] = foreign
  if (first === undefined) return undefined
  const gone = unreadParts(result)
  const what = gone.length > 0 ? gone.join(', ') : plural(foreign.length, 'check')
  return `Not judged: ${what}; ${first.because}.`
}

/** The band, and of what where whole parts were not judged: “strong in readability”. Empty without a score. */
export function bandPhrase(result: FileResult): string {
  const { band, parts } = result
  if (band === null) return ''
  return unreadParts(result).length === 0 ? band : `${band} in ${parts.map(({ id }) => id).join(' and ')}`
}

const foreignChecks = ({ skipped }: FileResult): FileResult['skipped'] =>
  skipped.filter(({ language }) => language !== undefined)

/** Parts that left the score since they are read in another language than the resume's. */
function unreadParts(result: FileResult): readonly Part[] {
  const rules = new Set(foreignChecks(result).map(({ rule }) => rule))
  const scored = new Set(result.parts.map(({ id }) => id))
  const left = (result.checks ?? []).filter(({ rule, part }) => rules.has(rule) && !scored.has(part))
  return partOrder.filter((part) => left.some((check) => check.part === part))
}

/** In the order in which they are told. */
const partOrder: readonly Part[] = ['keywords', 'evidence', 'mistakes', 'wording', 'readability']

/** Names in one line; apart by semicolons where one of them has commas of its own. */
export const joined = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')

/** Why the run fails, gate by gate; empty when it does not. `{ gate: 'min-score' …}` → "score 51 is below 70". */
export function gatePhrases(report: Report): string[] {
  const fired = report.summary.gates.filter((gate) => gate.failed.length > 0)
  const last = (gate: Gate): number => (gate.gate === 'unreadable' ? 1 : 0)
  return fired.sort((a, b) => last(a) - last(b)).map((gate) => gatePhrase(gate, report))
}

function gatePhrase(gate: Gate, report: Report): string {
  const { files } = report.summary
  const failed = gate.failed.length
  const one = files === 1 && report.results.length === 1 ? report.results[0] : undefined
  const of = `${failed} of ${plural(files, 'file')}`
  switch (gate.gate) {
    case 'unreadable':
      return one !== undefined ? 'the file could not be read' : `${failed} unreadable`
    case 'min-score':
      if (typeof gate.limit === 'string') return partGate(gate.limit, one, of)
      return one !== undefined ? `score ${one.score ?? '--'} is below ${gate.limit}` : `${of} below ${gate.limit}`
    case 'fail-on':
      return one !== undefined
        ? `findings of severity ${gate.limit} or worse`
        : `${of} with findings of severity ${gate.limit} or worse`
    case 'max-warnings':
      return one !== undefined
        ? `${plural(severityCounts([one]).warning, 'warning')}, more than ${gate.limit}`
        : `${of} with more than ${plural(Number(gate.limit), 'warning')}`
    case 'baseline':
      return one !== undefined ? 'findings that the baseline does not know' : `${of} with new findings`
    case 'max-drop':
      return one !== undefined
        ? `the score dropped by more than ${gate.limit}`
        : `${of} dropped by more than ${gate.limit}`
  }
}

function partGate(limit: string, result: FileResult | undefined, of: string): string {
  const [name, least] = limit.split('=')
  const part = result?.parts.find(({ id }) => id === name)
  if (part === undefined) return `${of} below ${least}% in ${name}`
  return `${name} ${Math.round((100 * part.earned) / part.possible)}% is below ${least}%`
}

/** How often each check reported something, most often first. */
export function ruleCounts(results: readonly FileResult[]): readonly (readonly [rule: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { findings } of results) for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`

/** One decimal: `21.6`, `5.0`; of a whole that is even, none: `40`. */
export const points = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1)
export const whole = (value: number): string => points(value).replace(/\.0$/, '')
export const gainText = (gain: number): string => `+${points(gain)}`

/** "page 1, line 14" of the extracted text; empty where a finding is about the whole. */
export const placePhrase = ({ at }: ReportFinding): string =>
  at === undefined ? '' : `page ${at.page}, line ${at.line}`

/** The line of the file itself: known where the text that was read has the rows of the file. */
export function fileLine({ format }: FileResult, { at }: ReportFinding): number | undefined {
  return format === 'text' || format === 'markdown' ? at?.line : undefined
}

/** One line with all of it: "message (page 1, line 14). Fix: advice". */
export function told(finding: ReportFinding): string {
  const place = placePhrase(finding)
  const message = cleanLine(finding.message)
  const end = place === '' ? message : `${message.replace(/\.$/, '')} (${place})`
  const advice = cleanLine(finding.fix ?? '')
  return advice === '' ? end : `${/[.!?]$/.test(end) ? end : `${end}.`} Fix: ${advice}`
}
