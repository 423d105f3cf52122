/** The bundled lexicon: every file of rubrics/lexicon/, read once. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Lexicon } from '../types.js'

let cached: Lexicon | undefined

/** The build leaves it here as JSON: reading the YAML takes a hundred times as long, at every start. */
const packed = new URL('./lexicon.json', import.meta.url)

/** A file is the property of its name; lists in any other file are named by their key, in `lists`. */
export function loadLexicon(): Lexicon {
  cached ??= readPacked() ?? readLexicon()
  return cached
}

function readPacked(): Lexicon | undefined {
  try {
    return JSON.parse(readFileSync(packed, 'utf8')) as Lexicon
  } catch {
    return undefined
  }
}

/** From the YAML itself. */
export function readLexicon(): Lexicon {
  const folder = new URL('../../rubrics/lexicon/', import.meta.url)
  const files = new Map<string, unknown>()
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.yaml')) files.set(name.slice(0, -5), parse(readFileSync(new URL(name, folder), 'utf8')))
  }
  const lists: Record<string, readonly string[]> = {}
  for (const [name, value] of files) {
    if (own.has(name) || typeof value !== 'object' || value === null) continue
    for (const [key, list] of Object.entries(value)) if (Array.isArray(list)) lists[key] = list as string[]
  }
  return {
    skills: (files.get('skills') ?? []) as Lexicon['skills'],
    headings: files.get('headings') as Lexicon['headings'],
    verbs: (files.get('verbs') ?? { strong: {}, weak: [] }) as Lexicon['verbs'],
    lists,
    dates: files.get('dates') as Lexicon['dates'],
    titles: files.get('titles') as Lexicon['titles'],
    parsing: files.get('parsing') as Lexicon['parsing'],
  }
}

const own = new Set(['skills', 'headings', 'verbs', 'dates', 'titles', 'parsing'])
