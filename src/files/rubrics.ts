/** Finds rubric files: a path, the folders a config names, ./rubrics, and those that ship with the tool. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RubricFile, RubricFinder, RubricText } from '../rubric/index.js'
import { validateRubric } from '../rubric/validator.generated.js'
import { yamlLibrary } from '../rubric/yaml-library.js'
import { InputError } from '../types.js'
import { type Packed, readPacked } from './packed.js'
import { textOf } from './read.js'

/** Where the rubrics that ship with the tool stand. */
const bundled = fileURLToPath(new URL('../../rubrics/', import.meta.url))
const BUNDLED = 'bundled'
const MAX_BYTES = 4_000_000

export interface RubricFolders {
  /** Names and paths are relative to it. */
  readonly cwd: string
  /** Of the config: folders, relative to `base` or absolute. */
  readonly rubricsPath?: readonly string[]
  /** Folder of the config; else `cwd`. */
  readonly base?: string
}

/** A finder for `loadRubric`: names resolve in the order path, `rubrics_path`, ./rubrics, bundled. */
export function rubricFinder(folders: RubricFolders): RubricFinder {
  const places = searchPlaces(folders)
  return (name, from) => {
    const lookedIn: string[] = []
    if (isPath(name)) {
      const file = pathOf(name, folders.cwd, from)
      const shown = from === undefined ? name : shownAs(file, folders.cwd)
      const found = readText(file, shown)
      return found ?? { lookedIn: [shown], known: namesOf(places) }
    }
    let itself: RubricText | undefined
    for (const place of orderFor(places, folders.cwd, from)) {
      const found =
        readText(join(place.folder, `${name}.yaml`), place.shown(name)) ??
        readText(join(place.folder, `${name}.yml`), place.shown(name))
      // A rubric may build on the one that it hides: ./rubrics/backend.yaml on the bundled backend.
      if (found !== undefined && found.path === from) itself = found
      else if (found !== undefined) return found
      lookedIn.push(place.name)
    }
    if (itself !== undefined) return itself
    // A path without its ending, as a shell's completion leaves it.
    const near = name.includes('/') ? readText(resolve(folders.cwd, `${name}.yaml`), `${name}.yaml`) : undefined
    if (near !== undefined) return near
    return {
      lookedIn: lookedIn.map((place) => (place === BUNDLED ? `bundled (${namesIn(bundled).length} rubrics)` : place)),
      known: namesOf(places),
    }
  }
}

/** One rubric that `rubric list` shows. */
export interface KnownRubric {
  readonly name: string
  /** `bundled`, or the folder as typed. */
  readonly from: string
  readonly path: string
}

/** Rubrics by name, nearest first; layers (`base/…`) and files that a nearer one hides are left out. */
export function listRubrics(folders: RubricFolders): KnownRubric[] {
  const seen = new Set<string>()
  return searchPlaces(folders).flatMap((place) =>
    namesIn(place.folder)
      .filter((name) => !name.includes('/') && !seen.has(name) && seen.add(name) !== undefined)
      .map((name) => ({ name, from: place.name, path: place.shown(name) })),
  )
}

interface SearchPlace {
  /** As it stands in messages. */
  readonly name: string
  readonly folder: string
  shown(name: string): string
}

function searchPlaces({ cwd, rubricsPath = [], base = cwd }: RubricFolders): SearchPlace[] {
  const named = rubricsPath.map((path) => folderPlace(resolve(base, path), cwd))
  const all = [...named, folderPlace(resolve(cwd, 'rubrics'), cwd), bundledPlace]
  return all.filter((place, index) => all.findIndex((other) => other.folder === place.folder) === index)
}

const bundledPlace: SearchPlace = {
  name: BUNDLED,
  folder: resolve(bundled),
  shown: (name) => `${BUNDLED}:${name}.yaml`,
}

function folderPlace(folder: string, cwd: string): SearchPlace {
  const shown = shownAs(folder, cwd)
  return { name: shown, folder, shown: (name) => `${shown}/${name}.yaml` }
}

/** A file finds those beside it first: a folder of rubrics can be moved as a whole, and nobody changes ours unseen. */
function orderFor(places: readonly SearchPlace[], cwd: string, from: string | undefined): readonly SearchPlace[] {
  if (from === undefined) return places
  if (from.startsWith(`${BUNDLED}:`)) return [bundledPlace, ...places.filter((place) => place !== bundledPlace)]
  const own = folderPlace(dirname(resolve(cwd, from)), cwd)
  return [own, ...places.filter((place) => place.folder !== own.folder)]
}

/** `./x`, `../x`, `/x`, `x.yaml`: a path. `base/backend`: a name with its folder. */
const isPath = (name: string): boolean =>
  /^\.{1,2}[/\\]/.test(name) || isAbsolute(name) || /\.(?:ya?ml|json)$/i.test(name)

function pathOf(name: string, cwd: string, from: string | undefined): string {
  if (from === undefined) return resolve(cwd, name)
  const asking = from.startsWith(`${BUNDLED}:`) ? join(bundled, from.slice(BUNDLED.length + 1)) : resolve(cwd, from)
  return resolve(dirname(asking), name)
}

/** As a person would type it: relative, with `/`. */
function shownAs(file: string, cwd: string): string {
  const short = relative(cwd, file).split(sep).join('/')
  if (short === '') return '.'
  return short.startsWith('../../..')
    ? file
    : short.startsWith('.') || short.includes('/') || /\.ya?ml$/.test(short)
      ? short
      : `./${short}`
}

function readText(file: string, path: string): RubricText | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (stats.isDirectory()) return undefined
  if (stats.size > MAX_BYTES) throw new InputError(`${path} has ${stats.size} bytes; a rubric has 1 MB at most`)
  return { path, text: textOf(file, path), identity: file, ...shipped(file) }
}

/** Of a file that ships with the tool: its tests have tried it, and the build packed it. */
function shipped(file: string): Partial<RubricText> {
  if (!file.startsWith(resolve(bundled) + sep)) return {}
  packed ??= readPacked<Record<string, RubricFile>>('rubrics')
  const name = relative(bundled, file).split(sep).join('/')
  const content = packed?.isFresh(file) && Object.hasOwn(packed.content, name) ? packed.content[name] : undefined
  return { tried: true, ...(content === undefined ? {} : { packed: content }) }
}

let packed: Packed<Record<string, RubricFile>> | undefined

/** By path in the folder of rubrics: what the build packs. A file that is wrong is left out, and read when asked for. */
export function readBundled(): Record<string, unknown> {
  const contents = namesIn(bundled).map((name) => {
    const document = yamlLibrary().parseDocument(readFileSync(join(bundled, `${name}.yaml`), 'utf8'))
    const content: unknown = document.errors.length > 0 ? undefined : document.toJS()
    return [`${name}.yaml`, content] as const
  })
  return Object.fromEntries(contents.filter(([, content]) => validateRubric(content)))
}

const namesOf = (places: readonly SearchPlace[]): string[] => [
  ...new Set(places.flatMap((place) => namesIn(place.folder))),
]

/** `general`, `base/backend`: one folder deep, but not the lexicon. */
function namesIn(folder: string): string[] {
  const here = entriesOf(folder)
  const names = here.filter((entry) => /\.ya?ml$/i.test(entry)).map((entry) => basename(entry).replace(/\.ya?ml$/i, ''))
  return here.includes('base')
    ? [...names, ...namesIn(join(folder, 'base')).map((name) => `base/${name}`)].toSorted()
    : names.toSorted()
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
