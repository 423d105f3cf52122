import { blocksOf, entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Entry, Finding, Lexicon, Resume } from '../../types.js'
import { findingAt, type Statement, statementOf } from '../../wording/statements.js'
import { type Tense, takesObject, tenseOf } from '../../wording/tense.js'

export const tense = defineRule({
  id: 'bullet/tense',
  title: 'Past jobs are told in the past tense',
  why: 'The tense says whether you still do it; mixed tenses make a reader check the dates.',
  fix: 'Past tense for what is over, present tense only for what you still do.',
  severity: 'note',
  language: 'en',
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
    {
      name: 'a job without dates that mixes the tenses',
      score: 0,
      says: ['“Design” is in the present tense, the rest of this role in the past.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme
        - Built the billing service
        - Shipped the mobile client
        - Design the schema of the ledger`,
    },
    {
      name: 'the job one has, with forms of all kinds',
      score: 0,
      says: ['“Managing” is an -ing form, the rest of this role is not.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Senior Engineer, Beta, Jan 2023 - Present
        - Lead the platform team
        - Cut build time by 40%
        - Wrote the migration guide
        - Managing the release process`,
    },
    { name: 'no jobs', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, _options, lexicon) {
    const jobs = entriesOf(resume, 'experience')
    if (jobs.length === 0) return skip('no jobs')
    return verdict(jobs.flatMap((job) => findingOf(resume, job, lexicon)))
  },
})

interface Told {
  readonly bullet: Statement
  readonly tense: Tense | undefined
}

/** One a job: the first bullet that is out of tune. */
function findingOf(resume: Resume, job: Entry, lexicon: Lexicon): Finding[] {
  const bullets = blocksOf(resume, job)
    .filter((block) => block.kind === 'bullet')
    .map((block) => statementOf(resume, block))
    .map((bullet) => ({ bullet, tense: tenseOf(bullet.text, lexicon) }))
  const end = job.dates?.end
  const odd =
    end === undefined || end.present === true ? mixedIn(bullets, end?.present === true) : notPast(bullets, end.text)
  if (odd === undefined) return []
  const word = odd.bullet.text.match(/[\p{L}-]+/u)?.[0] ?? ''
  return [
    findingAt(resume, odd.bullet, spanOf(odd.bullet, word), {
      message: `${quote(word)} is ${odd.says}.`,
      fix: odd.fix ?? 'Say what you did, in the past tense.',
    }),
  ]
}

interface Odd {
  readonly bullet: Statement
  readonly says: string
  readonly fix?: string
}

/** Of a job that is over. */
function notPast(bullets: readonly Told[], end: string): Odd | undefined {
  const odd = bullets.find(
    ({ tense }) => tense === 'present' || (tense === 'gerund' && bullets.some((one) => one.tense === 'past')),
  )
  if (odd === undefined) return undefined
  const which = odd.tense === 'present' ? 'in the present tense' : 'an -ing form among past ones'
  return { bullet: odd.bullet, says: `${which}; this job ended ${end}` }
}

/** Of a job that goes on, where past and present both have their place, or that has no dates: one form among others. */
function mixedIn(bullets: readonly Told[], current: boolean): Odd | undefined {
  const all = (...tenses: readonly Tense[]): readonly Told[] =>
    bullets.filter(({ tense }) => tense !== undefined && tenses.includes(tense))
  const fix = 'Tell all of a role in one form: what you do in the present tense, what is done in the past.'
  // Most -ing forms are nouns too: "Managing the release", not "Learning platform for museums".
  const gerunds = all('gerund').filter(({ bullet: { text } }) => takesObject(text, text.search(/ing\b/) + 3))
  const finite = all('past', 'present')
  if (gerunds[0] !== undefined && gerunds.length < finite.length) {
    return { bullet: gerunds[0].bullet, says: 'an -ing form, the rest of this role is not', fix }
  }
  const [past, present] = [all('past'), all('present')]
  if (current || past.length + present.length < 3) return undefined
  if (past[0] === undefined || present[0] === undefined) return undefined
  return past.length >= present.length
    ? { bullet: present[0].bullet, says: 'in the present tense, the rest of this role in the past', fix }
    : { bullet: past[0].bullet, says: 'in the past tense, the rest of this role in the present', fix }
}

function spanOf({ text }: Statement, word: string): { start: number; end: number } {
  const start = text.indexOf(word)
  return { start, end: start + word.length }
}
