import { linesOf, placeOfLine } from '../../resume.js'
import { defineRule, fail, pass, share, skip } from '../../rule.js'
import { matchesIn } from '../../text/index.js'

export const decodable = defineRule({
  id: 'text/decodable',
  title: 'Every letter maps to a character',
  why: 'A font without a map to Unicode looks right on paper and is read as nonsense by every program.',
  fix: 'Export again with embedded standard fonts; in LaTeX load cmap or use LuaLaTeX; do not "flatten" or "optimise" fonts.',
  severity: 'error',
  options: { tolerated: share(0.02) },
  examples: [
    { name: 'all readable', score: 1, resume: 'Ada Lovelace, Zoë Ångström' },
    { name: 'one stray sign', score: 1, resume: `Ada Lovelace ${'wrote the first program '.repeat(4)}\uFFFD` },
    {
      name: 'nonsense',
      score: 0,
      says: ['22 % of the characters map to nothing, for example “\uFFFD\uFFFDa”.'],
      resume: 'Ad\uFFFD\uFFFDaLova',
      options: { tolerated: 0.1 },
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, { tolerated }) {
    const reported = document.problems.filter((problem) => problem.id === 'text/decodable')
    if (reported.length > 0) return fail(reported.map(({ message, fix, severity }) => ({ message, fix, severity })))
    const lines = linesOf(document)
    const letters = lines.reduce((total, line) => total + line.text.replace(/\s/g, '').length, 0)
    if (letters === 0) return skip('there is no text')
    const bad = lines.flatMap((line) => matchesIn(line.text, unmapped).map((match) => ({ line, match })))
    const first = bad[0]
    if (first === undefined || bad.length / letters <= tolerated) return pass
    const sample = first.line.text.slice(first.match.index).match(/^\S{1,3}/)?.[0] ?? ''
    return fail([
      {
        message: `${Math.round((100 * bad.length) / letters)} % of the characters map to nothing, for example “${sample}”.`,
        place: placeOfLine(first.line),
        match: sample,
      },
    ])
  },
})

/** Replacement characters and controls: nothing that a person would write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unmapped = /[\uFFFD\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
