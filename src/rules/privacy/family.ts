import { linesOf, privateLabels } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const family = defineRule({
  id: 'privacy/family',
  title: 'The family is not told',
  why: 'It says nothing about the work, and invites a judgement that must not be made.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Taught children to program' },
    {
      name: 'there',
      score: 0,
      says: ['“Marital status” is private.'],
      resume: 'Ada Lovelace\nMarital status: married',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, _options, lexicon) {
    if (linesOf(document).length === 0) return skip('there is no text')
    return verdict(privateLabels(document, lexicon.lists['family-labels']))
  },
})
