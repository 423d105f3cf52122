import { sectionsOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { Finding } from '../../types.js'

export const thirdParty = defineRule({
  id: 'privacy/third-party',
  title: 'No contact details of other people are told',
  why: 'A referee has not agreed to have a number passed on to everybody who gets the resume.',
  fix: 'Name referees when asked.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'a name only', score: 1, resume: 'Ada\n\n# References\n\nCharles Babbage, Professor' },
    {
      name: 'a number',
      score: 0,
      says: ['The contact details of somebody else stand here: “charles@example.com”.'],
      resume: 'Ada\n\n# References\n\nCharles Babbage, charles@example.com',
    },
    { name: 'no references', score: null, resume: 'Ada' },
  ],
  check(resume) {
    const sections = sectionsOf(resume, 'references')
    if (sections.length === 0) return skip('there is no section of references')
    const blocks = sections.flatMap((section) => resume.blocks.slice(...section.blocks))
    return verdict(
      blocks.flatMap(({ text, place }): Finding[] => {
        const match = details.exec(text)?.[0]
        return match === undefined
          ? []
          : [{ message: `The contact details of somebody else stand here: “${match}”.`, place, match }]
      }),
    )
  },
})

const details = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\+?\(?\d(?:[ ().-]{0,2}\d){7,14}/
