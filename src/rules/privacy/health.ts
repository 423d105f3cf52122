import { linesOf, privateLabels } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const health = defineRule({
  id: 'privacy/health',
  title: 'Nothing is told about health or body',
  why: 'It must not count, and is better not known.',
  fix: 'Take it out.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Cut the weight of the page by half' },
    { name: 'there', score: 0, says: ['“Blood group” is private.'], resume: 'Ada Lovelace\nBlood group: A' },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, _options, lexicon) {
    if (linesOf(document).length === 0) return skip('there is no text')
    return verdict(privateLabels(document, lexicon.lists['health-labels']))
  },
})
