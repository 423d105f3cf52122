import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Entry, Resume } from '../../types.js'

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
    // So may a list of tools, a label ("Responsibilities:") or a row that was read across two columns.
    const columns = resume.document.pages.some((page) => page.columns > 1)
    const dated = jobs.length > bare.length
    const sure = bare.filter(
      (job) =>
        dated && !columns && (job.organization !== undefined || job.title !== undefined) && !isLabel(resume, job),
    )
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

/** Ends in a colon, or stands over no text of its own. */
function isLabel(resume: Resume, job: Entry): boolean {
  const own = resume.blocks.slice(...job.blocks)
  const name = own[0]?.text ?? ''
  return /:\s*$/.test(name) || own.every((block) => block.kind === 'entry')
}
