/** Whether a stretch of the text is a spelling of a term: the same letters, joined in a way that the term allows. */
import { isJoiner, isNameSymbol, plain } from './tokens.js'

interface Letter {
  readonly unit: string
  /** What stands between this letter and the one before it. */
  readonly before: string
}

/** True when the parts are joined as in the term, by a hyphen, by a space, or by nothing. Keys are equal already. */
export function joinsAlike(found: string, term: string): boolean {
  const a = letters(found)
  const b = letters(term)
  if (a.length !== b.length) return false
  for (let i = 1; i < a.length; i++) if (!joinAllowed(a, b, i)) return false
  return true
}

/** Same letters in the same case, whatever joins them. */
export const sameCase = (found: string, term: string): boolean =>
  letters(found).every((letter, i) => letter.unit === letters(term)[i]?.unit)

function letters(text: string): Letter[] {
  const found: Letter[] = []
  let before = ''
  const bare = [...text.normalize('NFD')].filter((unit) => !/\p{M}/u.test(unit))
  for (const [index, unit] of bare.entries()) {
    const skipped = unit === ' ' || (isJoiner(unit) && index > 0)
    if (skipped && !isNameSymbol(unit)) {
      before += unit
      continue
    }
    found.push({ unit, before })
    before = ''
  }
  return found
}

function joinAllowed(found: readonly Letter[], term: readonly Letter[], i: number): boolean {
  const here = (found[i] as Letter).before
  const there = (term[i] as Letter).before
  if (here === there) return true
  const mark = here.trim()
  if (there !== '') return here === '' || mark === '' || mark === '-' || mark === there.trim()
  if (mark === '.') return restOf(found, i) === 'js'
  return (mark === '' || mark === '-') && maySplit(found, term, i, mark === '-')
}

const restOf = (letters: readonly Letter[], i: number): string =>
  plain(
    letters
      .slice(i)
      .map((letter) => letter.unit)
      .join(''),
  )

/** `micro services` for `microservices`: between capitals of the name, or where both parts are long enough to be words. */
function maySplit(found: readonly Letter[], term: readonly Letter[], i: number, hyphen: boolean): boolean {
  const before = partLength(found, i - 1, -1)
  const after = partLength(found, i, 1)
  const hump = isHump(term[i - 1]?.unit, term[i]?.unit, term[i + 1]?.unit)
  if (hump && before > 1) return /[\p{Lu}\d]/u.test(found[i]?.unit ?? '') || (before >= 3 && after >= 3)
  if (hyphen) return after >= 3 && term.length >= 6
  return before >= 3 && after >= 3
}

/** Letters up to the next join. */
function partLength(letters: readonly Letter[], from: number, step: 1 | -1): number {
  let length = 0
  for (let i = from; i >= 0 && i < letters.length; i += step) {
    if (step === 1 && i > from && (letters[i] as Letter).before !== '') break
    length++
    if (step === -1 && (letters[i] as Letter).before !== '') break
  }
  return length
}

const isCapital = (unit: string | undefined): boolean => unit !== undefined && /\p{Lu}/u.test(unit)

/** A capital (or the first of several) or a digit inside a name: `Git|Hub`, `Swift|UI`, `UI|Kit`, `HTML|5`. */
function isHump(before: string | undefined, at: string | undefined, after: string | undefined): boolean {
  if (before === undefined || at === undefined) return false
  if (/\d/.test(at)) return /\p{L}/u.test(before)
  return (
    isCapital(at) && (/\p{Ll}/u.test(before) || (isCapital(before) && after !== undefined && /\p{Ll}/u.test(after)))
  )
}
