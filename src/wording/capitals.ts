/**
 * What a word with a capital was meant to be. There a name is likelier than a slip, so how long the word must be depends
 * on where it stands, on what parts it from the word that may be meant, and on how often that is written.
 */
import type { Dictionary } from './dictionary.js'
import type { Expected } from './expected.js'
import type { Place } from './places.js'
import { capitalLike, isLonger, isTypingSlip } from './slips.js'

const never = Number.POSITIVE_INFINITY

/** Letters of the shortest word that may be meant: of those a resume expects, and of all that are written often. */
interface Shortest {
  readonly expected: number
  readonly frequent: number
}

/** Where a letter is missing, too many or another: so names differ from words, too. */
const SHORTEST: Readonly<Record<Place, Shortest>> = {
  heading: { expected: 4, frequent: 5 },
  title: { expected: 4, frequent: 6 },
  phrase: { expected: 5, frequent: 6 },
  opener: { expected: 5, frequent: 7 },
  label: { expected: 7, frequent: 8 },
  item: { expected: 7, frequent: 8 },
  inside: { expected: 7, frequent: 8 },
  alone: { expected: 7, frequent: 9 },
  names: { expected: 7, frequent: 9 },
  name: { expected: 8, frequent: never },
}

/** Where two neighbours are swapped, or a letter is struck twice. */
const SHORTEST_TYPED: Readonly<Record<Place, Shortest>> = {
  heading: { expected: 4, frequent: 4 },
  title: { expected: 4, frequent: 5 },
  phrase: { expected: 4, frequent: 5 },
  opener: { expected: 5, frequent: 5 },
  label: { expected: 5, frequent: 6 },
  item: { expected: 5, frequent: 6 },
  inside: { expected: 5, frequent: 6 },
  alone: { expected: 5, frequent: 7 },
  names: { expected: 5, frequent: 7 },
  name: { expected: 5, frequent: never },
}

/** Here words are words: a name among them is rare. */
const WORDS: ReadonlySet<Place> = new Set(['heading', 'title', 'phrase'])

export function meantByCapital(
  word: string,
  place: Place,
  expected: Expected,
  dictionary: Dictionary,
): string | undefined {
  if (!/^\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{2,})$/u.test(word)) return undefined
  const small = word.toLowerCase()
  const near = dictionary.oneAway(small)
  const meant =
    expected
      .oneAway(small)
      .find((one) => isMeant(small, one, expected.isHeading(one) ? asHeading(place, small) : place, 'expected')) ??
    near.find(
      (one) => dictionary.useOf(one) > 0 && isMeant(small, one, place, 'frequent', dictionary.useOf(one) === 2 ? 0 : 1),
    ) ??
    (place === 'opener' || place === 'heading' ? twoAway(small, dictionary) : undefined)
  if (meant !== undefined) return capitalLike(word, meant)
  return place === 'name' || place === 'names' ? undefined : expected.toolNear(small, place === 'title')
}

/** A heading that was read as something else. */
const asHeading = (place: Place, small: string): Place =>
  place === 'item' || place === 'label' || (place === 'alone' && small.length > 6) ? 'heading' : place

function isMeant(small: string, meant: string, place: Place, kind: keyof Shortest, more = 0): boolean {
  const amongWords = WORDS.has(place)
  if (small.charAt(0) !== meant.charAt(0) && !(amongWords && kind === 'expected')) return false
  const isName = (!amongWords || (place !== 'heading' && kind === 'frequent')) && isForeignLike(small, meant)
  if (isTypingSlip(small, meant))
    return !(isName && kind === 'frequent') && meant.length >= SHORTEST_TYPED[place][kind] + more
  // What opens a bullet and ends as a verb is one.
  const less = place === 'opener' && /(?:ed|ing)$/.test(meant) ? 1 : 0
  if (isName || meant.length < SHORTEST[place][kind] + more - less) return false
  if (isLonger(small, meant)) return amongWords && meant.length >= 7 && !small.startsWith(meant)
  // Dutch: `Nationaal`.
  return amongWords || !/aa/.test(small)
}

/** So names and other languages write the word: `Garnett`, `Institut`, `Nacional`, `Produktion`, `Fotografia`. */
function isForeignLike(small: string, meant: string): boolean {
  const at = [...small].findIndex((letter, i) => letter !== meant.charAt(i))
  const isVerb = /(?:ed|ing)$/.test(meant)
  if (at < 0) return true
  const rest = small.slice(at)
  if (small.length > meant.length) return rest.length === 1 && (small.length < 8 || !isTypingSlip(small, meant))
  if (small.length < meant.length) return false
  if (rest.length === 1) return /[aeionrstxz]/.test(rest) && !isVerb
  return (
    small.slice(at + 1) === meant.slice(at + 1) &&
    /^(?:[ckz][ckstz]|[iy][iy]|[uv][ow])/.test(rest.charAt(0) + meant.charAt(at))
  )
}

/** `Acomodated`: a long word that ends as one that is written often. */
function twoAway(small: string, dictionary: Dictionary): string | undefined {
  const ending = /(?:ed|ing|ly|ions?|ments?|able|[ae]nce|ity)$/.exec(small)?.[0]
  if (small.length < 9 || ending === undefined || dictionary.oneAway(small).length > 0) return undefined
  const meant = dictionary.near(small)
  const isLikely = meant !== undefined && meant.length > 8 && meant.endsWith(ending) && dictionary.useOf(meant) > 0
  return isLikely ? meant : undefined
}
