import { defineRule, skip, verdict } from '../../rule.js'
import { metricsIn, quote } from '../../text/index.js'
import type { Lexicon } from '../../types.js'
import type { Span } from '../../wording/statements.js'
import { bulletsOf, findingAt } from '../../wording/statements.js'
import { wordingOf } from '../../wording/words.js'

export const baseline = defineRule({
  id: 'bullet/baseline',
  title: 'A percentage says of what',
  why: '“Improved performance by 40%” can be asked about: which performance, from what to what?',
  fix: 'Name what was measured, and where it started: “p95 from 800 ms to 480 ms”.',
  severity: 'note',
  language: 'en',
  options: {},
  examples: [
    {
      name: 'the thing measured, or from what to what',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut checkout errors by 40%
        - Improved performance by 40%, from 800 ms to 480 ms`,
    },
    {
      name: 'performance of what?',
      score: 0,
      says: ['40% of which “performance”, from what?'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Improved performance by 40%`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, _options, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience', 'projects')
    if (bullets.length === 0) return skip('no bullets under experience or projects')
    return verdict(
      bullets.flatMap((bullet) => {
        const found = bareShare(bullet.text, lexicon)
        if (found === undefined) return []
        const message = `${found.share} of which ${quote(found.object)}, from what?`
        return [findingAt(resume, bullet, found, { message })]
      }),
    )
  },
})

const IMPROVED =
  /\b(?:improv|increas|boost|rais|enhanc|reduc|decreas|optimi[sz]|accelerat|grew|grow)[a-z]* (?:overall |the |our |team )*([a-z]+) (?:by )?(?:up to |over |about |around |nearly |approximately |more than |~)*(\d[\d.,]* ?%)/iu

/** A percentage of something as general as "performance", in a bullet that gives no second number. */
function bareShare(text: string, lexicon: Lexicon): (Span & { share: string; object: string }) | undefined {
  const match = IMPROVED.exec(text)
  const [said, object, share] = match ?? []
  if (match === null || said === undefined || object === undefined || share === undefined) return undefined
  if (!wordingOf(lexicon).has('general-objects', object.toLowerCase())) return undefined
  if (metricsIn(text, lexicon).length > 1 || /\bfrom\b.*\bto\b/.test(text)) return undefined
  return { start: match.index, end: match.index + said.length, share, object }
}
