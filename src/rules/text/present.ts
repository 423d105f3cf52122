import { linesOf } from '../../resume.js'
import { count, defineRule, fail, pass, skip } from '../../rule.js'

export const present = defineRule({
  id: 'text/present',
  title: 'Every page has text, not a picture of text',
  why: 'A parser reads no pictures: what is only drawn is not in the application.',
  fix: 'Export from the editor that the resume was written in instead of scanning or printing it to an image.',
  source: 'help.lever.co 20087345054749: the test is whether the text can be highlighted',
  severity: 'error',
  options: { characters: count(80) },
  examples: [
    { name: 'a page of text', score: 1, resume: `Ada Lovelace\n\n# Experience\n\n- ${'Designed engines. '.repeat(8)}` },
    {
      name: 'a few words under a page-size picture',
      score: 0,
      says: ['Page 1 has 3 characters of text under a picture that covers 100 % of it.'],
      resume: 'Ada',
      page: { width: 600, height: 800, images: [{ box: [0, 0, 600, 800] }] },
    },
    { name: 'a short draft', score: 1, resume: 'Ada Lovelace' },
    { name: 'an empty document', score: null, resume: '', document: { problems: [] } },
  ],
  check({ document }, { characters }) {
    const reported = document.problems.filter((problem) => problem.id === 'text/present')
    if (reported.length > 0) return fail(reported.map(({ message, fix, severity }) => ({ message, fix, severity })))
    if (linesOf(document).length === 0) return skip('there is no text')
    const pictures = document.pages.flatMap((page) => {
      const letters = page.lines.reduce((total, line) => total + line.text.length, 0)
      const covered = largest(page.images.map(({ box }) => area(box) / Math.max(1, page.width * page.height)))
      if (letters >= characters || covered < 0.5) return []
      const share = Math.round(100 * Math.min(1, covered))
      return [
        {
          message: `Page ${page.number} has ${letters} characters of text under a picture that covers ${share} % of it.`,
        },
      ]
    })
    // A cover or a picture at the end is not a scan: most pages must be pictures before the resume counts as one.
    const isScan = pictures.length * 2 > document.pages.length
    return pictures.length === 0
      ? pass
      : fail(isScan ? pictures : pictures.map((one) => ({ ...one, severity: 'note' })))
  },
})

const area = ([left, top, right, bottom]: readonly [number, number, number, number]): number =>
  (right - left) * (bottom - top)
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)
