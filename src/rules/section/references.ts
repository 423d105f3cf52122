import { defineRule, skip, verdict } from '../../rule.js'
import { placeOf } from '../../text/index.js'

export const references = defineRule({
  id: 'section/references',
  title: 'No line is spent on references',
  why: 'That they can be had is taken for granted.',
  fix: 'Take the line out.',
  source: 'RChilli Resume Quality 5101 (references)',
  severity: 'note',
  options: {},
  examples: [
    { name: 'nothing about them', score: 1, resume: 'Ada Lovelace' },
    {
      name: 'on request',
      score: 0,
      says: ['“References available upon request” goes without saying.'],
      resume: 'Ada Lovelace\n\n# References\n\nReferences available upon request',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document, text, blocks }, _options, lexicon) {
    if (blocks.length === 0) return skip('there is no text')
    const folded = text.text.toLowerCase()
    const at = (lexicon.lists['references-on-request'] ?? []).map(
      (phrase) => [folded.indexOf(phrase), phrase.length] as const,
    )
    const [start, length] = at.find(([start]) => start >= 0) ?? [-1, 0]
    if (start < 0) return verdict([])
    const match = text.text.slice(start, start + length)
    return verdict([
      { message: `“${match}” goes without saying.`, place: placeOf(document, text, start, start + length), match },
    ])
  },
})
