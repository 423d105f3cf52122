import { linesOf, placeInLine } from '../../resume.js'
import { amount, defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

export const contrast = defineRule({
  id: 'layout/contrast',
  title: 'Text stands out from what is under it',
  why: 'Light grey on white is lost on paper and to many eyes; the web guidelines ask for 4.5 to 1, or 3 to 1 for large letters.',
  fix: 'Use a darker colour.',
  source: 'WCAG 2.2, success criterion 1.4.3',
  severity: 'note',
  options: { least: amount(3) },
  examples: [
    { name: 'black', score: 1, resume: 'Ada', line: () => ({ runs: [{ start: 0, end: 3, color: '#000000' }] }) },
    {
      name: 'white on a dark band',
      score: 1,
      resume: 'Ada',
      line: () => ({ runs: [{ start: 0, end: 3, color: '#ffffff', background: '#203040' }] }),
    },
    {
      name: 'light grey',
      score: 0,
      says: ['“Ada” has a contrast of 1.6 to 1.'],
      resume: 'Ada',
      line: () => ({ runs: [{ start: 0, end: 3, color: '#cccccc' }] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, { least }) {
    const runs = linesOf(document).flatMap((line) =>
      line.runs.filter((run) => run.color !== undefined).map((run) => ({ line, run })),
    )
    if (runs.length === 0) return skip('the colours of letters are not known')
    const pale = runs
      .map(({ line, run }) => ({ line, run, ratio: contrastOf(run.color ?? '#000000', run.background ?? '#ffffff') }))
      .filter(({ line, run, ratio }) => ratio < least && /[\p{L}\p{N}]{2}/u.test(line.text.slice(run.start, run.end)))
    const [worst] = pale.sort((a, b) => a.ratio - b.ratio)
    if (worst === undefined) return verdict([])
    const { line, run, ratio } = worst
    const match = line.text.slice(run.start, run.end).trim()
    return verdict([
      {
        message: `${quote(match)} has a contrast of ${ratio.toFixed(1)} to 1.`,
        place: placeInLine(line, run.start, run.end),
        match,
      },
    ])
  },
})

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance of `#rrggbb`, 0..1 (WCAG 2.2). */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
