import { linesOf, sectionsOf } from '../../resume.js'
import { defineRule, skip, words } from '../../rule.js'
import type { Lexicon, Resume, SectionKind } from '../../types.js'

export const required = defineRule({
  id: 'section/required',
  title: 'The sections that every reader looks for are there',
  why: 'Parsers sort what they read by its section; without headings experience, education and skills are guessed.',
  fix: 'Add the section under its usual heading.',
  source: 'support.greenhouse.io 200989175 (no clear sections)',
  severity: 'error',
  options: { required: words(['experience', 'education', 'skills']) },
  examples: [
    {
      name: 'all there',
      score: 1,
      resume: '# Experience\n\n- Built it\n\n# Education\n\nBSc, Leeds\n\n# Skills\n\nGo',
    },
    {
      name: 'two headings in one',
      score: 1,
      resume: '# Experience\n\n- Built it\n\n# Education & Skills\n\nBSc, Leeds; Go',
    },
    {
      name: 'one missing',
      score: 2 / 3,
      says: ['There is no section “Skills”.'],
      resume: '# Experience\n\n- Built it\n\n# Education\n\nBSc, Leeds',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check(resume, { required }, lexicon) {
    if (resume.blocks.length === 0) return skip('there is no text')
    if (required.length === 0) return skip('this rubric requires no section')
    const missing = required.filter(
      (kind) => sectionsOf(resume, kind as SectionKind).length === 0 && !standsBeside(resume, kind, lexicon),
    )
    return {
      kind: 'scored',
      share: 1 - missing.length / required.length,
      findings: missing.map((kind) => ({ message: `There is no section “${titled(kind)}”.` })),
    }
  },
})

const titled = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)

/** A heading that shares its row with other text, as in columns that were read across: the section is there. */
function standsBeside(resume: Resume, kind: string, { headings }: Lexicon): boolean {
  const usual = new Set(headings.filter((entry) => entry.kind === kind).flatMap((entry) => entry.usual))
  return linesOf(resume.document).some(
    ({ text }) => text.includes('\t') && text.split('\t').some((part) => usual.has(part.trim().toLowerCase())),
  )
}
