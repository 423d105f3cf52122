import { linesOf, placeInLine } from '../../resume.js'
import { defineRule, fail, skip, verdict, words } from '../../rule.js'
import type { Finding, Resume } from '../../types.js'

export const email = defineRule({
  id: 'contact/email',
  title: 'There is an e-mail address that works',
  why: 'It is the key under which most systems file an applicant, and the way to answer.',
  fix: 'Write a plain, personal address near the name.',
  source: 'RChilli Resume Quality 3101 (no e-mail)',
  severity: 'error',
  options: { unprofessional: words([]) },
  examples: [
    {
      name: 'an address without its ending',
      score: 0,
      says: ['“ada@example” is no valid e-mail address.'],
      resume: 'Ada Lovelace\nLondon | ada@example | +44 20 7946 0018',
    },
    {
      name: 'a handle is no address',
      score: 0,
      says: ['No e-mail address was found.'],
      resume: 'Ada Lovelace\nLondon | @ada | +44 20 7946 0018',
    },
    {
      name: 'an address',
      score: 1,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
    },
    {
      name: 'none',
      score: 0,
      says: ['No e-mail address was found.'],
      resume: 'Ada Lovelace\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    {
      name: 'disguised',
      score: 0,
      says: ['The e-mail address is disguised: “ada [at] example.com”.'],
      resume: 'Ada Lovelace\nada [at] example.com\n\n# Experience\n\n- Built the engine',
    },
    {
      name: "an employer's",
      score: 0,
      says: ['The e-mail address “ada@tallowfinch.com” is one of an employer, Tallow Finch.'],
      resume:
        'Ada Lovelace\nada@tallowfinch.com\n\n# Experience\n\nEngineer, Tallow Finch, Jan 2020 - Dec 2022\n- Built the engine',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check(resume, { unprofessional }, lexicon) {
    const { document, contact } = resume
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    if (contact.emails.length === 0) {
      for (const line of lines) {
        const match = disguised.exec(line.text)
        if (match === null) continue
        const place = placeInLine(line, match.index, match.index + match[0].length)
        return fail([{ message: `The e-mail address is disguised: “${match[0]}”.`, place, match: match[0] }])
      }
      for (const line of lines.slice(0, TOP)) {
        const match = malformed.exec(line.text)
        if (match === null) continue
        const place = placeInLine(line, match.index, match.index + match[0].length)
        return fail([{ message: `“${match[0]}” is no valid e-mail address.`, place, match: match[0] }])
      }
      const linked = contact.links.some((link) => link.target.startsWith('mailto:'))
      return fail([
        {
          message: linked
            ? 'The e-mail address stands only in a link; its text does not show it.'
            : 'No e-mail address was found.',
        },
      ])
    }
    const odd = [...unprofessional, ...(lexicon.lists['unprofessional-mailboxes'] ?? [])]
    const findings = contact.emails.flatMap(({ text, place }): Finding[] => {
      const box = text.split('@')[0]?.toLowerCase() ?? ''
      const pieces = box.split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})/u)
      if (!odd.some((word) => pieces.includes(word.toLowerCase()))) return []
      return [
        { message: `The e-mail address “${text}” is not one for an employer.`, place, match: text, severity: 'note' },
      ]
    })
    return verdict([...findings, ...ofEmployer(resume)])
  },
})

/** Lines among which contact details stand. */
const TOP = 10

/** Where no valid one was found: `ada@example`, `ada@@example.com`, `ada@example,com`. */
const malformed = /(?<![\w@])[\w.+-]{1,64}@{1,2}[\w.,-]{1,62}\w(?!\w|@)/

/** `name [at] example.com`, `name (at) example (dot) com`. */
const disguised = /[\w.+-]{1,64} ?(?:\[at\]|\(at\)|\{at\}) ?[\w-]{1,63}(?:\.| ?(?:\[dot\]|\(dot\)) ?)[a-z]{2,}/i

/** At the domain of a job's employer: the address ends with the job, and is read by others. */
function ofEmployer({ contact, entries }: Resume): Finding[] {
  const employers = entries.flatMap(({ kind, organization }) =>
    kind === 'experience' ? (organization?.text ?? []) : [],
  )
  return contact.emails.flatMap(({ text, place }): Finding[] => {
    const host = text.split('@')[1]?.toLowerCase().split('.').at(-2)?.replaceAll('-', '') ?? ''
    const employer = employers.find((name) => host.length >= 4 && host === squeezed(name))
    if (employer === undefined || squeezed(contact.name?.text ?? '').includes(host)) return []
    const message = `The e-mail address “${text}” is one of an employer, ${employer}.`
    return [{ message, fix: 'Write a personal address.', place, match: text, severity: 'note' }]
  })
}

const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
