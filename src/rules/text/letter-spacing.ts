import { mendedBy } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const letterSpacing = defineRule({
  id: 'text/letter-spacing',
  title: 'No word is spread out letter by letter',
  why: 'Greenhouse names letters separated by spaces among the causes of failed parsing: a heading read as single letters is no heading.',
  fix: 'Take the letter spacing off, or keep it under a tenth of the letter size.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'nothing to mend', score: 1, resume: 'Ada Lovelace', document: { format: 'pdf' } },
    {
      name: 'mended by the reader',
      score: 0,
      says: ['A plain extractor reads “E X P E R I E N C E” for “EXPERIENCE”.'],
      resume: 'EXPERIENCE',
      document: { format: 'pdf' },
      line: (line) => ({
        repairs: [{ kind: 'letter-spacing', start: 0, end: line.text.length, raw: 'E X P E R I E N C E' }],
      }),
    },
    { name: 'plain text', score: null, resume: 'Ada Lovelace' },
  ],
  check({ document }) {
    if (document.format !== 'pdf') return skip('only a PDF sets letters apart from words')
    const mended = mendedBy(document, 'letter-spacing')
    const [first, ...more] = mended
    if (first === undefined) return verdict([])
    const others = more.length === 0 ? '' : `, and ${more.length} more like it`
    return verdict([
      {
        message: `A plain extractor reads “${first.raw}” for “${first.read}”${others}.`,
        place: first.place,
        match: first.read,
      },
    ])
  },
})
