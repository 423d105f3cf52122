import { linesOf, privateLabels } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const salary = defineRule({
  id: 'privacy/salary',
  title: 'No salary is named',
  why: 'It binds you before you know the job.',
  fix: 'Take it out; name it when asked.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Built the salary system' },
    {
      name: 'there',
      score: 0,
      says: ['“Expected salary” is private.'],
      resume: 'Ada Lovelace\nExpected salary: 90,000',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, _options, lexicon) {
    if (linesOf(document).length === 0) return skip('there is no text')
    return verdict(privateLabels(document, lexicon.lists['salary-labels']))
  },
})
