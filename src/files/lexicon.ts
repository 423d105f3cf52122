/** The bundled lexicon: every file of rubrics/lexicon/, read once. */
import { readdirSync, readFileSync } from 'node:fs'
import { yamlLibrary } from '../rubric/yaml-library.js'
import type { Lexicon } from '../types.js'
import { loadDictionaries } from './dictionaries.js'
import { readPacked } from './packed.js'

let cached: Lexicon | undefined

const folder = new URL('../../rubrics/lexicon/', import.meta.url)

/** A file is the property of its name; lists in any other file are named by their key, in `lists`. */
export function loadLexicon(): Lexicon {
  cached ??= { ...(fromBuild() ?? readLexicon()), dictionaries: loadDictionaries }
  return cached
}

function fromBuild(): Lexicon | undefined {
  const packed = readPacked<Lexicon>('lexicon')
  return packed !== undefined && files().every((name) => packed.isFresh(new URL(name, folder)))
    ? packed.content
    : undefined
}

const files = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()

/** From the YAML itself. */
export function readLexicon(): Lexicon {
  const { parse } = yamlLibrary()
  const contents = new Map<string, unknown>(
    files().map((name) => [name.slice(0, -'.yaml'.length), parse(readFileSync(new URL(name, folder), 'utf8'))]),
  )
  const lists: Record<string, readonly string[]> = {}
  for (const [name, value] of contents) {
    if (own.has(name) || typeof value !== 'object' || value === null) continue
    for (const [key, list] of Object.entries(value)) if (Array.isArray(list)) lists[key] = list as string[]
  }
  return {
    skills: (contents.get('skills') ?? []) as Lexicon['skills'],
    headings: contents.get('headings') as Lexicon['headings'],
    verbs: (contents.get('verbs') ?? { strong: {}, weak: [] }) as Lexicon['verbs'],
    regions: (contents.get('regions') ?? {}) as Lexicon['regions'],
    generators: (contents.get('generators') ?? []) as Lexicon['generators'],
    lists,
    dates: contents.get('dates') as Lexicon['dates'],
    titles: contents.get('titles') as Lexicon['titles'],
    parsing: contents.get('parsing') as Lexicon['parsing'],
  }
}

const own = new Set(['skills', 'headings', 'verbs', 'regions', 'generators', 'dates', 'titles', 'parsing'])
