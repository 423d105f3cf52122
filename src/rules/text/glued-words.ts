import { linesOf, mendedBy, placeInLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { matchesIn, quote, skillKey, skillKeys } from '../../text/index.js'
import type { Document, Finding, Place } from '../../types.js'
import { wordsGluedIn } from '../../wording/glued.js'

export const gluedWords = defineRule({
  id: 'text/glued-words',
  title: 'Words are apart',
  why: 'Words without a space between them are found by no search.',
  fix: 'Let the editor write real spaces: in LaTeX loosen the justification, in a design program check the export.',
  severity: 'warning',
  language: 'en',
  options: {},
  examples: [
    {
      name: 'long words, addresses and names',
      score: 1,
      resume: 'Notwithstanding counterintuitive TypeScript at thequickandthedead.example.com',
      document: { format: 'pdf' },
    },
    {
      name: 'no spaces',
      score: 0,
      says: ['These words stand without spaces: “Builtthefirstoffice”.'],
      resume: 'Builtthefirstoffice planner',
      document: { format: 'pdf' },
    },
    { name: 'plain text', score: null, resume: 'Ada Lovelace' },
  ],
  check(resume, _options, lexicon) {
    const { document } = resume
    if (document.format !== 'pdf') return skip('only a PDF sets letters apart from words')
    const skills = skillKeys(lexicon)
    const glued = [
      ...mendedBy(document, 'glued-words').map(({ raw, place }) => ({ word: raw, place })),
      ...stillGlued(document).filter(({ word }) => !skills.has(skillKey(word)) && wordsGluedIn(word, lexicon)),
    ]
    const [first, ...more] = glued
    if (first === undefined) return verdict([])
    const others = more.length === 0 ? '' : `, and ${more.length} more like it`
    const message = `These words stand without spaces: ${quote(first.word)}${others}.`
    return verdict([{ message, place: first.place, match: first.word } satisfies Finding])
  },
})

/** Long rows of letters that are no part of an address. */
const stillGlued = (document: Document): { word: string; place: Place }[] =>
  linesOf(document).flatMap((line) =>
    matchesIn(line.text, /(?<![^\s(“"])[A-Za-z]{12,80}(?![^\s,.;:)”"]|\.\w)/g).map((match) => ({
      word: match[0],
      place: placeInLine(line, match.index, match.index + match[0].length),
    })),
  )
