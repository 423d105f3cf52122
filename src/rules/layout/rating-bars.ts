import { linesOf, placeOfLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const ratingBars = defineRule({
  id: 'layout/rating-bars',
  title: 'Skills are not rated with dots or bars',
  why: 'Nobody knows what four of five dots mean, and a parser reads them as noise.',
  fix: 'Drop the dots; show the skill in a bullet instead.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'words', score: 1, resume: 'Python, Java' },
    { name: 'dots', score: 0, says: ['1 line rates with signs: “●●●○○”.'], resume: 'Python ●●●○○' },
    { name: 'a divider', score: 1, resume: '••••••••••' },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }) {
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    const rated = lines.filter((line) => rating.test(line.text) && /\p{L}/u.test(line.text))
    const [first] = rated
    if (first === undefined) return verdict([])
    const match = rating.exec(first.text)?.[0] ?? ''
    const subject = rated.length === 1 ? '1 line rates' : `${rated.length} lines rate`
    return verdict([{ message: `${subject} with signs: “${match}”.`, place: placeOfLine(first), match }])
  },
})

/** Full signs followed by empty ones, or three and more full ones. */
const rating = /[●★⬤■▮█◆]{1,10} ?[○☆◯□▯░◇]{1,10}|(?:[●★⬤■▮█◆] ?){3,10}/u
