import { entriesOf, monthsOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { Entry, Finding, Resume } from '../../types.js'

export const chronology = defineRule({
  id: 'section/chronology',
  title: 'The newest job stands first',
  why: 'Readers and parsers take the first job for the current one.',
  fix: 'Sort the jobs by their end, newest first.',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'newest first',
      score: 1,
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2019\n- Built the engine',
    },
    {
      name: 'oldest first',
      score: 0,
      says: ['“Jan 2020 - Dec 2022” stands below the older “May 2018 - Dec 2019”.'],
      resume:
        '# Experience\n\nClerk, Bolt, May 2018 - Dec 2019\n- Built the engine\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    { name: 'one job', score: null, resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine' },
  ],
  check(resume) {
    const groups = resume.sections.map((_, index) =>
      entriesOf(resume, 'experience').filter((entry) => entry.section === index),
    )
    if (!groups.some((jobs) => jobs.length > 1)) return skip('there are fewer than two jobs')
    return verdict(groups.flatMap((jobs) => disorder(jobs, resume)).slice(0, 1))
  },
})

/** The first job that both begins and ends later than the one above it. */
function disorder(jobs: readonly Entry[], { asOf }: Resume): Finding[] {
  const dated = jobs.flatMap(({ dates }) => {
    const from = dates?.start === undefined ? undefined : monthsOf(dates.start, 1, asOf)
    const to =
      dates?.end === undefined ? undefined : dates.end.present === true ? Infinity : monthsOf(dates.end, 12, asOf)
    return dates === undefined || from === undefined || to === undefined ? [] : [{ from, to, dates }]
  })
  return dated.slice(1).flatMap((job, index) => {
    const above = dated[index]
    if (above === undefined || job.from <= above.from || job.to <= above.to) return []
    const message = `“${job.dates.text}” stands below the older “${above.dates.text}”.`
    return [{ message, place: job.dates.place, match: job.dates.text }]
  })
}
