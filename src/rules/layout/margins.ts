import { amount, defineRule, skip, verdict } from '../../rule.js'
import type { Page } from '../../types.js'

export const margins = defineRule({
  id: 'layout/margins',
  title: 'There is room around the text',
  why: 'Printers cut what stands near the edge, and a page without margins looks crammed.',
  fix: 'Leave half an inch (36 points) on every side.',
  severity: 'note',
  options: { least: amount(36) },
  examples: [
    {
      name: 'an inch',
      score: 1,
      resume: 'Ada',
      page: { width: 600, height: 800 },
      line: () => ({ box: [72, 72, 500, 84] }),
    },
    {
      name: 'none',
      score: 0,
      says: ['The text of page 1 stands 10 points from the left edge.'],
      resume: 'Ada',
      page: { width: 600, height: 800 },
      line: () => ({ box: [10, 72, 500, 84] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, { least }) {
    const pages = document.pages.filter((page) => page.width > 0 && page.lines.some((line) => line.box !== undefined))
    if (pages.length === 0) return skip('this format has no pages')
    // Half a point of grace: margins are set in millimetres and inches.
    const tight = pages.flatMap((page) =>
      sides(page)
        .filter(({ room }) => room < least - 0.5)
        .map((side) => ({ page, ...side })),
    )
    const [worst] = tight.sort((a, b) => a.room - b.room)
    if (worst === undefined) return verdict([])
    const room = Math.max(0, Math.round(worst.room))
    return verdict([
      { message: `The text of page ${worst.page.number} stands ${room} points from the ${worst.name} edge.` },
    ])
  },
})

/** Left and right only: page numbers and running headers stand near the other two. */
function sides(page: Page): { name: string; room: number }[] {
  const boxes = page.lines.flatMap((line) => (line.box === undefined ? [] : [line.box]))
  return [
    { name: 'left', room: Math.min(...boxes.map((box) => box[0])) },
    { name: 'right', room: page.width - Math.max(...boxes.map((box) => box[2])) },
  ]
}
