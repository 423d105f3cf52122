import { defineRule, skip, verdict, words } from '../../rule.js'
import type { SectionKind } from '../../types.js'

export const order = defineRule({
  id: 'section/order',
  title: 'Sections stand in the order that the role expects',
  why: 'What is looked for first should be found first.',
  fix: 'Move the section.',
  severity: 'warning',
  options: { order: words([]) },
  examples: [
    {
      name: 'as expected',
      score: 1,
      resume: '# Experience\n\n- Built it\n\n# Education\n\nBSc, Leeds',
      options: { order: ['summary', 'experience', 'education'] },
    },
    {
      name: 'the other way round',
      score: 0,
      says: ['Education stands before Experience; this rubric expects it after.'],
      resume: '# Education\n\nBSc, Leeds\n\n# Experience\n\n- Built it',
      options: { order: ['experience', 'education'] },
    },
    { name: 'the rubric expects none', score: null, resume: '# Education\n\nBSc, Leeds' },
  ],
  check({ sections, document }, { order }) {
    if (order.length === 0) return skip('this rubric expects no order')
    if (document.pages.some((page) => page.columns > 1))
      return skip('the page has columns, which are read side by side')
    const ranked = sections.filter((section) => section.heading !== null && order.includes(section.kind))
    if (ranked.length < 2) return skip('there are fewer than two of the sections')
    const rank = (kind: SectionKind): number => order.indexOf(kind)
    const early = ranked.find((section, index) =>
      ranked.slice(index + 1).some((later) => rank(later.kind) < rank(section.kind)),
    )
    if (early === undefined) return verdict([])
    const later = ranked.slice(ranked.indexOf(early) + 1).find((section) => rank(section.kind) < rank(early.kind))
    const message = `${titled(early.kind)} stands before ${titled(later?.kind ?? '')}; this rubric expects it after.`
    return verdict([{ message, place: early.heading?.place, match: early.heading?.text }])
  },
})

const titled = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)
