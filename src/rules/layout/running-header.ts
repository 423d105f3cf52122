import { linesOf, placeOfLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding } from '../../types.js'

export const runningHeader = defineRule({
  id: 'layout/running-header',
  title: 'No page line stands in the middle of the text',
  why: '"Ada Lovelace, page 2 of 3" lands between two bullets when the pages are read as one text.',
  fix: 'Put it into a real header or footer, or take it out.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'no such line',
      score: 1,
      resume: 'Ada Lovelace\n\n# Experience\n\n- Built it',
      page: { width: 600, height: 800 },
    },
    {
      name: 'a page line',
      score: 0,
      says: ['“Ada Lovelace - page 2 of 3” stands among the text.'],
      resume: 'Ada Lovelace\n\n# Experience\n\n- Built it\n\nAda Lovelace - page 2 of 3',
      page: { width: 600, height: 800 },
    },
    {
      name: 'a sentence that ends with a page',
      score: 1,
      resume: 'Ada Lovelace\n\n# Experience\n\n- Wrote the chapter that begins on page 12',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document, contact }) {
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    return verdict(
      lines.flatMap((line): Finding[] => {
        const before = pageLine.exec(line.text)?.[1]
        if (line.role === 'header' || line.role === 'footer' || before === undefined) return []
        if (!isFurniture(before, contact.name?.text ?? '')) return []
        return [{ message: `${quote(line.text)} stands among the text.`, place: placeOfLine(line), match: line.text }]
      }),
    )
  },
})

/** Nothing, what a separator ends, or the name and what the paper is: not "read the guide up to" page 12. */
function isFurniture(before: string, name: string): boolean {
  if (/(?:^|[,|·•–—-])\s*$/u.test(before)) return true
  const known = new Set(`${name} resume résumé cv curriculum vitae lebenslauf`.toLowerCase().split(/\s+/))
  return (before.toLowerCase().match(/[\p{L}\p{M}.'’-]+/gu) ?? []).every((word) => known.has(word))
}

const pageLine = /^((?:.{1,60}\W)?)(?:page|seite|página|p\.) ?\d{1,2}(?: ?(?:of|\/|von|sur|de) ?\d{1,2})?$/i
