/** A list of words as one text, searched where it is: to read it into a set takes longer than all words of a resume. */
import { lately } from '../text/index.js'

export interface WordBook {
  /** What stands behind the slash of a word (`''` without one); `undefined` where it is no word of the list. */
  flagsOf(word: string): string | undefined
  /** The words that begin with this letter. */
  wordsFrom(letter: string): readonly string[]
}

const SLASH = 47
const LINE = 10

/** Lines of `word/flags`, as `sortedLines` puts them. */
export function wordBook(text: string): WordBook {
  return {
    flagsOf(word) {
      const start = firstFrom(text, word)
      const end = start + word.length
      if (!text.startsWith(word, start) || (end < text.length && !isEnd(text.charCodeAt(end)))) return undefined
      return text.charCodeAt(end) === SLASH ? text.slice(end + 1, lineEnd(text, end)) : ''
    },
    wordsFrom: lately((letter) => {
      const next = String.fromCharCode(letter.charCodeAt(0) + 1)
      return text.slice(firstFrom(text, letter), firstFrom(text, next)).match(/^[^/\n]+/gm) ?? []
    }),
  }
}

/** The lines sorted by their words, by which `wordBook` finds them. */
export function sortedLines(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('/'))
  const keyed = lines.map((line) => [line.split('/', 1)[0] ?? '', line] as const)
  return keyed
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, line]) => line)
    .join('\n')
}

/** Where the first line starts whose word is this one or comes after it. */
function firstFrom(text: string, word: string): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1
    if (isBefore(text, start, word)) low = lineEnd(text, start) + 1
    else high = start
  }
  return Math.min(low, text.length)
}

function isBefore(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = start + i < text.length ? text.charCodeAt(start + i) : LINE
    if (isEnd(code)) return true
    const difference = code - word.charCodeAt(i)
    if (difference !== 0) return difference < 0
  }
  return false
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const isEnd = (code: number): boolean => code === SLASH || code === LINE
