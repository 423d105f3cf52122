import { defineRule, skip, verdict, words } from '../../rule.js'
import { quote } from '../../text/index.js'
import { phrasesIn } from '../../wording/phrases.js'
import { findingAt, notEnglish, proseOf } from '../../wording/statements.js'
import { replacements } from '../../wording/suggestions.js'

export const filler = defineRule({
  id: 'prose/filler',
  title: 'No words that say nothing',
  why: 'Room is short; “in order to” takes three words for one.',
  fix: 'Write the short form.',
  severity: 'note',
  options: { allow: words([]) },
  examples: [
    {
      name: 'plain words',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Split the monolith to release each part alone`,
    },
    {
      name: 'in order to, on a daily basis',
      score: 0,
      says: ['“in order to” says no more than “to”.', '“on a daily basis” says no more than “daily”.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Split the monolith in order to release each part alone
        - Checked the backups on a daily basis`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  check(resume, { allow }, lexicon) {
    const because = notEnglish(resume)
    if (because !== undefined) return skip(because)
    const statements = proseOf(resume, lexicon)
    if (statements.length === 0) return skip('no sentences or bullets')
    const instead = replacements(lexicon, 'fillers')
    return verdict(
      statements.flatMap((statement) =>
        phrasesIn(statement.text, lexicon, { list: 'fillers', allow }).map((span) => {
          const said = statement.text.slice(span.start, span.end)
          const short = instead.get(span.phrase) ?? ''
          const message = short === '' ? `${quote(said)} can go.` : `${quote(said)} says no more than ${quote(short)}.`
          const fix = short === '' ? `Leave ${quote(said)} out.` : `Write ${quote(short)}.`
          return findingAt(resume, statement, span, { message, fix })
        }),
      ),
    )
  },
})
