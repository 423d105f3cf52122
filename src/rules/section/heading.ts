import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Lexicon, Section } from '../../types.js'

export const heading = defineRule({
  id: 'section/heading',
  title: 'Sections have the headings that parsers know',
  why: 'A parser knows "Experience"; what stands under "Where I\'ve been" it may file under nothing.',
  fix: 'Use the usual heading.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'usual', score: 1, resume: '# Professional Experience\n\n- Built it' },
    {
      name: 'unusual',
      score: 0,
      says: ['The heading “Where I’ve been” is unusual; parsers know “Experience”.'],
      resume: '# Where I’ve been\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built it',
    },
    { name: 'no headings', score: null, resume: 'Ada Lovelace' },
  ],
  check({ sections }, _options, lexicon) {
    const headed = sections.filter((section) => section.heading !== null)
    if (headed.length === 0) return skip('there are no headings')
    return verdict(
      headed.flatMap((section) => {
        const { heading } = section
        const usual = usualFor(section, lexicon)
        if (heading === null || usual === undefined) return []
        const message = `The heading ${quote(heading.text)} is unusual; parsers know “${usual}”.`
        return [{ message, place: heading.place, match: heading.text, fix: `Write “${usual}” instead.` }]
      }),
    )
  },
})

/** The usual heading for a section whose own one is on the list of the unusual. */
function usualFor({ heading, kind }: Section, { headings }: Lexicon): string | undefined {
  const words = folded(heading?.text ?? '')
  const known = headings.find(
    (entry) => entry.kind === kind && entry.unusual?.some((unusual) => folded(unusual) === words),
  )
  const usual = known?.usual[0]
  return usual === undefined ? undefined : usual.charAt(0).toUpperCase() + usual.slice(1)
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
