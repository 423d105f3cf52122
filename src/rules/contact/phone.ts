import { linesOf } from '../../resume.js'
import { defineRule, fail, flag, pass, skip } from '../../rule.js'

export const phone = defineRule({
  id: 'contact/phone',
  title: 'There is a phone number that can be dialled',
  why: 'Recruiters call; many application forms do not go on without a number.',
  fix: 'Write one number near the name, with its country code when applying abroad.',
  severity: 'warning',
  options: { country_code: flag(true) },
  examples: [
    {
      name: 'with its country code',
      score: 1,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
    },
    {
      name: 'none',
      score: 0,
      says: ['No phone number was found.'],
      resume:
        'Ada Lovelace\nada@example.com\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    {
      name: 'no country code',
      score: 0,
      says: ['The phone number “(512) 555-0147” has no country code, and no place tells which country it is.'],
      resume: 'Ada Lovelace\nada@example.com | (512) 555-0147\n\n# Experience\n\n- Built the engine',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document, contact }, { country_code }) {
    if (linesOf(document).length === 0) return skip('there is no text')
    const [first] = contact.phones
    if (first === undefined) return fail([{ message: 'No phone number was found.' }])
    if (!country_code || contact.phones.some(({ text }) => /^\s*(?:\+|00|\(\+)/.test(text))) return pass
    // Where the place tells the country, a national number has one reading.
    if (contact.location !== undefined) return pass
    const message = `The phone number “${first.text}” has no country code, and no place tells which country it is.`
    return fail([{ message, place: first.place, match: first.text, severity: 'note' }])
  },
})
