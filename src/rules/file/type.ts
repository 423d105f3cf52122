import { defineRule, fail, pass } from '../../rule.js'
import type { Format } from '../../types.js'

export const type = defineRule({
  id: 'file/type',
  title: 'The file has a type that application systems take',
  why: 'PDF and Word are taken everywhere; other types by some systems only.',
  fix: 'Send a PDF or a DOCX made from this file.',
  source: 'help.lever.co 20087345054749 (Word, PDF, RTF, HTML and ODF are parsed; images are not)',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'a PDF', score: 1, resume: 'Ada', document: { format: 'pdf' } },
    { name: 'a draft in plain text', score: 1, resume: 'Ada' },
    {
      name: 'OpenDocument',
      score: 0,
      says: ['An ODT file is taken by some systems only.'],
      resume: 'Ada',
      document: { format: 'odt' },
    },
  ],
  check({ document: { format } }) {
    if (!rare.has(format)) return pass
    return fail([
      {
        message: `${format === 'odt' ? 'An' : 'A'} ${format.toUpperCase()} file is taken by some systems only.`,
        severity: 'note',
      },
    ])
  },
})

/** Parsed by some systems. Plain text and Markdown are drafts: nobody is told to send them. */
const rare: ReadonlySet<Format> = new Set<Format>(['odt', 'rtf'])
