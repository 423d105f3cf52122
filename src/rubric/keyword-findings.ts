/** What is said of a keyword: one thing, the one that matters most. */
import { enumerated, lineOf, placeOf, type TermHit } from '../text/index.js'
import { squeeze } from '../text/tokens.js'
import type { Finding, Line, RepairKind, Resume } from '../types.js'
import type { KeywordEntry, PlaceName } from './format.js'
import { lastUsed, timesTooOften } from './keyword-usage.js'
import { mostTelling, type Standing } from './standing.js'

/** Of one term: what is left to do about it, if anything. */
export function findingOf(resume: Resume, entry: KeywordEntry, standing: Standing): Finding | undefined {
  const { term, match, evidence, prominent, hits, takenBack, implied } = standing
  const hit = mostTelling(hits)
  const said = hit === undefined ? undefined : at(resume, hit)
  if (said === undefined || match === 'none') return missing(resume, entry, term, takenBack, implied)
  if (match === 'related') {
    const message = `"${term}" is missing; "${said.match}" shows some of it`
    return { message, fix: entry.fix ?? `Name ${term} itself, if you have used it`, ...said }
  }
  const broken = hits.map((one) => rawOf(resume, one))
  if (broken.every((raw) => raw !== undefined)) {
    const message = `"${term}" is broken in the file: a plain extractor reads "${broken[0]}"`
    return {
      message,
      fix: 'Export the file anew, with a standard font and without ligatures',
      severity: 'warning',
      ...said,
    }
  }
  const times = timesTooOften(resume, hits)
  if (times !== undefined) {
    return {
      message: `"${term}" stands ${times} times: more often than a reader believes`,
      fix: `Keep ${term} where a bullet shows it, and once in the skills`,
      severity: 'note',
      ...said,
    }
  }
  if (!prominent) {
    const fix = entry.fix ?? `Name ${term} in ${placesInWords(entry.in ?? [])}`
    return { message: `"${term}" is not prominent`, fix, severity: 'note', ...said }
  }
  if (match === 'variant') {
    return {
      message: `"${term}" is written "${said.match}"`,
      fix: `Write "${spelledOut(term, said.match)}" once`,
      severity: 'note',
      ...said,
    }
  }
  if (evidence === 'listed') {
    const fix = entry.fix ?? `Show ${term} in a bullet: what you did with it, and what came of it`
    return { message: `"${term}" is listed, but no bullet shows it`, fix, severity: 'note', ...said }
  }
  const year = lastUsed(resume, hits)
  if (year === undefined) return undefined
  return {
    message: `"${term}" was last shown in ${year}`,
    fix: `Name ${term} in a newer role too, if you still use it`,
    severity: 'note',
    ...said,
  }
}

function missing(
  resume: Resume,
  entry: KeywordEntry,
  term: string,
  takenBack: TermHit | undefined,
  implied: TermHit | undefined,
): Finding {
  if (takenBack !== undefined) {
    const message = `"${term}" stands only where it is taken back or wished for`
    return { message, fix: entry.fix ?? `Name ${term} where you used it, if you have`, ...at(resume, takenBack) }
  }
  const near = implied === undefined ? '' : `; "${at(resume, implied).match}" hints at it`
  return {
    message: `"${term}" is missing${near}`,
    fix: entry.fix ?? `Put ${term} in Skills and in one bullet, if you have used it`,
  }
}

const at = (
  resume: Resume,
  { start, end }: TermHit,
): { readonly place: NonNullable<Finding['place']>; readonly match: string } => ({
  place: placeOf(resume.document, resume.text, start, end),
  match: resume.text.text.slice(start, end),
})

/** Of a group: how many of its members are there, and what of those that count is weak. */
export function groupFinding(
  resume: Resume,
  entry: KeywordEntry,
  all: readonly Standing[],
  chosen: readonly Standing[],
  needed: number,
): Finding | undefined {
  const has = all.filter((one) => one.match === 'exact' || one.match === 'variant')
  const names = all.map((one) => one.term)
  if (has.length < needed) {
    const lacking = names.filter((name) => !has.some((one) => one.term === name))
    const near = chosen.find((one) => one.match === 'related')?.hits[0]
    const beside = near === undefined ? '' : `; "${at(resume, near).match}" shows some of it`
    const message =
      has.length === 0
        ? `"${entry.term}" is missing: none of ${names.join(', ')} is named${beside}`
        : `"${entry.term}": ${has.length} of ${needed} found (${has.map((one) => one.term).join(', ')})${beside}`
    return { message, fix: entry.fix ?? `Name what you have used of ${lacking.join(', ')}` }
  }
  const weak =
    chosen.find((one) => timesTooOften(resume, one.hits) !== undefined) ??
    chosen.find((one) => !one.prominent) ??
    chosen.find((one) => one.evidence === 'listed')
  // A member in another spelling is good enough for a group: nobody asked for that very word.
  return weak === undefined ? undefined : findingOf(resume, entry, { ...weak, match: 'exact' })
}

/** `Kubernetes (K8s)`; another form of the same words is not spelled out. */
function spelledOut(term: string, found: string): string {
  const [a, b] = [squeeze(term), squeeze(found)]
  return a.slice(0, 4) === b.slice(0, 4) || a.includes(b) || b.includes(a) ? term : `${term} (${found})`
}

// ─── words that another reader would not find ────────────────────────────────────────────────────────────────────────

const breaking: ReadonlySet<RepairKind> = new Set([
  'ligature',
  'split-ligature',
  'glued-words',
  'split-word',
  'letter-spacing',
  'private-use',
  'control',
])

/** What stands in the file in place of these words; nothing when they stand there as they are. */
function rawOf(resume: Resume, { start, end }: TermHit): string | undefined {
  const line = lineOf(resume.document, resume.text.line[start] ?? 0)
  if (line === undefined || line.repairs.length === 0) return undefined
  const columns = [...resume.text.column.subarray(start, end)].filter(
    (_, index) => resume.text.line[start + index] === line.number,
  )
  return unmended(line, Math.min(...columns) - 1, Math.max(...columns))
}

function unmended(line: Line, start: number, end: number): string | undefined {
  const repairs = line.repairs.filter((repair) => breaking.has(repair.kind) && repair.start < end && repair.end > start)
  if (repairs.length === 0) return undefined
  let raw = ''
  let done = Math.min(start, repairs[0]?.start ?? start)
  for (const repair of repairs.toSorted((a, b) => a.start - b.start)) {
    raw += line.text.slice(done, repair.start) + repair.raw
    done = Math.max(done, repair.end)
  }
  return raw + line.text.slice(done, Math.max(end, done))
}

// ─── places ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const placeNames: Readonly<Partial<Record<PlaceName, string>>> = {
  summary: 'the summary',
  skills: 'the skills list',
  'latest-role': 'your latest role',
  'page-1': 'the first page',
}

function placesInWords(places: readonly PlaceName[]): string {
  const names = places.map((place) => placeNames[place] ?? `the ${place} section`)
  return enumerated(names, 'or') || 'a prominent place'
}
