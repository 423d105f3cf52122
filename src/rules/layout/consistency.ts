import { blocksOf, entriesOf, linesOf } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'
import type { DateRange, Finding, Resume } from '../../types.js'

export const consistency = defineRule({
  id: 'layout/consistency',
  title: 'The same thing looks the same everywhere',
  why: 'Many typefaces and signs make a page restless; 31 % of resumes in one benchmark were inconsistent in form.',
  fix: 'Use one family of type, three or four sizes, and one sign for bullets.',
  source: 'Palladian benchmark',
  severity: 'note',
  options: { families: count(3), sizes: count(7), bullets: count(2) },
  examples: [
    {
      name: 'one of each',
      score: 1,
      resume: '- Built it\n- Ran it',
      line: () => ({ runs: [{ start: 0, end: 8, font: 'Lato-Regular', size: 10 }] }),
    },
    {
      name: 'four families',
      score: 0,
      says: ['4 families of type are used: Arimo, Bitter, Cousine, Domine.'],
      resume: 'one\ntwo\nthree\nfour',
      line: ({ number }) => ({
        runs: [
          { start: 0, end: 3, font: ['Arimo', 'Bitter-Bold', 'Cousine', 'Domine-Italic'][number - 1] ?? '', size: 10 },
        ],
      }),
    },
    {
      name: 'dates before one job and behind the others',
      score: 0,
      says: ['“Jan 2020 - Dec 2022” and “Mar 2016 - Dec 2017” stand on different sides of what they date.'],
      resume:
        '# Experience\n\n### Engineer, Acme, Jan 2020 - Dec 2022\n- Built it\n\n### Clerk, Bolt, Jan 2018 - Dec 2019\n- Kept it\n\n### Mar 2016 - Dec 2017 Porter, Crane\n- Bore it',
      line: () => ({ runs: [{ start: 0, end: 3, font: 'Lato-Regular', size: 10 }] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check(resume, { families, sizes, bullets }) {
    const { document } = resume
    const lines = linesOf(document)
    const runs = lines.flatMap((line) => line.runs)
    if (!runs.some((run) => run.font !== undefined || run.size !== undefined)) return skip('the letters have no look')
    const findings: Finding[] = []
    const fonts = distinct(runs.map((run) => (run.font === undefined ? undefined : familyOf(run.font))))
    if (fonts.length > families)
      findings.push({ message: `${fonts.length} families of type are used: ${fonts.slice(0, 5).join(', ')}.` })
    const points = distinct(runs.map((run) => (run.size === undefined ? undefined : Math.round(run.size))))
    if (points.length > sizes) findings.push({ message: `${points.length} sizes of letters are used.` })
    // Signs of nested lists differ on purpose.
    const signs = distinct(
      lines.filter((line) => (line.level ?? 1) === 1 && isSign(line.marker)).map((line) => line.marker),
    )
    if (signs.length > bullets)
      findings.push({ message: `${signs.length} signs are used for bullets: ${signs.join(' ')}.` })
    return verdict([...findings, ...datesOf(resume), ...indentsOf(resume)])
  },
})

/** Dates before what they date, and behind it. A date that is alone on its line was broken off from either; columns are mixed. */
function datesOf(resume: Resume): Finding[] {
  if (resume.document.pages.some((page) => page.columns > 1)) return []
  const texts = new Map(linesOf(resume.document).map((line) => [line.number, line.text.trim()]))
  const bySide = new Map<boolean, DateRange>()
  const jobs = entriesOf(resume, 'experience').flatMap(({ dates }) => dates ?? [])
  for (const dates of jobs) {
    const line = texts.get(dates.place.line) ?? ''
    const [isFirst, isLast] = [line.startsWith(dates.text), line.endsWith(dates.text)]
    if (isFirst !== isLast && !bySide.has(isFirst)) bySide.set(isFirst, dates)
  }
  if (jobs.length < 3 || bySide.size < 2) return []
  const samples = [...bySide.values()]
  const [first, last] = jobs.filter((dates) => samples.includes(dates)) as [DateRange, DateRange]
  const message = `“${first.text}” and “${last.text}” stand on different sides of what they date.`
  return [{ message, fix: 'Set the dates of every job at the same place.', place: last.place, match: last.text }]
}

/** Bullets of the first level that begin further right under one job than under another of the same page. */
function indentsOf(resume: Resume): Finding[] {
  if (resume.document.pages.some((page) => page.columns > 1)) return []
  const byNumber = new Map(linesOf(resume.document).map((line) => [line.number, line]))
  const firsts = entriesOf(resume, 'experience').flatMap((job) => {
    const bullets = blocksOf(resume, job).filter(({ kind, depth }) => kind === 'bullet' && depth <= 1)
    const lines = bullets.flatMap(({ place }) => byNumber.get(place.line) ?? [])
    const lefts = lines.flatMap(({ box }) => box?.[0] ?? [])
    const [first] = bullets
    return first === undefined || lefts.length === 0 ? [] : [{ place: first.place, left: Math.min(...lefts) }]
  })
  const [usual] = firsts
  const odd = firsts.find(
    ({ place, left }) => place.page === usual?.place.page && isIndent(Math.abs(left - usual.left)),
  )
  if (usual === undefined || odd === undefined) return []
  const message = `The bullets of one job begin ${Math.round(Math.abs(odd.left - usual.left))} points further in than those of another.`
  return [{ message, fix: 'Give the bullets of every job the same indent.', place: odd.place }]
}

/** Fewer points nobody sees, or they come from another sign for bullets; more are another column. */
const isIndent = (points: number): boolean => points > 4 && points < 40

const isSign = (marker: string | undefined): boolean => marker !== undefined && !/[\p{L}\p{N}]/u.test(marker)
const distinct = <T extends string | number>(values: readonly (T | undefined)[]): T[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort()

/** `ABCDEF+Lato-BoldItalic` → `Lato`; the cuts of one family are not different families. Computer Modern has one name a cut. */
function familyOf(font: string): string | undefined {
  const bare = font.replace(/^[A-Z]{6}\+/, '')
  if (/awesome|icons?|symbol|dingbat|wingding|cmsy|cmmi|msam|marvosym/i.test(bare)) return undefined
  if (/^(?:CM|LM|SFRM|SF[A-Z]{2})[A-Z]*[\d-]/i.test(bare)) return 'Computer Modern'
  return bare.split(/[-,_]/)[0]?.replace(cut, '').replace(/\d+$/, '') || bare
}

const cut =
  /(?<=[\p{Ll}\d])(?:Regular|Roman|Book|Light|Thin|Extra|Medium|Semi|Demi|Bold|Black|Heavy|Italic|It|Oblique|MT|PS|Std|Pro|Display|Text|Condensed|Variable)+$/u
