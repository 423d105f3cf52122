import { monthsOf, monthsOfDay } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'
import type { Entry, Resume } from '../../types.js'

export const stale = defineRule({
  id: 'date/stale',
  title: 'The newest date is recent',
  why: 'A resume whose last date lies years back looks as if it had been forgotten.',
  fix: 'Add what you have done since, in a job, a course or a project.',
  severity: 'note',
  options: { months: count(24) },
  examples: [
    {
      name: 'a current job',
      score: 1,
      resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Present\n- Built the engine',
      asOf: '2026-01-01',
    },
    {
      name: 'a job that may still go on',
      score: 1,
      resume:
        '# Experience\n\nLead engineer, Acme, Jan 2020\n- Built the engine\n\nEngineer, Quill, Jan 2018 - Dec 2019\n- Built it',
      asOf: '2026-01-01',
    },
    {
      name: 'years ago',
      score: 0,
      says: ['The newest date is “Dec 2019”, 73 months before 2026-01.'],
      resume: '# Experience\n\nEngineer, Acme, Jan 2018 - Dec 2019\n- Built the engine',
      asOf: '2026-01-01',
    },
    {
      name: 'no day to compare with',
      score: null,
      resume: '# Experience\n\nEngineer, Acme, Jan 2018 - Dec 2019\n- Built the engine',
    },
  ],
  check({ entries, asOf }, { months }) {
    if (asOf === undefined) return skip('neither --as-of nor the file says what day it is')
    const points = entries.flatMap(({ dates }) => [dates?.start ?? [], dates?.end ?? []].flat())
    if (points.length === 0) return skip('there are no dates')
    if (points.some((point) => point.present === true) || isStillOpen(entries)) return verdict([])
    const [newest] = [...points].sort((a, b) => (monthsOf(b, 12) ?? 0) - (monthsOf(a, 12) ?? 0))
    const age = newest === undefined ? 0 : monthsOfDay(asOf) - (monthsOf(newest, 12) ?? monthsOfDay(asOf))
    if (newest === undefined || age <= months) return verdict([])
    return verdict([
      { message: `The newest date is “${newest.text}”, ${age} months before ${asOf.slice(0, 7)}.`, match: newest.text },
    ])
  },
})

/** The job that began last names one date only: some programs print nothing where a job goes on. */
function isStillOpen(entries: Resume['entries']): boolean {
  const jobs = entries.filter(({ kind, dates }) => kind === 'experience' && dates !== undefined)
  const began = ({ dates }: Entry): number => monthsOf(dates?.start ?? dates?.end ?? { text: '' }, 1) ?? 0
  const [last] = [...jobs].sort((a, b) => began(b) - began(a))
  return last !== undefined && (last.dates?.start === undefined || last.dates.end === undefined)
}
