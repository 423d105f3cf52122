import { defineRule, skip, verdict } from '../../rule.js'

export const ambiguous = defineRule({
  id: 'date/ambiguous',
  title: 'Dates have one reading',
  why: '01/02/2020 is January in one country and February in another; "Fall 2022" is half a year.',
  fix: 'Write the month as a word: Feb 2020.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'months as words',
      score: 1,
      resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    {
      name: 'day or month first',
      score: 0,
      says: ['“01/02/2020 - 03/04/2021” can be read in two ways.'],
      resume: '# Experience\n\nEngineer, Acme, 01/02/2020 - 03/04/2021\n- Built the engine',
    },
    { name: 'no dates', score: null, resume: '# Experience\n\n- Built the engine' },
  ],
  check({ entries }) {
    const dated = entries.filter((entry) => entry.kind === 'experience').flatMap(({ dates }) => dates ?? [])
    if (dated.length === 0) return skip('no job has dates')
    const unclear = dated.filter(({ start, end }) => start?.ambiguous === true || end?.ambiguous === true)
    return verdict(
      unclear.map(({ text, place }) => ({ message: `“${text}” can be read in two ways.`, place, match: text })),
    )
  },
})
