import { blocksOf, linesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Line, Section } from '../../types.js'

export const empty = defineRule({
  id: 'section/empty',
  title: 'Every section has something in it',
  why: 'An empty section looks like a template that was not filled, or like text that did not survive the export.',
  fix: 'Fill it or take the heading out.',
  source: 'RChilli Resume Quality 4001 (empty section)',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'filled', score: 1, resume: '# Experience\n\n- Built it' },
    {
      name: 'empty',
      score: 0,
      says: ['The section “Projects” is empty.'],
      resume: '# Experience\n\n- Built it\n\n# Projects\n\n# Education\n\nBSc, Leeds',
    },
    { name: 'no headings', score: null, resume: 'Ada Lovelace' },
  ],
  check(resume) {
    const headed = resume.sections.filter((section) => section.heading !== null)
    if (headed.length === 0) return skip('there are no headings')
    // In columns, and under a heading over two others, what belongs to a heading may be filed under its neighbour.
    if (resume.document.pages.some((page) => page.columns > 1)) return skip('the page has columns')
    const lines = new Map(linesOf(resume.document).map((line) => [line.number, line]))
    return verdict(
      headed.flatMap((section) => {
        const { heading } = section
        if (heading === null || section.kind === 'other') return []
        if (blocksOf(resume, section).some((block) => block.kind !== 'heading')) return []
        if (!isFollowed(section, headed, lines)) return []
        return [{ message: `The section ${quote(heading.text)} is empty.`, place: heading.place, match: heading.text }]
      }),
    )
  },
})

/**
 * Where pages have a geometry: the next heading stands straight below, as large, and nothing stands beside this one.
 * Else the text may be there, to the right of its heading or in another column.
 */
function isFollowed(section: Section, headed: readonly Section[], lines: ReadonlyMap<number, Line>): boolean {
  const own = lines.get(section.heading?.place.line ?? 0)
  if (own?.box === undefined) return true
  const [left, top, , bottom] = own.box
  const beside = [...lines.values()].some(
    ({ box, page, number }) =>
      box !== undefined && page === own.page && number !== own.number && box[1] < bottom - 2 && box[3] > top + 2,
  )
  if (beside) return false
  const next = lines.get(headed[headed.indexOf(section) + 1]?.heading?.place.line ?? 0)
  if (next?.box === undefined) return true
  if (next.page !== own.page || Math.abs(next.box[0] - left) > 3) return false
  const height = bottom - top
  return next.box[3] - next.box[1] > 0.9 * height && next.box[1] - bottom < 1.8 * height
}
