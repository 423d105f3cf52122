/** What fingers do to a word, letter by letter. */

const LETTERS = 'esianrtolcdugmphbyfvkwzxjq'

/** Two letters swapped, one doubled or left out, one too many, one wrong: the likeliest slips first. */
export function oneAway(word: string): string[] {
  const found: string[] = []
  for (let i = 0; i < word.length - 1; i++) {
    found.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2))
  }
  for (let i = 0; i < word.length; i++) found.push(word.slice(0, i + 1) + word.slice(i))
  for (let i = 0; i < word.length; i++) found.push(word.slice(0, i) + word.slice(i + 1))
  for (const letter of LETTERS) {
    for (let i = 0; i <= word.length; i++) found.push(word.slice(0, i) + letter + word.slice(i))
  }
  for (const letter of LETTERS) {
    for (let i = 0; i < word.length; i++) found.push(word.slice(0, i) + letter + word.slice(i + 1))
  }
  return found.filter((candidate) => candidate.length >= 3 && candidate !== word)
}

/** Two neighbours swapped, or a letter struck twice: what fingers do, and makers of names do not (but Dutch: `Centraal`). */
export function isTypingSlip(word: string, meant: string): boolean {
  const at = firstOther(word, meant)
  const [a = '', b = ''] = word.slice(at, at + 2)
  const isSwapped = word.length === meant.length && word.slice(0, at) + b + a + word.slice(at + 2) === meant
  return isSwapped || (isDoubled(word, meant) && (!/aa[lnrt]/.test(word) || word.endsWith('ed')))
}

/** A word and a letter more, not struck twice: so makers of names, and other languages, write: `Humana`, `Instituto`. */
export const isLonger = (word: string, meant: string): boolean => word.length > meant.length && !isDoubled(word, meant)

function isDoubled(word: string, meant: string): boolean {
  const at = firstOther(word, meant)
  return at > 0 && word.charAt(at) === word.charAt(at - 1) && word.slice(0, at) + word.slice(at + 1) === meant
}

const firstOther = (word: string, meant: string): number =>
  [...word].findIndex((letter, i) => letter !== meant.charAt(i))

/** `meant` with the capitals of `word`. */
export const capitalLike = (word: string, meant: string): string => {
  if (word === word.toLowerCase()) return meant
  return word === word.toUpperCase() ? meant.toUpperCase() : meant.charAt(0).toUpperCase() + meant.slice(1)
}
