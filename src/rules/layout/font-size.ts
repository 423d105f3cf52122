import { linesOf, placeOfLine } from '../../resume.js'
import { amount, defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

export const fontSize = defineRule({
  id: 'layout/font-size',
  title: 'The text is large enough to read',
  why: 'Under 9 points text is hard to read on paper, and on a screen without zooming.',
  fix: 'Set the body in 10 to 12 points, and cut words rather than size.',
  severity: 'note',
  options: { least: amount(9) },
  examples: [
    {
      name: '11 points',
      score: 1,
      resume: 'Ada',
      line: (line) => ({ runs: [{ start: 0, end: line.text.length, size: 11 }] }),
    },
    {
      name: '7 points',
      score: 0,
      says: ['The body is set in 7 points, for example “Ada wrote the first program of all”.'],
      resume: 'Ada wrote the first program of all',
      line: (line) => ({ runs: [{ start: 0, end: line.text.length, size: 7 }] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, { least }) {
    const letters = new Map<number, number>()
    for (const line of linesOf(document)) {
      for (const run of line.runs) {
        const size = run.size === undefined ? undefined : Math.round(run.size * 2) / 2
        if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + run.end - run.start)
      }
    }
    const [body] = [...letters].sort((a, b) => b[1] - a[1])
    if (body === undefined) return skip('the sizes of letters are not known')
    const [size] = body
    if (size >= least) return verdict([])
    const example = linesOf(document).find((line) =>
      line.runs.some((run) => run.size !== undefined && Math.abs(run.size - size) < 0.3),
    )
    if (example === undefined) return verdict([])
    return verdict([
      {
        message: `The body is set in ${size} points, for example ${quote(example.text)}.`,
        place: placeOfLine(example),
        match: example.text,
      },
    ])
  },
})
