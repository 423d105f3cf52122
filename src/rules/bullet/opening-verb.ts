import { sectionKind } from '../../resume.js'
import { defineRule, skip } from '../../rule.js'
import { enumerated, excerpt, quote } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'
import { isDescription } from '../../wording/descriptions.js'
import { tellsPrize } from '../../wording/honours.js'
import { type Opening, openingOf } from '../../wording/opening.js'
import { bulletsOf, findingAt, isFiller, isNames, type Statement } from '../../wording/statements.js'
import { isToolList, suggestedVerbs } from '../../wording/suggestions.js'
import { wordingOf } from '../../wording/words.js'

export const openingVerb = defineRule({
  id: 'bullet/opening-verb',
  title: 'Bullets open with a verb that says what you did',
  why: 'The first word is the one that is read. “Responsible for” names a duty; “Built” or “Cut” names what you did.',
  fix: 'Start with what you did: built, cut, led, wrote.',
  severity: 'warning',
  language: 'en',
  options: {},
  examples: [
    {
      name: 'verbs first, also after an adverb or a label',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Cut build time by 40%
        - Successfully led the migration
        - Performance: rewrote the query planner
        - Helped two juniors pass their first code reviews
        - Charge nurse for a 28-bed stroke unit

        Engineer, Quill, Jan 2018 - Dec 2019
        - Payments for six million subscribers.
        - Moved the ledger to Java 17
        - Responsible AI: designed the review board's checklist`,
    },
    {
      name: 'a duty, and no verb at all',
      score: 0,
      says: ['“Responsible for” hides what you did.', '“Backend development” opens without a verb.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Responsible for the nightly ETL pipeline
        - Backend development for the billing team`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, _options, lexicon) {
    if (isFiller(resume, lexicon)) return skip("the text is a template's filler")
    const bullets = bulletsOf(resume, lexicon, 'experience', 'projects', 'volunteer').filter((one) =>
      isJudged(one, lexicon),
    )
    if (bullets.length === 0) return skip('no bullets under experience or projects')
    const findings = bullets.flatMap((bullet, at) =>
      isDescription(bullets, at, lexicon) ? [] : findingOf(resume, bullet, lexicon),
    )
    return { kind: 'scored', share: 1 - findings.length / bullets.length, findings }
  },
})

/** Not a heading in disguise ("Responsibilities:"), a list of tools, or a single word. */
const isJudged = ({ text, block }: Statement, lexicon: Lexicon): boolean =>
  /\p{L}\S*\s+\S/u.test(text) && !/:\s*$/.test(text) && block.depth <= 2 && !isToolList(text, lexicon)

function findingOf(resume: Resume, bullet: Statement, lexicon: Lexicon): Finding[] {
  const opening = openingOf(bullet.text, lexicon)
  if (opening.kind === 'verb' || opening.kind === 'role') return []
  if (opening.kind === 'none' && !isStatement(resume, bullet)) return []
  const words = bullet.text.slice(opening.start, opening.end)
  const message =
    opening.kind === 'weak' ? `${quote(words)} hides what you did.` : `${quote(words)} opens without a verb.`
  const fix = fixOf(bullet.text, opening, lexicon)
  const unsure = opening.kind === 'none' && maySayAll(bullet.text, lexicon)
  return [findingAt(resume, bullet, opening, { message, fix, ...(unsure ? { severity: 'note' } : {}) })]
}

/** A prize, what stands behind a label, a number that is told first, or a noun that may be a verb. */
const maySayAll = (text: string, lexicon: Lexicon): boolean =>
  /^\P{L}*\d|^[^.,;]{2,32}: /u.test(text) ||
  tellsPrize(text, lexicon) ||
  wordingOf(lexicon).has('noun-verbs', /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')

/** A bullet of a job; under a project, or under another bullet, names of things are as good. */
const isStatement = (resume: Resume, { block, text }: Statement): boolean =>
  block.depth <= 1 &&
  sectionKind(resume, block) !== 'projects' &&
  !isNames(text) &&
  // The rest of a sentence that was cut, or of the row above.
  !/^\p{Ll}/u.test(text) &&
  !/^\p{Lu}[^\s,]*(?: \p{Lu}[^\s,]*){0,3} \(?(?:19|20)\d\d\)?$/u.test(text)

function fixOf(text: string, opening: Opening, lexicon: Lexicon): string {
  const object = opening.kind === 'weak' ? text.slice(opening.end).trim() : text
  const verbs = suggestedVerbs(object, lexicon)
  const said = quote(excerpt(text, 56), 60)
  const which = enumerated(verbs, 'or')
  return which === ''
    ? `${said} → start with the verb for what you did, and add one number.`
    : `${said} → start with what you did: ${which}, if that is true, and one number.`
}
