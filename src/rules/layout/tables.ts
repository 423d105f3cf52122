import { linesOf, placeOfLine } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'

export const tables = defineRule({
  id: 'layout/tables',
  title: 'No table holds the text',
  why: 'Greenhouse names tables among the causes of failed parsing: cells are read in an order of their own, or not at all.',
  fix: 'Set the text in paragraphs, with tab stops for dates.',
  source: 'support.greenhouse.io 200989175',
  severity: 'warning',
  options: { lines: count(4) },
  examples: [
    { name: 'paragraphs', score: 1, resume: 'Ada\nLondon', document: { format: 'docx' } },
    {
      name: 'a table',
      score: 0,
      says: ['4 of 4 lines stand in a table.'],
      resume: 'Ada\nLondon\nPython\nJava',
      document: { format: 'docx' },
      line: () => ({ role: 'table-cell' }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, { lines }) {
    if (document.format === 'text' || document.format === 'markdown') return skip('plain text has no tables')
    const all = linesOf(document)
    const tabled = new Set(
      document.pages.flatMap((page) =>
        page.regions.filter((r) => r.kind === 'table').map((r) => `${page.number}/${r.id}`),
      ),
    )
    const cells = all.filter((line) => line.role === 'table-cell' || tabled.has(`${line.page}/${line.region}`))
    const [first] = cells
    if (first === undefined || cells.length < lines) return verdict([])
    return verdict([{ message: `${cells.length} of ${all.length} lines stand in a table.`, place: placeOfLine(first) }])
  },
})
