/** `.gitignore` and `.ats-checkignore`, of each folder on the way from the repository's root to a file. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

export type Ignored = (path: string) => boolean

/** Paths are relative to `cwd`. What lies outside of the repository, or of `cwd` where there is none, is never ignored. */
export function ignoredBy(cwd: string): Ignored {
  const root = repositoryOf(cwd) ?? resolve(cwd)
  const known = new Map<string, Ignore | undefined>()
  const rulesOf = (folder: string): Ignore | undefined => {
    if (!known.has(folder)) known.set(folder, readRules(join(root, folder)))
    return known.get(folder)
  }
  return (path) => {
    const inside = relative(root, resolve(cwd, path)).split(sep).join('/')
    if (inside.startsWith('../')) return false
    return foldersOf(inside).some((folder) => {
      const name = folder === '.' ? inside : inside.slice(folder.length + 1)
      return rulesOf(folder)?.ignores(name) ?? false
    })
  }
}

/** The nearest folder that git keeps. */
function repositoryOf(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/** `a/b/c.pdf` → `.`, `a`, `a/b`. */
function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? ['.'] : [...foldersOf(folder), folder]
}

function readRules(folder: string): Ignore | undefined {
  const text = ['.gitignore', '.ats-checkignore'].map((name) => readIfThere(join(folder, name))).join('\n')
  return text.trim() === '' ? undefined : ignore().add(text)
}

function readIfThere(file: string): string {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}
