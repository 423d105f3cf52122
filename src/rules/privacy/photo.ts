import { defineRule, skip, verdict } from '../../rule.js'
import type { Page } from '../../types.js'

export const photo = defineRule({
  id: 'privacy/photo',
  title: 'There is no photo',
  why: 'In many countries a photo invites a judgement that must not be made; in others it is usual.',
  fix: 'Take it out, unless it is usual where you apply.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'none', score: 1, resume: 'Ada', page: { width: 600, height: 800 } },
    {
      name: 'a portrait at the top',
      score: 0,
      says: ['There is a picture of the size of a portrait at the top of page 1.'],
      resume: 'Ada',
      page: { width: 600, height: 800, images: [{ box: [460, 40, 560, 165] }] },
    },
    {
      name: 'a small icon',
      score: 1,
      resume: 'Ada',
      page: { width: 600, height: 800, images: [{ box: [40, 40, 52, 52] }] },
    },
    { name: 'a format without pages', score: null, resume: 'Ada' },
  ],
  check({ document }) {
    const [first] = document.pages
    if (first === undefined || first.width === 0) return skip('this format has no pages')
    return verdict(
      hasPortrait(first) ? [{ message: 'There is a picture of the size of a portrait at the top of page 1.' }] : [],
    )
  },
})

/** Upright or square, between 3/4 and 3 inches, in the upper third. */
const hasPortrait = (page: Page): boolean =>
  page.images.some(({ box: [left, top, right, bottom] }) => {
    const width = right - left
    const height = bottom - top
    const ratio = height / Math.max(1, width)
    return width >= 54 && width <= 216 && ratio >= 0.9 && ratio <= 1.6 && top < page.height / 3
  })
