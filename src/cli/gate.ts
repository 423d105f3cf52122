/** Flags → gates → exit code. */
import type { GateSettings } from '../gates.js'
import type { Report } from '../types.js'
import type { LintFlags } from './flags.js'

/** Pass marks stand on the results already. */
export function gateSettings({ minScore, failOn, maxWarnings, shard }: LintFlags): GateSettings {
  return {
    ...(minScore === undefined ? {} : { minParts: minScore.parts }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(shard === undefined ? {} : { shard }),
  }
}

export function exitCode(report: Report, { exitZero }: LintFlags): number {
  const failed = report.summary.gates.some((gate) => gate.failed.length > 0)
  return failed && exitZero !== true ? 1 : 0
}
