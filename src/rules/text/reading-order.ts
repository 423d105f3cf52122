import { linesOf } from '../../resume.js'
import { defineRule, share, skip, verdict } from '../../rule.js'
import { excerpt } from '../../text/index.js'

export const readingOrder = defineRule({
  id: 'text/reading-order',
  title: 'The file stores its words in the order they are read',
  why: 'A plain extractor takes the words as the file stores them: columns stored row by row come out mixed.',
  fix: 'Use one column, or a template that writes one column after the other; avoid tables for layout.',
  severity: 'warning',
  options: { least: share(0.85) },
  examples: [
    {
      name: 'as it is read',
      score: 1,
      resume: 'Ada Lovelace\nFirst programmer of them all\nWrote notes on the engine of Charles Babbage',
      document: {
        format: 'pdf',
        stream: ['Ada Lovelace', 'First programmer of them all', 'Wrote notes on the engine of Charles Babbage'],
      },
    },
    {
      name: 'two columns stored row by row',
      score: 0,
      says: [
        '44 % of the words follow one another in the file as they do on the page; a plain extractor reads “Skills Experience Java Led the team”.',
      ],
      resume: 'Skills\nJava\nKafka\nExperience\nLed the team\nthat built search',
      document: { format: 'pdf', stream: ['Skills Experience', 'Java Led the team', 'Kafka that built search'] },
    },
    { name: 'plain text', score: null, resume: 'Ada Lovelace' },
  ],
  check({ document }, { least }) {
    if (document.format !== 'pdf') return skip('only a PDF can store words in another order than it shows them')
    const stored = new Set(pairs(document.stream).map(({ key }) => key))
    const words = new Set([...stored].flatMap((key) => key.split(' ')))
    // A word that is stored otherwise (joined letters, accents apart) says nothing of the order.
    const read = pairs(linesOf(document).map((line) => line.text)).filter(({ key }) =>
      key.split(' ').every((word) => words.has(word)),
    )
    if (read.length === 0 || stored.size === 0) return skip('there is no text')
    const kept = read.filter(({ key }) => stored.has(key)).length / read.length
    if (kept >= least) return verdict([])
    return verdict([
      {
        message: `${Math.round(100 * kept)} % of the words follow one another in the file as they do on the page; a plain extractor reads “${sample(document.stream, read)}”.`,
      },
    ])
  },
})

interface Pair {
  readonly key: string
  readonly words: string
}

/** Neighbouring words, folded; from line to line too. */
function pairs(lines: readonly string[]): Pair[] {
  const words =
    lines
      .join(' ')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(1)
    .map((word, index) => ({ key: `${words[index]} ${word}`.toLowerCase(), words: `${words[index]} ${word}` }))
}

/** The stored lines around the first place where they part from what is read. */
function sample(stream: readonly string[], read: readonly Pair[]): string {
  const known = new Set(read.map(({ key }) => key))
  const at = stream.findIndex((line) => pairs([line]).some(({ key }) => !known.has(key)))
  return excerpt(stream.slice(Math.max(0, at), Math.max(0, at) + 2).join(' '))
}
