import { labelRule } from '../../listed.js'

export const health = labelRule({
  id: 'privacy/health',
  title: 'Nothing is told about health or body',
  why: 'It must not count, and is better not known.',
  fix: 'Take it out.',
  severity: 'note',
  list: 'health-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Cut the weight of the page by half' },
    { name: 'there', score: 0, says: ['“Blood group” is private.'], resume: 'Ada Lovelace\nBlood group: A' },
    { name: 'an empty document', score: null, resume: '' },
  ],
})
