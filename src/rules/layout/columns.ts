import { hasGeometry } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Line } from '../../types.js'

export const columns = defineRule({
  id: 'layout/columns',
  title: 'The text runs in one column',
  why: 'Greenhouse and Textkernel name columns among the causes of failed parsing; Textkernel calls them fatal, though at least 15 % of CVs use them.',
  fix: 'Use a template with one column, or check with `ats-check extract --order stream` that yours can be read.',
  source: 'support.greenhouse.io 200989175; developer.textkernel.com, Resume Quality 433',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'one column', score: 1, resume: 'Ada', page: { width: 600, height: 800, columns: 1 } },
    {
      name: 'two columns',
      score: 0,
      says: ['Page 1 has 2 columns of text.'],
      resume: 'Ada',
      page: { width: 600, height: 800, columns: 2 },
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }) {
    if (document.format !== 'docx' && !hasGeometry(document)) return skip('this format has no columns')
    const split = document.pages.filter((page) => page.columns > 1)
    const [first] = split
    if (first === undefined) return verdict([])
    const pages = split.length === 1 ? `Page ${first.number} has` : `${split.length} pages have`
    const mixed = mixedLine(
      document.stream,
      split.flatMap((page) => page.lines),
    )
    if (mixed === undefined) return verdict([{ message: `${pages} ${first.columns} columns of text.` }])
    const message = `${pages} ${first.columns} columns of text, and the file mixes them: ${quote(mixed)}.`
    return verdict([{ message, match: mixed, severity: 'error' }])
  },
})

/** A stored line that holds two lines which stand side by side and are read apart: one column run into the other. */
function mixedLine(stream: readonly string[], lines: readonly Line[]): string | undefined {
  const read = lines.map((line) => ({ line, text: folded(line.text) })).filter(({ text }) => text.length >= 12)
  return stream.find((stored) => {
    const whole = folded(stored)
    const parts = read.filter(({ text }) => whole !== text && whole.includes(text))
    return parts.some((one) => parts.some((other) => areBeside(one.line, other.line)))
  })
}

/** In different columns, at one height. */
const areBeside = ({ box: a, page }: Line, { box: b, page: other }: Line): boolean =>
  a !== undefined && b !== undefined && page === other && a[2] <= b[0] && a[1] < b[3] && b[1] < a[3]

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
