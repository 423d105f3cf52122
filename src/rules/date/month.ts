import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const month = defineRule({
  id: 'date/month',
  title: 'Dates of jobs name the month',
  why: '"2020 - 2021" may be two years or two weeks; a system that computes experience has to guess.',
  fix: 'Add the months to the dates of the last jobs.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'with months',
      score: 1,
      resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    {
      name: 'years only',
      score: 0,
      says: ['1 job names years only: “2020 - 2022”.'],
      resume: '# Experience\n\nEngineer, Acme, 2020 - 2022\n- Built the engine',
    },
    { name: 'no dates', score: null, resume: '# Experience\n\n- Built the engine' },
  ],
  check(resume) {
    const dated = entriesOf(resume, 'experience').flatMap(({ dates }) => dates ?? [])
    if (dated.length === 0) return skip('no job has dates')
    const bare = dated.filter(({ start, end }) =>
      [start, end].some((p) => p?.year !== undefined && p.month === undefined && p.ambiguous !== true),
    )
    const [first] = bare
    if (first === undefined) return verdict([])
    const jobs = bare.length === 1 ? '1 job names' : `${bare.length} jobs name`
    return verdict([{ message: `${jobs} years only: “${first.text}”.`, place: first.place, match: first.text }])
  },
})
