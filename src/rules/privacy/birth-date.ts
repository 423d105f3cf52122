import { labelRule } from '../../listed.js'
import { matchesOn } from '../../resume.js'

export const birthDate = labelRule({
  id: 'privacy/birth-date',
  title: 'The date of birth is not told',
  why: 'In many countries an employer must not ask for it, and some set such resumes aside to be safe.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  list: 'birth-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\nBorn to build engines' },
    {
      name: 'there',
      score: 0,
      says: ['“Date of birth” is private.'],
      resume: 'Ada Lovelace\nDate of birth: 10 December 1990',
    },
    {
      name: 'without a colon, among the contact details',
      score: 0,
      says: ['“Born 10 December 1990” is private.'],
      resume: 'Ada Lovelace\nLondon | Born 10 December 1990 | ada@example.org',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  also: (document) =>
    matchesOn(document, BORN)
      .filter(({ place }) => place.line <= TOP)
      .map(({ match, place }) => ({ message: `“${match}” is private.`, place, match })),
})

/** Lines in which contact details stand. */
const TOP = 10

const BORN =
  /(?<![\p{L}-])[Bb]orn (?:(?:on|in) )?(?:\d{1,2}[./ ]|(?:19|20)\d\d|\p{Lu}\p{Ll}{2,8}\.? \d)[^|•·;,\t]*(?<! )/gu
