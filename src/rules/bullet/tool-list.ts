import { count, defineRule, skip, verdict } from '../../rule.js'
import { hasMetric, quote, skillNames } from '../../text/index.js'
import type { Lexicon } from '../../types.js'
import { openingOf } from '../../wording/opening.js'
import { bulletsOf, findingAt } from '../../wording/statements.js'
import { isToolList } from '../../wording/suggestions.js'

export const toolList = defineRule({
  id: 'bullet/tool-list',
  title: 'Bullets say what was done, not only with what',
  why: 'A list of tools belongs in Skills; under a job a reader looks for what you made with them.',
  fix: 'Move the list to Skills and say here what you built with it.',
  severity: 'note',
  language: 'en',
  options: {
    /** Names in a row that make it a list. */
    tools: count(4),
  },
  examples: [
    {
      name: 'tools in their work',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Moved the shop from Perl, Apache, MySQL and cron to Go on Kubernetes
        - Technologies: Java, Spring, Kafka, Redis`,
    },
    {
      name: 'only the tools',
      score: 0,
      says: ['“Java, Spring, Kafka, Redis, Docker” names 5 tools and nothing done with them.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Java, Spring, Kafka, Redis, Docker`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, { tools }, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience')
    if (bullets.length === 0) return skip('no bullets under experience')
    return verdict(
      bullets.flatMap((bullet) => {
        const named = toolsIn(bullet.text, lexicon)
        if (named < tools) return []
        const message = `${quote(bullet.text)} names ${named} tools and nothing done with them.`
        return [findingAt(resume, bullet, { start: 0, end: bullet.text.length }, { message })]
      }),
    )
  },
})

/** Names between commas, half of them known; 0 where a verb or a number says more. */
function toolsIn(text: string, lexicon: Lexicon): number {
  if (isToolList(text, lexicon) || hasMetric(text, lexicon)) return 0
  const items = text.split(/[,;/|•·]| and /).map((item) => item.trim())
  const names = items.filter((item) => /[\p{Lu}\d+#]/u.test(item) && item.split(/\s+/).length <= 3)
  const known = items.filter((item) => skillNames(lexicon).has(item.toLowerCase()))
  // "Go, gRPC, Kafka" opens with no verb.
  if (openingOf(text, lexicon).kind === 'verb' && known[0] !== items[0]) return 0
  return names.length >= items.length - 1 && known.length * 2 >= names.length ? names.length : 0
}
