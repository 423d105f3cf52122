import { count, defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'
import { openingOf } from '../../wording/opening.js'
import { bulletsOf, findingAt, type Statement } from '../../wording/statements.js'

export const repetition = defineRule({
  id: 'bullet/repetition',
  title: 'Bullets do not repeat each other',
  why: 'The same first word again and again hides that the work was different.',
  fix: 'Say what was particular: built, split, replaced, tuned instead of a third “developed”.',
  severity: 'note',
  language: 'en',
  options: {
    /** Bullets that may open with one verb. */
    max: count(2),
  },
  examples: [
    {
      name: 'different work, different verbs',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built the ledger
        - Cut build time by 40%`,
    },
    {
      name: 'developed, developed, developed',
      score: 0,
      says: ['3 bullets open with “Developed”.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Developed the ledger
        - Developed the importer for bank statements
        - Developed reports for finance`,
    },
    { name: 'nothing to compare', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, { max }, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience', 'projects', 'volunteer')
    if (bullets.length < 2) return skip('fewer than two bullets')
    return verdict([...openers(resume, bullets, max, lexicon), ...nearCopies(resume, bullets)])
  },
})

function openers(resume: Resume, bullets: readonly Statement[], max: number, lexicon: Lexicon): Finding[] {
  const byVerb = new Map<string, Statement[]>()
  for (const bullet of bullets) {
    const opening = openingOf(bullet.text, lexicon)
    if (opening.kind === 'none' || opening.kind === 'role') continue
    const verb = opening.verb ?? bullet.text.slice(opening.start, opening.end).toLowerCase()
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), bullet])
  }
  return [...byVerb.values()]
    .filter((same) => same.length > max)
    .map((same) => {
      const last = same[max] as Statement
      const opening = openingOf(last.text, lexicon)
      const word = last.text.slice(opening.start, opening.end)
      return findingAt(resume, last, opening, {
        message: `${same.length} bullets open with ${quote(word)}.`,
        fix: `Keep it for one or two of them and say what was particular about the others, such as ${quote(last.text, 48)}.`,
      })
    })
}

/** Eight words in ten the same, of six or more; the very same bullet twice is section/duplicate's business. */
function nearCopies(resume: Resume, bullets: readonly Statement[]): Finding[] {
  const sets = bullets.map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const findings: Finding[] = []
  for (const [i, a] of sets.entries()) {
    const twin = sets.findIndex((b, j) => j < i && isNearCopy(a, b) && bullets[i]?.text !== bullets[j]?.text)
    if (twin < 0) continue
    const bullet = bullets[i] as Statement
    findings.push(
      findingAt(
        resume,
        bullet,
        { start: 0, end: bullet.text.length },
        {
          message: `This bullet says almost the same as ${quote((bullets[twin] as Statement).text, 48)}.`,
          fix: 'Merge the two, or say what was different.',
        },
      ),
    )
  }
  return findings
}

function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size < 6 || b.size < 6) return false
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared) >= 0.8
}
