import { sectionKind } from '../../resume.js'
import { defineRule, skip, words } from '../../rule.js'
import { quote } from '../../text/index.js'
import { clicheIn } from '../../wording/cliches.js'
import { findingAt, isTestimony, proseOf } from '../../wording/statements.js'

export const cliche = defineRule({
  id: 'prose/cliche',
  title: 'No phrases that every resume has',
  why: 'A claim that anybody can make tells a reader nothing; what you did shows it.',
  fix: 'Cut it, or put in its place one thing you did that shows it.',
  severity: 'warning',
  language: 'en',
  options: {
    /** Phrases to look for besides those of the lexicon. */
    add: words([]),
    /** Phrases of the lexicon that are fine here. */
    allow: words([]),
  },
  examples: [
    {
      name: 'facts only',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Set up proactive monitoring and a setup wizard`,
    },
    {
      name: 'a cliché in a bullet and one in the summary',
      score: 0,
      says: ['“Results-driven” is in every resume.', '“team player” is in every resume.'],
      resume: `
        Jane Doe
        SUMMARY
        Results-driven engineer from Leeds.
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Acted as a team player across squads`,
    },
    {
      name: 'an allowed one',
      score: 1,
      options: { allow: ['team player'] },
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Acted as a team player across squads`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  check(resume, { add, allow }, lexicon) {
    // What a referee writes is not the author's choice of words.
    const statements = proseOf(resume, lexicon).filter(
      (one) => sectionKind(resume, one.block) !== 'references' && !isTestimony(one),
    )
    if (statements.length === 0) return skip('no sentences or bullets')
    const findings = statements.flatMap((statement) => {
      const span = clicheIn(statement.text, lexicon, { add, allow })
      if (span === undefined) return []
      const said = statement.text.slice(span.start, span.end)
      return [findingAt(resume, statement, span, { message: `${quote(said)} is in every resume.`, fix: fixOf(said) })]
    })
    return { kind: 'scored', share: 1 - findings.length / statements.length, findings }
  },
})

const fixOf = (said: string): string => `Cut ${quote(said)}, or put there one thing you did that shows it.`
