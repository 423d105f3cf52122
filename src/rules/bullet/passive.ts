import { defineRule, skip } from '../../rule.js'
import { quote } from '../../text/index.js'
import { bulletsOf, findingAt } from '../../wording/statements.js'
import { passiveIn } from '../../wording/voice.js'

export const passive = defineRule({
  id: 'bullet/passive',
  title: 'Bullets say who did it: you',
  why: '“Was migrated” leaves open whether you did it or watched.',
  fix: 'Turn it round: the verb first, in the active voice.',
  severity: 'warning',
  language: 'en',
  options: {},
  examples: [
    {
      name: 'active, with participles that are no passive',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Built distributed systems for event-driven, containerized services
        - Wrote a scheduler that is used by nine teams
        - Was responsible for the release train`,
    },
    {
      name: 'passive',
      score: 0,
      says: ['“was rebuilt” does not say that you did it.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - The billing pipeline was rebuilt in Go`,
    },
    { name: 'nothing to judge', score: null, resume: 'EDUCATION\nBSc, Example University, 2019' },
  ],
  check(resume, _options, lexicon) {
    const bullets = bulletsOf(resume, lexicon, 'experience', 'projects', 'volunteer')
    if (bullets.length === 0) return skip('no bullets under experience or projects')
    const findings = bullets.flatMap((bullet) => {
      const span = passiveIn(bullet.text, lexicon)
      if (span === undefined) return []
      const words = bullet.text.slice(span.start, span.end)
      const participle = words.split(' ').at(-1) as string
      const fix = `${quote(bullet.text)} → start with the verb, if it was you: “${capital(participle)} …”, or say what your part was.`
      return [findingAt(resume, bullet, span, { message: `${quote(words)} does not say that you did it.`, fix })]
    })
    return { kind: 'scored', share: 1 - findings.length / bullets.length, findings }
  },
})

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
