/** `.gitignore` and `.ats-checkignore`, of the working directory and of each folder on the way to a file. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ignore, { type Ignore } from 'ignore'

export type Ignored = (path: string) => boolean

/** Paths are relative to `cwd`, with `/`. What lies outside of it is never ignored. */
export function ignoredBy(cwd: string): Ignored {
  const known = new Map<string, Ignore | undefined>()
  const rulesOf = (folder: string): Ignore | undefined => {
    if (!known.has(folder)) known.set(folder, readRules(join(cwd, folder)))
    return known.get(folder)
  }
  return (path) => {
    if (path.startsWith('../')) return false
    return foldersOf(path).some((folder) => {
      const inside = folder === '.' ? path : path.slice(folder.length + 1)
      return rulesOf(folder)?.ignores(inside) ?? false
    })
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
