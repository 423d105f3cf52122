import { sectionKind } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { placeOf } from '../../text/index.js'
import type { Span } from '../../wording/statements.js'

export const references = defineRule({
  id: 'section/references',
  title: 'No line is spent on references',
  why: 'That they can be had is taken for granted.',
  fix: 'Take the line out.',
  source: 'RChilli Resume Quality 5101 (references)',
  severity: 'note',
  options: {},
  examples: [
    { name: 'nothing about them', score: 1, resume: 'Ada Lovelace' },
    {
      name: 'on request',
      score: 0,
      says: ['“References available upon request” goes without saying.'],
      resume: 'Ada Lovelace\n\n# References\n\nReferences available upon request',
    },
    {
      name: 'on request, under its heading',
      score: 0,
      says: ['“Available on request” goes without saying.'],
      resume: 'Ada Lovelace\n\n# Experience\n\nPrices on request\n\n# References\n\nAvailable on request.',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check(resume, _options, { lists }) {
    const { document, text, blocks } = resume
    if (blocks.length === 0) return skip('there is no text')
    const folded = text.text.toLowerCase()
    const under = blocks.filter((block) => sectionKind(resume, block) === 'references')
    const found =
      firstOf(lists['references-on-request'], folded, 0, folded.length) ??
      under.map(({ start, end }) => firstOf(lists['on-request'], folded, start, end)).find((one) => one !== undefined)
    if (found === undefined) return verdict([])
    const match = text.text.slice(found.start, found.end)
    const place = placeOf(document, text, found.start, found.end)
    return verdict([{ message: `“${match}” goes without saying.`, place, match }])
  },
})

/** The first of the phrases that stands between the two offsets. */
function firstOf(phrases: readonly string[] = [], text: string, from: number, to: number): Span | undefined {
  return phrases
    .map((phrase) => ({ start: text.indexOf(phrase, from), length: phrase.length }))
    .filter(({ start, length }) => start >= 0 && start + length <= to)
    .map(({ start, length }) => ({ start, end: start + length }))[0]
}
