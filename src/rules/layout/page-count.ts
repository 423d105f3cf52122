import { entriesOf, hasGeometry, jobSpans } from '../../resume.js'
import { count, defineRule, share, skip, verdict } from '../../rule.js'
import type { Finding, Page } from '../../types.js'

export const pageCount = defineRule({
  id: 'layout/page-count',
  title: 'The resume has the length that its story needs',
  why: 'A reader looks for the reasons to talk to you; a third page hides them. (Academic and public-service CVs are longer by rule.)',
  fix: 'Keep the last ten years in full and the rest in a line each.',
  severity: 'note',
  options: { max: count(2), few_years: count(5), filled: share(0.2) },
  examples: [
    { name: 'one page', score: 1, resume: 'Ada', page: { width: 600, height: 800 } },
    {
      name: 'three pages',
      score: 0,
      says: ['The resume has 3 pages.'],
      resume: 'Ada',
      page: { width: 600, height: 800 },
      document: { metadata: { pageCount: 3 } },
    },
    {
      name: 'a file of which only the first pages were read',
      score: 0,
      says: ['The PDF has 60 pages; only the first 50 were read.'],
      resume: 'Ada',
      page: { width: 600, height: 800 },
      document: {
        metadata: { pageCount: 60 },
        problems: [
          {
            id: 'layout/page-count',
            severity: 'warning',
            message: 'The PDF has 60 pages; only the first 50 were read.',
          },
        ],
      },
    },
    { name: 'a format without pages', score: null, resume: 'Ada' },
  ],
  check(resume, { max, few_years, filled }) {
    const { document } = resume
    const { pages, metadata } = document
    if (!hasGeometry(document)) return skip('this format has no pages')
    const length = metadata.pageCount ?? pages.length
    // Where only some pages were read.
    const unread = document.problems.filter((problem) => problem.id === 'layout/page-count')
    const findings: Finding[] = unread.map(({ message, fix, severity }) => ({ message, fix, severity }))
    if (length > max && unread.length === 0) findings.push({ message: `The resume has ${length} pages.` })
    const years = yearsOf(resume)
    if (length > 1 && length <= max && years !== undefined && years < few_years) {
      findings.push({
        message: `The resume has ${length} pages for ${years < 1.5 ? 'about a year' : `about ${Math.round(years)} years`} of work.`,
      })
    }
    const last = pages.at(-1)
    if (pages.length > 1 && pages.length === length && last !== undefined && used(last) < filled) {
      findings.push({
        message: `The last page is almost empty: ${last.lines.length === 1 ? '1 line' : `${last.lines.length} lines`}.`,
      })
    }
    return verdict(findings)
  },
})

/** From the first start to the last end; unknown when a job has no dates. */
function yearsOf(resume: Parameters<typeof jobSpans>[0]): number | undefined {
  const spans = jobSpans(resume)
  if (spans.length === 0 || spans.length < entriesOf(resume, 'experience').length) return undefined
  return (Math.max(...spans.map((span) => span.to)) - Math.min(...spans.map((span) => span.from)) + 1) / 12
}

/** Share of the page's height down to its last line. */
function used(page: Page): number {
  const bottoms = page.lines.flatMap((line) => (line.box === undefined ? [] : [line.box[3]]))
  return bottoms.length === 0 ? 1 : Math.max(...bottoms) / page.height
}
