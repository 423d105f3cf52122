import { linesOf } from '../../resume.js'
import { defineRule, fail, pass, skip } from '../../rule.js'
import { quote } from '../../text/index.js'

export const name = defineRule({
  id: 'contact/name',
  title: 'The name stands at the top, as text',
  why: 'A parser takes the first prominent words for the name; a picture, or a header that is left out, gives a nameless application.',
  fix: 'Write the name alone on the first line of the body.',
  source: 'support.greenhouse.io 200989175 (name in a header, footer or text box)',
  severity: 'error',
  options: {},
  examples: [
    {
      name: 'at the top',
      score: 1,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
    },
    {
      name: 'none',
      score: 0,
      says: ['No name was found at the top of the resume.'],
      resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document, contact }) {
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    const { name } = contact
    if (name === undefined) return fail([{ message: 'No name was found at the top of the resume.' }])
    const first = lines.findIndex((line) => line.number === name.place.line)
    if (name.place.page > 1 || first > lines.length / 2) {
      return fail([
        { message: `The name ${quote(name.text)} stands far from the top.`, place: name.place, match: name.text },
      ])
    }
    return pass
  },
})
