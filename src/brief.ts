/** Results without their words: what tables, gates and counts need of each of very many files. */
import type { FileResult } from './types.js'

/**
 * The same result without places, messages, ledger and drawing; of the fixes the best one. Findings and keywords that are
 * alike from file to file are one object, so that ten thousand results take a few megabytes.
 */
export function briefly(): (result: FileResult) => FileResult {
  const shared = sharing()
  return (result) => ({
    ...result,
    rubric: shared(result.rubric),
    keywords: result.keywords.map(({ rule, term, tier, match, evidence }) =>
      shared({ rule, term, tier, match, evidence, gain: 0 }),
    ),
    findings: result.findings.map(({ rule, severity, part }) =>
      shared({ rule, severity, part, message: '', gain: 0, fingerprint: '' }),
    ),
    fixes: result.fixes.slice(0, 1),
    ledger: [],
    skipped: [],
    checks: [],
    drawing: [],
  })
}

/** The first of all values that say the same. */
function sharing(): <Value>(value: Value) => Value {
  const known = new Map<string, unknown>()
  return <Value>(value: Value): Value => {
    const key = JSON.stringify(value)
    if (!known.has(key)) known.set(key, value)
    return known.get(key) as Value
  }
}
