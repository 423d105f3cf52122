import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { DatePoint, Resume } from '../../types.js'

export const format = defineRule({
  id: 'date/format',
  title: 'Dates are written in one way',
  why: 'One way of writing is read more surely, and 31 % of resumes in one benchmark were inconsistent in form.',
  fix: 'Choose one form, for example "Jan 2020 – Dec 2022", and keep to it.',
  source: 'Palladian benchmark (consistency)',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'one form',
      score: 1,
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2019\n- Kept the books',
    },
    {
      name: 'two forms',
      score: 0,
      says: ['Dates are written in 2 ways: “Jan 2020”, “05/2018”.'],
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine\n\nClerk, Bolt, 05/2018 - 12/2019\n- Kept the books',
    },
    { name: 'no dates', score: null, resume: '# Experience\n\n- Built the engine' },
  ],
  check(resume) {
    const points = pointsOf(resume)
    if (points.length < 2) return skip('there are fewer than two dates')
    const byForm = new Map<string, DatePoint>()
    for (const point of points) {
      const form = formOf(point)
      if (form !== undefined && !byForm.has(form)) byForm.set(form, point)
    }
    // A bare year beside months is date/month's business, and May is long and short at once.
    const forms = [...byForm].filter(([form]) => form !== 'year')
    if (forms.length < 2) return verdict([])
    const samples = forms.map(([, point]) => `“${point.text}”`).join(', ')
    return verdict([{ message: `Dates are written in ${forms.length} ways: ${samples}.` }])
  },
})

const pointsOf = (resume: Resume): DatePoint[] =>
  entriesOf(resume, 'experience', 'education', 'volunteer').flatMap(({ dates }) =>
    [dates?.start ?? [], dates?.end ?? []].flat(),
  )

/** Names that are as often written whole where the others are cut, and a template's own word. */
const SHORT_IN_FULL = /^(?:may|mai|mayo|mars|märz|juin|juil|août|juni|juli|sept|march|june|july|april|avril|month)$/i

function formOf({ text, present }: DatePoint): string | undefined {
  const date = text.trim()
  if (present === true) return undefined
  if (/^\d{4}$/.test(date)) return 'year'
  if (/^\d{1,2}[/.-]\d{4}$/.test(date)) return 'month/year'
  if (/^\d{4}[/.-]\d{1,2}$/.test(date)) return 'year-month'
  const [, month, dot] = /^(\p{L}+)(\.?)/u.exec(date) ?? []
  if (month === undefined || SHORT_IN_FULL.test(month)) return undefined
  if (month.length <= 3 || dot === '.') return 'short month'
  return /^(?:spring|summer|fall|autumn|winter|q\d)$/i.test(month) ? undefined : 'long month'
}
