import { defineRule, skip, verdict } from '../../rule.js'
import { placeOf } from '../../text/index.js'
import type { Finding } from '../../types.js'
import type { Span } from '../../wording/statements.js'

export const placeholder = defineRule({
  id: 'hidden/placeholder',
  title: 'Nothing of the template is left',
  why: 'A line like "Your Name" or "Lorem ipsum" tells that nobody read the resume before it was sent.',
  fix: 'Fill it in or take it out.',
  severity: 'error',
  options: {},
  examples: [
    { name: 'filled in', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Built the engine' },
    {
      name: 'left over',
      score: 0,
      says: ['“Lorem ipsum” was left by the template.'],
      resume: 'Ada Lovelace\n\n# Experience\n\n- Lorem ipsum dolor',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document, text, blocks }, _options, lexicon) {
    if (blocks.length === 0) return skip('there is no text')
    const folded = text.text.toLowerCase()
    const found = (lexicon.lists.placeholders ?? []).flatMap((phrase) => {
      const start = standsIn(folded, phrase)
      return start < 0 ? [] : [{ start, end: start + phrase.length }]
    })
    const isInside = (one: Span, other: Span): boolean =>
      one !== other && one.start >= other.start && one.end <= other.end
    return verdict(
      found
        .filter((one) => !found.some((other) => isInside(one, other)))
        .map(({ start, end }): Finding => {
          const match = text.text.slice(start, end)
          return { message: `“${match}” was left by the template.`, match, place: placeOf(document, text, start, end) }
        }),
    )
  },
})

/** Where the phrase stands as whole words, or -1. */
function standsIn(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + phrase.length] ?? ' '
    if (!letter.test(before) && (!letter.test(after) || !letter.test(phrase.at(-1) ?? ''))) return at
  }
  return -1
}

const letter = /[\p{L}\p{N}]/u
