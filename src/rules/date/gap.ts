import { type JobSpan, jobSpans } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'
import type { Finding } from '../../types.js'

export const gap = defineRule({
  id: 'date/gap',
  title: 'The jobs follow one another',
  why: 'Some readers ask about the time between two jobs; study, family and free work are good answers.',
  fix: 'Nothing needs fixing; a line for the time between, if you wish to name it.',
  severity: 'off',
  options: { months: count(6) },
  examples: [
    {
      name: 'one after the other',
      score: 1,
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2019\n- Kept the books',
    },
    {
      name: 'a year between',
      score: 0,
      says: ['12 months lie between “May 2018 - Dec 2018” and “Jan 2020 - Dec 2022”.'],
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2018\n- Kept the books',
    },
    { name: 'one job', score: null, resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine' },
  ],
  check(resume, { months }) {
    const spans = jobSpans(resume)
    if (spans.length < 2) return skip('there are fewer than two jobs with dates')
    const findings: Finding[] = []
    let latest = spans[0] as JobSpan
    for (const span of spans.slice(1)) {
      const between = span.from - latest.to - 1
      if (between > months) {
        const message = `${between} months lie between “${latest.dates.text}” and “${span.dates.text}”.`
        findings.push({ message, place: span.dates.place, match: span.dates.text, severity: 'note' })
      }
      if (span.to > latest.to) latest = span
    }
    return verdict(findings)
  },
})
