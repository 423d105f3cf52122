/** A keyword as a check: how it is written, and whether the resume shows it or only lists it. */
import { placeOf, type TermHit } from '../text/index.js'
import { squeeze } from '../text/tokens.js'
import type {
  Check,
  Evidence,
  Finding,
  KeywordHit,
  Match,
  Resume,
  Scoring,
  Severity,
  Skill,
  Verdict,
} from '../types.js'
import type { Outcome } from './condition.js'
import type { Finders } from './find.js'
import type { KeywordEntry, KeywordItem, PlaceName, TermEntry, TierName } from './format.js'
import { isIn, isShown, type Stretch } from './where.js'

export const tierWeight: Readonly<Record<TierName, number>> = { must: 3, should: 2, nice: 1 }
const severityOf: Readonly<Record<TierName, Severity>> = { must: 'error', should: 'warning', nice: 'note' }

/** Places a report shows of one keyword. */
const MAX_PLACES = 20

export interface KeywordOptions {
  readonly finders: Finders
  readonly credit: Scoring['credit']
  /** The built-in skill of this name, unless an alias of it belongs to another keyword. */
  readonly skillOf: (term: string) => Skill | undefined
}

/** What one term has in one resume. */
interface Standing {
  readonly term: string
  readonly match: Match
  readonly evidence: Evidence
  readonly prominent: boolean
  /** Hits of the best kind there are, without those taken back. */
  readonly hits: readonly TermHit[]
  /** It stands only after a negation or an aspiration. */
  readonly takenBack?: TermHit
  /** Match times evidence, 0..1. */
  readonly worth: number
}

export function compileKeyword(
  item: KeywordItem,
  options: KeywordOptions,
): { readonly check: Check; readonly outcome: Outcome } {
  const { entry, tier } = item
  const stand =
    entry.any_of === undefined
      ? [compileTerm(entry, entry, options)]
      : entry.any_of.map((member) => compileTerm(member, entry, options))
  const neighbour = entry.any_of && entry.related ? compileTerm({ term: '', aliases: [] }, entry, options) : undefined
  const known = new WeakMap<Resume, Judged>()
  const judge = (resume: Resume): Judged => {
    const judged = known.get(resume) ?? judgeOf(resume, entry, tier, stand, neighbour)
    known.set(resume, judged)
    return judged
  }
  const check: Check = {
    id: item.id,
    title: entry.term,
    part: 'keywords',
    severity: severityOf[tier],
    points: tierWeight[tier] * (entry.weight ?? 1),
    dependsOn: [],
    ...(entry.source === undefined ? {} : { source: entry.source }),
    run: (resume) => verdictOf(judge(resume)),
  }
  const outcome: Outcome = {
    fires: (resume) => judge(resume).keyword.match === 'exact' || judge(resume).keyword.match === 'variant',
    at: (resume) => judge(resume).stretches,
  }
  return { check, outcome }
}

interface Judged {
  readonly keyword: KeywordHit
  readonly share: number
  readonly findings: readonly Finding[]
  readonly stretches: readonly Stretch[]
}

const verdictOf = ({ share, findings, keyword }: Judged): Verdict => ({ kind: 'scored', share, findings, keyword })

// ─── one term ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Stand = (resume: Resume) => Standing

function compileTerm(member: string | TermEntry | KeywordEntry, keyword: KeywordEntry, options: KeywordOptions): Stand {
  const entry = typeof member === 'string' ? { term: member } : member
  const own = withDefaults(entry, options)
  const related = (keyword.any_of === undefined || entry.term === '' ? (keyword.related ?? []) : []).flatMap((one) =>
    spellings(one, options),
  )
  const key = options.finders.addTerm({ ...own, related })
  const { credit } = options
  return (resume) => {
    const all = options.finders.hits(resume, key)
    const meant = all.filter((hit) => !hit.negated)
    const direct = meant.filter((hit) => hit.match !== 'related')
    const hits = direct.length > 0 ? direct : meant
    const match = best(hits)
    const evidence: Evidence =
      hits.length === 0 ? 'none' : hits.some((hit) => isShown(resume, hit.start)) ? 'shown' : 'listed'
    const prominent = hits.some((hit) => isIn(resume, hit.start, keyword.in))
    const takenBack = hits.length === 0 ? all.find((hit) => hit.match !== 'related') : undefined
    const worth =
      matchCredit(match, credit) *
      (evidence === 'listed' ? credit.listed_only : 1) *
      (prominent ? 1 : credit.listed_only)
    return {
      term: entry.term,
      match,
      evidence,
      prominent,
      hits,
      worth,
      ...(takenBack === undefined ? {} : { takenBack }),
    }
  }
}

/** A built-in skill lends its spellings to an entry that names none; what the entry says itself wins. */
function withDefaults(
  entry: TermEntry,
  options: KeywordOptions,
): Omit<TermEntry, 'context'> & { readonly context?: 'technical' } {
  const skill = entry.aliases === undefined ? options.skillOf(entry.term) : undefined
  const { term } = entry
  const aliases = entry.aliases ?? skill?.aliases
  const not = entry.not ?? skill?.not
  const context = entry.context ?? skill?.context
  // Saying `context: any` must also keep the guard of the built-in skill off, which an explicit case does.
  const exact = entry.case ?? skill?.case ?? (entry.context === 'any' ? 'any' : undefined)
  return {
    term,
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

const order: readonly Match[] = ['none', 'related', 'variant', 'exact']

const best = (hits: readonly TermHit[]): Match =>
  hits.reduce<Match>((found, hit) => (order.indexOf(hit.match) > order.indexOf(found) ? hit.match : found), 'none')

const matchCredit = (match: Match, credit: Scoring['credit']): number => (match === 'none' ? 0 : credit[match])

// ─── the keyword ─────────────────────────────────────────────────────────────────────────────────────────────────────

function judgeOf(
  resume: Resume,
  entry: KeywordEntry,
  tier: TierName,
  stands: readonly Stand[],
  neighbour: Stand | undefined,
): Judged {
  const all = stands.map((stand) => stand(resume))
  const needed = Math.min(entry.min ?? 1, all.length)
  const ranked = all.toSorted((a, b) => b.worth - a.worth)
  const chosen = ranked.slice(0, needed)
  const beside = neighbour?.(resume)
  const last = chosen.at(-1)
  if (beside !== undefined && last !== undefined && beside.worth > last.worth) chosen[chosen.length - 1] = beside
  const hits = chosen.flatMap((one) => one.hits).toSorted((a, b) => a.start - b.start)
  const worst = chosen.reduce(
    (least, one) => (order.indexOf(one.match) < order.indexOf(least.match) ? one : least),
    chosen[0] as Standing,
  )
  const shownAll = chosen.every((one) => one.evidence === 'shown')
  const found = mostTelling(hits)
  const keyword: KeywordHit = {
    term: entry.term,
    tier,
    match: worst.match,
    evidence: hits.length === 0 ? 'none' : shownAll ? 'shown' : 'listed',
    ...(found === undefined ? {} : { found: resume.text.text.slice(found.start, found.end) }),
    at: hits.slice(0, MAX_PLACES).map((hit) => placeOf(resume.document, resume.text, hit.start, hit.end)),
  }
  const share = chosen.reduce((sum, one) => sum + one.worth, 0) / Math.max(1, needed)
  const finding =
    entry.any_of === undefined
      ? findingOf(resume, entry, all[0] as Standing)
      : groupFinding(resume, entry, all, chosen, needed)
  return {
    keyword,
    share,
    findings: finding === undefined ? [] : [finding],
    stretches: hits.map(({ start, end }) => [start, end] as const),
  }
}

/** The hit that speaks for the keyword: the best kind, and of these the first. */
const mostTelling = (hits: readonly TermHit[]): TermHit | undefined => hits.find((hit) => hit.match === best(hits))

/** What is left to do about a term, if anything: one thing, the one that matters most. */
function findingOf(
  resume: Resume,
  entry: KeywordEntry,
  { term, match, evidence, prominent, hits, takenBack }: Standing,
): Finding | undefined {
  const at = (hit: TermHit | undefined): Pick<Finding, 'place' | 'match'> =>
    hit === undefined
      ? {}
      : {
          place: placeOf(resume.document, resume.text, hit.start, hit.end),
          match: resume.text.text.slice(hit.start, hit.end),
        }
  const hit = mostTelling(hits)
  if (match === 'none' && takenBack !== undefined) {
    return {
      message: `"${term}" stands only where it is taken back or wished for`,
      fix: entry.fix ?? `Name ${term} where you used it, if you have`,
      ...at(takenBack),
    }
  }
  if (match === 'none')
    return {
      message: `"${term}" is missing`,
      fix: entry.fix ?? `Put ${term} in Skills and in one bullet, if you have used it`,
    }
  if (match === 'related') {
    return {
      message: `"${term}" is missing; "${at(hit).match}" shows some of it`,
      fix: entry.fix ?? `Name ${term} itself, if you have used it`,
      ...at(hit),
    }
  }
  if (!prominent) {
    return {
      message: `"${term}" is not prominent`,
      fix: entry.fix ?? `Name ${term} in ${placesInWords(entry.in ?? [])}`,
      severity: 'note',
      ...at(hit),
    }
  }
  if (match === 'variant') {
    const found = String(at(hit).match)
    return {
      message: `"${term}" is written "${found}"`,
      fix: `Write "${spelledOut(term, found)}" once`,
      severity: 'note',
      ...at(hit),
    }
  }
  if (evidence === 'listed') {
    return {
      message: `"${term}" is listed, but no bullet shows it`,
      fix: entry.fix ?? `Show ${term} in a bullet: what you did with it, and what came of it`,
      severity: 'note',
      ...at(hit),
    }
  }
  return undefined
}

/** `Kubernetes (K8s)`; other forms of the same word are only named. */
function spelledOut(term: string, found: string): string {
  const [a, b] = [squeeze(term), squeeze(found)]
  const alike = a.slice(0, 4) === b.slice(0, 4) || a.includes(b) || b.includes(a)
  return alike ? term : `${term} (${found})`
}

function groupFinding(
  resume: Resume,
  entry: KeywordEntry,
  all: readonly Standing[],
  chosen: readonly Standing[],
  needed: number,
): Finding | undefined {
  const has = all.filter((one) => one.match === 'exact' || one.match === 'variant')
  const names = all.map((one) => one.term)
  if (has.length < needed) {
    const missing = names.filter((name) => !has.some((one) => one.term === name))
    const near = chosen.find((one) => one.match === 'related')?.hits[0]
    const beside = near === undefined ? '' : `; "${resume.text.text.slice(near.start, near.end)}" shows some of it`
    const message =
      has.length === 0
        ? `"${entry.term}" is missing: none of ${names.join(', ')} is named${beside}`
        : `"${entry.term}": ${has.length} of ${needed} found (${has.map((one) => one.term).join(', ')})${beside}`
    return { message, fix: entry.fix ?? `Name what you have used of ${missing.join(', ')}` }
  }
  const weak = chosen.find((one) => !one.prominent) ?? chosen.find((one) => one.evidence === 'listed')
  if (weak === undefined) return undefined
  return findingOf(resume, { ...entry, term: weak.term }, { ...weak, match: 'exact' })
}

const placeNames: Readonly<Partial<Record<PlaceName, string>>> = {
  summary: 'the summary',
  skills: 'the skills list',
  'latest-role': 'your latest role',
  'page-1': 'the first page',
}

function placesInWords(places: readonly PlaceName[]): string {
  const names = places.map((place) => placeNames[place] ?? `the ${place} section`)
  return names.length < 2 ? (names[0] ?? 'a prominent place') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
