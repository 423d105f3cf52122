/** What makes a run fail. Pure: the settings are the flags and the config, already read. */
import { type Accepted, accepted, type Baseline, hasDropped, hasNew } from './baseline.js'
import type { FileResult, Gate, Part, Severity, Shard } from './types.js'

export interface GateSettings {
  /** Least score, instead of each rubric's own pass mark. */
  readonly minScore?: number
  /** Least share of a part, in percent of what it can give. */
  readonly minParts?: Readonly<Partial<Record<Part, number>>>
  readonly failOn?: Severity | 'never'
  readonly maxWarnings?: number
  /** With it, files that it knows fail only on what is new, or on a drop. */
  readonly baseline?: Baseline
  /** Points that a score may lose against the baseline. */
  readonly maxDrop?: number
  /** Which part of the files was checked: stands in the report, so that a missing part is noticed. */
  readonly shard?: Shard
}

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 }

/** Every gate that is set, with the files that fail it; an unreadable file always fails, and so does a missed pass mark. */
export function gatesOf(results: readonly FileResult[], settings: GateSettings): Gate[] {
  const { baseline } = settings
  const isKnown = (result: FileResult): boolean => baseline !== undefined && accepted(baseline, result) !== undefined
  const fresh = results.filter((result) => !isKnown(result))
  return [
    ...unreadableGate(fresh),
    ...scoreGates(fresh),
    ...partGates(fresh, settings),
    ...findingGates(fresh, settings),
    ...(baseline === undefined ? [] : baselineGates(results.filter(isKnown), baseline, settings)),
  ]
}

function baselineGates(results: readonly FileResult[], baseline: Baseline, settings: GateSettings): Gate[] {
  const { failOn = 'never', maxDrop = 0 } = settings
  const failing = (fails: (result: FileResult, known: Accepted) => boolean): string[] =>
    filesOf(results.filter((result) => fails(result, accepted(baseline, result) as Accepted)))
  return [
    { gate: 'max-drop', limit: maxDrop, failed: failing((result, known) => hasDropped(result, known, maxDrop)) },
    ...(failOn === 'never'
      ? []
      : [
          {
            gate: 'baseline' as const,
            limit: failOn,
            failed: failing((result, known) => hasNew(result, known, failOn)),
          },
        ]),
  ]
}

function unreadableGate(results: readonly FileResult[]): Gate[] {
  const failed = filesOf(results.filter((result) => result.status === 'unreadable'))
  return failed.length === 0 ? [] : [{ gate: 'unreadable', limit: 0, failed }]
}

function scoreGates(results: readonly FileResult[]): Gate[] {
  const marks = new Set(results.flatMap((result) => result.passMark ?? []))
  return [...marks].map((limit) => {
    const below = readable(results).filter((result) => result.passMark === limit && !result.pass)
    return { gate: 'min-score', limit, failed: filesOf(below) }
  })
}

function partGates(results: readonly FileResult[], { minParts = {} }: GateSettings): Gate[] {
  return Object.entries(minParts).map(([part, limit]) => {
    const below = readable(results).filter((result) =>
      result.parts.some((p) => p.id === part && Math.round((100 * p.earned) / p.possible) < limit),
    )
    return { gate: 'min-score', limit: `${part}=${limit}`, failed: filesOf(below) }
  })
}

function findingGates(results: readonly FileResult[], { failOn = 'never', maxWarnings }: GateSettings): Gate[] {
  const gates: Gate[] = []
  if (failOn !== 'never') {
    const failed = results.filter((result) => result.findings.some((f) => rank[f.severity] >= rank[failOn]))
    gates.push({ gate: 'fail-on', limit: failOn, failed: filesOf(failed) })
  }
  if (maxWarnings !== undefined) {
    const failed = results.filter((r) => r.findings.filter((f) => f.severity === 'warning').length > maxWarnings)
    gates.push({ gate: 'max-warnings', limit: maxWarnings, failed: filesOf(failed) })
  }
  return gates
}

const readable = (results: readonly FileResult[]) => results.filter((result) => result.status === 'ok')
const filesOf = (results: readonly FileResult[]): string[] => [...new Set(results.map((result) => result.file))]
