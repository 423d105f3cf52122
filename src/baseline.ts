/** What a team has accepted: per file and rubric the score and the fingerprints of its findings. Committed as JSON. */
import type { FileResult, Severity } from './types.js'

export interface Baseline {
  readonly schema: 1
  readonly files: Readonly<Record<string, Readonly<Record<string, Accepted>>>>
}

export interface Accepted {
  readonly score: number | null
  readonly findings: readonly string[]
}

export const accepted = ({ files }: Baseline, { file, rubric }: FileResult): Accepted | undefined =>
  Object.hasOwn(files, file) && Object.hasOwn(files[file] ?? {}, rubric.id) ? files[file]?.[rubric.id] : undefined

/** Of these results; what the former one says of other files stays. Sorted, so that its diffs are small. */
export function baselineOf(results: readonly FileResult[], former?: Baseline): Baseline {
  const files = new Map(Object.entries(former?.files ?? {}).map(([file, rubrics]) => [file, { ...rubrics }]))
  for (const { file, rubric, score, findings } of results) {
    const entry = { score, findings: findings.map((finding) => finding.fingerprint).sort() }
    files.set(file, { ...files.get(file), [rubric.id]: entry })
  }
  return { schema: 1, files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 }

/** A finding at or above the severity that nobody has accepted. */
export function hasNew(result: FileResult, known: Accepted, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false
  const fingerprints = new Set(known.findings)
  return result.findings.some((f) => rank[f.severity] >= rank[failOn] && !fingerprints.has(f.fingerprint))
}

/** Points lost beyond what may be lost; a file that could be read and no longer can has lost them all. */
export function hasDropped({ score }: FileResult, known: Accepted, maxDrop: number): boolean {
  return known.score !== null && known.score - (score ?? Number.NEGATIVE_INFINITY) > maxDrop
}

export interface Stale {
  readonly file: string
  readonly rubric: string
  /** Fingerprints of accepted findings that are gone. */
  readonly findings: readonly string[]
}

/** Without the files that are not there any more. */
export const withoutFiles = ({ files }: Baseline, isGone: (file: string) => boolean): Baseline => ({
  schema: 1,
  files: Object.fromEntries(Object.entries(files).filter(([file]) => !isGone(file))),
})

/** Entries about nothing any more, of the files of this run. */
export function staleIn(results: readonly FileResult[], baseline: Baseline): Stale[] {
  return results.flatMap((result) => {
    const found = new Set(result.findings.map((finding) => finding.fingerprint))
    const findings = (accepted(baseline, result)?.findings ?? []).filter((one) => !found.has(one))
    return findings.length === 0 ? [] : [{ file: result.file, rubric: result.rubric.id, findings }]
  })
}
