import type { Check, Result, Resume } from './types.js'

/** Runs every check on one resume and stamps on each verdict what the check must not know: its id, weight and severity. */
export function judge(resume: Resume, checks: readonly Check[]): Result[] {
  return checks.map((check) => ({
    id: check.id,
    title: check.title,
    part: check.part,
    severity: check.severity,
    points: check.points,
    dependsOn: check.dependsOn,
    verdict: check.run(resume),
  }))
}
