import type { Check, Finding, Place, Result, Resume } from './types.js'

/** Runs every check on one resume and stamps on each verdict what the check must not know: its id, weight and severity. */
export function judge(resume: Resume, checks: readonly Check[]): Result[] {
  const results = checks.map((check) => ({
    id: check.id,
    title: check.title,
    part: check.part,
    severity: check.severity,
    points: check.points,
    dependsOn: check.dependsOn,
    verdict: check.run(resume),
  }))
  return withoutEchoes(results)
}

/**
 * A rubric that dislikes "Responsible for" and the built-in check of openings see the same words: one edit mends both, so
 * only the rubric's finding costs anything. The other stays as a note, for those who look for it by its id.
 */
function withoutEchoes(results: readonly Result[]): Result[] {
  const disliked = results.filter(({ id }) => id.startsWith('weak/')).flatMap((result) => findingsOf(result))
  const echoes = (finding: Finding): boolean => disliked.some((other) => overlap(other.place, finding.place))
  return results.map((result) => {
    const { verdict } = result
    if (result.part !== 'wording' || result.id.startsWith('weak/') || verdict.kind === 'skipped') return result
    if (!verdict.findings.some(echoes)) return result
    const findings = verdict.findings.map((one): Finding => (echoes(one) ? { ...one, severity: 'note' } : one))
    return { ...result, verdict: { ...verdict, findings } }
  })
}

const findingsOf = ({ verdict }: Result): readonly Finding[] => (verdict.kind === 'scored' ? verdict.findings : [])

const overlap = (one: Place | undefined, other: Place | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.line === other.line &&
  one.column < other.endColumn &&
  other.column < one.endColumn
