/**
 * The Hunspell dictionaries of the packages dictionary-en and dictionary-en-gb, and behind them the long list of the
 * package word-list, which knows the words of trades. Read when a word is first asked for: as the build packed them, or
 * from the packages themselves.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DictionaryFiles } from '../types.js'
import { readPacked, readPackedText } from './packed.js'

/** American and British, in that order. */
const names = ['dictionary-en', 'dictionary-en-gb']
const rareWords = 'word-list'

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
  return rare === undefined ? spelling : [...spelling, { name: rareWords, affixes: '', words: rare, rare: true }]
}

function fileOf(name: string, file: string): string | undefined {
  try {
    return readFileSync(join(dirname(createRequire(import.meta.url).resolve(name)), file), 'utf8')
  } catch {
    return undefined
  }
}
