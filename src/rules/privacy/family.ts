import { labelRule } from '../../listed.js'
import { matchesOn } from '../../resume.js'
import type { Document, Finding, Lexicon } from '../../types.js'

export const family = labelRule({
  id: 'privacy/family',
  title: 'Family, faith, sex and origin are not told',
  why: 'It says nothing about the work, and invites a judgement that must not be made.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  list: 'family-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Taught children to program' },
    {
      name: 'there',
      score: 0,
      says: ['“Marital status” is private.'],
      resume: 'Ada Lovelace\nMarital status: married',
    },
    {
      name: 'where from, though not whether one may work there',
      score: 0,
      says: ['“Nationality” is private.'],
      resume: 'Ada Lovelace\nNationality: British | Work permit: EU',
    },
    {
      name: 'a word among the contact details',
      score: 0,
      says: ['“married” is private.'],
      resume:
        'Ada Lovelace\nLondon | married | ada@example.org\n\n# Experience\n\nSailor, Acme, 2019 - 2020\n- Kept watch\n- Sailed\n\n# Skills\n\nMarried, single and double knots',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  also: statusIn,
})

/** A marital status alone between separators, in the first lines, where contact details stand. */
function statusIn(document: Document, { lists }: Lexicon): Finding[] {
  return matchesOn(document, /[^|•·;,\t]+/gu)
    .map(({ match, place }) => ({ match: match.trim(), place }))
    .filter(({ match, place }) => place.line <= 5 && lists['marital-words']?.includes(match.toLowerCase()))
    .map(({ match, place }) => ({ message: `“${match}” is private.`, place, match }))
}
