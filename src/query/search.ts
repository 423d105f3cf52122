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
  const terms: TermAnswer[] = []
  const found = holds(expression, false, (words, negated) => {
    const answer = answerFor(resume, words, negated, lexicon)
    terms.push(answer)
    return answer.at.length > 0
  })
  return { found, terms }
}

/** Every term is looked up, also where the outcome is decided already: the reader wants to know about each. */
function holds(
  expression: Expression,
  negated: boolean,
  stands: (words: string, negated: boolean) => boolean,
): boolean {
  if (expression.kind === 'term') return stands(expression.words, negated)
  if (expression.kind === 'not') return !holds(expression.of, !negated, stands)
  const all = expression.all.map((one) => holds(one, negated, stands))
  return expression.kind === 'and' ? all.every(Boolean) : all.some(Boolean)
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
