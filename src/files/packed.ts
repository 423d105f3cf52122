/** What the build left beside this module as JSON: reading the YAML takes a hundred times as long, at every start. */
import { readFileSync, statSync } from 'node:fs'

export interface Packed<T> {
  readonly content: T
  /** The YAML may have been edited since: then it counts. Files of one package have one time. */
  isFresh(source: URL | string): boolean
}

export const readPackedText = (name: string): string =>
  readFileSync(new URL(`./${name}.txt`, import.meta.url), 'latin1')

/** Nothing when there was no build, as in tests. */
export function readPacked<T>(name: 'lexicon' | 'rubrics' | 'dictionaries'): Packed<T> | undefined {
  const url = new URL(`./${name}.json`, import.meta.url)
  try {
    const made = statSync(url).mtimeMs
    return {
      content: JSON.parse(readFileSync(url, 'utf8')) as T,
      isFresh: (source) => (statSync(source, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) <= made,
    }
  } catch {
    return undefined
  }
}
