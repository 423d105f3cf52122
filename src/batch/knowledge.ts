/** What the tool knows: the rules, the words, and where rubrics are found. */
import type { ConfigFile } from '../files/config.js'
import { loadLexicon } from '../files/lexicon.js'
import { type RubricFolders, rubricFinder } from '../files/rubrics.js'
import type { RubricContext, RubricFinder } from '../rubric/index.js'
import { rules } from '../rules/index.js'

export interface Knowledge {
  readonly context: RubricContext
  readonly folders: RubricFolders
  readonly finder: RubricFinder
  /** The config that holds here, as shown in messages. */
  readonly config?: string
}

/** Under a config: the folders of rubrics that it names, what it says of the checks. */
export function knowledgeUnder({ cwd }: { readonly cwd: string }, file: ConfigFile | undefined): Knowledge {
  const { rubrics_path: rubricsPath, rules: settings } = file?.config ?? {}
  const folders = {
    cwd,
    ...(file === undefined || rubricsPath === undefined ? {} : { rubricsPath, base: file.folder }),
  }
  const context = { rules, lexicon: loadLexicon(), ...(settings === undefined ? {} : { settings }) }
  return { context, folders, finder: rubricFinder(folders), ...(file === undefined ? {} : { config: file.path }) }
}
