import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { DatePoint, DateRange, Finding, Resume } from '../../types.js'

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
    {
      name: 'a hyphen here, a dash there',
      score: 0,
      says: ['2 kinds of dash stand between dates: “Jan 2020 – Present”, “May 2018 - Dec 2019”.'],
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 – Present\n- Built the engine\n\nClerk, Bolt, May 2018 - Dec 2019\n- Kept the books',
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
    const samples = forms.map(([, point]) => `“${point.text}”`).join(', ')
    return verdict([
      ...(forms.length < 2 ? [] : [{ message: `Dates are written in ${forms.length} ways: ${samples}.` }]),
      ...dashesOf(resume),
    ])
  },
})

const pointsOf = (resume: Resume): DatePoint[] =>
  entriesOf(resume, 'experience', 'education', 'volunteer').flatMap(({ dates }) =>
    [dates?.start ?? [], dates?.end ?? []].flat(),
  )

/** Several signs between start and end. */
function dashesOf(resume: Resume): Finding[] {
  const bySign = new Map<string, DateRange>()
  for (const { dates } of entriesOf(resume, 'experience', 'education', 'volunteer')) {
    const sign = dates === undefined ? undefined : /[\p{L}\p{N}.] ?([-–—]) ?[\p{L}\p{N}]/u.exec(between(dates))?.[1]
    if (dates !== undefined && sign !== undefined && !bySign.has(sign)) bySign.set(sign, dates)
  }
  if (bySign.size < 2) return []
  const samples = [...bySign.values()].map(({ text }) => `“${text}”`).join(', ')
  const last = [...bySign.values()].at(-1) as DateRange
  const message = `${bySign.size} kinds of dash stand between dates: ${samples}.`
  return [{ message, fix: 'Use one of them, with or without spaces.', place: last.place, match: last.text }]
}

/** From the last character of the start to the first of the end: `2020-01 – 2021-03` has hyphens of its own. */
function between({ text, start, end }: DateRange): string {
  if (start === undefined || end === undefined || !text.startsWith(start.text)) return ''
  const to = text.indexOf(end.text, start.text.length)
  return to < 0 ? '' : text.slice(start.text.length - 1, to + 1)
}

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
