import { defineRule, skip, verdict, words } from '../../rule.js'
import { quote } from '../../text/index.js'
import { phrasesIn } from '../../wording/phrases.js'
import { findingAt, notEnglish, proseOf } from '../../wording/statements.js'

export const machinePhrases = defineRule({
  id: 'prose/machine-phrases',
  title: 'It sounds like you, not like a language model',
  why: 'Readers who see many generated texts know these words; people use them too, so this is off until you ask for it.',
  fix: 'Say it as you would say it aloud.',
  severity: 'off',
  options: { allow: words([]) },
  examples: [
    {
      name: 'plain words',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Wrote the importer and ran it for a year`,
    },
    {
      name: 'seamlessly leveraged',
      score: 0,
      says: ['“seamlessly” reads like generated text.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Integrated payments seamlessly`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  check(resume, { allow }, lexicon) {
    const because = notEnglish(resume)
    if (because !== undefined) return skip(because)
    const statements = proseOf(resume, lexicon)
    if (statements.length === 0) return skip('no sentences or bullets')
    return verdict(
      statements.flatMap((statement) => {
        const [span] = phrasesIn(statement.text, lexicon, { list: 'machine-phrases', allow })
        if (span === undefined) return []
        const said = statement.text.slice(span.start, span.end)
        return [findingAt(resume, statement, span, { message: `${quote(said)} reads like generated text.` })]
      }),
    )
  },
})
