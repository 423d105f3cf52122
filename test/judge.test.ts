import { expect, it } from 'vitest'
import { judge } from '../src/judge.js'
import type { Check, Finding, Resume } from '../src/types.js'

const resume = {} as Resume
const at = (line: number, column: number, endColumn: number) => ({ page: 1, line, column, endColumn })
const check = (id: string, findings: readonly Finding[]): Check => ({
  id,
  title: id,
  part: 'wording',
  severity: 'warning',
  points: 2,
  dependsOn: [],
  run: () => ({ kind: 'scored', share: findings.length === 0 ? 1 : 0, findings }),
})
const severities = (checks: readonly Check[]) =>
  judge(resume, checks).map(({ id, verdict }) => [
    id,
    verdict.kind === 'scored' ? verdict.findings.map((f) => f.severity) : null,
  ])

it('lets the same words cost once, whoever sees them', () => {
  const own = check('weak/responsible-for', [{ message: 'a', place: at(3, 1, 16) }])
  const builtIn = check('bullet/opening-verb', [
    { message: 'b', place: at(3, 1, 12) },
    { message: 'c', place: at(4, 1, 12) },
  ])
  expect(severities([own, builtIn])).toEqual([
    ['weak/responsible-for', [undefined]],
    ['bullet/opening-verb', ['note', undefined]],
  ])
})

it('leaves words apart as they are, and findings without a place', () => {
  const own = check('weak/duties', [{ message: 'a', place: at(3, 1, 6) }, { message: 'b' }])
  const builtIn = check('prose/cliche', [{ message: 'c', place: at(3, 6, 12) }, { message: 'd' }])
  expect(severities([own, builtIn])).toEqual([
    ['weak/duties', [undefined, undefined]],
    ['prose/cliche', [undefined, undefined]],
  ])
})
