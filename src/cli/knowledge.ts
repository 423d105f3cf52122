/** What the tool knows: the rules, the words, and where rubrics are found. */
import { type ConfigFile, findConfig } from '../files/config.js'
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

/** With the folders of rubrics that the nearest config names. */
export async function knowledge(terminal: Terminal): Promise<Knowledge> {
  return knowledgeUnder(terminal, await findConfig(terminal.cwd))
}

export function knowledgeUnder({ cwd }: Terminal, file: ConfigFile | undefined): Knowledge {
  const rubricsPath = file?.config.rubrics_path
  const folders = {
    cwd,
    ...(file === undefined || rubricsPath === undefined ? {} : { rubricsPath, base: file.folder }),
  }
  return { context: { rules, lexicon: loadLexicon() }, folders, finder: rubricFinder(folders) }
}
