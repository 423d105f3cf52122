/** GitLab Code Quality (https://docs.gitlab.com/ci/testing/code_quality/): a list of issues. */
import type { FileResult, ReportFinding, Severity } from '../types.js'
import { cleanLine, cleanReport, json } from './clean.js'
import { placePhrase } from './counts.js'
import type { Writer } from './writer.js'

const levels: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' }

export const gitlab: Writer = {
  name: 'gitlab',
  machine: true,
  write: (report) =>
    `${json(
      cleanReport(report).results.flatMap((result) => result.findings.map((finding) => issueOf(result, finding))),
      2,
    )}\n`,
}

/** The widget shows the description only, so it carries the rule and the place. */
function issueOf({ file }: FileResult, finding: ReportFinding) {
  const place = placePhrase(finding)
  return {
    description: `${finding.rule}: ${cleanLine(finding.message)}${place && ` (${place})`}`,
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: levels[finding.severity],
    location: { path: file, lines: { begin: finding.at?.line ?? 1 } },
  }
}
