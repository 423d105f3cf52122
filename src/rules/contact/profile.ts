import { linesOf } from '../../resume.js'
import { defineRule, skip, verdict, words } from '../../rule.js'

export const profile = defineRule({
  id: 'contact/profile',
  title: 'The profiles that this role expects are linked',
  why: 'For some roles a reader looks for code or a portfolio first.',
  fix: 'Add the address in full, if there is something to show there.',
  severity: 'note',
  options: { expected: words([]) },
  examples: [
    {
      name: 'as expected',
      score: 1,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
      options: { expected: ['github.com', 'gitlab.com'] },
    },
    {
      name: 'not there',
      score: 0,
      says: ['No link to linkedin.com was found.'],
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
      options: { expected: ['linkedin.com'] },
    },
    {
      name: 'nothing is expected',
      score: null,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
    },
  ],
  check({ document, contact }, { expected }) {
    if (expected.length === 0) return skip('this rubric expects no profile')
    if (linesOf(document).length === 0) return skip('there is no text')
    const known = [...contact.urls.map(({ text }) => text), ...contact.links.map(({ target }) => target)]
    if (expected.some((host) => known.some((url) => url.toLowerCase().includes(host.toLowerCase())))) return verdict([])
    return verdict([{ message: `No link to ${expected.join(' or ')} was found.` }])
  },
})
