import { linesOf, placeInLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { labelled } from '../../text/index.js'

export const health = defineRule({
  id: 'privacy/health',
  title: 'Nothing is told about health or body',
  why: 'It must not count, and is better not known.',
  fix: 'Take it out.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Cut the weight of the page by half' },
    { name: 'there', score: 0, says: ['“Blood group” is private.'], resume: 'Ada Lovelace\nBlood group: A' },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, _options, lexicon) {
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    return verdict(
      lines.flatMap((line) =>
        labelled(line.text, lexicon.lists['health-labels'] ?? []).map(({ start, end, label }) => ({
          message: `“${label}” is private.`,
          place: placeInLine(line, start, end),
          match: label,
        })),
      ),
    )
  },
})
