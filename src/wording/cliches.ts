/** Phrases that every resume has; not where the same words are a name, or say how a thing works and not how a person is. */
import type { Lexicon } from '../types.js'
import { type Phrase, phrasesIn } from './phrases.js'
import { wordingOf } from './words.js'

/** The first one of the text. `add` names more phrases, `allow` those that are fine. */
export const clicheIn = (
  text: string,
  lexicon: Lexicon,
  asked: { readonly add: readonly string[]; readonly allow: readonly string[] },
): Phrase | undefined =>
  phrasesIn(text, lexicon, { list: 'cliches', exceptions: 'cliche-exceptions', ...asked }).find(
    (phrase) => !isOfThings(text, phrase, lexicon) && !isName(text, phrase),
  )

/** "A proactive cache", "adaptable layouts"; "proactive attitude" and "proactive and friendly" are of people. */
function isOfThings(text: string, { phrase, end }: Phrase, lexicon: Lexicon): boolean {
  const { has } = wordingOf(lexicon)
  const next = /^ ([\p{L}-]+)/u.exec(text.slice(end))?.[1]?.toLowerCase()
  if (next === undefined || !has('cliche-adjectives', phrase)) return false
  return !has('of-people', next) && !lexicon.titles.heads.includes(next)
}

/** "Team Player of the Month", "Rockstar Games" inside a sentence that begins small. */
function isName(text: string, { start, end }: Phrase): boolean {
  const capital = text
    .slice(start, end)
    .split(/[ -]/)
    .every((word) => /^\p{Lu}/u.test(word))
  return (
    capital &&
    /\p{Ll}\p{L}* (?:\p{Ll}+ )*$/u.test(text.slice(0, start)) &&
    /^ (?:of the )?\p{Lu}/u.test(text.slice(end))
  )
}
