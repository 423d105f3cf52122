/** Would a search find this resume? It is taken at its word: no synonyms, no other forms, as search fields of most systems work. */
import { compileTerms, normalise, placeOf } from '../text/index.js'
import type { Lexicon, Place, Resume } from '../types.js'
import type { Expression } from './expression.js'

export interface TermAnswer {
  readonly words: string
  /** The search asks that it be absent. */
  readonly negated: boolean
  /** As asked: there, or absent where it must be. */
  readonly holds: boolean
  /** One of the reasons why the resume is not found; only where it is one. */
  readonly failed?: true
  /** Where it stands; empty when it stands nowhere. */
  readonly at: readonly Place[]
  /** Not there, but in another spelling or form, which this search does not match. */
  readonly instead?: { readonly text: string; readonly at: Place }
}

export interface Answer {
  readonly found: boolean
  /** Every term of the search, in its order. */
  readonly terms: readonly TermAnswer[]
}

export function search(resume: Resume, expression: Expression, lexicon: Lexicon): Answer {
  const root = judged(expression, false, (words, negated) => answerFor(resume, words, negated, lexicon))
  const failing = new Set(failingIn(root, true))
  return {
    found: root.holds,
    terms: termsOf(root).map((term) => (failing.has(term) ? { ...term, failed: true } : term)),
  }
}

/** The search with what came out at each of its places. */
type Judged =
  | { readonly kind: 'term'; readonly holds: boolean; readonly term: TermAnswer }
  | { readonly kind: 'not' | 'and' | 'or'; readonly holds: boolean; readonly parts: readonly Judged[] }

/** Every term is looked up, also where the outcome is decided already: the reader wants to know about each. */
function judged(
  expression: Expression,
  negated: boolean,
  look: (words: string, negated: boolean) => TermAnswer,
): Judged {
  if (expression.kind === 'term') {
    const term = look(expression.words, negated)
    return { kind: 'term', holds: term.at.length > 0, term }
  }
  if (expression.kind === 'not') {
    const part = judged(expression.of, !negated, look)
    return { kind: 'not', holds: !part.holds, parts: [part] }
  }
  const parts = expression.all.map((one) => judged(one, negated, look))
  const holds = expression.kind === 'and' ? parts.every((one) => one.holds) : parts.some((one) => one.holds)
  return { kind: expression.kind, holds, parts }
}

const termsOf = (one: Judged): TermAnswer[] => (one.kind === 'term' ? [one.term] : one.parts.flatMap(termsOf))

/** The terms for which it did not come out as wanted; one that another of an OR makes up for is none of them. */
function failingIn(one: Judged, wanted: boolean): TermAnswer[] {
  if (one.holds === wanted) return []
  if (one.kind === 'term') return [one.term]
  return one.parts.flatMap((part) => failingIn(part, one.kind === 'not' ? !wanted : wanted))
}

function answerFor(resume: Resume, words: string, negated: boolean, lexicon: Lexicon): TermAnswer {
  const at = placesOf(resume, words)
  const answer = { words, negated, holds: at.length > 0 !== negated, at }
  const instead = at.length > 0 || negated ? undefined : otherSpelling(resume, words, lexicon)
  return instead === undefined ? answer : { ...answer, instead }
}

/** The words as they stand, whatever their case; a last `*` stands for any ending. */
function placesOf(resume: Resume, words: string): Place[] {
  const open = words.endsWith('*')
  const wanted = normalise(open ? words.slice(0, -1) : words)
    .toLowerCase()
    .trim()
  const text = resume.text.text.toLowerCase()
  const places: Place[] = []
  for (let start = text.indexOf(wanted); start >= 0 && places.length < 20; start = text.indexOf(wanted, start + 1)) {
    let end = start + wanted.length
    if (open) while (isLetter(text[end])) end += 1
    if (isLetter(text[start - 1]) || (isLetter(text[end]) && isLetter(text[end - 1]))) continue
    places.push(placeOf(resume.document, resume.text, start, end))
  }
  return places
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** What a person would count as the same thing. */
function otherSpelling(resume: Resume, words: string, lexicon: Lexicon): TermAnswer['instead'] {
  const skill = lexicon.skills.find((one) =>
    [one.term, ...(one.aliases ?? [])].some((name) => name.toLowerCase() === words.toLowerCase()),
  )
  const spec = skill === undefined ? { term: words } : { ...skill, aliases: [...(skill.aliases ?? []), words] }
  const [hit] =
    compileTerms([{ ...spec, id: 'term' }], lexicon)
      .find(resume)
      .get('term') ?? []
  if (hit === undefined || hit.match === 'related') return undefined
  return {
    text: resume.text.text.slice(hit.start, hit.end),
    at: placeOf(resume.document, resume.text, hit.start, hit.end),
  }
}
