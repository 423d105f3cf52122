import { defineRule, skip, verdict } from '../../rule.js'
import type { Finding } from '../../types.js'

export const tagging = defineRule({
  id: 'file/tagging',
  title: 'The PDF says its language and its structure',
  why: 'Tags tell headings and lists apart for screen readers and for parsers that use them.',
  fix: 'Choose "tagged PDF" or "accessible" when exporting, and set the document\'s language.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'tagged, with a language',
      score: 1,
      resume: 'Ada',
      document: { format: 'pdf', metadata: { tagged: true, language: 'en-GB' } },
    },
    {
      name: 'neither',
      score: 0,
      says: ['The PDF has no structure tags and names no language.'],
      resume: 'Ada',
      document: { format: 'pdf' },
    },
    { name: 'not a PDF', score: null, resume: 'Ada' },
  ],
  check({ document: { format, metadata } }) {
    if (format !== 'pdf') return skip('only a PDF can lack tags')
    const missing = [
      ...(metadata.tagged === true ? [] : ['has no structure tags']),
      ...(metadata.language === undefined ? ['names no language'] : []),
    ]
    const findings: Finding[] = missing.length === 0 ? [] : [{ message: `The PDF ${missing.join(' and ')}.` }]
    return verdict(findings)
  },
})
