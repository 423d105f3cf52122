/** The laws of the score, each held against results made at random, and the arithmetic by hand on a few. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade, parts } from '../src/grade.js'
import type { Finding, Part, Result, Scoring, Severity } from '../src/types.js'

const scoring: Scoring = {
  weights: { keywords: 40, evidence: 30, mistakes: 15, wording: 10, readability: 5 },
  credit: { exact: 1, variant: 0.8, related: 0.4, listed_only: 0.6 },
  bands: { strong: 85, good: 70, fair: 50 },
}

const finding = (message = 'seen', severity?: Severity): Finding => ({ message, severity })

function result(part: Part, points: number, share: number, findings: number, more: Partial<Result> = {}): Result {
  const said = Array.from({ length: findings }, (_, index) => finding(`${index}`))
  const base = {
    id: `${part}/${points}-${share}-${findings}`,
    title: 'a check',
    part,
    points,
    severity: 'warning' as const,
  }
  return { ...base, dependsOn: [], verdict: { kind: 'scored', share, findings: said }, ...more }
}

const skipped = (part: Part, id: string): Result => ({
  ...result(part, 3, 0, 0),
  id,
  verdict: { kind: 'skipped', because: 'nothing to judge' },
})

/** Any mix of checks: earners with a finding while their share is below 1, losers with as many as they like. */
const anyResults: fc.Arbitrary<Result[]> = fc
  .array(
    fc.record({
      part: fc.constantFrom(...parts),
      points: fc.integer({ min: 0, max: 9 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      findings: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ part, points, share, findings }, index) =>
      result(part, points, findings === 0 ? 1 : Math.min(share, 0.99), findings, { id: `${part}/${index}` }),
    ),
  )

const exactOf = (results: readonly Result[], rules: Scoring = scoring): number => grade(results, rules).exact ?? -1

describe('the laws', () => {
  it('stays within 0 and 100, and the rows add up to the score and to 100', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const card = grade(results, scoring)
        if (card.exact === null) return
        expect(card.exact).toBeGreaterThanOrEqual(-1e-9)
        expect(card.exact).toBeLessThanOrEqual(100 + 1e-9)
        expect(total(card.ledger.map((row) => row.earned))).toBeCloseTo(card.exact, 9)
        expect(total(card.parts.map((part) => part.earned))).toBeCloseTo(card.exact, 9)
        expect(total(card.ledger.map((row) => row.possible))).toBeCloseTo(100, 9)
      }),
    )
  })

  it('does not care in which order the checks ran', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        expect(exactOf([...results].reverse())).toBeCloseTo(exactOf(results), 9)
      }),
    )
  })

  it('is not changed by a check that was skipped', () => {
    fc.assert(
      fc.property(anyResults, fc.constantFrom(...parts), (results, part) => {
        expect(exactOf([...results, skipped(part, 'extra')])).toBeCloseTo(exactOf(results), 9)
      }),
    )
  })

  it('is not changed by scaling all weights', () => {
    fc.assert(
      fc.property(anyResults, fc.integer({ min: 1, max: 50 }), (results, factor) => {
        const weights = Object.fromEntries(parts.map((part) => [part, scoring.weights[part] * factor]))
        expect(exactOf(results, { ...scoring, weights: weights as Scoring['weights'] })).toBeCloseTo(
          exactOf(results),
          9,
        )
      }),
    )
  })

  it('never pays for leaving a finding in, and says truly what fixing it earns', () => {
    fc.assert(
      fc.property(anyResults, fc.nat(), fc.nat(), (results, which, one) => {
        const card = grade(results, scoring)
        const failing = results.filter((r) => r.verdict.kind === 'scored' && r.verdict.findings.length > 0)
        const chosen = failing[which % Math.max(1, failing.length)]
        if (chosen?.verdict.kind !== 'scored' || card.exact === null) return
        const { verdict } = chosen
        const index = one % verdict.findings.length
        const left = verdict.findings.filter((_, i) => i !== index)
        const share = left.length === 0 ? 1 : verdict.share + (1 - verdict.share) / verdict.findings.length
        const mended = results.map((r) => (r === chosen ? { ...r, verdict: { ...verdict, findings: left, share } } : r))
        const gain = exactOf(mended) - card.exact
        expect(gain).toBeGreaterThanOrEqual(-1e-9)
        expect(card.gains.get(chosen.id)?.[index]).toBeCloseTo(gain, 9)
        expect(card.potential ?? 0).toBeGreaterThanOrEqual(Math.round(card.exact + gain - 1e-9))
      }),
    )
  })

  it('gives nothing for nothing', () => {
    expect(grade([], scoring).score).toBeNull()
    expect(
      grade(
        parts.map((part) => skipped(part, part)),
        scoring,
      ).score,
    ).toBeNull()
    expect(
      grade(
        parts.map((part) => result(part, 5, 0, 1)),
        scoring,
      ).score,
    ).toBe(0)
  })
})

describe('by hand', () => {
  it('weighs the parts that apply', () => {
    const results = [result('keywords', 3, 1, 0), result('keywords', 1, 0, 1), result('mistakes', 2, 0, 1)]
    // keywords 40 of 55 with three quarters earned, mistakes 15 of 55 with nothing
    expect(exactOf(results)).toBeCloseTo((100 * 30) / 55)
  })

  it('takes a penalty off wording in points of a full rubric, and half as much for each repeat', () => {
    const others = parts.filter((part) => part !== 'wording').map((part) => result(part, 1, 1, 0))
    expect(exactOf([...others, result('wording', 2, 0.5, 1)])).toBeCloseTo(98)
    expect(exactOf([...others, result('wording', 2, 0.5, 3)])).toBeCloseTo(96.5)
  })

  it('wears the second half of a part down ever more slowly, so that each mended fault still earns', () => {
    const others = parts.filter((part) => part !== 'wording').map((part) => result(part, 1, 1, 0))
    const bad = grade([...others, result('wording', 5, 0.5, 4, { id: 'prose/many' })], scoring)
    // 5 + 2.5 + 1.25 + 0.625 of 10: five in full, then 5 × (1 − e^(−4.375 / 5))
    expect(bad.exact).toBeCloseTo(100 - 5 - 5 * (1 - Math.exp(-0.875)))
    expect(bad.gains.get('prose/many')?.every((gain) => gain > 0)).toBe(true)
  })

  it('prices a finding by its own severity when it differs from its check', () => {
    const milder = result('readability', 5, 0.5, 0, {
      severity: 'error',
      verdict: { kind: 'scored', share: 0.5, findings: [finding('a', 'note')] },
    })
    expect(exactOf([milder])).toBeCloseTo(100)
  })

  it('merges a mistake into the missing keyword that it hangs on', () => {
    const keyword = result('keywords', 3, 0, 1, { id: 'keyword/swift' })
    const found = result('keywords', 3, 1, 0, { id: 'keyword/java' })
    const mistake = result('mistakes', 2, 0, 1, { id: 'mistake/stack', dependsOn: ['keyword/swift', 'keyword/java'] })
    const { fixes, potential } = grade([keyword, found, mistake], scoring)
    expect(fixes.map((fix) => fix.rules)).toEqual([['keyword/swift', 'mistake/stack']])
    expect(fixes[0]?.gain).toBeCloseTo((100 * 35) / 55)
    expect(potential).toBe(100)
  })

  it('rounds once, at the end', () => {
    const results = [result('keywords', 1, 0.505, 1)]
    expect(grade(results, scoring)).toMatchObject({ exact: 50.5, score: 51, band: 'fair' })
  })
})

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
