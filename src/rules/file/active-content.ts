import { defineRule, skip, verdict } from '../../rule.js'
import type { Finding } from '../../types.js'

export const activeContent = defineRule({
  id: 'file/active-content',
  title: 'The file holds nothing that runs, loads or hides in it',
  why: 'Mail and upload filters hold back files with macros, scripts, forms or attachments.',
  fix: 'Print or export the resume to a plain PDF, or save the DOCX without macros and linked content.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'a plain PDF', score: 1, resume: 'Ada', document: { format: 'pdf' } },
    {
      name: 'a script and an attachment',
      score: 0,
      says: ['The file holds JavaScript.', 'The file carries an attachment: “cover.docx”.'],
      resume: 'Ada',
      document: { format: 'pdf', metadata: { activeContent: ['javascript'], attachments: ['cover.docx'] } },
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document: { format, metadata } }) {
    if (format === 'text' || format === 'markdown') return skip('plain text holds nothing else')
    const active = (metadata.activeContent ?? []).map((kind) => ({ message: `The file holds ${names[kind]}.` }))
    const attached = (metadata.attachments ?? []).map((file) => ({
      message: `The file carries an attachment: “${file}”.`,
      match: file,
    }))
    return verdict([...active, ...attached] satisfies Finding[])
  },
})

const names = {
  javascript: 'JavaScript',
  macros: 'macros',
  form: 'a form; what is filled into its fields is not text of the page',
  'remote-reference': 'references to content elsewhere',
  'embedded-object': 'an embedded object',
} as const
