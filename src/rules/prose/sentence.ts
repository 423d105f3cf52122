import { count, defineRule, skip, verdict } from '../../rule.js'
import { matchesIn, quote } from '../../text/index.js'
import { findingAt, proseOf } from '../../wording/statements.js'

export const sentence = defineRule({
  id: 'prose/sentence',
  title: 'Sentences are short',
  why: 'A sentence of more than thirty words has to be read twice.',
  fix: 'Make two of it.',
  severity: 'note',
  language: 'en',
  options: { max: count(30) },
  examples: [
    {
      name: 'two short ones',
      score: 1,
      resume: `
        Jane Doe
        SUMMARY
        Backend engineer with eight years in payments. Likes small services, clear contracts and quiet nights on call.`,
    },
    {
      name: 'one long one',
      score: 0,
      says: ['This sentence has 38 words.'],
      resume: `
        Jane Doe
        SUMMARY
        Backend engineer with eight years in payments who likes small services and clear contracts and quiet nights on call and who is now looking for a place where all of this counts for more than it did before.`,
    },
    { name: 'no sentences', score: null, resume: 'Jane Doe' },
  ],
  check(resume, { max }, lexicon) {
    const statements = proseOf(resume, lexicon).filter(({ block }) => block.kind === 'sentence')
    if (statements.length === 0) return skip('no sentences')
    return verdict(
      statements.flatMap((statement) =>
        sentencesOf(statement.text)
          .filter(({ words }) => words > max)
          .map(({ words, ...span }) =>
            findingAt(resume, statement, span, {
              message: `This sentence has ${words} words.`,
              fix: `Make two of ${quote(statement.text.slice(span.start, span.end), 48)}`,
            }),
          ),
      ),
    )
  },
})

function sentencesOf(text: string): { start: number; end: number; words: number }[] {
  const sentences: { start: number; end: number; words: number }[] = []
  let start = 0
  for (const stop of matchesIn(text, /[.!?]["')]?(?= +\p{Lu}|\s*$)|\t|$/gu)) {
    const end = stop.index + stop[0].length
    const words = text.slice(start, end).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
    if (words > 0) sentences.push({ start: start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0), end, words })
    start = end
  }
  return sentences
}
