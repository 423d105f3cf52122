import { linesOf, placeInLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { quote, skillKey, skillKeys } from '../../text/index.js'
import type { Document, Finding, Line, Place } from '../../types.js'

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
      says: ['Some extractors read “work ow” for “workflow”.'],
      resume: 'workflow',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'split-ligature', start: 4, end: 6, raw: ' ' }] }),
    },
    {
      name: 'in the name of a skill',
      score: 0,
      says: [
        'Two letters of “TensorFlow” are stored as one joined sign, a skill that is searched for: a plain search for the word misses it.',
      ],
      resume: 'TensorFlow',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'ligature', start: 7, end: 9, raw: 'ﬂ' }] }),
    },
    { name: 'plain text', score: null, resume: 'workflow' },
  ],
  check({ document }, _options, lexicon) {
    if (document.format !== 'pdf') return skip('only a PDF stores letters joined')
    const skills = skillKeys(lexicon)
    const words = brokenWords(document)
    const named = words.filter(({ read }) => skills.has(skillKey(read)))
    const [first, ...more] = words.filter(({ read }) => !skills.has(skillKey(read)))
    const others = more.length === 0 ? '' : `, and ${more.length} more like it`
    return verdict([
      ...named.map((word) => findingOf(word, ', a skill that is searched for', word.lost ? 'error' : 'warning')),
      ...(first === undefined
        ? []
        : [findingOf(first, others, [first, ...more].some(({ lost }) => lost) ? 'warning' : 'note')]),
    ])
  },
})

const findingOf = ({ raw, read, place, lost }: Broken, more: string, severity: Finding['severity']): Finding => ({
  message: lost
    ? `Some extractors read ${quote(raw)} for ${quote(read)}${more}.`
    : `Two letters of ${quote(read)} are stored as one joined sign${more}: a plain search for the word misses it.`,
  place,
  match: read,
  severity,
})

interface Broken {
  readonly read: string
  readonly raw: string
  readonly place: Place
  /** The letters are gone or something else; a ligature character (ﬁ) still is what it is, to a program that knows it. */
  readonly lost: boolean
}

/** Each word once, in reading order. */
function brokenWords(document: Document): Broken[] {
  const words = new Map<string, Broken>()
  for (const line of linesOf(document)) {
    for (const { kind, start, end, raw } of line.repairs) {
      if (kind !== 'ligature' && kind !== 'split-ligature') continue
      const [from, to] = wordAround(line, start, end)
      const read = line.text.slice(from, to)
      // A sign of two code units is no pair of letters.
      if (!/\p{L}{2}/u.test(line.text.slice(start, end))) continue
      const lost = !/^[\uFB00-\uFB06]+$/.test(raw)
      const shown = raw.replace(UNPRINTABLE, ' ')
      const broken = `${line.text.slice(from, start)}${shown}${line.text.slice(end, to)}`
      if (!words.has(read)) words.set(read, { read, raw: broken, place: placeInLine(line, from, to), lost })
    }
  }
  return [...words.values()]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown instead
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\uFFFD]/g

function wordAround({ text }: Line, start: number, end: number): [number, number] {
  const before = /\p{L}*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0
  const after = /^\p{L}*/u.exec(text.slice(end, end + 40))?.[0].length ?? 0
  return [start - before, end + after]
}
