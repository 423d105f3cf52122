/** First person: I, my, we, our; not Roman numerals, I/O, US, the name of a product, nor what is quoted. */
import { matchesIn } from '../text/index.js'
import type { Lexicon } from '../types.js'
import type { Span } from './statements.js'
import { wordingOf } from './words.js'

export function firstPersonIn(text: string, lexicon: Lexicon): Span | undefined {
  const wording = wordingOf(lexicon)
  for (const match of matchesIn(text, /(?<![\p{L}\p{N}_.@/&+#-])\p{L}+(?:'\p{L}+)?(?![\p{L}\p{N}_@/&+#]|-\p{L})/gu)) {
    const word = match[0]
    const end = match.index + word.length
    if (!wording.has('first-person', word.toLowerCase()) || isQuoted(text, match.index)) continue
    if (/^[IiMm]$/.test(word) ? isNumeral(text, match.index, end, word, wording.has) : isOther(text, match.index, end))
      continue
    return { start: match.index, end }
  }
  return undefined
}

/** 'Rebuilt the "My orders" page': between double quotes somebody or something else speaks. */
const isQuoted = (text: string, at: number): boolean => (text.slice(0, at).match(/["“”]/g) ?? []).length % 2 === 1

type Has = (list: string, word: string) => boolean

/** "Phase I", "I. Newton", "(I)", "I-9", "I, II and III"; a small i is the person only before a verb. */
function isNumeral(text: string, start: number, end: number, word: string, has: Has): boolean {
  const after = text.slice(end, end + 24)
  if (/^[-.)]/.test(after) && !/^\. *$/.test(after)) return true
  if (/^(?:,| and| or| to|-|\/)? ?(?:II|III|IV|V)\b/.test(after)) return true
  const before = /([\p{L}]+) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]
  if (
    before !== undefined &&
    has('before-numerals', before.toLowerCase()) &&
    !/^ (?:am|was|have|had|led|built|also)\b/.test(after)
  )
    return true
  if (word === 'i') return !/^ (?:am|was|have|had|did|[a-z]+ed|built|led|wrote|made|ran)\b/.test(after)
  return after === '' || /^\s*$/.test(after)
}

/** "A product that changes the way we store data": everybody; "Changed the way we deploy" is one's own team. */
const EVERYBODY = /\b\p{Ll}+(?:s|ing) the way $/u

/** US the country, ME the state, MY the domain; "My Health Record" is a name. */
function isOther(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (word.length > 1 && word === word.toUpperCase()) return true
  if (/^Us$/.test(word) || (word === 'we' && EVERYBODY.test(text.slice(0, start)))) return true
  const inside = /\p{L}[^.!?]*$/u.test(text.slice(0, start))
  return inside && /^(?:My|Our|We|Me)$/.test(word) && /^ ?\p{Lu}/u.test(text.slice(end))
}
