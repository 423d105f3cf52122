import { blocksOf, entriesOf, monthsOf, monthsOfDay } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'
import type { DateRange, Entry, Finding, Lexicon, Resume } from '../../types.js'
import { phrasesIn } from '../../wording/phrases.js'

export const logic = defineRule({
  id: 'date/logic',
  title: 'Dates can be true',
  why: 'A job that ends before it begins, or begins in the future, is a slip that a reader may take for a lie.',
  fix: 'Correct the date.',
  severity: 'error',
  options: { together: count(12) },
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
    {
      name: 'two jobs that both go on',
      score: 0,
      says: ['“Jan 2020 - Present” at Acme and “May 2022 - Present” at Bolt both go on, for 49 months by now.'],
      asOf: '2026-06-01',
      resume:
        'Ada Lovelace\n\n# Experience\n\nEngineer, Bolt, May 2022 - Present\n- Built the lamp\n\nEngineer, Acme, Jan 2020 - Present\n- Built the engine',
    },
    {
      name: 'a job and work beside it',
      score: 1,
      asOf: '2026-06-01',
      resume:
        'Ada Lovelace\n\n# Experience\n\nEngineer, Bolt, May 2022 - Present\n- Built the lamp\n\nEngineer (part-time), Acme, Jan 2020 - Present\n- Built the engine',
    },
    { name: 'no dates', score: null, resume: '# Experience\n\n- Built the engine' },
  ],
  check(resume, { together }, lexicon) {
    const dated = entriesOf(resume, 'experience', 'education', 'volunteer', 'projects').flatMap(
      ({ dates }) => dates ?? [],
    )
    if (dated.length === 0) return skip('there are no dates')
    return verdict([
      ...dated.flatMap((dates) => faultOf(dates, resume.asOf)),
      ...bothCurrent(resume, together, lexicon),
    ])
  },
})

/**
 * Of exactly two jobs that go on, at two employers, when nothing says that one of them is beside the other: most likely
 * the older one lacks its end. With three or more it is a way of working.
 */
function bothCurrent(resume: Resume, together: number, lexicon: Lexicon): Finding[] {
  const current = entriesOf(resume, 'experience').filter(({ dates }) => dates?.end?.present === true)
  const [older, newer] = current
    .flatMap((job) => {
      const from = job.dates?.start === undefined ? undefined : monthsOf(job.dates.start, 12)
      return from === undefined || job.dates?.start?.ambiguous ? [] : [{ job, from }]
    })
    .sort((a, b) => a.from - b.from)
  if (current.length !== 2 || older === undefined || newer === undefined || resume.asOf === undefined) return []
  const months = monthsOfDay(resume.asOf) - newer.from
  if (months < together || !areApart(older.job, newer.job)) return []
  if ([older.job, newer.job].some((job) => isBesideAnother(resume, job, lexicon))) return []
  const [first, second] = [older.job, newer.job].map(
    ({ dates, organization }) => `“${dates?.text}” at ${organization?.text}`,
  )
  return [
    {
      message: `${first} and ${second} both go on, for ${months} months by now.`,
      fix: 'Give the one that is over its end; if both are true, say which is part-time.',
      severity: 'note',
      match: older.job.dates?.text ?? '',
      place: older.job.dates?.place ?? older.job.place,
    },
  ]
}

/** Both say what and where, and neither employer is part of the other's name. */
function areApart(a: Entry, b: Entry): boolean {
  if (a.title === undefined || b.title === undefined) return false
  const [one, other] = [a, b].map(({ organization }) => organization?.text.toLowerCase() ?? '')
  return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one)
}

/** Its heading lines speak of work that leaves room for a job: part-time, freelance, a board, a class to teach. */
const isBesideAnother = (resume: Resume, job: Entry, lexicon: Lexicon): boolean =>
  blocksOf(resume, job)
    .filter(({ kind }) => kind !== 'bullet')
    .some(({ text }) => phrasesIn(text, lexicon, { list: 'side-work' }).length > 0)

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
