import { labelRule } from '../../listed.js'

export const identityNumber = labelRule({
  id: 'privacy/identity-number',
  title: 'No number of an identity paper or an account is told',
  why: 'Resumes are copied, mailed and kept for years: with such a number an identity can be stolen.',
  fix: 'Take it out; it is asked for when a contract is signed.',
  severity: 'error',
  list: 'identity-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Built the passport scanner' },
    { name: 'there', score: 0, says: ['“Passport No” is private.'], resume: 'Ada Lovelace\nPassport No: X1234567' },
    { name: 'an empty document', score: null, resume: '' },
  ],
})
