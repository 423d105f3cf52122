/** What the tool knows: the rules, the words, and where rubrics are found. */
import { loadLexicon } from '../files/lexicon.js'
import { type RubricFolders, rubricFinder } from '../files/rubrics.js'
import type { RubricContext, RubricFinder } from '../rubric/index.js'
import { rules } from '../rules/index.js'
import type { Terminal } from './terminal.js'

export interface Knowledge {
  readonly context: RubricContext
  readonly folders: RubricFolders
  readonly finder: RubricFinder
}

export function knowledge({ cwd }: Terminal): Knowledge {
  const folders = { cwd }
  return { context: { rules, lexicon: loadLexicon() }, folders, finder: rubricFinder(folders) }
}
