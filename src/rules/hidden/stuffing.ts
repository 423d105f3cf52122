import { count, defineRule, share, skip, verdict } from '../../rule.js'
import { enumerated, placeOf, quote, skillKey, skillKeys } from '../../text/index.js'
import type { Finding, Lexicon, Resume } from '../../types.js'
import { type Phrase, phrasesIn } from '../../wording/phrases.js'

export const stuffing = defineRule({
  id: 'hidden/stuffing',
  title: 'No word is said far too often, no list holds every term, and no job posting is pasted in',
  why: 'What stands there only to be found is seen by the person who finds it.',
  fix: 'Say it where it is shown, and once in the skills; take out what the posting says.',
  severity: 'warning',
  options: { most: count(12), density: share(0.04), posting: count(4), terms: count(40) },
  examples: [
    { name: 'now and then', score: 1, resume: '# Experience\n\n- Built Kafka pipelines\n- Ran Kafka' },
    {
      name: 'again and again',
      score: 0,
      says: ['“Kafka” is said 16 times: 36 % of all words.'],
      resume: `Ada Lovelace\n\n# Skills\n\n${'Kafka, Kafka and streams of Kafka, '.repeat(5)}\n\n# Experience\n\n- Built Kafka for the whole of the company in a year`,
    },
    {
      name: 'a posting pasted in',
      score: 0,
      says: [
        'A job posting seems to be pasted in: it says “We are looking for”, “You will”, “You have” and “is required”.',
      ],
      resume:
        'Ada Lovelace\n\n# Experience\n\n- Built Kafka pipelines\n\n# Other\n\nWe are looking for a data engineer. You will own our pipelines. You have run Kafka in production. Five years of experience is required.',
    },
    {
      name: 'a posting in hidden text',
      score: 0,
      says: [
        'A job posting seems to be pasted into hidden text: it says “The ideal candidate”, “must have” and “You will”.',
      ],
      resume: 'Ada Lovelace\n\n# Experience\n\n- Built Kafka pipelines',
      document: {
        hidden: [
          {
            reason: 'white-on-white',
            text: 'The ideal candidate must have run Kafka. You will lead three people.',
            page: 1,
          },
        ],
      },
    },
    {
      name: 'a list of everything',
      score: 0,
      says: ['6 skills stand in one list without a pause.', '2 skills stand twice in one list: “Kafka” and “Spark”.'],
      options: { terms: 4 },
      resume: `Ada Lovelace\n\n# Skills\n\nKafka, Spark, Docker, Terraform, Kafka, Spark\n\n# Experience\n\n- Built pipelines`,
    },
    {
      name: 'work on postings, and a customer who is spoken to',
      score: 1,
      resume:
        'Ada Lovelace\n\n# Experience\n\n- Rewrote the job postings: cut “must have” lists by half\n- Wrote the “You will love this” campaign\n- Gathered requirements for five systems',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check(resume, { most, density, posting, terms }, lexicon) {
    const words = resume.text.text.match(/[\p{L}\p{N}][\p{L}\p{N}+#.-]*/gu) ?? []
    if (words.length === 0 && resume.document.hidden.length === 0) return skip('there is no text')
    const known = skillKeys(lexicon)
    const counts = new Map<string, { word: string; times: number }>()
    for (const word of words) {
      const key = word.toLowerCase().replace(/[.-]+$/, '')
      const before = counts.get(key)
      counts.set(key, { word: before?.word ?? word, times: (before?.times ?? 0) + 1 })
    }
    const repeated = [...counts].flatMap(([key, { word, times }]): Finding[] => {
      const part = times / words.length
      if (!known.has(skillKey(key)) || times <= most || part < density || isOwnName(key, resume)) return []
      return [{ message: `“${word}” is said ${times} times: ${Math.round(100 * part)} % of all words.`, match: word }]
    })
    return verdict([...repeated, ...termLists(resume, terms, known), ...pastedIn(resume, posting, lexicon)])
  },
})

/**
 * Skills one after the other in a single paragraph: ten or so in resumes that read well, which sort them under labels; and
 * none of them twice.
 */
function termLists(resume: Resume, most: number, known: ReadonlySet<string>): Finding[] {
  return resume.blocks.flatMap(({ text, place }): Finding[] => {
    const listed = text
      .split(/[,;|•·\n\t]+/)
      .map((item) => ({ item: item.trim(), key: skillKey(item.trim()) }))
      .filter(({ key }) => known.has(key))
    if (listed.length <= most) return []
    const again = listed.filter(({ key }, i) => listed.findIndex((one) => one.key === key) < i)
    const twice = again.filter(({ key }, i) => again.findIndex((one) => one.key === key) === i).map(({ item }) => item)
    const named = twice.slice(0, 3).map((item) => quote(item))
    return [
      { message: `${listed.length} skills stand in one list without a pause.`, place },
      ...(twice.length < 2
        ? []
        : [
            {
              message: `${twice.length} skills stand twice in one list: ${enumerated(named)}.`,
              place,
            },
          ]),
    ]
  })
}

/** A posting speaks to its reader, and says what is required; a resume does neither, and certainly not in one breath. */
function pastedIn(resume: Resume, needed: number, lexicon: Lexicon): Finding[] {
  const { text, document } = resume
  const seen = postingIn(text.text, needed, lexicon)
  const hidden = document.hidden.map((one) => one.text).join('\n')
  // Nobody hides sentences of their own: there less is enough.
  const unseen = postingIn(hidden, needed - 1, lexicon)
  const first = seen[0]
  return [
    ...(first === undefined
      ? []
      : [
          {
            message: `A job posting seems to be pasted in: it says ${sayingOf(text.text, seen)}.`,
            place: placeOf(document, text, first.start, first.end),
            match: text.text.slice(first.start, first.end),
          },
        ]),
    ...(unseen.length === 0
      ? []
      : [{ message: `A job posting seems to be pasted into hidden text: it says ${sayingOf(hidden, unseen)}.` }]),
  ]
}

/** Characters in which the phrases of a posting stand together: a paragraph, or half a dozen bullets. */
const BREATH = 800

/** The first of each of the phrases that stand close together, when they are as many as needed. */
function postingIn(text: string, needed: number, lexicon: Lexicon): readonly Phrase[] {
  const all = phrasesIn(text, lexicon, { list: 'posting-phrases' })
  for (const { start } of all) {
    const near = all.filter((one) => one.start >= start && one.end <= start + BREATH)
    const distinct = near.filter((one, i) => near.findIndex(({ phrase }) => phrase === one.phrase) === i)
    if (distinct.length >= needed) return distinct
  }
  return []
}

const sayingOf = (text: string, phrases: readonly Phrase[]): string =>
  enumerated(phrases.slice(0, 4).map(({ start, end }) => quote(text.slice(start, end))))

/** A word that is part of an employer's or of the person's name is said as often as it must be. */
const isOwnName = (word: string, { contact, entries }: Resume): boolean =>
  [contact.name, ...entries.map((entry) => entry.organization)].some((name) =>
    name?.text.toLowerCase().split(/\s+/).includes(word),
  )
