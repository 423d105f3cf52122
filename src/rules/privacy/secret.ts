import { linesOf, matchesOn } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const secret = defineRule({
  id: 'privacy/secret',
  title: 'No key, token or internal address is told',
  why: 'A resume is public: a key in it is a key lost, and an internal host tells how an employer is built.',
  fix: 'Remove it, and revoke the key.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'nothing secret', score: 1, resume: 'Ada Lovelace\ngithub.com/ada' },
    {
      name: 'an internal host',
      score: 0,
      says: ['“billing.corp.acme.internal” looks like a key or an internal address.'],
      resume: 'Ada Lovelace\n\n# Experience\n\n- Ran billing.corp.acme.internal',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }) {
    if (linesOf(document).length === 0) return skip('there is no text')
    return verdict(
      matchesOn(document, secrets).map((found) => ({
        message: `“${found.match}” looks like a key or an internal address.`,
        ...found,
      })),
    )
  },
})

/** Keys by the prefixes their makers gave them, private addresses, and hosts that no public name server knows. */
const secrets =
  /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,}|sk-[A-Za-z0-9_-]{32,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35})\b|(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,20}(?:internal|corp|intranet|lan)\b(?!\.[a-z])/g
