import { blocksOf, hasGeometry, linesOf, placeOfLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding } from '../../types.js'

export const textAsImage = defineRule({
  id: 'layout/text-as-image',
  title: 'No picture stands where text is expected',
  why: 'A chart of skills or a picture of a paragraph is not read.',
  fix: 'Write what the picture shows.',
  source: 'support.greenhouse.io 200989175 (graphics, word art)',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'no pictures', score: 1, resume: '# Skills\n\nPython', page: { width: 600, height: 800 } },
    {
      name: 'a picture under a heading without text',
      score: 0,
      says: ['Under the heading “Skills” there is a picture and no text.'],
      resume: 'Ada\n\n# Skills',
      page: { width: 600, height: 800, images: [{ box: [50, 120, 400, 300] }] },
      line: () => ({ box: [50, 90, 200, 105] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check(resume) {
    const { document } = resume
    if (!hasGeometry(document)) return skip('this format has no pages')
    const lines = new Map(linesOf(document).map((line) => [line.number, line]))
    return verdict(
      resume.sections.flatMap((section): Finding[] => {
        const line = lines.get(section.heading?.place.line ?? 0)
        if (line?.box === undefined || blocksOf(resume, section).some((block) => block.kind !== 'heading')) return []
        const [left, , right, bottom] = line.box
        const picture = document.pages[line.page - 1]?.images.find(
          ({ box }) =>
            box[1] >= bottom - 4 &&
            box[1] < bottom + 72 &&
            box[2] - box[0] > 72 &&
            box[3] - box[1] > 36 &&
            box[0] < right &&
            box[2] > left,
        )
        if (picture === undefined) return []
        return [
          {
            message: `Under the heading ${quote(line.text)} there is a picture and no text.`,
            place: placeOfLine(line),
            match: line.text,
          },
        ]
      }),
    )
  },
})
