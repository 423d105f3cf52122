/** A mistake as a check: it is made when `when` holds and `unless` does not. */
import { placeOf } from '../text/index.js'
import type { Check, Finding, Resume } from '../types.js'
import { compileCondition, type Outcome, type Outcomes } from './condition.js'
import type { Finders } from './find.js'
import type { MistakeItem } from './format.js'
import { withMatch } from './pattern.js'
import { remembered } from './remember.js'

const POINTS = 3

export function compileMistake(
  item: MistakeItem,
  finders: Finders,
  outcomes: Outcomes,
): { readonly check: Check; readonly outcome: Outcome } {
  const { id, entry } = item
  const when = entry.when && compileCondition(entry.when, { finders, outcomes })
  const unless = entry.unless && compileCondition(entry.unless, { finders, outcomes, loose: true })
  const isMade = remembered(
    (resume) => (when === undefined || when.anywhere(resume)) && !(unless?.anywhere(resume) ?? false),
  )
  const check: Check = {
    id,
    title: entry.title ?? `Avoids: ${entry.message}`,
    part: 'mistakes',
    severity: entry.severity ?? 'warning',
    points: entry.points ?? POINTS,
    dependsOn: [],
    ...(entry.source === undefined ? {} : { source: entry.source }),
    run(resume) {
      // Of a resume without words nothing was avoided.
      if (resume.words === 0) return { kind: 'skipped', because: 'no text' }
      return isMade(resume)
        ? { kind: 'scored', share: 0, findings: [finding(resume)] }
        : { kind: 'scored', share: 1, findings: [] }
    },
  }
  const finding = (resume: Resume): Finding => {
    const first = when?.at(resume)[0]
    const match = first === undefined ? '' : resume.text.text.slice(...first)
    return {
      message: withMatch(entry.message, match),
      ...(entry.fix === undefined ? {} : { fix: entry.fix }),
      ...(first === undefined ? {} : { place: placeOf(resume.document, resume.text, ...first), match }),
    }
  }
  return { check, outcome: { fires: (resume) => resume.words > 0 && isMade(resume) } }
}
