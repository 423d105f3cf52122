import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

export const range = defineRule({
  id: 'date/range',
  title: 'Every job says from when to when',
  why: 'Systems compute years of experience from the dates; a job without them counts as none.',
  fix: 'Write month and year of start and end, or "Present".',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'from and to',
      score: 1,
      resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    {
      name: 'no dates',
      score: 0.5,
      says: ['The job “Clerk, Bolt” has no dates.'],
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Present\n- Built the engine\n\n### Clerk, Bolt\n- Kept the books',
    },
    { name: 'no jobs', score: null, resume: '# Education\n\nBSc, Leeds, 2019' },
  ],
  check(resume) {
    const jobs = entriesOf(resume, 'experience')
    if (jobs.length === 0) return skip('there are no jobs')
    const bare = jobs.filter((job) => job.dates?.start === undefined && job.dates?.end === undefined)
    // A heading that was taken for a job is no reason to blame: some jobs must have dates, or be named.
    const sure = bare.filter((job) => job.organization !== undefined || job.title !== undefined)
    if (sure.length === 0) return verdict([])
    return {
      kind: 'scored',
      share: 1 - sure.length / jobs.length,
      findings: sure.map((job) => {
        const name = resume.blocks[job.blocks[0]]?.text ?? job.title?.text ?? ''
        return { message: `The job ${quote(name)} has no dates.`, place: job.place, match: name }
      }),
    }
  },
})
