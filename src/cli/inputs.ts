/** Which resumes were asked for, and what stands on standard input. */
import { readText } from '../files/read.js'
import { InputError } from '../types.js'
import type { LintFlags } from './flags.js'
import type { Terminal } from './terminal.js'

/** The paths of the command line, then those of `--files-from`. */
export async function namesFrom(paths: readonly string[], flags: LintFlags, terminal: Terminal): Promise<string[]> {
  const listed = flags.filesFrom === undefined ? [] : await listedIn(flags.filesFrom, flags.null === true, terminal)
  const names = [...paths, ...listed]
  if (flags.null === true && flags.filesFrom === undefined) {
    throw new InputError('-0 says how --files-from separates its paths, and that was not given')
  }
  if (names.includes('-') && flags.filesFrom === '-') {
    throw new InputError('standard input cannot be a resume and a list of paths at once')
  }
  // As from a variable that is not set; the folder of the run would be checked.
  if (names.includes('')) throw new InputError('a path is empty', ['name a file, or . for this folder'])
  if (flags.stdinFilename !== undefined && !names.includes('-')) {
    throw new InputError('--stdin-filename names the resume that comes as -, and none does')
  }
  if (names.length > 0) return names
  throw new InputError('no resume given', [
    'usage: ats-check <path|glob|folder|->... [--rubric NAME]',
    'see: ats-check --help',
  ])
}

async function listedIn(file: string, nul: boolean, terminal: Terminal): Promise<string[]> {
  const text = file === '-' ? new TextDecoder().decode(await terminal.readInput()) : readText(file, terminal.cwd)
  const names = text.split(nul ? '\0' : /\r?\n/).filter((name) => name !== '')
  if (names.length === 0) throw new InputError(`no path in ${file === '-' ? 'standard input' : `"${file}"`}`)
  return names
}
