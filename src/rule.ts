/** The door every built-in check goes through: one object literal, one pure function, its examples beside it. */
import { inAnotherLanguage } from './text/language.js'
import type { Document, Finding, Lexicon, Line, Page, Part, Resume, Severity, Verdict } from './types.js'

/** One option of a rule, declared once: the type, the default, the check and the help follow from it. */
export interface Option<T> {
  readonly default: T
  /** JSON Schema of its value: what the rubric loader checks and an editor shows. */
  readonly schema: Readonly<Record<string, unknown>>
}

export const share = (value: number): Option<number> => ({
  default: value,
  schema: { type: 'number', minimum: 0, maximum: 1 },
})
export const count = (value: number): Option<number> => ({ default: value, schema: { type: 'integer', minimum: 0 } })
export const amount = (value: number): Option<number> => ({ default: value, schema: { type: 'number', minimum: 0 } })
export const flag = (value: boolean): Option<boolean> => ({ default: value, schema: { type: 'boolean' } })
export const words = (value: readonly string[]): Option<readonly string[]> => ({
  default: value,
  schema: { type: 'array', items: { type: 'string', minLength: 1 } },
})
export const oneOf = <T extends string>(value: T, ...others: readonly T[]): Option<T> => ({
  default: value,
  schema: { enum: [value, ...others] },
})

export type Options = Readonly<Record<string, Option<unknown>>>
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never }

/**
 * What a rule says of one resume, as documentation and as a test. Give `resume` (plain text) or `file` (in fixtures/).
 * What text cannot say (a hidden word, a page's size, a font) is laid over the document that was read from `resume`.
 */
export interface Example {
  readonly name: string
  readonly resume?: string
  readonly file?: string
  readonly document?: Partial<Document>
  /** Laid over every page, every line. */
  readonly page?: Partial<Page>
  readonly line?: (line: Line) => Partial<Line>
  readonly options?: Readonly<Record<string, unknown>>
  /** "Today", `YYYY-MM-DD`. */
  readonly asOf?: string
  /** Share earned, 0..1; `null` when the rule does not apply. */
  readonly score: number | null
  /** The messages, in order, when they matter. */
  readonly says?: readonly string[]
}

export interface Rule<O extends Options = Options> {
  /** `family/name`, which is also its path under `rules/`. */
  readonly id: string
  /** What holds when it is silent: "Experience bullets carry numbers". */
  readonly title: string
  readonly why: string
  readonly fix: string
  /** Where the advice comes from, for `explain`. */
  readonly source?: string
  /** Until a rubric or the config says otherwise. The check itself never sees it. */
  readonly severity: Severity | 'off'
  /** Of the resumes whose wording it reads (`en`); those in another one it lets be. Without it, all. */
  readonly language?: string
  readonly options: O
  readonly examples: readonly Example[]
  check(resume: Resume, options: Values<O>, lexicon: Lexicon): Verdict
}

/** The rule as it is declared, silent on resumes in a language that it does not read. */
export function defineRule<const O extends Options>(rule: Rule<O>): Rule<O> {
  const { language } = rule
  if (language === undefined) return rule
  return {
    ...rule,
    check: (resume, options, lexicon) => inAnotherLanguage(resume, language) ?? rule.check(resume, options, lexicon),
  }
}

/** Not applicable: leaves the weights and changes nothing. */
export const skip = (because: string): Verdict => ({ kind: 'skipped', because })

/** Holds, or does not and says where. */
export const pass: Verdict = { kind: 'scored', share: 1, findings: [] }
export const fail = (findings: readonly Finding[]): Verdict => ({ kind: 'scored', share: 0, findings })

/** All or nothing: passes without findings, fails with them. */
export const verdict = (findings: readonly Finding[]): Verdict => (findings.length === 0 ? pass : fail(findings))

/** `value` of `target` reached, in proportion below it; findings only while it is not reached. */
export const towards = (target: number, value: number, findings: readonly Finding[]): Verdict =>
  value >= target ? pass : { kind: 'scored', share: target > 0 ? value / target : 1, findings }

const partOfFamily: Readonly<Record<string, Part>> = {
  keyword: 'keywords',
  strong: 'evidence',
  mistake: 'mistakes',
  weak: 'wording',
  bullet: 'wording',
  prose: 'wording',
}

/** The part of the score that a check of this id belongs to. */
export function partOf(id: string): Part {
  if (id === 'bullet/metric') return 'evidence'
  return partOfFamily[id.split('/')[0] ?? ''] ?? 'readability'
}
