/** Every spelling of every term, by the key under which all its joinings meet. */
import type { Lexicon, Skill } from '../types.js'
import { type Inflection, inflections } from './inflect.js'
import type { Takebacks } from './negation.js'
import { squeeze } from './tokens.js'

/** What is looked for, as a rubric says it; see rubric-format.md, "Keywords". */
export interface TermSpec {
  /** Any key; several specs may share one (a group), their hits are then merged. */
  readonly id: string
  readonly term: string
  readonly aliases?: readonly string[]
  readonly related?: readonly string[]
  /** Left out: `exact` for spellings of one or two letters, else `any`. */
  readonly case?: 'any' | 'exact'
  readonly not?: readonly string[]
  readonly context?: 'technical'
  /** A phrase of a pattern: only the words themselves, no other form, alias or guard. */
  readonly literal?: boolean
  /** How far the last word may change; left out, its spelling tells. */
  readonly endings?: Inflection
}

type Kind = 'term' | 'alias' | 'related' | 'not' | 'skill'

/** One spelling of one spec (or of a skill of the lexicon, when `spec` is -1). */
export interface Form {
  readonly spec: number
  readonly skill: number
  readonly kind: Kind
  readonly spelling: string
  readonly inflected: boolean
  readonly caseExact: boolean
  readonly literal: boolean
}

/** Letters by which a text's words are told from the beginning of a term. */
export const beginning = 4

export interface Table {
  readonly specs: readonly TermSpec[]
  /** By squeezed key: the spellings of the specs, and those of the lexicon's skills. */
  readonly forms: ReadonlyMap<string, readonly Form[]>
  readonly skillForms: ReadonlyMap<string, readonly Form[]>
  /** How keys begin, cut after `beginning` letters; of shorter ones the whole. Few words of a text begin one. */
  readonly beginnings: ReadonlySet<string>
  readonly knownBeginnings: ReadonlySet<string>
  /** Of the keys. */
  readonly longest: number
  readonly skills: readonly Skill[]
  /** By spec: the skills of the lexicon that are the same thing. */
  readonly same: readonly ReadonlySet<number>[]
  /** By skill: the skills that its name names too. */
  readonly families: readonly (readonly number[])[]
  /** By spec: it is also an English word, and must be meant as a name. */
  readonly guarded: readonly boolean[]
  /** Names that are English words too. */
  readonly alsoEnglish: ReadonlySet<string>
  readonly takebacks: Takebacks
  readonly technicalWords: ReadonlySet<string>
  readonly vendors: ReadonlySet<string>
}

export function tableOf(specs: readonly TermSpec[], lexicon: Pick<Lexicon, 'skills' | 'lists'>): Table {
  const known = knownNames(lexicon)
  const forms = new Map<string, Form[]>()
  const beginnings = new Set<string>()
  let longest = known.longest
  const add = adder(forms, beginnings, (length) => {
    longest = Math.max(longest, length)
  })
  const same = specs.map((spec) => sameSkills(spec, known.bySpelling))
  for (const [index, spec] of specs.entries()) {
    const own = [...(same[index] ?? [])].map((at) => known.skills[at] as Skill)
    addSpec(spec, index, inflectionOfTerm(spec, own, known.alsoEnglish.has(spec.term)), add)
  }
  const guarded = specs.map((spec, index) => isGuarded(spec, known, same[index] as ReadonlySet<number>))
  return { ...known, specs, forms, beginnings, longest, same, guarded }
}

/** The lexicon's part of the table, which is the same for every rubric. */
interface KnownNames {
  readonly skills: readonly Skill[]
  readonly skillForms: ReadonlyMap<string, readonly Form[]>
  readonly knownBeginnings: ReadonlySet<string>
  readonly longest: number
  readonly bySpelling: ReadonlyMap<string, readonly number[]>
  readonly families: readonly (readonly number[])[]
  readonly alsoEnglish: ReadonlySet<string>
  readonly takebacks: Takebacks
  readonly technicalWords: ReadonlySet<string>
  readonly vendors: ReadonlySet<string>
}

const knownByLexicon = new WeakMap<object, KnownNames>()

function knownNames(lexicon: Pick<Lexicon, 'skills' | 'lists'>): KnownNames {
  const before = knownByLexicon.get(lexicon)
  if (before !== undefined) return before
  const list = (name: string): readonly string[] => lexicon.lists[name] ?? []
  const skills: readonly Skill[] = [
    ...lexicon.skills,
    ...list('longer-names').map((term) => ({ term, category: PHRASE })),
  ]
  const bySpelling = skillsBySpelling(skills)
  const skillForms = new Map<string, Form[]>()
  let longest = 0
  const knownBeginnings = new Set<string>()
  const add = adder(skillForms, knownBeginnings, (length) => {
    longest = Math.max(longest, length)
  })
  for (const [index, skill] of skills.entries()) addSkill(skill, index, add)
  const known: KnownNames = {
    skills,
    skillForms,
    knownBeginnings,
    longest,
    bySpelling,
    families: skills.map(({ family = [] }) => family.flatMap((name) => bySpelling.get(squeeze(name)) ?? [])),
    alsoEnglish: new Set(list('also-english')),
    takebacks: {
      before: list('taken-back-before'),
      after: list('taken-back-after'),
      except: list('taken-back-except'),
    },
    technicalWords: new Set(list('technical-words')),
    vendors: new Set(list('technical-vendors').map((name) => name.toLowerCase())),
  }
  knownByLexicon.set(lexicon, known)
  return known
}

function adder(
  forms: Map<string, Form[]>,
  beginnings: Set<string>,
  grow: (length: number) => void,
): (form: Form) => void {
  return (form) => {
    const key = squeeze(form.spelling)
    if (key === '') return
    grow(key.length)
    for (let length = 1; length <= Math.min(key.length, beginning); length++) beginnings.add(key.slice(0, length))
    const there = forms.get(key)
    if (there === undefined) forms.set(key, [form])
    else there.push(form)
  }
}

function skillsBySpelling(skills: readonly Skill[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, skill] of skills.entries()) {
    for (const spelling of [skill.term, ...(skill.aliases ?? [])]) {
      const key = squeeze(spelling)
      const there = found.get(key)
      if (there === undefined) found.set(key, [index])
      else there.push(index)
    }
  }
  return found
}

function sameSkills(spec: TermSpec, bySpelling: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  return new Set([spec.term, ...(spec.aliases ?? [])].flatMap((spelling) => bySpelling.get(squeeze(spelling)) ?? []))
}

/** A longer name that only keeps its parts from being found. */
export const PHRASE = 'phrase'

function isGuarded(spec: TermSpec, { skills, alsoEnglish }: KnownNames, same: ReadonlySet<number>): boolean {
  if (spec.literal) return false
  if (spec.context !== undefined || spec.case === 'any') return spec.context === 'technical'
  if (alsoEnglish.has(spec.term)) return true
  if (spec.case !== undefined) return false
  return [...same].some((at) => skills[at]?.context === 'technical' && squeeze(skills[at].term) === squeeze(spec.term))
}

function addSkill(skill: Skill, index: number, add: (form: Form) => void): void {
  for (const spelling of [skill.term, ...(skill.aliases ?? [])]) {
    const caseExact = isCaseExact(spelling, skill.case, spelling === skill.term)
    add({ spec: -1, skill: index, kind: 'skill', spelling, inflected: false, caseExact, literal: false })
  }
}

function addSpec(spec: TermSpec, index: number, inflection: Inflection, add: (form: Form) => void): void {
  const literal = spec.literal ?? false
  const form = (kind: Kind, spelling: string, inflected: boolean): void =>
    add({ spec: index, skill: -1, kind, spelling, inflected, caseExact: caseOf(spec, kind, spelling), literal })
  form('term', spec.term, false)
  for (const phrase of spec.not ?? []) form('not', phrase, false)
  if (literal) return
  const spellings: readonly (readonly [Kind, readonly string[]])[] = [
    ['term', [spec.term]],
    ['alias', spec.aliases ?? []],
    ['related', spec.related ?? []],
  ]
  for (const [kind, list] of spellings) {
    for (const spelling of list) {
      if (kind !== 'term') form(kind, spelling, false)
      const how = kind === 'term' ? inflection : inflectionOf(spelling)
      for (const other of inflections(spelling, how, /[ -]/.test(spelling))) form(kind, other, true)
    }
  }
}

const caseOf = (spec: TermSpec, kind: Kind, spelling: string): boolean =>
  kind === 'not' ? false : isCaseExact(spelling, spec.case, kind === 'term')

/** An author's `case: exact` is about the term; a longer alias is no English word, whatever its case. */
function isCaseExact(spelling: string, wanted: 'any' | 'exact' | undefined, isTerm: boolean): boolean {
  const key = squeeze(spelling)
  if (wanted === 'exact' && (isTerm || key.length <= 4)) return true
  return (wanted === undefined || !isTerm) && /^\p{L}{1,2}$/u.test(key)
}

/** Names stand in the plural at most; other words take any ending. */
function inflectionOfTerm(spec: TermSpec, skills: readonly Skill[], isEnglish: boolean): Inflection {
  if (spec.endings !== undefined) return spec.endings
  if (spec.literal) return 'none'
  if (spec.case === 'exact' || spec.context === 'technical' || isEnglish)
    return spec.term.length > 1 ? 'plural' : 'none'
  const skill = skills.find((candidate) => squeeze(candidate.term) === squeeze(spec.term))
  if (skill !== undefined && (skill.case === 'exact' || skill.context === 'technical')) return 'none'
  return inflectionOf(spec.term)
}

/** By its spelling: `Kafka`, `iOS` and `JSON` are names; `caching`, `Load balancing` and `microservices` are not. */
function inflectionOf(spelling: string): Inflection {
  const last = /\p{L}+$/u.exec(spelling)?.[0] ?? ''
  if (squeeze(spelling).length < 2) return 'none'
  if (last === last.toLowerCase()) return 'full'
  if (/(?:ing|tion|sion|ment|ity|ed)s?$/.test(last) && last.length > 5) return 'full'
  return 'plural'
}
