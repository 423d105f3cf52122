import type { Finding, Fix, Result } from './types.js'

/**
 * What to do first: the findings of a check are one edit's work, and so is a mistake that hangs on a keyword which is
 * missing too: it joins the keyword that it depends on. `gainOf` tells what fixing all findings of some results earns.
 * Largest gain first; fixes that earn nothing are left out.
 */
export function fixesOf(failing: readonly Result[], gainOf: (results: readonly Result[]) => number): Fix[] {
  const byId = new Map(failing.map((result) => [result.id, result]))
  const alone = new Map(failing.map((result) => [result.id, gainOf([result])]))
  const edits = new Map<string, Result[]>(failing.map((result) => [result.id, []]))
  for (const result of failing) edits.get(leaderOf(result, byId, alone))?.push(result)
  return [...edits]
    .filter(([, members]) => members.length > 0)
    .map(([id, members]) => {
      const leader = byId.get(id) as Result
      const finding = firstFinding(leader)
      return {
        title: finding?.fix ?? finding?.message ?? leader.title,
        rules: [id, ...members.map((member) => member.id).filter((member) => member !== id)],
        gain: members.length === 1 ? (alone.get(id) ?? 0) : gainOf(members),
      }
    })
    .filter((fix) => fix.gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.title < b.title ? -1 : 1))
}

/** The failing check whose fix also fixes this one: of those it depends on, the one that earns most. */
function leaderOf(result: Result, failing: ReadonlyMap<string, Result>, alone: ReadonlyMap<string, number>): string {
  const candidates = result.dependsOn.filter((id) => id !== result.id && failing.get(id)?.dependsOn.length === 0)
  return candidates.sort((a, b) => (alone.get(b) ?? 0) - (alone.get(a) ?? 0) || (a < b ? -1 : 1))[0] ?? result.id
}

const firstFinding = (result: Result): Finding | undefined =>
  result.verdict.kind === 'scored' ? result.verdict.findings[0] : undefined
