import { linesOf, mendedBy } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { Line } from '../../types.js'

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
      says: ['The letters of “EXPERIENCE” are set apart: some extractors read “E X P E R I E N C E”.'],
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
        message: `The letters of “${first.read}” are set apart${others}: some extractors read “${first.raw}”.`,
        place: first.place,
        match: first.read,
        ...(linesOf(document).some(isWide) ? {} : { severity: 'note' }),
      },
    ])
  },
})

/** Letters, gaps included, of more than five sixths of the type's size each: most extractors put spaces between those. */
function isWide(line: Line): boolean {
  const whole = line.repairs.some(
    ({ kind, start, end }) => kind === 'letter-spacing' && end - start >= line.text.length - 1,
  )
  const size = line.runs[0]?.size
  if (!whole || line.box === undefined || size === undefined) return false
  return (line.box[2] - line.box[0]) / line.text.length > 0.84 * size
}
