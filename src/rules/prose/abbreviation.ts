import { defineRule, skip, verdict, words } from '../../rule.js'
import { matchesIn, placeOf, quote } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'
import { proseOf } from '../../wording/statements.js'
import { replacements } from '../../wording/suggestions.js'

export const abbreviation = defineRule({
  id: 'prose/abbreviation',
  title: 'Abbreviations are written out once',
  why: 'A recruiter searches for either form; with both in the text both searches find you.',
  fix: 'Write it out where it first stands: “natural language processing (NLP)”.',
  severity: 'note',
  options: { allow: words([]) },
  examples: [
    {
      name: 'both forms',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built natural language processing (NLP) services`,
    },
    {
      name: 'only the short form',
      score: 0,
      says: ['Written out nowhere: NLP (natural language processing), RBAC (role-based access control).'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built NLP services behind RBAC`,
    },
    { name: 'no abbreviations that the lexicon knows', score: null, resume: 'Jane Doe' },
  ],
  check(resume, { allow }, lexicon) {
    const known = replacements(lexicon, 'abbreviations')
    const used = shortForms(resume, known, lexicon).filter(({ short }) => !allow.includes(short))
    if (used.length === 0) return skip('no abbreviation that the lexicon knows')
    const text = folded(resume.text.text)
    return verdict(
      findingOf(
        resume,
        used.filter(({ long }) => !text.includes(folded(long))),
      ),
    )
  },
})

interface Used {
  readonly short: string
  readonly long: string
  readonly start: number
}

/** Each where it first stands, outside headings and names. */
function shortForms(resume: Resume, known: ReadonlyMap<string, string>, lexicon: Lexicon): Used[] {
  const found = new Map<string, Used>()
  for (const { text, block } of proseOf(resume, lexicon)) {
    for (const match of matchesIn(text, /[\p{L}\p{N}&]+/gu)) {
      const [short] = match
      const long = known.get(short)
      if (long !== undefined && !found.has(short)) found.set(short, { short, long, start: block.start + match.index })
    }
  }
  return [...found.values()]
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/is(?=e|ing|ation)/g, 'iz')
    .replace(/our/g, 'or')

function findingOf(resume: Resume, bare: readonly Used[]): Finding[] {
  const [first] = bare
  if (first === undefined) return []
  const said = bare.map(({ short, long }) => `${short} (${long})`).join(', ')
  return [
    {
      message: `Written out nowhere: ${said}.`,
      fix: `Write it out once, if that is what you mean: ${quote(`${first.long} (${first.short})`)}.`,
      match: first.short,
      place: placeOf(resume.document, resume.text, first.start, first.start + first.short.length),
    },
  ]
}
