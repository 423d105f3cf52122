import { linesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { Excerpt, Finding } from '../../types.js'

export const headerFooter = defineRule({
  id: 'layout/header-footer',
  title: 'Name and contact details stand in the body',
  why: 'Many systems do not read headers and footers; what stands only there is missing.',
  fix: 'Move it to the first lines of the page.',
  source: 'support.greenhouse.io 200989175 (name or contact in a header, footer or text box)',
  severity: 'error',
  options: {},
  examples: [
    { name: 'in the body', score: 1, resume: 'Ada Lovelace\nada@example.com', document: { format: 'docx' } },
    {
      name: 'only in the header',
      score: 0,
      says: [
        'The name “Ada Lovelace” stands only in the header.',
        'The e-mail address “ada@example.com” stands only in the header.',
      ],
      resume: 'Ada Lovelace\nada@example.com',
      document: { format: 'docx' },
      line: () => ({ role: 'header' }),
    },
    { name: 'plain text', score: null, resume: 'Ada Lovelace' },
  ],
  check({ document, contact }) {
    // In a PDF a header is ink like any other: what stands in its page margin is read with the rest.
    if (document.format !== 'docx' && document.format !== 'odt')
      return skip('only a word processor sets headers apart from the text')
    const lines = linesOf(document)
    const outside = new Map(
      lines.filter((line) => line.role === 'header' || line.role === 'footer').map((l) => [l.number, l.role]),
    )
    const body = lines
      .filter((line) => !outside.has(line.number))
      .map((line) => line.text)
      .join('\n')
    const lost = (what: string, excerpt: Excerpt | undefined): Finding[] => {
      const where = outside.get(excerpt?.place.line ?? 0)
      if (excerpt === undefined || where === undefined || body.includes(excerpt.text)) return []
      return [
        {
          message: `The ${what} “${excerpt.text}” stands only in the ${where}.`,
          place: excerpt.place,
          match: excerpt.text,
        },
      ]
    }
    return verdict([
      ...lost('name', contact.name),
      ...lost('e-mail address', contact.emails[0]),
      ...lost('phone number', contact.phones[0]),
    ])
  },
})
