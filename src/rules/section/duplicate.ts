import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding } from '../../types.js'

export const duplicate = defineRule({
  id: 'section/duplicate',
  title: 'Nothing is said twice',
  why: 'A line that stands twice takes the place of another, and looks like a slip in copying.',
  fix: 'Keep the one that stands with the job it belongs to.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'all different',
      score: 1,
      resume: '# Experience\n\n- Built the engine of the whole plant\n- Wrote the notes on how it works',
    },
    {
      name: 'the same bullet twice',
      score: 0,
      says: ['“Built the engine of the whole plant in a year” stands on line 4 and again here.'],
      resume:
        '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine of the whole plant in a year\n\nClerk, Bolt, Jan 2018 - Dec 2019\n- Built the engine of the whole plant in a year',
    },
    { name: 'no bullets', score: null, resume: 'Ada Lovelace' },
  ],
  check({ blocks }) {
    const statements = blocks.filter((block) => block.kind === 'bullet' || block.kind === 'sentence')
    if (statements.length === 0) return skip('there are no bullets and no sentences')
    const first = new Map<string, number>()
    return verdict(
      statements.flatMap(({ text, place }): Finding[] => {
        const key = text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
        const before = first.get(key)
        if (before === undefined) first.set(key, place.line)
        if (before === undefined || key.split(' ').length < 6) return []
        return [{ message: `${quote(text)} stands on line ${before} and again here.`, place, match: text }]
      }),
    )
  },
})
