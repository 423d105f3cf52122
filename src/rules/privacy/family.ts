import { labelRule } from '../../listed.js'

export const family = labelRule({
  id: 'privacy/family',
  title: 'Family, faith, sex and origin are not told',
  why: 'It says nothing about the work, and invites a judgement that must not be made.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  list: 'family-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Taught children to program' },
    {
      name: 'there',
      score: 0,
      says: ['“Marital status” is private.'],
      resume: 'Ada Lovelace\nMarital status: married',
    },
    {
      name: 'where from, though not whether one may work there',
      score: 0,
      says: ['“Nationality” is private.'],
      resume: 'Ada Lovelace\nNationality: British | Work permit: EU',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
})
