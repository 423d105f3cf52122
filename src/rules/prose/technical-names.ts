import { defineRule, skip, verdict, words } from '../../rule.js'
import { quote } from '../../text/index.js'
import { spellingsIn } from '../../wording/names.js'
import { findingAt, proseOf } from '../../wording/statements.js'

export const technicalNames = defineRule({
  id: 'prose/technical-names',
  title: 'Technologies are spelled as their makers spell them',
  why: 'Somebody who works with it notices; and a search for the exact name misses some of the other spellings.',
  fix: "Use the maker's spelling.",
  severity: 'warning',
  options: { allow: words([]) },
  examples: [
    {
      name: "the makers' spelling, and addresses",
      score: 1,
      resume: `
        Jane Doe
        SKILLS
        JavaScript, GitHub, PostgreSQL, MongoDB
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Moved the code to github.com/example`,
    },
    {
      name: 'Javascript, Github, Mongo DB',
      score: 0,
      says: [
        '“Javascript” is spelled “JavaScript”.',
        '“Github” is spelled “GitHub”.',
        '“Mongo DB” is spelled “MongoDB”.',
      ],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Wrote Javascript and hosted it on Github
        - Ran Mongo DB`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  check(resume, { allow }, lexicon) {
    const statements = proseOf(resume, lexicon)
    if (statements.length === 0) return skip('no sentences or bullets')
    const allowed = new Set(allow)
    const seen = new Set<string>()
    return verdict(
      // What is set in capitals throughout says nothing of how its author spells.
      statements
        .filter(({ text }) => /\p{Ll}/u.test(text))
        .flatMap((statement) =>
          spellingsIn(statement.text, lexicon)
            .filter(({ said }) => !allowed.has(said) && !seen.has(said) && seen.add(said))
            .map(({ said, name, ...span }) =>
              findingAt(resume, statement, span, {
                message: `${quote(said)} is spelled ${quote(name)}.`,
                fix: `Write ${quote(name)} everywhere.`,
              }),
            ),
        ),
    )
  },
})
