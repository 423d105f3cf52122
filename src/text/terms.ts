/** Finds all terms of all rubrics in one pass: the words of the text, joined in every way, are looked up in one table. */
import type { Lexicon, Match, Resume, Skill } from '../types.js'
import { isTechnicalUse, type Surroundings } from './context.js'
import { hasEdges } from './edges.js'
import { type Inflection, inflections } from './inflect.js'
import { isTakenBack, type Takebacks } from './negation.js'
import { joinsAlike, sameCase } from './spelling.js'
import { isJoiner, isNameSymbol, squeeze, type Token, tokens } from './tokens.js'

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
}

/** Where a term stands in the normalised text. */
export interface TermHit {
  readonly match: Exclude<Match, 'none'>
  readonly start: number
  readonly end: number
  /** After a negation or an aspiration: reported, earns nothing. */
  readonly negated: boolean
}

export interface TermIndex {
  /** Hits by id, in the order of the text; an id without hits is missing. Found once a resume, then remembered. */
  find(resume: Resume): ReadonlyMap<string, readonly TermHit[]>
  /** The same in a bare string, already normalised. */
  findIn(text: string): ReadonlyMap<string, readonly TermHit[]>
}

export function compileTerms(specs: readonly TermSpec[], lexicon: Pick<Lexicon, 'skills' | 'lists'>): TermIndex {
  const table = tableOf(specs, lexicon)
  const found = new WeakMap<Resume, ReadonlyMap<string, readonly TermHit[]>>()
  return {
    find(resume) {
      let hits = found.get(resume)
      if (hits === undefined) {
        hits = search(table, resume.text.text, blocksOf(resume))
        found.set(resume, hits)
      }
      return hits
    },
    findIn: (text) => search(table, text, [{ text, from: 0, to: text.length, listed: false, spoken: true }]),
  }
}

/** False for a term that is empty after normalising, or holds a symbol that ends names: it would never be found. */
export const canMatch = (term: string): boolean => squeeze(term) !== ''

// ─── the table ───────────────────────────────────────────────────────────────────────────────────────────────────────

type Kind = 'term' | 'alias' | 'related' | 'not' | 'skill'

/** One spelling of one spec (or of a skill of the lexicon, when `spec` is -1). */
interface Form {
  readonly spec: number
  readonly skill: number
  readonly kind: Kind
  readonly spelling: string
  readonly inflected: boolean
  readonly caseExact: boolean
  readonly literal: boolean
}

interface Table {
  readonly specs: readonly TermSpec[]
  readonly forms: ReadonlyMap<string, readonly Form[]>
  readonly longest: number
  readonly skills: readonly Skill[]
  /** By spec: the skills of the lexicon that are the same thing. */
  readonly same: readonly ReadonlySet<number>[]
  /** By skill: the skills that its name names too. */
  readonly families: readonly (readonly number[])[]
  readonly guarded: readonly boolean[]
  readonly takebacks: Takebacks
  readonly technicalWords: ReadonlySet<string>
  readonly vendors: ReadonlySet<string>
}

function tableOf(specs: readonly TermSpec[], lexicon: Pick<Lexicon, 'skills' | 'lists'>): Table {
  const skills = [
    ...lexicon.skills,
    ...(lexicon.lists['longer-names'] ?? []).map((term) => ({ term, category: PHRASE })),
  ]
  const alsoEnglish = new Set(lexicon.lists['also-english'] ?? [])
  const forms = new Map<string, Form[]>()
  const add = (form: Form): void => {
    const key = squeeze(form.spelling)
    if (key === '') return
    const there = forms.get(key)
    if (there === undefined) forms.set(key, [form])
    else there.push(form)
  }
  const bySpelling = skillsBySpelling(skills)
  const same = specs.map((spec) => sameSkills(spec, bySpelling))
  for (const [index, skill] of skills.entries()) addSkill(skill, index, add)
  for (const [index, spec] of specs.entries()) {
    const own = [...(same[index] ?? [])].map((at) => skills[at] as Skill)
    addSpec(spec, index, inflectionOfTerm(spec, own, alsoEnglish.has(spec.term)), add)
  }
  let longest = 0
  for (const key of forms.keys()) longest = Math.max(longest, key.length)
  return {
    specs,
    forms,
    longest,
    skills,
    same,
    families: skills.map((skill) =>
      ((skill as Skill).family ?? []).flatMap((name) => bySpelling.get(squeeze(name)) ?? []),
    ),
    guarded: specs.map((spec, index) => isGuarded(spec, skills, same[index] as ReadonlySet<number>, alsoEnglish)),
    takebacks: {
      before: lexicon.lists['taken-back-before'] ?? [],
      after: lexicon.lists['taken-back-after'] ?? [],
      except: lexicon.lists['taken-back-except'] ?? [],
    },
    technicalWords: new Set(lexicon.lists['technical-words'] ?? []),
    vendors: new Set((lexicon.lists['technical-vendors'] ?? []).map((name) => name.toLowerCase())),
  }
}

function skillsBySpelling(skills: readonly Skill[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, skill] of skills.entries()) {
    for (const spelling of [skill.term, ...(skill.aliases ?? [])]) {
      const key = squeeze(spelling)
      found.set(key, [...(found.get(key) ?? []), index])
    }
  }
  return found
}

function sameSkills(spec: TermSpec, bySpelling: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  return new Set([spec.term, ...(spec.aliases ?? [])].flatMap((spelling) => bySpelling.get(squeeze(spelling)) ?? []))
}

/** A longer name that only keeps its parts from being found. */
const PHRASE = 'phrase'

function isGuarded(
  spec: TermSpec,
  skills: readonly Skill[],
  same: ReadonlySet<number>,
  alsoEnglish: ReadonlySet<string>,
): boolean {
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

// ─── the search ──────────────────────────────────────────────────────────────────────────────────────────────────────

interface Candidate {
  readonly form: Form
  readonly start: number
  readonly end: number
  readonly match: Exclude<Match, 'none'>
}

function search(table: Table, text: string, blocks: readonly Surroundings[]): ReadonlyMap<string, readonly TermHit[]> {
  const candidates = candidatesIn(table, text)
  const skills = candidates.filter((candidate) => candidate.form.kind === 'skill')
  const names = skills.filter((candidate) => !isUnsure(table.skills[candidate.form.skill]))
  const near = names.map(({ start, end }) => [start, end] as const)
  const byId = new Map<string, TermHit[]>()
  for (const [index, own] of bySpec(candidates)) {
    const spec = table.specs[index] as TermSpec
    const hits = own
      .filter((hit) => hit.form.kind !== 'not')
      .filter((hit) => !isPartOfLonger(hit, own, skills, table, index))
      .filter((hit) => !isAddress(text, hit.start, hit.end))
      .filter((hit) => !table.guarded[index] || hit.form.kind !== 'term' || isMeant(hit, text, blocks, near, table))
    for (const hit of best(hits)) {
      const list = byId.get(spec.id) ?? []
      if (list.length === 0) byId.set(spec.id, list)
      const negated = isTakenBack(text, hit.start, hit.end, table.takebacks, (start, end) =>
        names.some((name) => name.start === start && name.end === end),
      )
      list.push({ match: hit.match, start: hit.start, end: hit.end, negated: !spec.literal && negated })
    }
  }
  for (const list of byId.values()) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return byId
}

/** No witness for others: an English word itself, or no technology at all. */
const isUnsure = (skill: Skill | undefined): boolean => skill?.context === 'technical' || skill?.category === PHRASE

function candidatesIn(table: Table, text: string): Candidate[] {
  const all = tokens(text)
  const found: Candidate[] = []
  for (let first = 0; first < all.length; first++) {
    let key = ''
    for (let last = first; last < all.length; last++) {
      const token = all[last] as Token
      if (last > first && !follows(text, all[last - 1] as Token, token)) break
      if (token.word || isNameSymbol(token.key) || (last === first && token.key === '.')) key += token.key
      else if (isJoiner(token.key) && last > first) continue
      else break
      if (key.length > table.longest) break
      const forms = table.forms.get(key)
      if (forms === undefined) continue
      const start = (all[first] as Token).start
      for (const form of forms) {
        const match = matchOf(form, text, start, token.end)
        if (match !== undefined) found.push({ form, start, end: token.end, match })
      }
    }
  }
  return found
}

/** Two tokens of one term: side by side, or one space apart. */
const follows = (text: string, before: Token, token: Token): boolean =>
  token.start === before.end || (token.start === before.end + 1 && text[before.end] === ' ')

function matchOf(form: Form, text: string, start: number, end: number): Candidate['match'] | undefined {
  if (!hasEdges(text, start, end)) return undefined
  const found = text.slice(start, end)
  const same = form.caseExact ? found === form.spelling : found.toLowerCase() === form.spelling.toLowerCase()
  if (same) return matchOfKind(form)
  if (form.literal) return undefined
  if (form.caseExact && !sameCase(found, form.spelling)) return undefined
  if (!joinsAlike(found, form.spelling)) return undefined
  return form.kind === 'related' ? 'related' : 'variant'
}

const matchOfKind = (form: Form): Candidate['match'] =>
  form.kind === 'related' ? 'related' : form.kind === 'alias' || form.inflected ? 'variant' : 'exact'

function bySpec(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const found = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.form.spec < 0) continue
    const list = found.get(candidate.form.spec)
    if (list === undefined) found.set(candidate.form.spec, [candidate])
    else list.push(candidate)
  }
  return found
}

const covers = (outer: Candidate, inner: Candidate): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start

/** Of all known terms the longest wins: `Node` in `Node.js`, `Go` in `go-to-market`, `React` in `React Native`. */
function isPartOfLonger(
  hit: Candidate,
  own: readonly Candidate[],
  skills: readonly Candidate[],
  table: Table,
  spec: number,
): boolean {
  if (own.some((other) => other.form.kind === 'not' && other.start <= hit.start && other.end >= hit.end)) return true
  if (hit.form.literal) return false
  const same = table.same[spec] as ReadonlySet<number>
  return skills.some(
    (longer) => covers(longer, hit) && !same.has(longer.form.skill) && isOtherName(longer, table, same),
  )
}

/**
 * A longer name is another thing (`React Native`); words that describe are not ("query optimization" is optimization),
 * and neither is a member of the family (`AWS Lambda` names AWS).
 */
function isOtherName({ form }: Candidate, { skills, families }: Table, same: ReadonlySet<number>): boolean {
  const { category } = skills[form.skill] as Skill
  if (category !== PHRASE && /^\S{3,}(?: [a-z-]+)+$/.test(form.spelling)) return false
  return !(families[form.skill] ?? []).some((at) => same.has(at))
}

/** Inside an e-mail address or a link: a name there is no word of the resume. */
function isAddress(text: string, start: number, end: number): boolean {
  let from = start
  while (from > 0 && start - from < 80 && !/\s/.test(text[from - 1] as string)) from--
  let to = end
  while (to < text.length && to - end < 80 && !/\s/.test(text[to] as string)) to++
  const word = text.slice(from, to)
  return /[\p{L}\p{N}]@[\p{L}\p{N}]|:\/\/|^\(?www\.|\.(?:com|org|net|io|dev|app|me|co|edu|uk|de|fr)\//iu.test(word)
}

function isMeant(
  hit: Candidate,
  text: string,
  blocks: readonly Surroundings[],
  near: readonly (readonly [number, number])[],
  table: Table,
): boolean {
  const block = blocks.find((one) => one.from <= hit.start && one.to >= hit.end)
  const where = block ?? { text, from: 0, to: text.length, listed: false, spoken: true }
  return isTechnicalUse(where, hit.start, hit.end, {
    near,
    technicalWords: table.technicalWords,
    vendors: table.vendors,
  })
}

function blocksOf(resume: Resume): Surroundings[] {
  return resume.blocks.map((block) => ({
    text: resume.text.text,
    from: block.start,
    to: block.end,
    listed: block.kind === 'skills' || resume.sections[block.section]?.kind === 'skills',
    spoken: block.kind !== 'name' && block.kind !== 'contact',
  }))
}

const RANK = { exact: 2, variant: 1, related: 0 } as const

/** Of hits that overlap only the best: the exact one, or else the longest. */
function best(hits: readonly Candidate[]): Candidate[] {
  const ranked = [...hits].sort(
    (a, b) => RANK[b.match] - RANK[a.match] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: Candidate[] = []
  for (const hit of ranked) {
    if (!kept.some((other) => other.start < hit.end && other.end > hit.start)) kept.push(hit)
  }
  return kept
}
