import { linesOf, matchesOn } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const brokenAddress = defineRule({
  id: 'text/broken-address',
  title: 'Addresses are in one piece',
  why: 'A space inside an e-mail address or a link cuts it in two for every program that reads it.',
  fix: 'Write the address without spaces and on one line; shorten the link if it does not fit.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'in one piece', score: 1, resume: 'Ada\nada@example.com | github.com/ada' },
    {
      name: 'spaces around the at sign',
      score: 0,
      says: ['The address “ada @ example.com” has a space in it.'],
      resume: 'Ada\nada @ example.com',
    },
    {
      name: 'a cut link',
      score: 0,
      says: ['The address “github.com/ ada” has a space in it.'],
      resume: 'Ada\ngithub.com/ ada',
    },
    { name: 'words with an at sign', score: 1, resume: 'Ada\nEngineer @ Acme' },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }) {
    if (linesOf(document).length === 0) return skip('there is no text')
    return verdict(
      matchesOn(document, broken).map((found) => ({
        message: `The address “${found.match}” has a space in it.`,
        ...found,
      })),
    )
  },
})

/** An address with a space beside its `@`, or a profile cut after the host's slash. The bounds keep the search linear. */
const broken =
  /(?<![\w.+-])[\w.+-]{1,64}(?: @ ?|@ )[\w-]{1,63}\.(?:com|org|net|io|dev|edu|co|me)\b|\b(?:github\.com|gitlab\.com|linkedin\.com\/in)\/ [\w-]+(?=\s|$)/gi
