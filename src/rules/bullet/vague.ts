import { defineRule, skip, verdict, words } from '../../rule.js'
import { hasMetric, quote } from '../../text/index.js'
import { phrasesIn } from '../../wording/phrases.js'
import { bulletsOf, findingAt } from '../../wording/statements.js'

export const vague = defineRule({
  id: 'bullet/vague',
  title: 'Bullets say how many, not “several”',
  why: '“Several” and “significantly” stand where a number could.',
  fix: 'Put the number there, or name the things.',
  severity: 'note',
  language: 'en',
  options: { allow: words([]) },
  examples: [
    {
      name: 'numbers, and names for things',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Moved 14 services to Kubernetes
        - Modelled many-to-many relations`,
    },
    {
      name: 'several, and significantly',
      score: 0,
      says: ['How many is “several”?', 'How much is “significantly”?'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Moved several services to Kubernetes
        - Improved load times significantly`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, { allow }, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience', 'projects', 'volunteer')
    if (bullets.length === 0) return skip('no bullets under experience or projects')
    return verdict(
      bullets.flatMap((bullet) => {
        const [span] = phrasesIn(bullet.text, lexicon, { list: 'vague-words', exceptions: 'vague-exceptions', allow })
        if (span === undefined || hasMetric(bullet.text, lexicon)) return []
        const said = bullet.text.slice(span.start, span.end)
        const fix = `Say it in ${quote(bullet.text, 48)}, or leave ${quote(said)} out.`
        return [findingAt(resume, bullet, span, { message: questionFor(said), fix })]
      }),
    )
  },
})

function questionFor(said: string): string {
  if (/^(?:etc|and )/i.test(said)) return `Which ones are ${quote(said)}?`
  const much = /ly$|^(?:very|huge|massive|considerable|substantial|significant)/i.test(said)
  return `How ${much ? 'much' : 'many'} is ${quote(said)}?`
}
