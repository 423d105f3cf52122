import { labelRule } from '../../listed.js'

export const birthDate = labelRule({
  id: 'privacy/birth-date',
  title: 'The date of birth is not told',
  why: 'In many countries an employer must not ask for it, and some set such resumes aside to be safe.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  list: 'birth-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\nBorn to build engines' },
    {
      name: 'there',
      score: 0,
      says: ['“Date of birth” is private.'],
      resume: 'Ada Lovelace\nDate of birth: 10 December 1990',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
})
