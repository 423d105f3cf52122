/** Words that are spelled right, though no dictionary has them as they are: of the lexicon, of the resume, of known parts. */
import { entriesOf } from '../resume.js'
import { onceFor } from '../text/index.js'
import type { Lexicon, Resume } from '../types.js'
import type { Dictionary } from './dictionary.js'
import { expectedWords } from './expected.js'
import { wordsIn } from './look-up.js'
import { oneAway } from './slips.js'
import { wordingOf } from './words.js'

/** Every word of every skill, and the words that the lexicon adds to the dictionaries. */
export const knownWords = onceFor(
  (lexicon: Lexicon): ReadonlySet<string> => new Set(lexicon.spelled ?? spelledIn(lexicon)),
)

/** The same as a list, in small letters, each once: the build puts it beside the lexicon. */
export function spelledIn(lexicon: Lexicon): string[] {
  const skills = lexicon.skills.flatMap(({ term, aliases = [] }) => [term, ...aliases])
  const lists = ['spelling-known', 'spelling-tools', 'also-english', 'technical-words', 'technical-vendors'].flatMap(
    (name) => lexicon.lists[name] ?? [],
  )
  // Titles, degrees and months of the other languages are right too: Profesor, Diplom, Septembre.
  const { titles, parsing, dates } = lexicon
  const foreign = [...titles.heads, ...titles.marks, ...parsing.degrees, ...dates.months.flat()]
  // Headings of the other languages, as capitals without accents show them: INTERETS.
  const headings = lexicon.headings.flatMap(({ usual }) => usual.map(withoutAccents))
  const entries = [...skills, ...lists, ...foreign, ...headings, ...Object.keys(lexicon.verbs.strong)]
  return [...new Set(entries.flatMap((entry) => wordsIn(entry).map((word) => word.small)))]
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The resume's own names: the person, employers, schools, places. */
export function namesOf(resume: Resume): ReadonlySet<string> {
  const entries = entriesOf(resume, 'experience', 'education', 'projects', 'volunteer')
  const names = [
    resume.contact.name,
    resume.contact.location,
    ...entries.flatMap((entry) => [entry.organization, entry.location]),
  ]
  return new Set(names.flatMap((name) => wordsIn(name?.text ?? '').map((word) => word.small)))
}

export function countsOf(resume: Resume): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { small } of wordsIn(resume.text.text)) counts.set(small, (counts.get(small) ?? 0) + 1)
  return counts
}

const PREFIX =
  /^(?:co|pre|multi|micro|non|sub|inter|over|under|auto|anti|semi|hyper|super|meta|cross|mini|macro|bio|geo|nano|cyber|fore|trans|post|electro|photo|neuro|tele|poly|mono)(?=\p{L}{5})/u

/** These stand before verbs: `redeployed`, not `repoets`. */
const VERB_PREFIX = /^(?:re|un|de|out|up|down|mis)(?=\p{L}{5})/u

/** Of known parts: `microgrid`, `dockerised`, `schema's`. */
export function isKnown(word: string, dictionary: Dictionary, known: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const has = (part: string): boolean => dictionary.has(part) || known.has(part.toLowerCase())
  if (has(word)) return true
  const bare = word.replace(/'s?$/, '')
  if (bare !== word && has(bare)) return true
  const small = bare.toLowerCase()
  if (/[^s]s$/.test(bare) && bare.length > 6 && has(bare.slice(0, -1))) return !has(small.replace(/os$/, 'oes'))
  const verb = small.replace(VERB_PREFIX, '')
  // `reponded` is no `ponded` again.
  const isUsual = dictionary.isCommon(verb) || known.has(verb)
  if (verb !== small && isUsual && isVerb(verb, lexicon)) return true
  // `prepaired`, `visable`, `tometoes`: known parts, but a slip of what is written more.
  if (isSlipOfFrequent(small, dictionary)) return false
  const rest = small.replace(PREFIX, '')
  if (rest !== small && has(rest)) return true
  if (isAble(small, has)) return true
  // `techer`, `spreedsheet`: a slip of what is expected.
  if (expectedWords(lexicon, dictionary.isCommon).near(small, 6) !== undefined) return false
  if (isCompound(small, dictionary, known)) return true
  const stem = /^(.{3,}?)(?:s|ed|ing|er|ers|ized|ised|izing|ising|ization|isation)$/.exec(small)?.[1]
  return stem !== undefined && known.has(stem) && !/(?:e(?:ed|ing|ers?)|ss)$/.test(small) && !has(doubled(small))
}

/** One letter from a word of seven letters or more that is written most. */
export const isSlipOfFrequent = (small: string, { oneAway, useOf }: Dictionary): boolean =>
  small.length > 6 && oneAway(small).some((one) => one.length > 6 && useOf(one) === 2)

const isVerb = (word: string, lexicon: Lexicon): boolean =>
  /(?:ed|ing|able|ions?)$/.test(word) || wordingOf(lexicon).verbs.has(word)

/** `programing` → `programming`: where that is a word, the shorter one is a slip. */
const doubled = (word: string): string => word.replace(/([aeiou])([bdgklmnprt])(ed|ing|ers?)$/, '$1$2$2$3')

/** `scalable` of scale, `monetizable` of monetize; `managable` is a slip. */
function isAble(word: string, has: (word: string) => boolean): boolean {
  const base = /^(\p{L}{3,})(?:able|ability)$/u.exec(word)?.[1]
  return base !== undefined && (has(base) || (!/[cg]$/.test(base) && has(`${base}e`)))
}

/** `switchgear`, `formwork`; `fullfill` has a letter too many, `enginering` one too few. */
function isCompound(word: string, { isCommon }: Dictionary, known: ReadonlySet<string>): boolean {
  for (let at = 4; at <= word.length - 4; at++) {
    if (!isCommon(word.slice(0, at)) || !isCommon(word.slice(at))) continue
    return !oneAway(word).some((one) => one.length !== word.length && (isCommon(one) || known.has(one)))
  }
  return false
}
