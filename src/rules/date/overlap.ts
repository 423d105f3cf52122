import { type JobSpan, jobSpans } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'
import type { Finding } from '../../types.js'

export const overlap = defineRule({
  id: 'date/overlap',
  title: 'No two jobs share their time',
  why: 'Two jobs at once are usual for some and a slip of the pen for others.',
  fix: 'Nothing needs fixing if both dates are right.',
  severity: 'off',
  options: { months: count(2) },
  examples: [
    {
      name: 'one after the other',
      score: 1,
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2019\n- Kept the books',
    },
    {
      name: 'a year together',
      score: 0,
      says: ['“May 2018 - Dec 2020” and “Jan 2020 - Dec 2022” share 12 months.'],
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2020\n- Kept the books',
    },
    { name: 'one job', score: null, resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine' },
  ],
  check(resume, { months }) {
    const spans = jobSpans(resume)
    if (spans.length < 2) return skip('there are fewer than two jobs with dates')
    const findings = spans.slice(1).flatMap((span, index): Finding[] => {
      const before = spans[index] as JobSpan
      const shared = Math.min(before.to, span.to) - span.from + 1
      if (shared <= months) return []
      const message = `“${before.dates.text}” and “${span.dates.text}” share ${shared} months.`
      return [{ message, place: span.dates.place, match: span.dates.text, severity: 'note' }]
    })
    return verdict(findings)
  },
})
