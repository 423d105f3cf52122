/** Rubrics from strings: the finder, the words and the rules that the tests of the rubric language share. */
import { loadLexicon } from '../src/files/lexicon.js'
import { judge } from '../src/judge.js'
import {
  compile,
  inspectRubric,
  loadRubric,
  type ResolvedRubric,
  type RubricContext,
  type RubricFinder,
  resumeOf,
} from '../src/rubric/index.js'
import { count, defineRule, flag, oneOf, type Rule, share, skip, words } from '../src/rule.js'
import type { KeywordHit, Result, RubricProblem, Verdict } from '../src/types.js'

export const lexicon = loadLexicon()

/** A built-in check with an option of every kind, so that these tests do not hang on the catalogue. */
export const columns = defineRule({
  id: 'layout/columns',
  title: 'One column',
  why: 'x',
  fix: 'x',
  severity: 'warning',
  options: { max: count(1), target: share(0.5), strict: flag(false), names: words([]), mode: oneOf('loose', 'tight') },
  examples: [],
  check: (resume, options) =>
    resume.words === 0
      ? skip('no text')
      : { kind: 'scored', share: 1, findings: [{ message: JSON.stringify(options) }] },
})

export const context: RubricContext = { rules: [columns as unknown as Rule], lexicon }

export const head = (id = 'r'): string => `schema: 1\nid: ${id}\ntitle: A rubric\n`

/** Files by name: `r` is found as `r.yaml`. */
export const finder =
  (files: Readonly<Record<string, string>>): RubricFinder =>
  (name) => {
    const text = Object.hasOwn(files, name) ? files[name] : undefined
    return text === undefined
      ? { lookedIn: ['./rubrics', 'bundled'], known: Object.keys(files) }
      : { path: `${name}.yaml`, text }
  }

export function load(text: string, files: Readonly<Record<string, string>> = {}): ResolvedRubric {
  return loadRubric('r', finder({ ...files, r: text.startsWith('schema:') ? text : head() + text }), context)
}

export function problemsOf(text: string, files: Readonly<Record<string, string>> = {}): readonly RubricProblem[] {
  const whole = /^\s*schema:|^#raw/.test(text) ? text.replace(/^#raw\n/, '') : head() + text
  return inspectRubric('r', finder({ ...files, r: whole }), context).problems
}

/** `line:column message | help`, as compact as a table of tests wants it. */
export const said = (problems: readonly RubricProblem[]): string[] =>
  problems.map((one) => `${one.line}:${one.column} ${one.message}${one.help === undefined ? '' : ` | ${one.help}`}`)

export function resultsOf(rubric: ResolvedRubric, resume: string): ReadonlyMap<string, Result> {
  const { checks } = compile(rubric, [], lexicon)
  return new Map(judge(resumeOf(resume, lexicon), checks).map((result) => [result.id, result]))
}

export function verdictOf(text: string, id: string, resume: string): Extract<Verdict, { kind: 'scored' }> {
  const verdict = resultsOf(load(text), resume).get(id)?.verdict
  if (verdict?.kind !== 'scored') throw new Error(`${id}: ${JSON.stringify(verdict)}`)
  return verdict
}

export function keywordOf(
  text: string,
  id: string,
  resume: string,
): KeywordHit & { share: number; says: readonly string[] } {
  const verdict = verdictOf(text, id, resume)
  return {
    ...(verdict.keyword as KeywordHit),
    share: verdict.share,
    says: verdict.findings.map((finding) => finding.message),
  }
}

/** Whether the item has findings (of a strong pattern: whether it is shown). */
export function fires(text: string, id: string, resume: string): boolean {
  const verdict = verdictOf(text, id, resume)
  return id.startsWith('strong/') ? verdict.share > 0 : verdict.findings.length > 0
}

/** A resume with these bullets in its one job. */
export const job = (...bullets: readonly string[]): string =>
  `Ada Example\nada@example.com\n\n# Experience\n### Engineer, Acme, Jan 2020 - Present\n${bullets.map((bullet) => `- ${bullet}`).join('\n')}\n`
