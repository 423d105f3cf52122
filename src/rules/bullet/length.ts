import { count, defineRule, share, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding } from '../../types.js'
import { bulletsOf, findingAt, type Statement } from '../../wording/statements.js'

export const length = defineRule({
  id: 'bullet/length',
  title: 'Bullets are one or two lines long',
  why: 'A bullet of three words says too little to judge; one of forty is not read to its end.',
  fix: 'Say what you did, how, and what came of it, in 8 to 30 words.',
  severity: 'note',
  language: 'en',
  options: {
    /** Words. */
    min: count(8),
    max: count(30),
    /** Of the bullets, how many may be shorter than that: a short one among others is no fault. */
    short: share(0.5),
    /** Lines on the page, where the file has pages. */
    lines: count(2),
  },
  examples: [
    {
      name: 'what, how and the result',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut build time from 40 to 9 minutes by caching the dependencies of every module`,
    },
    {
      name: 'too short, and too long',
      score: 0,
      says: ['1 bullet has fewer than 8 words: “Wrote tests”.', 'This bullet has 34 words.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Wrote tests
        - Built the service that reads the orders of all shops, checks them against the stock of every warehouse, sends them on to the carriers and tells the shops about each step on the way`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, { min, max, short: tolerated, lines }, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience')
    if (bullets.length === 0) return skip('no bullets under experience')
    const short = bullets.filter((bullet) => wordsOf(bullet) < min)
    const findings: Finding[] = []
    const [first] = short
    if (first !== undefined && short.length >= tolerated * bullets.length) {
      const message = `${short.length} ${short.length === 1 ? 'bullet has' : 'bullets have'} fewer than ${min} words: ${quote(first.text)}.`
      findings.push(findingAt(resume, first, whole(first), { message, fix: 'Add how you did it, or what came of it.' }))
    }
    for (const bullet of bullets) {
      const rows = bullet.block.lines[1] - bullet.block.lines[0] + 1
      const words = wordsOf(bullet)
      if (words <= max && (rows <= lines || words <= max * 0.8)) continue
      const message = words > max ? `This bullet has ${words} words.` : `This bullet runs over ${rows} lines.`
      findings.push(
        findingAt(resume, bullet, whole(bullet), { message, fix: 'Split it, or keep what you did and its result.' }),
      )
    }
    return verdict(findings)
  },
})

const wordsOf = ({ text }: Statement): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
const whole = ({ text }: Statement) => ({ start: 0, end: text.length })
