/** A resolved rubric and the built-in rules to one list of checks, each with everything bound. */

import { createHash } from 'node:crypto'
import { partOf, type Rule, skip } from '../rule.js'
import { onceFor } from '../text/index.js'
import { squeeze } from '../text/tokens.js'
import type { Check, CompiledRubric, Lexicon, Resume, Severity, Skill, Verdict } from '../types.js'
import { dependencies } from './check-conditions.js'
import type { Outcome } from './condition.js'
import { collectTerms } from './find.js'
import type { Item, KeywordItem, ResolvedRubric } from './format.js'
import { compileKeyword } from './keyword.js'
import { inLanguage, languagesOf } from './language.js'
import { compileMistake } from './mistake.js'
import { compilePattern, severityPenalty } from './pattern.js'

export function compile(rubric: ResolvedRubric, rules: readonly Rule[], lexicon: Lexicon): CompiledRubric {
  const { checks } = compileItems(rubric, rules, lexicon)
  const { id, title, version, scoring } = rubric
  return { id, title, version, sha256: fingerprint(rubric), scoring, checks }
}

/** The checks, and how each item comes out: for conditions, examples and self-tests. */
export function compileItems(
  rubric: ResolvedRubric,
  rules: readonly Rule[],
  lexicon: Lexicon,
): { readonly checks: readonly Check[]; readonly outcomes: ReadonlyMap<string, Outcome> } {
  const untried = collectTerms(lexicon)
  const tried = { ...untried, tried: true }
  const outcomes = new Map<string, Outcome>()
  const look = (id: string): Outcome | undefined => outcomes.get(id)
  const skillOf = skillsFor(rubric.items, lexicon)
  const languages = languagesOf(rubric.items, rules)
  const items = rubric.items.map((item) => {
    const { check, outcome } = inLanguage(compileItem(item), languages.get(item.id))
    outcomes.set(item.id, outcome)
    return { ...check, dependsOn: dependencies(item) }
  })
  const builtIn = rules.map((rule) => ruleCheck(rule, rubric, lexicon)).filter((check) => check !== undefined)
  for (const check of builtIn) outcomes.set(check.id, { fires: (resume) => hasFindings(check.run(resume)) })
  return { checks: [...items, ...builtIn], outcomes }

  function compileItem(item: Item): { check: Check; outcome: Outcome } {
    const finders = isTried(item) ? tried : untried
    if (item.kind === 'keyword') return compileKeyword(item, { finders, credit: rubric.scoring.credit, skillOf })
    if (item.kind === 'mistake') return compileMistake(item, finders, look)
    return compilePattern(item, finders, look)
  }
}

/** It is as it ships with the tool, whose tests have tried it. */
export const isTried = ({ layer, changedBy }: Item): boolean => [layer, ...changedBy].every((one) => one.tried)

const hasFindings = (verdict: ReturnType<Check['run']>): boolean =>
  verdict.kind === 'scored' && verdict.findings.length > 0

/** Built-in skills by canonical name, without the aliases that the rubric's own keywords claim. */
function skillsFor(items: readonly Item[], lexicon: Lexicon): (term: string) => Skill | undefined {
  const byName = skillsByName(lexicon)
  const claims = new Map<string, string>()
  for (const item of items) {
    if (item.kind !== 'keyword' || item.entry.any_of !== undefined) continue
    for (const spelling of [item.entry.term, ...(item.entry.aliases ?? [])]) claims.set(squeeze(spelling), nameOf(item))
  }
  return (term) => {
    const skill = byName.get(term.toLowerCase())
    if (skill?.aliases === undefined) return skill
    const free = skill.aliases.filter(
      (alias) => (claims.get(squeeze(alias)) ?? term.toLowerCase()) === term.toLowerCase(),
    )
    return free.length === skill.aliases.length ? skill : { ...skill, aliases: free }
  }
}

const nameOf = (item: KeywordItem): string => item.entry.term.toLowerCase()

export const skillsByName = onceFor(
  (lexicon: Lexicon): ReadonlyMap<string, Skill> =>
    new Map(lexicon.skills.map((skill) => [skill.term.toLowerCase(), skill])),
)

/** Options of the section rules that `sections:` of a rubric fills, where the rule has them. */
const sectionOptions: Readonly<Record<string, 'required' | 'order'>> = {
  'section/required': 'required',
  'section/order': 'order',
}

function ruleCheck(rule: Rule, rubric: ResolvedRubric, lexicon: Lexicon): Check | undefined {
  const setting = rubric.rules.get(rule.id) ?? {}
  const severity = (setting.severity ?? rule.severity) as Severity | 'off'
  if (severity === 'off') return undefined
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [
      name,
      setting[name] ?? fromSections(rule, name, rubric) ?? option.default,
    ]),
  )
  return {
    id: rule.id,
    title: rule.title,
    part: partOf(rule.id),
    severity,
    points: (setting.points as number | undefined) ?? severityPenalty[severity],
    dependsOn: [],
    ...(rule.source === undefined ? {} : { source: rule.source }),
    run: (resume) => onWords(resume, advised(rule.check(resume, options, lexicon), rule.fix)),
  }
}

/** A finding without advice of its own carries its rule's. */
const advised = (verdict: Verdict, fix: string): Verdict =>
  verdict.kind === 'skipped'
    ? verdict
    : { ...verdict, findings: verdict.findings.map((finding) => ({ ...finding, fix: finding.fix ?? fix })) }

/** Nothing earns nothing: that a file without words is small and has a good name is no merit of the resume. */
function onWords(resume: Resume, verdict: Verdict): Verdict {
  if (resume.words > 0 || verdict.kind === 'skipped' || verdict.share === 0) return verdict
  return verdict.findings.length === 0 ? skip('no text') : { ...verdict, share: 0 }
}

/** `sections: { required }` reaches the list option of section/required, whatever it is called. */
function fromSections(rule: Rule, name: string, { sections }: ResolvedRubric): readonly string[] | undefined {
  const key = sectionOptions[rule.id]
  const list = Object.keys(rule.options).find((option) => Array.isArray(rule.options[option]?.default))
  return key !== undefined && name === list ? sections[key] : undefined
}

/** SHA-256 of what counts, not of comments, order of keys or where it was written. */
export function fingerprint({ id, title, version, scoring, rules, sections, items }: ResolvedRubric): string {
  const content = {
    id,
    title,
    version,
    scoring,
    sections,
    rules: Object.fromEntries(rules),
    items: items.map((item) => ({
      id: item.id,
      entry: item.entry,
      tier: item.kind === 'keyword' ? item.tier : undefined,
      language: item.language,
    })),
  }
  return createHash('sha256').update(canonical(content)).digest('hex')
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
