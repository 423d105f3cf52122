import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import { wordsIn } from '../../wording/look-up.js'
import { findingAt, proseOf } from '../../wording/statements.js'
import { replacements } from '../../wording/suggestions.js'

export const regionalSpelling = defineRule({
  id: 'prose/regional-spelling',
  title: 'British or American, not both',
  why: 'Mixed spellings look like text from two places.',
  fix: 'Keep to one: the spelling of the country you apply in.',
  severity: 'off',
  language: 'en',
  options: {},
  examples: [
    {
      name: 'one of them',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Optimised queries
        - Organised the guild`,
    },
    {
      name: 'both',
      score: 0,
      says: ['British “Optimised” stands beside American “organized”.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Optimised queries
        - Started and organized the guild`,
    },
    {
      name: 'no word that differs',
      score: null,
      resume: 'Jane Doe\nEXPERIENCE\nEngineer, Acme, Jan 2020 - Dec 2022\n- Cut costs',
    },
  ],
  check(resume, _options, lexicon) {
    const american = replacements(lexicon, 'regional-spelling')
    const british = new Map([...american].map(([from, to]) => [to, from]))
    const words = proseOf(resume, lexicon).flatMap((statement) =>
      wordsIn(statement.text).map((word) => ({ ...word, statement })),
    )
    const uk = words.find(({ small }) => american.has(small))
    const us = words.find(({ small }) => british.has(small))
    if (uk === undefined && us === undefined) return skip('no word that is spelled differently')
    if (uk === undefined || us === undefined) return verdict([])
    const message = `British ${quote(uk.word)} stands beside American ${quote(us.word)}.`
    const fix = `Write ${quote(american.get(uk.small) ?? '')} or ${quote(british.get(us.small) ?? '')}.`
    return verdict([findingAt(resume, us.statement, us, { message, fix })])
  },
})
