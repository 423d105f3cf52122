import { linesOf, matchesOn } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const lookAlikes = defineRule({
  id: 'text/look-alikes',
  title: 'Words are written in one alphabet',
  why: 'A Cyrillic “а” in a Latin word looks the same and is found by no search.',
  fix: 'Type the word again on a Latin keyboard.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'Latin only', score: 1, resume: 'Java and Kafka' },
    { name: 'a name in its own alphabet', score: 1, resume: 'Анна Каренина, α-testing, 5 µs' },
    {
      name: 'one Cyrillic letter',
      score: 0,
      says: ['“Jаva” has letters of another alphabet that look Latin: “а”.'],
      resume: 'J\u0430va',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }) {
    if (linesOf(document).length === 0) return skip('there is no text')
    return verdict(
      matchesOn(document, word).flatMap(({ match, place }) => {
        const strangers = [...new Set(match.match(lookAlike) ?? [])]
        if (strangers.length === 0 || !/\p{Script=Latin}/u.test(match)) return []
        const message = `“${match}” has letters of another alphabet that look Latin: “${strangers.join('')}”.`
        return [{ message, place, match }]
      }),
    )
  },
})

const word = /\p{L}{2,}/gu
/** Cyrillic and Greek letters whose shape is a Latin one's. */
const lookAlike = /[аеорсухіјѕһАВЕКМНОРСТХІЈЅοαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/gu
