import { mendedBy } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const gluedWords = defineRule({
  id: 'text/glued-words',
  title: 'Words are apart',
  why: 'Words without a space between them are found by no search.',
  fix: 'Let the editor write real spaces: in LaTeX loosen the justification, in a design program check the export.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'nothing to mend', score: 1, resume: 'Ada Lovelace', document: { format: 'pdf' } },
    {
      name: 'mended by the reader',
      score: 0,
      says: ['A plain extractor reads “Beautifuldocuments” for “Beautiful documents”.'],
      resume: 'Beautiful documents',
      document: { format: 'pdf' },
      line: (line) => ({
        repairs: [{ kind: 'glued-words', start: 0, end: line.text.length, raw: 'Beautifuldocuments' }],
      }),
    },
    { name: 'plain text', score: null, resume: 'Ada Lovelace' },
  ],
  check({ document }) {
    if (document.format !== 'pdf') return skip('only a PDF sets letters apart from words')
    const mended = mendedBy(document, 'glued-words')
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
