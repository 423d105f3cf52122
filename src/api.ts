/** The whole tool as one function, for programs: what `ats-check` prints as JSON. */
import { loadLexicon } from './files/lexicon.js'
import { readSource } from './files/read.js'
import { rubricFinder } from './files/rubrics.js'
import { version } from './files/version.js'
import type { GateSettings } from './gates.js'
import { type LintOptions, lintSource } from './lint.js'
import { reportOf } from './report.js'
import { compileRubric as compileFrom } from './rubric/index.js'
import { rules } from './rules/index.js'
import type { CompiledRubric, FileResult, Report, Source } from './types.js'

export interface LintSettings extends Omit<LintOptions, 'lexicon'>, GateSettings {
  /** Names, paths or compiled rubrics; each file is held against each. Default: `general`. */
  readonly rubric?: string | CompiledRubric | readonly (string | CompiledRubric)[]
  /** Where relative paths start. Default: `.` */
  readonly cwd?: string
}

/**
 * Checks resumes and gives the report. `input` is a path, bytes with a name, or several of them; files are read one
 * after the other and reported in their order. Throws an `InputError` for a path or a rubric that is not there and a
 * `RubricError` for a rubric that is wrong; never on what a resume contains: that is a finding.
 *
 * @example const report = await lint('resume.pdf', { rubric: 'apple-backend' })
 */
export async function lint(
  input: string | Source | readonly (string | Source)[],
  settings: LintSettings = {},
): Promise<Report> {
  const { rubric = 'general', cwd = '.' } = settings
  const rubrics = [rubric].flat().map((one) => (typeof one === 'string' ? compileRubric(one, cwd) : one))
  const options: LintOptions = { ...settings, lexicon: loadLexicon() }
  const results: FileResult[] = []
  for (const one of [input].flat() as readonly (string | Source)[]) {
    const source = typeof one === 'string' ? readSource(one, cwd) : one
    results.push(...(await lintSource(source, rubrics, options)))
  }
  return reportOf(results, version(), settings)
}

/** A rubric by name or path, ready for `lint`: compile it once to check many files. Throws as `lint` does. */
export function compileRubric(name: string, cwd = '.'): CompiledRubric {
  return compileFrom(name, rubricFinder({ cwd }), { rules, lexicon: loadLexicon() })
}
