import { sectionsOf } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding } from '../../types.js'

export const summary = defineRule({
  id: 'section/summary',
  title: 'The summary is short and offers something',
  why: 'A reader wants to know what you bring; an objective says what you want.',
  fix: 'In two to four sentences: what you do, for how long, with what, and one result.',
  severity: 'note',
  options: { least: count(20), most: count(70) },
  examples: [
    {
      name: 'an offer',
      score: 1,
      resume: `# Summary\n\nBackend engineer ${'who builds ledgers that stay up at night '.repeat(3)}.`,
    },
    {
      name: 'an objective',
      score: 0,
      says: ['The summary says what you want: “Seeking a challenging”.'],
      resume: `# Objective\n\nSeeking a challenging role ${'where I can grow in many ways with a team '.repeat(3)}.`,
    },
    {
      name: 'an objective by its heading',
      score: 0,
      says: ['The heading “Career objective” announces what you want.'],
      resume: `# Career objective\n\nTo work as an engineer ${'who builds ledgers that stay up at night '.repeat(3)}.`,
    },
    { name: 'too short', score: 0, says: ['The summary has 2 words.'], resume: '# Summary\n\nBackend engineer' },
    { name: 'none', score: null, resume: '# Experience\n\n- Built it' },
  ],
  check(resume, { least, most }, lexicon) {
    const [section] = sectionsOf(resume, 'summary')
    if (section === undefined) return skip('there is no summary')
    const blocks = resume.blocks.slice(...section.blocks).filter((block) => block.kind !== 'heading')
    const text = blocks.map((block) => block.text).join(' ')
    if (text === '') return skip('the summary is empty')
    const findings: Finding[] = []
    const place = blocks[0]?.place
    const opener = lexicon.lists['objective-openers']?.find((phrase) => text.toLowerCase().includes(phrase))
    if (opener !== undefined) {
      const start = text.toLowerCase().indexOf(opener)
      const match = text.slice(start, start + opener.length)
      findings.push({ message: `The summary says what you want: ${quote(match)}.`, place, match })
    }
    const heading = section.heading?.text ?? ''
    if (opener === undefined && lexicon.lists['objective-headings']?.includes(heading.toLowerCase().trim())) {
      const message = `The heading ${quote(heading)} announces what you want.`
      findings.push({ message, place: section.heading?.place, match: heading })
    }
    const length = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    if (length < least || length > most) findings.push({ message: `The summary has ${length} words.`, place })
    return verdict(findings)
  },
})
