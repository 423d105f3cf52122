/** Word lists that are searched as one text. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortedLines, wordBook } from '../src/wording/word-book.js'

const lines = ["man's/M", 'man/MS', 'mane', 'Man/M', 'manly/P', 'managed', 'zoo/S', 'a']

it('finds the words of a list that comes in any order, and their flags', () => {
  const book = wordBook(sortedLines(lines.join('\n')))
  expect(
    Object.fromEntries(["man's", 'man', 'mane', 'Man', 'zoo', 'a'].map((word) => [word, book.flagsOf(word)])),
  ).toEqual({ "man's": 'M', man: 'MS', mane: '', Man: 'M', zoo: 'S', a: '' })
  expect(['ma', 'manag', 'mango', '', 'zoos', 'A'].map((word) => book.flagsOf(word))).toEqual(Array(6).fill(undefined))
})

it('tells the words that begin with a letter', () => {
  const book = wordBook(sortedLines(lines.join('\n')))
  expect(book.wordsFrom('m')).toEqual(['man', "man's", 'managed', 'mane', 'manly'])
  expect(book.wordsFrom('b')).toEqual([])
})

it('agrees with a set of the same words', () => {
  const word = fc.stringMatching(/^[abc']{1,4}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, asked) => {
      const book = wordBook(sortedLines(words.map((one, i) => (i % 2 ? one : `${one}/F`)).join('\n')))
      expect(book.flagsOf(asked) !== undefined).toBe(words.includes(asked))
    }),
  )
})
