import { defineRule, pass, share, skip, towards, words } from '../../rule.js'
import { hasMetric, METRIC_KINDS, type MetricKind, metricsIn, quote } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'
import { isDescription } from '../../wording/descriptions.js'
import { tellsHonour } from '../../wording/honours.js'
import { bulletsOf, findingAt, isFiller, isNames, type Statement } from '../../wording/statements.js'
import { isToolList } from '../../wording/suggestions.js'

export const metric = defineRule({
  id: 'bullet/metric',
  title: 'Experience bullets carry numbers',
  why: 'A number can be compared with another resume; an adjective cannot.',
  fix: 'Say how many, how much, how fast or how often.',
  severity: 'warning',
  language: 'en',
  options: {
    /** Of the bullets, how many should carry a number. */
    target: share(0.4),
    /** Kinds of number that this role wants to see somewhere: `uptime`, `latency`, `users` … */
    kinds: { ...words([]), schema: { type: 'array', items: { enum: [...METRIC_KINDS] } } },
  },
  examples: [
    {
      name: 'as many as the target asks',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut build time by 40%
        - Led the migration`,
    },
    {
      name: 'none',
      score: 0,
      says: ['No number in “Led the migration to Java 17”.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Led the migration to Java 17
        - Awarded the founders' prize`,
    },
    {
      name: 'a kind that the role asks for is missing',
      score: 0.5,
      says: ['No number for uptime in the experience.'],
      options: { kinds: ['percent', 'uptime'] },
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut build time by 40%`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, { target, kinds }, lexicon) {
    if (isFiller(resume, lexicon)) return skip("the text is a template's filler")
    const all = bulletsOf(resume, lexicon, 'experience', 'volunteer')
    const bullets = all.filter((one, at) => isJudged(one, lexicon) && !isDescription(all, at, lexicon))
    if (bullets.length === 0) return skip('no bullets under experience')
    const bare = bullets.filter((bullet) => !hasMetric(bullet.text, lexicon))
    const reached = towards(
      target,
      1 - bare.length / bullets.length,
      bare.map((bullet) => findingOf(resume, bullet)),
    )
    const missing = missingKinds(bullets, kinds as readonly MetricKind[], lexicon)
    if (missing.length === 0 || reached.kind === 'skipped') return reached
    const named = kinds.length === 0 ? 1 : 1 - missing.length / kinds.length
    return {
      ...pass,
      kind: 'scored',
      share: reached.share * named,
      findings: [...reached.findings, ...missing.map(kindFinding)],
    }
  },
})

/** Not a list of tools, a point under a bullet, a single word, nor a prize without a number. */
const isJudged = ({ text, block }: Statement, lexicon: Lexicon): boolean =>
  block.depth <= 1 &&
  /\S\s+\S/.test(text) &&
  !isToolList(text, lexicon) &&
  !isNames(text) &&
  (!tellsHonour(text, lexicon) || hasMetric(text, lexicon))

function findingOf(resume: Resume, bullet: Statement): Finding {
  return findingAt(
    resume,
    bullet,
    { start: 0, end: bullet.text.length },
    { message: `No number in ${quote(bullet.text)}.`, fix: `Add what can be counted: ${questionFor(bullet.text)}` },
  )
}

const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:led|lead|managed|mentored|hired|trained|coached|supervised|taught)\b/i,
    'how many people, for how long, with what result?',
  ],
  [
    /\b(?:improv|optimi|reduc|cut|sped|accelerat|increas|decreas|lower|boost|enhanc|streamlin)/i,
    'from what to what, or by what share?',
  ],
  [
    /\b(?:api|service|backend|server|endpoint|pipeline|platform|system|queue|database)/i,
    'how many requests, rows or users, how fast, how available?',
  ],
  [/\b(?:app|website|feature|page|screen|interface|product)\b/i, 'how many people use it, and what changed for them?'],
  [/\b(?:test|bug|defect|incident|release|deploy)/i, 'how many, how often, how long before and after?'],
  [/\b(?:sales|revenue|budget|cost|customer|client|market)/i, 'how much money, how many customers, what share?'],
]

const questionFor = (text: string): string =>
  QUESTIONS.find(([words]) => words.test(text))?.[1] ?? 'how many, how much, how fast or how often?'

function missingKinds(bullets: readonly Statement[], kinds: readonly MetricKind[], lexicon: Lexicon): MetricKind[] {
  const found = new Set(bullets.flatMap(({ text }) => metricsIn(text, lexicon).flatMap((number) => number.kinds)))
  return kinds.filter((kind) => !found.has(kind))
}

const kindFinding = (kind: MetricKind): Finding => ({
  message: `No number for ${kind} in the experience.`,
  fix: `Where you know it, say it: ${kind} is what this role is measured by.`,
})
