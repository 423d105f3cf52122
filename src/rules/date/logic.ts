import { entriesOf, monthsOf, monthsOfDay } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { DateRange, Finding } from '../../types.js'

export const logic = defineRule({
  id: 'date/logic',
  title: 'Dates can be true',
  why: 'A job that ends before it begins, or begins in the future, is a slip that a reader may take for a lie.',
  fix: 'Correct the date.',
  severity: 'error',
  options: {},
  examples: [
    { name: 'possible', score: 1, resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine' },
    {
      name: 'ends before it begins',
      score: 0,
      says: ['“Dec 2022 - Jan 2020” ends before it begins.'],
      resume: '# Experience\n\nEngineer, Acme, Dec 2022 - Jan 2020\n- Built the engine',
    },
    {
      name: 'the same year, and no month',
      score: 1,
      resume: '# Experience\n\nEngineer, Acme, 2020 - 2020\n- Built the engine',
    },
    { name: 'no dates', score: null, resume: '# Experience\n\n- Built the engine' },
  ],
  check(resume) {
    const dated = entriesOf(resume, 'experience', 'education', 'volunteer', 'projects').flatMap(
      ({ dates }) => dates ?? [],
    )
    if (dated.length === 0) return skip('there are no dates')
    return verdict(dated.flatMap((dates) => faultOf(dates, resume.asOf)))
  },
})

function faultOf({ text, start, end, place }: DateRange, asOf: string | undefined): Finding[] {
  if (start === undefined || start.ambiguous === true || end?.ambiguous === true) return []
  const from = monthsOf(start, 1, asOf)
  const to = end === undefined ? undefined : monthsOf(end, 12, asOf)
  if (from === undefined) return []
  // Half a year of grace: a resume may announce a job that is agreed but not begun.
  if (asOf !== undefined && from > monthsOfDay(asOf) + 6 && end?.present === true) {
    return [{ message: `“${text}” begins after ${asOf.slice(0, 7)}.`, place, match: text }]
  }
  if (to === undefined || end?.present === true || to >= from) return []
  return [{ message: `“${text}” ends before it begins.`, place, match: text }]
}
