/** The Hunspell dictionaries of the packages dictionary-en and dictionary-en-gb, read when a word is first asked for. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DictionaryFiles } from '../types.js'

let cached: readonly DictionaryFiles[] | undefined

/** American and British, in that order; without those that are not installed. */
export function loadDictionaries(): readonly DictionaryFiles[] {
  cached ??= ['dictionary-en', 'dictionary-en-gb'].flatMap(dictionary)
  return cached
}

function dictionary(name: string): DictionaryFiles[] {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(name))
    const text = (file: string): string => readFileSync(join(folder, file), 'utf8')
    return [{ affixes: text('index.aff'), words: text('index.dic') }]
  } catch {
    return []
  }
}
