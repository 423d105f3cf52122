/** Phrases of a word list in a text: whole words, without regard to case. */

/** The text as the lists are written: lower case, one kind of quote, single spaces. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

/** Does one of the phrases stand in the folded text as whole words? */
export const holds = (text: string, phrases: readonly string[] = []): boolean =>
  phrases.some((phrase) => indexOf(text, phrase) >= 0)

/** Where the phrase stands as whole words, or -1. */
export function indexOf(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return at
  }
  return -1
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
