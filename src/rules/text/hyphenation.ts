import { mendedBy } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { skillKey, skillKeys } from '../../text/index.js'

export const hyphenation = defineRule({
  id: 'text/hyphenation',
  title: 'No skill is split across two lines',
  why: 'A plain search finds neither “Kuber-” nor “netes”.',
  fix: 'Turn hyphenation off for the document, or keep the word together.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'no word is split', score: 1, resume: 'Ran Kubernetes', document: { format: 'pdf' } },
    {
      name: 'an ordinary word',
      score: 1,
      resume: 'availability',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'hyphenation', start: 0, end: 12, raw: 'availa-bility' }] }),
    },
    {
      name: 'a skill',
      score: 0,
      says: ['“Kubernetes” is split at the end of a line: “Kuber-netes”.'],
      resume: 'Kubernetes',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'hyphenation', start: 0, end: 10, raw: 'Kuber-netes' }] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, _options, lexicon) {
    if (document.format !== 'pdf') return skip('lines are broken by the program that shows the file')
    const skills = skillKeys(lexicon)
    const split = mendedBy(document, 'hyphenation').filter(({ read }) => skills.has(skillKey(read)))
    return verdict(
      split.map(({ read, raw, place }) => ({
        message: `“${read}” is split at the end of a line: “${raw.replace(/\s+/g, '')}”.`,
        place,
        match: read,
      })),
    )
  },
})
