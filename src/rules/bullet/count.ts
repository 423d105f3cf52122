import { blocksOf, entriesOf } from '../../resume.js'
import { count as countOption, defineRule, skip, verdict } from '../../rule.js'
import type { Entry, Finding, Resume } from '../../types.js'

export const count = defineRule({
  id: 'bullet/count',
  title: 'Each job has two to six bullets',
  why: 'One bullet shows little of a job; with ten the best is lost among the rest.',
  fix: 'Give the newest jobs the most room, the oldest the least.',
  severity: 'note',
  options: { min: countOption(2), max: countOption(6) },
  examples: [
    {
      name: 'two',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut build time by 40%
        - Led the migration`,
    },
    {
      name: 'one',
      score: 0,
      says: ['This job has 1 bullet.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut build time by 40%`,
    },
    { name: 'no jobs with bullets', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, { min, max }) {
    const jobs = entriesOf(resume, 'experience')
      .map((job) => ({ job, bullets: bulletsIn(resume, job) }))
      .filter(({ bullets }) => bullets > 0)
    if (jobs.length === 0) return skip('no jobs with bullets')
    return verdict(
      jobs
        .filter(({ bullets }) => bullets < min || bullets > max)
        .map(({ job, bullets }) => findingOf(job, bullets, min)),
    )
  },
})

const bulletsIn = (resume: Resume, job: Entry): number =>
  blocksOf(resume, job).filter((block) => block.kind === 'bullet' && block.depth <= 1).length

const findingOf = (job: Entry, bullets: number, min: number): Finding => ({
  message: `This job has ${bullets} ${bullets === 1 ? 'bullet' : 'bullets'}.`,
  fix: bullets < min ? 'Add what you are most proud of there.' : 'Keep the ones with a result; merge or drop the rest.',
  place: job.place,
})
