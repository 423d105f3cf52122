import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

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
    if (document.format !== 'docx' && !document.pages.some((page) => page.width > 0))
      return skip('this format has no columns')
    const split = document.pages.filter((page) => page.columns > 1)
    const [first] = split
    if (first === undefined) return verdict([])
    const pages = split.length === 1 ? `Page ${first.number} has` : `${split.length} pages have`
    const mixed = mixedLine(
      document.stream,
      document.pages.flatMap((page) => page.lines.map((line) => line.text)),
    )
    if (mixed === undefined) return verdict([{ message: `${pages} ${first.columns} columns of text.` }])
    const message = `${pages} ${first.columns} columns of text, and the file mixes them: ${quote(mixed)}.`
    return verdict([{ message, match: mixed, severity: 'error' }])
  },
})

/** A stored line that holds two lines which are read apart: one column run into the other. */
function mixedLine(stream: readonly string[], lines: readonly string[]): string | undefined {
  const read = lines.map(folded).filter((line) => line.length >= 12)
  return stream.find((stored) => {
    const text = folded(stored)
    const parts = read.filter((line) => text !== line && text.includes(line))
    return parts.length >= 2 && parts.some((one) => parts.some((other) => !one.includes(other) && !other.includes(one)))
  })
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
