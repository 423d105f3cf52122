import { defineRule, fail, pass, skip } from '../../rule.js'

export const encryption = defineRule({
  id: 'file/encryption',
  title: 'The file opens without a password and lets its text be copied',
  why: 'A parser has no password, and some refuse a file whose owner forbids copying text.',
  fix: 'Export without a password and without restrictions.',
  severity: 'error',
  options: {},
  examples: [
    { name: 'a plain PDF', score: 1, resume: 'Ada', document: { format: 'pdf', metadata: { encrypted: false } } },
    {
      name: 'restricted by its owner',
      score: 0,
      says: ['The file is encrypted, and its owner forbids copying text out of it.'],
      resume: 'Ada',
      document: { format: 'pdf', metadata: { encrypted: true, extractable: false } },
    },
    {
      name: 'encrypted, but free to copy',
      score: 0,
      says: ['The file is encrypted, though it opens without a password.'],
      resume: 'Ada',
      document: { format: 'pdf', metadata: { encrypted: true } },
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document: { format, metadata } }) {
    if (format !== 'pdf' && format !== 'docx') return skip('this format cannot be encrypted')
    if (metadata.encrypted !== true) return pass
    if (metadata.extractable === false) {
      return fail([{ message: 'The file is encrypted, and its owner forbids copying text out of it.' }])
    }
    return fail([{ message: 'The file is encrypted, though it opens without a password.', severity: 'warning' }])
  },
})
