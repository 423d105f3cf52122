/** Patterns as checks: strong ones are evidence to show, weak ones are wording to replace. */
import { excerpt, placeOf } from '../text/index.js'
import type { Check, Finding, Severity } from '../types.js'
import { compileCondition, type Outcome, type Outcomes } from './condition.js'
import { type Find, type Finders, findersOf } from './find.js'
import type { PatternItem } from './format.js'
import { remembered } from './remember.js'
import { blockAt } from './where.js'

/** What one finding costs unless the rubric says: as of built-in checks. */
export const severityPenalty: Readonly<Record<Severity, number>> = { error: 5, warning: 2, note: 0 }
const STRONG_POINTS = 5

export function compilePattern(
  item: PatternItem,
  finders: Finders,
  outcomes: Outcomes,
): { readonly check: Check; readonly outcome: Outcome } {
  const { entry } = item
  const words = findersOf(entry, finders)
  const unless =
    entry.unless && compileCondition(entry.unless, { finders, outcomes, within: entry.within, loose: true })
  const find = remembered((resume) =>
    words.flatMap((one) => one(resume)).filter(([start]) => unless === undefined || !unless.around(resume, start)),
  )
  const check = item.kind === 'strong' ? strongCheck(item, find) : weakCheck(item, find)
  return { check, outcome: { fires: (resume) => find(resume).length > 0, at: find } }
}

function strongCheck({ id, entry }: PatternItem, find: Find): Check {
  const target = entry.target ?? 1
  const title = entry.title ?? `Shows ${inWords(entry.id)}`
  return {
    id,
    title,
    part: 'evidence',
    severity: entry.severity ?? 'note',
    points: entry.points ?? STRONG_POINTS,
    dependsOn: [],
    ...(entry.source === undefined ? {} : { source: entry.source }),
    run(resume) {
      const shown = new Set(find(resume).map(([start]) => blockAt(resume, start))).size
      if (shown >= target) return { kind: 'scored', share: 1, findings: [] }
      const message = entry.message ?? `Not shown: ${inWords(entry.title ?? entry.id)}`
      const counted = shown === 0 ? withMatch(message, '') : `${withMatch(message, '')} (${shown} of ${target} shown)`
      return {
        kind: 'scored',
        share: shown / target,
        findings: [{ message: counted, ...(entry.fix === undefined ? {} : { fix: entry.fix }) }],
      }
    },
  }
}

function weakCheck({ id, entry }: PatternItem, find: Find): Check {
  const severity = entry.severity ?? 'warning'
  return {
    id,
    title: entry.title ?? `Avoids ${inWords(entry.id)}`,
    part: 'wording',
    severity,
    points: entry.penalty ?? severityPenalty[severity],
    dependsOn: [],
    ...(entry.source === undefined ? {} : { source: entry.source }),
    run(resume) {
      if (resume.words === 0) return { kind: 'skipped', because: 'no text' }
      const findings = find(resume).map(([start, end]): Finding => {
        const match = resume.text.text.slice(start, end)
        return {
          message: withMatch(entry.message ?? '"{match}" is weak wording', match),
          ...(entry.fix === undefined ? {} : { fix: entry.fix }),
          place: placeOf(resume.document, resume.text, start, end),
          match,
        }
      })
      return { kind: 'scored', share: findings.length === 0 ? 1 : 0, findings }
    },
  }
}

export const withMatch = (message: string, match: string): string => message.replaceAll('{match}', excerpt(match, 60))

const inWords = (id: string): string => id.replaceAll('-', ' ')
