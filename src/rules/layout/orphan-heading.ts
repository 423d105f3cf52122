import { linesOf, placeOfLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding } from '../../types.js'

export const orphanHeading = defineRule({
  id: 'layout/orphan-heading',
  title: 'No heading stands alone at the foot of a page',
  why: 'A heading at the foot is overlooked, and what follows on the next page has none.',
  fix: 'Move the heading to the next page ("keep with next").',
  severity: 'note',
  options: {},
  examples: [
    { name: 'all on one page', score: null, resume: '# Experience\n\n- Built it', page: { width: 600, height: 800 } },
    { name: 'the list goes on overleaf', score: 1, file: 'senior.pdf' },
    {
      name: 'alone at the foot',
      score: 0,
      says: ['The heading “Education” is the last line of page 1.'],
      file: 'layout/orphan-heading.pdf',
    },
  ],
  check({ document, sections }) {
    if (document.pages.filter((page) => page.width > 0).length < 2) return skip('there are fewer than two pages')
    const lines = new Map(linesOf(document).map((line) => [line.number, line]))
    return verdict(
      sections.flatMap(({ heading }): Finding[] => {
        const line = lines.get(heading?.place.line ?? 0)
        const page = line === undefined ? undefined : document.pages[line.page - 1]
        const body = page?.lines.filter((one) => one.role !== 'footer' && one.role !== 'header') ?? []
        if (line === undefined || page === undefined || page.columns > 1 || page.number === document.pages.length)
          return []
        if (body.at(-1)?.number !== line.number) return []
        return [
          {
            message: `The heading ${quote(line.text)} is the last line of page ${page.number}.`,
            place: placeOfLine(line),
            match: line.text,
          },
        ]
      }),
    )
  },
})
