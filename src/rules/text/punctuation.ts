import { linesOf, matchesOn } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { skillKey, skillKeys } from '../../text/index.js'

export const punctuation = defineRule({
  id: 'text/punctuation',
  title: 'Skills are written with plain hyphens and spaces',
  why: 'A non-breaking hyphen or a zero-width space inside a word is another character to a plain search.',
  fix: 'Type the hyphen or the space again.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'a plain hyphen', score: 1, resume: 'Objective-C, e-mail' },
    { name: 'dashes between words and numbers', score: 1, resume: '2019 – 2021 — Acme' },
    {
      name: 'a non-breaking hyphen',
      score: 0,
      says: ['“Objective‑C” is written with U+2011, which looks like a hyphen and is none.'],
      resume: 'Objective\u2011C',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document }, _options, lexicon) {
    if (linesOf(document).length === 0) return skip('there is no text')
    const skills = skillKeys(lexicon)
    return verdict(
      matchesOn(document, oddJoint).flatMap(({ match, place }) => {
        if (!skills.has(skillKey(match))) return []
        const sign = /[^\p{L}\p{N}+#.]/u.exec(match)?.[0] ?? ''
        const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
        const like = sign === '\u200B' ? 'nothing' : 'a hyphen'
        return [{ message: `“${match}” is written with ${code}, which looks like ${like} and is none.`, place, match }]
      }),
    )
  },
})

const oddJoint = /[\p{L}\p{N}]+(?:[\u2010-\u2012\u2212\u200B][\p{L}\p{N}+#]+)+/gu
