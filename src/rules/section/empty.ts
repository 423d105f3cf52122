import { blocksOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

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
    return verdict(
      headed.flatMap((section) => {
        const { heading } = section
        if (heading === null || section.kind === 'other') return []
        if (blocksOf(resume, section).some((block) => block.kind !== 'heading')) return []
        return [{ message: `The section ${quote(heading.text)} is empty.`, place: heading.place, match: heading.text }]
      }),
    )
  },
})
