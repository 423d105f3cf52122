import { linesOf, placeOfLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

export const textBox = defineRule({
  id: 'layout/text-box',
  title: 'No text stands in boxes or shapes',
  why: 'Several readers of Word files leave text boxes out, and the rest read them out of place.',
  fix: 'Move the text into the body.',
  source: 'support.greenhouse.io 200989175 (text boxes)',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'in the body', score: 1, resume: 'Ada', document: { format: 'docx' } },
    {
      name: 'in a box',
      score: 0,
      says: ['1 line stands in a text box: “Python, Java”.'],
      resume: 'Python, Java',
      document: { format: 'docx' },
      line: () => ({ role: 'text-box' }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }) {
    if (document.format !== 'docx' && document.format !== 'odt') return skip('only a word processor has text boxes')
    const boxed = linesOf(document).filter((line) => line.role === 'text-box')
    const [first] = boxed
    if (first === undefined) return verdict([])
    const lines = boxed.length === 1 ? '1 line stands in a text box' : `${boxed.length} lines stand in text boxes`
    return verdict([{ message: `${lines}: ${quote(first.text)}.`, place: placeOfLine(first), match: first.text }])
  },
})
