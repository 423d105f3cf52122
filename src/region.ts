/** What is private differs from country to country: `--region` changes the severities of those checks, and nothing else. */
import { hash } from 'node:crypto'
import { severityPoints } from './grade.js'
import { type Check, type CompiledRubric, InputError, type Lexicon } from './types.js'

/** The rubric as it is read there. Throws an `InputError` for a region that the lexicon does not know. */
export function inRegion(rubric: CompiledRubric, region: string, { regions }: Lexicon): CompiledRubric {
  const severities = regions[region.toLowerCase()]
  if (severities === undefined) {
    throw new InputError(`no region is called "${region}"`, [`known: ${Object.keys(regions).sort().join(', ')}`])
  }
  const checks = rubric.checks.map((check): Check => {
    const severity = severities[check.id]
    if (severity === undefined) return check
    if (severity === 'off')
      return { ...check, run: () => ({ kind: 'skipped', because: `usual in ${region.toLowerCase()}` }) }
    return { ...check, severity, points: severityPoints[severity] }
  })
  // Another set of severities is another rubric to whoever remembers results by its fingerprint.
  return { ...rubric, checks, sha256: hash('sha256', `${rubric.sha256}+${region.toLowerCase()}`) }
}
