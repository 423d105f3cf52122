import { mendedBy } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const generator = defineRule({
  id: 'file/generator',
  title: 'The program that made the file has no known defect in it',
  why: 'Some programs write text that looks right and is taken out wrong; each has a way around it.',
  fix: 'Change the setting that is named, and export again.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'nothing to mend',
      score: 1,
      resume: 'high-impact',
      document: { format: 'pdf', metadata: { producer: 'LuaTeX-1.18.0' } },
    },
    {
      name: 'a known defect',
      score: 0,
      says: [
        'LuaTeX-1.18.0 writes a visible hyphen as a soft one, which most extractors drop ("highimpact" for "high-impact").',
      ],
      resume: 'high-impact',
      document: { format: 'pdf', metadata: { producer: 'LuaTeX-1.18.0' } },
      line: () => ({ repairs: [{ kind: 'soft-hyphen', start: 4, end: 5, raw: '\u00AD' }] }),
    },
    { name: 'the program is not named', score: null, resume: 'high-impact', document: { format: 'pdf' } },
  ],
  check({ document }, _options, lexicon) {
    const { producer, creator } = document.metadata
    if (document.format !== 'pdf' || (producer ?? creator) === undefined)
      return skip('the file does not say what made it')
    const names = [producer, creator].filter((name) => name !== undefined)
    const defects = lexicon.generators.flatMap(({ program, repair, defect, fix }) => {
      const name = names.find((one) => one.toLowerCase().includes(program))
      const [first] = name === undefined ? [] : mendedBy(document, repair)
      return first === undefined ? [] : [{ message: `${name} ${defect}.`, fix, place: first.place, match: first.read }]
    })
    return verdict(defects)
  },
})
