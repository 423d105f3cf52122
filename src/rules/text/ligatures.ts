import { mendedBy } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { skillKey, skillKeys } from '../../text/index.js'
import type { Finding } from '../../types.js'

export const ligatures = defineRule({
  id: 'text/ligatures',
  title: 'Joined letters can be read apart',
  why: 'A search for "workflow" does not find "work ow", and a plain one does not find “workﬂow” either.',
  fix: 'Turn ligatures off in the editor (in LaTeX: \\usepackage{cmap} or \\DisableLigatures), then export again.',
  severity: 'warning',
  options: {},
  examples: [
    { name: 'none', score: 1, resume: 'Built the workflow engine', document: { format: 'pdf' } },
    {
      name: 'a split pair',
      score: 0,
      says: ['A plain extractor reads “work ow” for “workflow”.'],
      resume: 'workflow',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'split-ligature', start: 0, end: 8, raw: 'work ow' }] }),
    },
    {
      name: 'in the name of a skill',
      score: 0,
      says: ['A plain extractor reads “Tensor ow” for “TensorFlow”, a skill that is searched for.'],
      resume: 'TensorFlow',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'split-ligature', start: 0, end: 10, raw: 'Tensor ow' }] }),
    },
    { name: 'plain text', score: null, resume: 'workflow' },
  ],
  check({ document }, _options, lexicon) {
    if (document.format !== 'pdf') return skip('only a PDF stores letters joined')
    const skills = skillKeys(lexicon)
    const broken = mendedBy(document, 'split-ligature').map(({ read, raw, place }): Finding => {
      const isSkill = skills.has(skillKey(read))
      return {
        message: `A plain extractor reads “${raw}” for “${read}”${isSkill ? ', a skill that is searched for' : ''}.`,
        place,
        match: read,
        severity: isSkill ? 'error' : 'warning',
      }
    })
    return verdict(broken)
  },
})
