import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { anyOf, onceFor, quote } from '../../text/index.js'
import type { Entry, Finding, Lexicon, Resume } from '../../types.js'
import { phrasesIn } from '../../wording/phrases.js'

export const entry = defineRule({
  id: 'section/entry',
  title: 'Every job names its employer and its title, every degree its school',
  why: 'Both are fields of their own in every application form, and are searched for.',
  fix: 'Write title and employer on the line above the bullets; write the degree beside its school.',
  source: 'RChilli Resume Quality 3105, 3109; Textkernel Resume Quality 231',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'complete', score: 1, resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine' },
    {
      name: 'a school without a degree',
      score: 0,
      says: ['“University of Leeds” names no degree.'],
      resume: '# Education\n\nUniversity of Leeds, 2015 - 2019',
    },
    {
      name: 'a degree without a school',
      score: 0,
      says: ['“BSc Computing” names no school.'],
      resume: '# Education\n\n### BSc Computing, 2015 - 2019',
    },
    { name: 'no entries', score: null, resume: 'Ada Lovelace' },
  ],
  check(resume, _options, lexicon) {
    const jobs = entriesOf(resume, 'experience')
    const schools = entriesOf(resume, 'education')
    if (jobs.length + schools.length === 0) return skip('there are no jobs and no schools')
    return verdict([
      ...jobs.flatMap((job) => lacks(job, resume, lexicon)),
      ...schools.filter((s) => isSchool(s, lexicon)).flatMap((s) => degree(s, resume, lexicon)),
      ...withoutSchool(schools, resume, lexicon),
    ])
  },
})

function lacks(job: Entry, resume: Resume, lexicon: Lexicon): Finding[] {
  // Without dates it may be no job at all, but a label above some bullets; date/range asks for those.
  if (job.dates === undefined || (job.title === undefined) === (job.organization === undefined)) return []
  const [start, end] = job.blocks
  const own = resume.blocks.slice(start, end)
  const headings = own.filter((block) => block.kind === 'entry')
  // An employer above several roles has no text of its own.
  if (headings.length === own.length) return []
  // Words of the heading that were not understood may well be what is missed: better silent than wrong.
  const known = [job.title, job.organization, job.location, job.dates].map((part) => part?.text ?? '').join(' ')
  const left = wordsIn(headings.map((block) => block.text).join(' ')).filter((word) => !wordsIn(known).includes(word))
  if (left.length > 0) return []
  const missing = job.title === undefined ? 'title' : 'employer'
  const name = resume.blocks[start]?.text ?? ''
  if (phrasesIn(name, lexicon, { list: 'without-employer' }).length > 0) return []
  const fix =
    missing === 'title' ? 'Write what you were there beside the employer.' : 'Write the employer beside the title.'
  return [{ message: `${quote(name)} names no ${missing}.`, place: job.place, match: name, fix }]
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A heading that was taken for a school, a course, or a school before any degree is no reason to ask for one. */
function isSchool({ organization }: Entry, { parsing, lists }: Lexicon): boolean {
  const name = organization?.text.toLowerCase() ?? ''
  if (lists['high-schools']?.some((school) => name.includes(school))) return false
  const words = new Set(wordsIn(name))
  return parsing.schools.some((school) => words.has(school))
}

function degree(school: Entry, resume: Resume, lexicon: Lexicon): Finding[] {
  if (school.organization === undefined || school.title !== undefined || school.area !== undefined) return []
  const inside = resume.blocks.slice(...school.blocks)
  // A degree that the parser did not take apart is still a degree.
  if (inside.some(({ text }) => namesDegree(lexicon)(text))) return []
  return [
    {
      message: `${quote(school.organization.text)} names no degree.`,
      place: school.place,
      match: school.organization.text,
      fix: 'Write the degree, or what you studied, beside the school.',
    },
  ]
}

/**
 * A heading that is a degree and nothing else. Where another entry of the section is a school without a degree, or the page
 * has columns, its school may have been filed there.
 */
function withoutSchool(all: readonly Entry[], resume: Resume, lexicon: Lexicon): Finding[] {
  if (resume.document.pages.some((page) => page.columns > 1)) return []
  if (all.some((one) => isSchool(one, lexicon) && one.title === undefined)) return []
  return all.flatMap((one): Finding[] => {
    const own = resume.blocks.slice(...one.blocks)
    const name = (own[0]?.text ?? '').replace(one.dates?.text ?? '', '').replace(/^[\s,|–—-]+|[\s,|–—-]+$/gu, '')
    const isAlone = own.length === 1 && !/[,|–—\t(@]| - | at | from /u.test(name)
    if (!isAlone || one.dates === undefined || !alone.test(name)) return []
    const fix = 'Write the school beside the degree.'
    return [{ message: `${quote(name)} names no school.`, place: one.place, match: name, fix }]
  })
}

const alone = /^(?:B\.?A|B\.?Sc|M\.?A|M\.?Sc|MBA|Ph\.?D|Bachelor|Master|Diploma?|Licen\p{L}+)(?![\p{L}])/iu

/** Of two letters only in capitals: "as" and "be" are words. */
const namesDegree = onceFor(({ parsing }: Lexicon): ((text: string) => boolean) => {
  const isShort = (name: string): boolean => name.length <= 2
  const short = anyOf(parsing.degrees.filter(isShort).map((name) => name.toUpperCase()))
  const long = anyOf(
    parsing.degrees.filter((name) => !isShort(name)),
    'i',
  )
  return (text) => short.test(text) || long.test(text)
})
