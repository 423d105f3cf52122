import { sectionKind } from '../../resume.js'
import { defineRule, skip } from '../../rule.js'
import { quote } from '../../text/index.js'
import { firstPersonIn } from '../../wording/person.js'
import { findingAt, isTestimony, proseOf } from '../../wording/statements.js'

export const firstPerson = defineRule({
  id: 'prose/first-person',
  title: 'No I, my, we or our',
  why: 'Everything in a resume is about you already; a pronoun takes the place of the verb.',
  fix: 'Leave the pronoun out and begin with the verb.',
  severity: 'warning',
  language: 'en',
  options: {},
  examples: [
    {
      name: 'numerals, I/O and the country are no persons',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Ran Phase I of the US rollout
        - Cut I/O wait by half`,
    },
    {
      name: 'I and we',
      score: 0,
      says: ['“I” can go: the resume is about you.', '“our” can go: the resume is about you.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - I built the payment service
        - Rewrote our deployment scripts`,
    },
    {
      name: 'not in English',
      score: null,
      resume: `
        Jan Muster
        BERUFSERFAHRUNG
        Entwickler, Beispiel GmbH, Januar 2020 - Dezember 2022
        - Ich habe die Zahlungsplattform entwickelt und mit dem Team für die Kunden betrieben
        - Wir haben die Datenbank auf eine neue Version umgestellt und die Kosten gesenkt`,
    },
  ],
  check(resume, _options, lexicon) {
    // What others say of the person, and titles of what was published, stand as they were said.
    const statements = proseOf(resume, lexicon).filter(
      (one) => !['references', 'publications', 'awards'].includes(sectionKind(resume, one.block)) && !isTestimony(one),
    )
    if (statements.length === 0) return skip('no sentences or bullets')
    const findings = statements.flatMap((statement) => {
      const span = firstPersonIn(statement.text, lexicon)
      if (span === undefined) return []
      const words = statement.text.slice(span.start, span.end)
      const message = `${quote(words)} can go: the resume is about you.`
      return [findingAt(resume, statement, span, { message, fix: fixOf(statement.text, span.end, words) })]
    })
    return { kind: 'scored', share: 1 - findings.length / statements.length, findings }
  },
})

/** "I built the …" → “Built the …”: the words that are there, without the pronoun. */
function fixOf(text: string, end: number, words: string): string {
  const subject = /^(?:i|we|i've|we've)$/i.test(words)
  const rest = text.slice(end).trim()
  if (subject && /^(?:have |also )?[a-z]+/.test(rest)) {
    const verb = rest.replace(/^(?:have|also|am|was|were) /, '')
    return `Begin with the verb: ${quote(verb.charAt(0).toUpperCase() + verb.slice(1), 48)}.`
  }
  return /^(?:my|our)$/i.test(words) ? `Write “the”, or nothing, for “${words}”.` : `Rephrase it without “${words}”.`
}
