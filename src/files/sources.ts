/** Paths, folders and globs as they were typed → the resumes to check, in that order. */
import { existsSync, readdirSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { closest } from '../rubric/problems.js'
import { InputError } from '../types.js'
import { type Ignored, ignoredBy } from './ignore.js'

export interface SourceOptions {
  readonly cwd: string
  /** Globs of paths to leave out; one without a slash is a name, wherever it stands, and a folder's is all that is in it. */
  readonly exclude?: readonly string[]
  /** `false`: .gitignore and .ats-checkignore are not honoured. */
  readonly ignoreFiles?: boolean
  /** Words that are commands, for "did you mean". */
  readonly commands?: readonly string[]
}

/** What a folder is searched for: files that are resumes by their kind. Text files must be named, or globbed. */
const resumeFiles = '**/*.{pdf,docx,odt,rtf,PDF,DOCX,ODT,RTF}'
const resumeEndings: ReadonlySet<string> = new Set(['.pdf', '.docx', '.odt', '.rtf', '.txt', '.md', '.html'])

/** Relative to `cwd`, with `/`; each once, in the order of `words`, a folder's or a glob's by code point. `-` stays. */
export async function findSources(words: readonly string[], options: SourceOptions): Promise<string[]> {
  const found: string[] = []
  for (const word of words) found.push(...(await sourcesOf(word, options)))
  return [...new Set(found)]
}

async function sourcesOf(word: string, options: SourceOptions): Promise<string[]> {
  if (word === '-') return [word]
  const { stats, fault } = lookAt(resolve(options.cwd, word))
  if (stats?.isDirectory()) return inFolder(word, options)
  // A file that was named is checked, ignored or not.
  if (stats !== undefined) {
    const isExcluded = await excluding(options)
    return [shown(word, options.cwd)].filter((path) => !isExcluded(path))
  }
  if (!/[*?[\]{}!()]/.test(word)) throw missing(word, fault, options)
  const found = await globbed(word, options)
  if (found.length === 0) throw await nothingMatched(word, options)
  return found
}

async function inFolder(word: string, options: SourceOptions): Promise<string[]> {
  const { default: glob } = await import('fast-glob')
  const base = shown(word, options.cwd)
  const found = await globbed(`${base === '' ? '.' : glob.escapePath(base)}/${resumeFiles}`, options)
  if (found.length > 0) return found
  throw new InputError(`no resume in the folder "${word}"`, [
    ...(await leftOut(`${glob.escapePath(base === '' ? '.' : base)}/${resumeFiles}`, options)),
    'looked for .pdf, .docx, .odt and .rtf files',
  ])
}

async function globbed(pattern: string, options: SourceOptions): Promise<string[]> {
  const { default: glob } = await import('fast-glob')
  const { cwd, exclude = [] } = options
  const isExcluded = await excluding(options)
  const ignored: Ignored = options.ignoreFiles === false ? () => false : ignoredBy(cwd)
  try {
    const paths = await glob(pattern.split(sep).join('/'), {
      cwd,
      ignore: ['**/node_modules/**', '**/.git/**', ...exclude],
      followSymbolicLinks: false,
    })
    return paths
      .map((path) => shown(path, cwd))
      .filter((path) => !isExcluded(path) && !ignored(path))
      .sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw unreadableFolder(error, options)
  }
}

/** `old` is a file or a folder of that name in any folder, `a/old` and `a/old/` that one; of a folder all that is in it. */
async function excluding({ cwd, exclude: globs = [] }: SourceOptions): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  const [places, names] = [globs.filter((glob) => glob.includes('/')), globs.filter((glob) => !glob.includes('/'))]
  const matcher = (some: readonly string[]) => picomatch(some.flatMap(withAllInIt), { dot: true })
  const isThere = matcher(places.map((glob) => shown(glob, cwd)))
  const isNamed = matcher(names.map((glob) => `**/${glob}`))
  return (path) => isThere(path) || isNamed(path.replace(/^(?:\.\.\/)+/, ''))
}

const withAllInIt = (glob: string): string[] => [glob, `${glob}/**`]

/** Why nothing is left of what is there. */
async function leftOut(pattern: string, { cwd }: SourceOptions): Promise<string[]> {
  const { length } = await globbed(pattern, { cwd, ignoreFiles: false })
  if (length === 0) return []
  return [
    `${length} ${length === 1 ? 'is' : 'are'} left out by .gitignore, .ats-checkignore or --exclude; see --no-ignore`,
  ]
}

/** What is in it would be missing in the report without a word, so that nothing is checked before it is left out. */
function unreadableFolder(error: unknown, { cwd }: SourceOptions): unknown {
  const { code, path } = error as NodeJS.ErrnoException
  if (!isForbidden(code) || path === undefined) return error
  const folder = shown(path, cwd)
  return new InputError(`the folder "${folder}" may not be read`, [`leave it out: --exclude "${folder}/**"`])
}

const isForbidden = (code: string | undefined): boolean => code === 'EACCES' || code === 'EPERM'

/** Never absolute, so that a report is the same on every machine. */
export function shown(path: string, cwd: string): string {
  const short = isAbsolute(path) ? relative(cwd, path) : relative(cwd, join(cwd, path))
  return short.split(sep).join('/')
}

function missing(word: string, fault: string | undefined, { cwd, commands = [] }: SourceOptions): InputError {
  const file = resolve(cwd, word)
  const folder = dirname(file)
  const target = linkIn(file)
  if (target !== undefined) return new InputError(`"${word}" is a link to "${target}", and there is no such file`)
  if (isForbidden(fault)) return new InputError(`"${word}" may not be read`)
  const near = closest(basename(word), namesIn(folder))
  const command = closest(word, commands)
  const help = [
    ...(near === undefined ? [] : [`did you mean "${shown(join(folder, near), cwd)}"?`]),
    ...(command === undefined ? [] : [`did you mean the command "${command}"?`]),
  ]
  return new InputError(`no such file: "${word}"`, help.length > 0 ? help : nearby(folder, cwd))
}

async function nothingMatched(word: string, options: SourceOptions): Promise<InputError> {
  const { cwd } = options
  const unwanted = await leftOut(word, options)
  if (unwanted.length > 0) return new InputError(`no file is left of "${word}"`, unwanted)
  const fixed = word.split('/').slice(0, -1)
  const magic = fixed.findIndex((part) => /[*?[\]{}!()]/.test(part))
  const folder = resolve(
    cwd,
    (magic === -1 ? fixed : fixed.slice(0, magic)).join('/') || (isAbsolute(word) ? '/' : '.'),
  )
  return new InputError(`no file matched "${word}"`, nearby(folder, cwd))
}

/** "nearby: resumes/ada.pdf, resumes/dana.pdf, 2 more": resumes in the folder that was meant. */
function nearby(folder: string, cwd: string): string[] {
  if (!existsSync(folder)) return [`there is no folder "${shown(folder, cwd)}"`]
  const names = namesIn(folder).filter((name) => resumeEndings.has(extname(name).toLowerCase()))
  if (names.length === 0) return []
  const paths = names.slice(0, 2).map((name) => shown(join(folder, name), cwd))
  const more = names.length - paths.length
  return [`nearby: ${[...paths, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Where a link leads that leads nowhere. */
function linkIn(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

/** Nothing of either where there is no such path; the code of what forbids a look at it. */
function lookAt(path: string): { readonly stats?: Stats; readonly fault?: string } {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? {} : { stats }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === undefined ? {} : { fault: code }
  }
}
