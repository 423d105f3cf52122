import { count, defineRule, share, skip, verdict } from '../../rule.js'
import { skillKey, skillKeys } from '../../text/index.js'
import type { Finding, Resume } from '../../types.js'

export const stuffing = defineRule({
  id: 'hidden/stuffing',
  title: 'No word is said far too often',
  why: 'A word repeated to be found is seen by the person who finds it.',
  fix: 'Say it where it is shown, and once in the skills.',
  severity: 'warning',
  options: { most: count(12), density: share(0.04) },
  examples: [
    { name: 'now and then', score: 1, resume: '# Experience\n\n- Built Kafka pipelines\n- Ran Kafka' },
    {
      name: 'again and again',
      score: 0,
      says: ['“Kafka” is said 16 times: 36 % of all words.'],
      resume: `Ada Lovelace\n\n# Skills\n\n${'Kafka, Kafka and streams of Kafka, '.repeat(5)}\n\n# Experience\n\n- Built Kafka for the whole of the company in a year`,
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check(resume, { most, density }, lexicon) {
    const words = resume.text.text.match(/[\p{L}\p{N}][\p{L}\p{N}+#.-]*/gu) ?? []
    if (words.length === 0) return skip('there is no text')
    const known = skillKeys(lexicon)
    const counts = new Map<string, { word: string; times: number }>()
    for (const word of words) {
      const key = word.toLowerCase().replace(/[.-]+$/, '')
      const before = counts.get(key)
      counts.set(key, { word: before?.word ?? word, times: (before?.times ?? 0) + 1 })
    }
    return verdict(
      [...counts].flatMap(([key, { word, times }]): Finding[] => {
        const part = times / words.length
        if (!known.has(skillKey(key)) || times <= most || part < density || isOwnName(key, resume)) return []
        return [{ message: `“${word}” is said ${times} times: ${Math.round(100 * part)} % of all words.`, match: word }]
      }),
    )
  },
})

/** A word that is part of an employer's or of the person's name is said as often as it must be. */
const isOwnName = (word: string, { contact, entries }: Resume): boolean =>
  [contact.name, ...entries.map((entry) => entry.organization)].some((name) =>
    name?.text.toLowerCase().split(/\s+/).includes(word),
  )
