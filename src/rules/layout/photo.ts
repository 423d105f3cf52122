import { hasGeometry } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'

export const photo = defineRule({
  id: 'layout/photo',
  title: 'No picture takes the place of words',
  why: 'Greenhouse names photos among the causes of failed parsing; HireAbility says that pictures do not parse.',
  fix: 'Take the photo out, unless it is usual where you apply.',
  source: 'support.greenhouse.io 200989175; hireability.com',
  severity: 'note',
  options: {},
  examples: [
    { name: 'none', score: 1, resume: 'Ada', page: { width: 600, height: 800 } },
    {
      name: 'a picture',
      score: 0,
      says: ['Page 1 has a picture of 100 × 125 points.'],
      resume: 'Ada',
      page: { width: 600, height: 800, images: [{ box: [460, 40, 560, 165] }] },
    },
    { name: 'icons', score: 1, resume: 'Ada', page: { width: 600, height: 800, images: [{ box: [40, 40, 52, 52] }] } },
    { name: 'a format without pages', score: null, resume: 'Ada' },
  ],
  check({ document }) {
    if (!hasGeometry(document)) return skip('this format has no pages')
    return verdict(
      document.pages.flatMap((page) => {
        // Smaller ones are icons; one that fills the page is its background, or a scan, which text/present reports.
        const pictures = page.images.map(({ box }) => [box[2] - box[0], box[3] - box[1]] as const)
        const large = pictures.find(([width, height]) => width >= 54 && height >= 54 && width < page.width * 0.8)
        if (large === undefined) return []
        return [
          { message: `Page ${page.number} has a picture of ${Math.round(large[0])} × ${Math.round(large[1])} points.` },
        ]
      }),
    )
  },
})
