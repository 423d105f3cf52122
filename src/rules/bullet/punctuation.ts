import { defineRule, share, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'
import { bulletsOf, findingAt, type Statement } from '../../wording/statements.js'

export const punctuation = defineRule({
  id: 'bullet/punctuation',
  title: 'Bullets begin and end alike',
  why: 'Mixed stops and capitals look like a text that nobody read again.',
  fix: 'All bullets with a full stop, or none; all with a capital.',
  severity: 'note',
  options: {
    /** Up to this share may differ before it is called mixed. */
    tolerance: share(0.2),
  },
  examples: [
    {
      name: 'all alike',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built the ledger
        - Cut build time by 40%
        - Led the migration
        - Wrote the guide`,
    },
    {
      name: 'some with a stop, one in small letters',
      score: 0,
      says: ['2 of 4 bullets end with a full stop.', '“wrote the guide” begins with a small letter.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built the ledger.
        - Cut build time by 40%.
        - Led the migration
        - wrote the guide`,
    },
    { name: 'too few to compare', score: null, resume: 'EXPERIENCE\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built it' },
  ],
  check(resume, { tolerance }, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience', 'projects', 'volunteer')
    if (bullets.length < 4) return skip('fewer than four bullets')
    return verdict([...stops(resume, bullets, tolerance), ...capitals(resume, bullets, lexicon)])
  },
})

function stops(resume: Resume, bullets: readonly Statement[], tolerance: number): Finding[] {
  const stopped = bullets.filter(({ text }) => /[.!]["')]?$/.test(text))
  const part = stopped.length / bullets.length
  if (part <= tolerance || part >= 1 - tolerance) return []
  const rarer = part <= 0.5 ? stopped : bullets.filter((bullet) => !stopped.includes(bullet))
  const first = rarer[0] as Statement
  const span = { start: Math.max(0, first.text.length - 1), end: first.text.length }
  const message = `${stopped.length} of ${bullets.length} bullets end with a full stop.`
  return [
    findingAt(resume, first, span, {
      message,
      fix: part > 0.5 ? 'End all of them with one.' : 'Leave it out everywhere.',
    }),
  ]
}

/** Names that begin small (iOS, gRPC) hold a capital or a digit, are known (npm), or belong to a line that is all small. */
function capitals(resume: Resume, bullets: readonly Statement[], { skills }: Lexicon): Finding[] {
  const small = bullets.filter(({ text }) => {
    const word = /^\p{Ll}{2,}(?![\p{L}\d.:-])(?= \S)/u.exec(text)?.[0]
    return word !== undefined && !skills.some(({ term }) => term === word)
  })
  if (small.length === 0 || small.length > bullets.length / 2) return []
  const first = small[0] as Statement
  const message = `${quote(first.text, 40)} begins with a small letter.`
  return [findingAt(resume, first, { start: 0, end: 1 }, { message, fix: 'Begin it with a capital, like the others.' })]
}
