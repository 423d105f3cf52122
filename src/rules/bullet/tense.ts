import { blocksOf, entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Entry, Finding, Lexicon, Resume } from '../../types.js'
import { findingAt, notEnglish, type Statement, statementOf } from '../../wording/statements.js'
import { type Tense, tenseOf } from '../../wording/tense.js'

export const tense = defineRule({
  id: 'bullet/tense',
  title: 'Past jobs are told in the past tense',
  why: 'The tense says whether you still do it; mixed tenses make a reader check the dates.',
  fix: 'Past tense for what is over, present tense only for what you still do.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'past for the past, present and past for the job one has',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Senior Engineer, Beta, Jan 2023 - Present
        - Lead the platform team
        - Cut build time by 40%
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built the billing service
        - Designed the schema`,
    },
    {
      name: 'a job that is over in the present tense',
      score: 0,
      says: ['“Manage” is in the present tense; this job ended Dec 2022.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built the billing service
        - Manage the release process`,
    },
    { name: 'no jobs with dates', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, _options, lexicon) {
    const because = notEnglish(resume)
    if (because !== undefined) return skip(because)
    const jobs = entriesOf(resume, 'experience').filter((job) => job.dates?.end !== undefined)
    if (jobs.length === 0) return skip('no jobs with dates')
    return verdict(jobs.flatMap((job) => findingsOf(resume, job, lexicon)))
  },
})

/** One a job: the first bullet that is out of tune. */
function findingsOf(resume: Resume, job: Entry, lexicon: Lexicon): Finding[] {
  const bullets = blocksOf(resume, job)
    .filter((block) => block.kind === 'bullet')
    .map((block) => statementOf(resume, block))
    .map((bullet) => ({ bullet, tense: tenseOf(bullet.text, lexicon) }))
  const current = job.dates?.end?.present === true
  const counted = (wanted: Tense): number => bullets.filter((one) => one.tense === wanted).length
  const odd = current
    ? undefined
    : bullets.find((one) => one.tense === 'present' || (one.tense === 'gerund' && counted('past') > 0))
  if (odd === undefined) return []
  const word = odd.bullet.text.match(/[\p{L}-]+/u)?.[0] ?? ''
  const which = odd.tense === 'present' ? 'in the present tense' : 'an -ing form among past ones'
  const message = `${quote(word)} is ${which}; this job ended ${job.dates?.end?.text}.`
  return [
    findingAt(resume, odd.bullet, spanOf(odd.bullet, word), { message, fix: `Say what you did, in the past tense.` }),
  ]
}

function spanOf({ text }: Statement, word: string): { start: number; end: number } {
  const start = text.indexOf(word)
  return { start, end: start + word.length }
}
