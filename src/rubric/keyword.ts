/** A keyword as a check: its tier and weight, and how it, or enough of its group, stands in the resume. */
import { placeOf } from '../text/index.js'
import type { Check, Finding, KeywordHit, Resume, Severity, Verdict } from '../types.js'
import type { Outcome } from './condition.js'
import type { KeywordItem, TierName } from './format.js'
import { findingOf, groupFinding } from './keyword-findings.js'
import { remembered } from './remember.js'
import { compileTerm, type KeywordOptions, matches, mostTelling, type Standing } from './standing.js'
import type { Stretch } from './where.js'

const tierWeight: Readonly<Record<TierName, number>> = { must: 3, should: 2, nice: 1 }
const severityOf: Readonly<Record<TierName, Severity>> = { must: 'error', should: 'warning', nice: 'note' }

/** Places a report shows of one keyword. */
const MAX_PLACES = 20

export function compileKeyword(
  item: KeywordItem,
  options: KeywordOptions,
): { readonly check: Check; readonly outcome: Outcome } {
  const { entry, tier } = item
  const stands = (entry.any_of ?? [entry]).map((member) => compileTerm(member, entry, options))
  const neighbour = entry.any_of && entry.related ? compileTerm({ term: '', aliases: [] }, entry, options) : undefined
  // Most keywords of a large rubric stand nowhere in a resume, and then the same is said of each resume.
  let absent: Judged | undefined
  const judge = remembered((resume) => {
    const all = stands.map((stand) => stand(resume))
    const beside = neighbour?.(resume)
    if (beside !== undefined || !all.every(isNowhere)) return judgeOf(resume, item, all, beside)
    absent ??= judgeOf(resume, item, all, undefined)
    return absent
  })
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
  const isFound = ({ match }: KeywordHit): boolean => match === 'exact' || match === 'variant'
  return {
    check,
    outcome: { fires: (resume) => isFound(judge(resume).keyword), at: (resume) => judge(resume).stretches },
  }
}

interface Judged {
  readonly keyword: KeywordHit
  readonly share: number
  readonly findings: readonly Finding[]
  readonly stretches: readonly Stretch[]
}

const verdictOf = ({ share, findings, keyword }: Judged): Verdict => ({ kind: 'scored', share, findings, keyword })

const isNowhere = ({ hits, takenBack, implied }: Standing): boolean =>
  hits.length === 0 && takenBack === undefined && implied === undefined

function judgeOf(
  resume: Resume,
  { entry, tier }: KeywordItem,
  all: readonly Standing[],
  beside: Standing | undefined,
): Judged {
  const needed = Math.min(entry.min ?? 1, all.length)
  const chosen = bestOf(all, needed, beside)
  const hits = chosen.flatMap((one) => one.hits).toSorted((a, b) => a.start - b.start)
  const found = mostTelling(hits)
  const finding =
    entry.any_of === undefined
      ? findingOf(resume, entry, all[0] as Standing)
      : groupFinding(resume, entry, all, chosen, needed)
  return {
    keyword: {
      term: entry.term,
      tier,
      match: matches[Math.min(...chosen.map((one) => matches.indexOf(one.match)))] ?? 'none',
      evidence: hits.length === 0 ? 'none' : chosen.every((one) => one.evidence === 'shown') ? 'shown' : 'listed',
      ...(found === undefined ? {} : { found: resume.text.text.slice(found.start, found.end) }),
      at: hits.slice(0, MAX_PLACES).map((hit) => placeOf(resume.document, resume.text, hit.start, hit.end)),
    },
    share: chosen.reduce((sum, one) => sum + one.worth, 0) / Math.max(1, needed),
    findings: finding === undefined ? [] : [finding],
    stretches: hits.map(({ start, end }) => [start, end] as const),
  }
}

/** The members worth most; a neighbour of the group may stand in for one. */
function bestOf(all: readonly Standing[], needed: number, beside: Standing | undefined): Standing[] {
  const chosen = all.toSorted((a, b) => b.worth - a.worth).slice(0, needed)
  const last = chosen.at(-1)
  if (beside !== undefined && last !== undefined && beside.worth > last.worth) chosen[chosen.length - 1] = beside
  return chosen
}
