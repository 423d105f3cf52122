import { defineRule, skip, verdict } from '../../rule.js'
import type { Contact, Finding } from '../../types.js'

export const name = defineRule({
  id: 'file/name',
  title: 'The file name tells whose resume it is',
  why: 'A recruiter sees a list of files; "resume-final-v3 (1).pdf" is found again by nobody.',
  fix: 'Name it First-Last-Role.pdf.',
  severity: 'note',
  options: {},
  examples: [
    { name: 'name and role', score: 1, resume: 'Ada', document: { path: 'cv/Ada-Lovelace-Backend.pdf' } },
    {
      name: 'a version',
      score: 0,
      says: ['The file name “resume-final-v3 (1).pdf” shows a version or a copy.'],
      resume: 'Ada',
      document: { path: 'resume-final-v3 (1).pdf' },
    },
    {
      name: 'an apostrophe',
      score: 0,
      says: ["The file name “Ada's resume.pdf” has a character that some upload forms refuse: '."],
      resume: 'Ada',
      document: { path: "Ada's resume.pdf" },
    },
    { name: 'standard input', score: null, resume: 'Ada', document: { path: '-' } },
  ],
  check({ document: { path }, contact }) {
    const base = path.split(/[\\/]/).at(-1) ?? ''
    if (base === '-' || base === '') return skip('the file has no name')
    const findings: Finding[] = []
    const fix = fixFor(base, contact)
    if (versioned.test(base)) {
      findings.push({ message: `The file name “${base}” shows a version or a copy.`, fix, match: base })
    }
    const odd = refused.exec(base)?.[0]
    if (odd !== undefined) {
      findings.push({
        message: `The file name “${base}” has a character that some upload forms refuse: ${odd}.`,
        fix,
        match: base,
      })
    }
    return verdict(findings)
  },
})

const versioned = /\(\d+\)|(?:^|[\W_])(?:v\d+|final|copy|draft|new|latest)(?=[\W_]|\d|$)/i
const refused = /['"&%#?*<>|:]/

/** With the name, and the role if one stands under it: "Ada-Lovelace-Backend-Engineer.pdf". */
function fixFor(base: string, { name, label }: Contact): string | undefined {
  if (name === undefined) return undefined
  const role = label !== undefined && /^[\p{L} -]{3,30}$/u.test(label.text) ? label.text : ''
  const words = `${name.text} ${role}`.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const ending = /\.[a-z0-9]{2,5}$/i.exec(base)?.[0] ?? ''
  return `Name it for example “${words.join('-')}${ending}”.`
}
