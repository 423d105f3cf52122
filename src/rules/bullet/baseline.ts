import { defineRule, skip, verdict } from '../../rule.js'
import { matchesIn, metricsIn, quote } from '../../text/index.js'
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
        const which = found.object === undefined ? 'what' : `which ${quote(found.object)}`
        const message = `${found.share} of ${which}, from what?`
        return [findingAt(resume, bullet, found, { message })]
      }),
    )
  },
})

const CHANGED = String.raw`\b(?:improv|increas|boost|rais|enhanc|reduc|decreas|optimi[sz]|accelerat|grew|grow)[a-z]*`
const BY = String.raw`(?:by )?(?:up to |over |about |around |nearly |approximately |more than |~)*(?<share>\d[\d.,]* ?%)`
const OF_IT = '(?:the |our |its |overall |team |system |application |app |operational |general )*(?<object>[a-z]+)'

/** "Improved performance by 40%", wherever in the bullet; "Improved by 40%" where that is all. */
const SAID = [
  new RegExp(`${CHANGED} ${OF_IT} ${BY}`, 'giu'),
  new RegExp(`^${CHANGED} ${BY}(?= ?[.,;]| (?:by|using|through|with)|$)`, 'giu'),
]

/** A percentage of something as general as "performance", in a bullet that measures nothing but percentages. */
function bareShare(text: string, lexicon: Lexicon): (Span & { share: string; object: string | undefined }) | undefined {
  if (/\bfrom\b.*\bto\b/.test(text)) return undefined
  if (metricsIn(text, lexicon).some(({ kinds }) => !kinds.includes('percent'))) return undefined
  const isGeneral = (object: string | undefined): boolean =>
    object === undefined || wordingOf(lexicon).has('general-objects', object.toLowerCase())
  const match = SAID.flatMap((form) => matchesIn(text, form)).find(({ groups }) => isGeneral(groups?.object))
  if (match === undefined) return undefined
  const { share = '', object } = match.groups ?? {}
  return { start: match.index, end: match.index + match[0].length, share, object }
}
