import { linesOf, placeOfLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { skillKey, skillKeys, skillNames } from '../../text/index.js'
import type { Document, Line } from '../../types.js'
import { dictionaryOf } from '../../wording/spelling.js'

export const hyphenation = defineRule({
  id: 'text/hyphenation',
  title: 'No skill is split across two lines',
  why: 'A plain search finds neither “Kuber-” nor “netes”.',
  fix: 'Turn hyphenation off for the document, or keep the word together.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'no word is split', score: 1, resume: 'Ran Kubernetes', document: { format: 'pdf' } },
    { name: 'an ordinary word', score: 1, resume: 'for its availa-\nbility', document: { format: 'pdf' } },
    { name: 'a skill that has a hyphen', score: 1, resume: 'Was test-\ndriven', document: { format: 'pdf' } },
    {
      name: 'a skill',
      score: 0,
      says: ['“Kubernetes” is split at the end of a line: “Kuber-”, “netes”.'],
      resume: 'Moved it to Kuber-\nnetes last year',
      document: { format: 'pdf' },
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, _options, lexicon) {
    if (document.format !== 'pdf') return skip('lines are broken by the program that shows the file')
    const skills = skillKeys(lexicon)
    const hyphened = skillNames(lexicon)
    // “Post-” and “mortems” may well be meant to have the hyphen.
    const isWord = (part: string): boolean => dictionaryOf(lexicon)?.has(part.toLowerCase()) === true
    return verdict(
      splits(document)
        .filter(
          ({ start, end }) =>
            skills.has(skillKey(start + end)) && !hyphened.has(`${start}-${end}`.toLowerCase()) && !isWord(start),
        )
        .map(({ start, end, line }) => ({
          message: `“${start}${end}” is split at the end of a line: “${start}-”, “${end}”.`,
          place: placeOfLine(line),
          match: `${start}-`,
        })),
    )
  },
})

interface Split {
  readonly start: string
  readonly end: string
  /** The one that ends in the hyphen. */
  readonly line: Line
}

/** Words of letters with a hyphen at a line's end that go on in the next line. */
function splits(document: Document): Split[] {
  const lines = linesOf(document)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const start = /(\p{L}{2,30})[-\u00AD\u2010]$/u.exec(line.text)?.[1]
    const end = /^(\p{L}{2,30})/u.exec(next?.text ?? '')?.[1]
    if (start === undefined || end === undefined || next === undefined || !goesOnIn(line, next)) return []
    return [{ start, end, line }]
  })
}

/** Straight below it, where the page has a geometry. */
const goesOnIn = ({ page, box }: Line, next: Line): boolean =>
  page === next.page && (box === undefined || next.box === undefined || (next.box[1] > box[1] && next.box[0] < box[2]))
