/**
 * The Hunspell dictionaries of the packages dictionary-en and dictionary-en-gb, read when a word is first asked for: as the
 * build packed them, or from the packages themselves.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DictionaryFiles } from '../types.js'
import { readPacked, readPackedText } from './packed.js'

/** American and British, in that order. */
const names = ['dictionary-en', 'dictionary-en-gb']

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
  return packed?.map(({ name, ...rest }) => ({ ...rest, words: readPackedText(name) }))
}

export function readDictionaries(): readonly (DictionaryFiles & { readonly name: string })[] {
  return names.flatMap((name) => {
    try {
      const folder = dirname(createRequire(import.meta.url).resolve(name))
      const text = (file: string): string => readFileSync(join(folder, file), 'utf8')
      return [{ name, affixes: text('index.aff'), words: text('index.dic') }]
    } catch {
      return []
    }
  })
}
