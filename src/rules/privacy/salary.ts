import { labelRule } from '../../listed.js'

export const salary = labelRule({
  id: 'privacy/salary',
  title: 'No salary is named',
  why: 'It binds you before you know the job.',
  fix: 'Take it out; name it when asked.',
  severity: 'note',
  list: 'salary-labels',
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
})
