import { defineRule, skip, verdict, words } from '../../rule.js'
import { quote } from '../../text/index.js'
import { phrasesIn } from '../../wording/phrases.js'
import { findingAt, notEnglish, proseOf } from '../../wording/statements.js'
import { replacements } from '../../wording/suggestions.js'

export const inclusive = defineRule({
  id: 'prose/inclusive',
  title: 'Words that leave nobody out',
  why: 'Many employers have replaced these words in their own texts; a plain one says the same.',
  fix: 'Use the plain word.',
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
        - Kept the allowlist and flew unmanned aerial vehicles`,
    },
    {
      name: 'whitelist, man-hours',
      score: 0,
      says: ['“whitelist”: many write “allowlist” now.', '“man-hours”: many write “person-hours” now.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Kept the whitelist of the mail gateway
        - Saved 300 man-hours a year`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  check(resume, { allow }, lexicon) {
    const because = notEnglish(resume)
    if (because !== undefined) return skip(because)
    const statements = proseOf(resume, lexicon)
    if (statements.length === 0) return skip('no sentences or bullets')
    const instead = replacements(lexicon, 'inclusive')
    return verdict(
      statements.flatMap((statement) =>
        phrasesIn(statement.text, lexicon, { list: 'inclusive', exceptions: 'inclusive-exceptions', allow }).map(
          (span) => {
            const said = statement.text.slice(span.start, span.end)
            const plain = quote(instead.get(span.phrase) ?? '')
            return findingAt(resume, statement, span, {
              message: `${quote(said)}: many write ${plain} now.`,
              fix: `Write ${plain}, unless it is a name.`,
            })
          },
        ),
      ),
    )
  },
})
