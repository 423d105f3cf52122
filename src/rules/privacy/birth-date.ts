import { linesOf, placeInLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { labelled } from '../../text/index.js'

export const birthDate = defineRule({
  id: 'privacy/birth-date',
  title: 'The date of birth is not told',
  why: 'In many countries an employer must not ask for it, and some set such resumes aside to be safe.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\nBorn to build engines' },
    {
      name: 'there',
      score: 0,
      says: ['“Date of birth” is private.'],
      resume: 'Ada Lovelace\nDate of birth: 10 December 1990',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, _options, lexicon) {
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    return verdict(
      lines.flatMap((line) =>
        labelled(line.text, lexicon.lists['birth-labels'] ?? []).map(({ start, end, label }) => ({
          message: `“${label}” is private.`,
          place: placeInLine(line, start, end),
          match: label,
        })),
      ),
    )
  },
})
