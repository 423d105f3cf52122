/** Finds all terms of all rubrics in one pass: the words of the text, joined in every way, are looked up in one table. */
import type { Lexicon, Match, Resume, Skill } from '../types.js'
import { isTechnicalUse, type Surroundings } from './context.js'
import { hasEdges } from './edges.js'
import { isTakenBack } from './negation.js'
import { joinsAlike, sameCase } from './spelling.js'
import { beginning, type Form, PHRASE, type Table, type TermSpec, tableOf } from './term-table.js'
import { isJoiner, isNameSymbol, squeeze, type Token, tokens } from './tokens.js'

export type { TermSpec } from './term-table.js'

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

interface Candidate {
  readonly form: Form
  readonly start: number
  readonly end: number
  readonly match: Exclude<Match, 'none'>
}

function search(table: Table, text: string, blocks: readonly Surroundings[]): ReadonlyMap<string, readonly TermHit[]> {
  const candidates = candidatesIn(table, text)
  const skills = nearby(candidates.filter(({ form }) => form.kind === 'skill'))
  const names = nearby(candidates.filter(({ form }) => form.kind === 'skill' && !isUnsure(table.skills[form.skill])))
  const scene: Scene = { table, text, blocks, skills, names }
  const byId = new Map<string, TermHit[]>()
  for (const [index, own] of bySpec(candidates)) {
    const spec = table.specs[index] as TermSpec
    const not = nearby(own.filter(({ form }) => form.kind === 'not'))
    for (const hit of best(own.filter((one) => counts(one, not, index, scene)))) {
      const list = byId.get(spec.id) ?? []
      if (list.length === 0) byId.set(spec.id, list)
      list.push({ match: hit.match, start: hit.start, end: hit.end, negated: !spec.literal && isNegated(hit, scene) })
    }
  }
  for (const list of byId.values()) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return byId
}

/** What one search knows of one text. */
interface Scene {
  readonly table: Table
  readonly text: string
  readonly blocks: readonly Surroundings[]
  /** Names of the lexicon, and those of them that are no English words. */
  readonly skills: Nearby
  readonly names: Nearby
}

function counts(hit: Candidate, not: Nearby, spec: number, scene: Scene): boolean {
  if (
    hit.form.kind === 'not' ||
    not(hit.start, hit.end).some((phrase) => phrase.start <= hit.start && phrase.end >= hit.end)
  ) {
    return false
  }
  if (isPartOfLonger(hit, spec, scene) || isAddress(scene.text, hit.start, hit.end)) return false
  return !isGuardedForm(hit.form, spec, scene.table) || isMeant(hit, scene)
}

/** A term that is also English, or an alias that is ("Node" for Node.js): the words around it decide. */
function isGuardedForm({ kind, spelling }: Form, spec: number, { guarded, alsoEnglish }: Table): boolean {
  return kind === 'term' ? guarded[spec] === true : kind === 'alias' && alsoEnglish.has(spelling)
}

const isNegated = ({ start, end }: Candidate, { text, table, names }: Scene): boolean =>
  isTakenBack(text, start, end, table.takebacks, (from, to) =>
    names(from, to).some((name) => name.start === from && name.end === to),
  )

/** Those that touch or overlap a stretch. Sorted once, so that a long document costs no more a word than a short one. */
type Nearby = (start: number, end: number) => readonly Candidate[]

function nearby(candidates: readonly Candidate[]): Nearby {
  const sorted = candidates.toSorted((a, b) => a.start - b.start)
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return (start, end) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as Candidate).start < start - longest) low = middle + 1
      else high = middle
    }
    const found: Candidate[] = []
    for (let at = low; at < sorted.length && (sorted[at] as Candidate).start <= end; at++) {
      if ((sorted[at] as Candidate).end >= start) found.push(sorted[at] as Candidate)
    }
    return found
  }
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
      if (key.length > table.longest || !beginsOne(table, key)) break
      const start = (all[first] as Token).start
      for (const forms of [table.forms.get(key), table.skillForms.get(key)]) {
        for (const form of forms ?? []) {
          const match = matchOf(form, text, start, token.end)
          if (match !== undefined) found.push({ form, start, end: token.end, match })
        }
      }
    }
  }
  return found
}

/** Could the words so far be the beginning of any term? */
function beginsOne({ beginnings, knownBeginnings }: Table, key: string): boolean {
  const begun = key.slice(0, beginning)
  return beginnings.has(begun) || knownBeginnings.has(begun)
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
function isPartOfLonger(hit: Candidate, spec: number, { table, skills }: Scene): boolean {
  if (hit.form.literal) return false
  const same = table.same[spec] as ReadonlySet<number>
  return skills(hit.start, hit.end).some(
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

function isMeant({ start, end }: Candidate, { table, text, blocks, names }: Scene): boolean {
  const where = blockAt(blocks, start) ?? { text, from: 0, to: text.length, listed: false, spoken: true }
  const near = names(start - AROUND, end + AROUND).map((name) => [name.start, name.end] as const)
  return isTechnicalUse(where, start, end, { near, technicalWords: table.technicalWords, vendors: table.vendors })
}

/** Characters in which another technical term is looked for. */
const AROUND = 40

/** Blocks stand in the order of the text. */
function blockAt(blocks: readonly Surroundings[], start: number): Surroundings | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Surroundings).to < start) low = middle + 1
    else high = middle
  }
  const block = blocks[low]
  return block !== undefined && block.from <= start ? block : undefined
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
  const isBetter = (a: Candidate, b: Candidate): boolean =>
    RANK[a.match] !== RANK[b.match] ? RANK[a.match] > RANK[b.match] : a.end - a.start > b.end - b.start
  const kept: Candidate[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= hit.start) kept.push(hit)
    else if (isBetter(hit, last)) kept[kept.length - 1] = hit
  }
  return kept
}
