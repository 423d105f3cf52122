/** A rubric file as it is written (rubrics/rubric.schema.json has what each key means), and a rubric once resolved. */
import type { Rule } from '../rule.js'
import type { Lexicon, Scoring, SectionKind, Severity } from '../types.js'
import type { SourceFile, Span } from './problems.js'

export type Scope = 'bullet' | 'section' | 'role' | 'resume'
export type PlaceName = SectionKind | 'latest-role' | 'page-1'
export type MetricKind =
  | 'any'
  | 'percent'
  | 'uptime'
  | 'latency'
  | 'throughput'
  | 'volume'
  | 'users'
  | 'money'
  | 'time'
  | 'team'
  | 'count'
  | 'ratio'
  | 'rank'

/** A term with its spellings. */
export interface TermEntry {
  readonly term: string
  readonly aliases?: readonly string[]
  readonly case?: 'any' | 'exact'
  readonly not?: readonly string[]
  readonly context?: 'any' | 'technical'
}

export interface KeywordEntry extends TermEntry {
  readonly id?: string
  readonly related?: readonly (string | TermEntry)[]
  readonly any_of?: readonly (string | TermEntry)[]
  readonly min?: number
  readonly in?: readonly PlaceName[]
  readonly weight?: number
  readonly why?: string
  readonly fix?: string
  readonly source?: string
  /** From an override only; else the list it stands in. */
  readonly tier?: TierName
}

export interface Condition {
  readonly phrases?: readonly string[]
  readonly regex?: string
  readonly metric?: readonly MetricKind[]
  readonly any?: readonly string[]
  readonly all?: readonly string[]
  readonly fewer_than?: { readonly count: number; readonly of: readonly string[] }
  readonly section?: readonly SectionKind[]
  readonly link?: readonly string[]
  readonly in?: readonly PlaceName[]
  readonly within?: Scope
}

export interface PatternEntry {
  readonly id: string
  readonly title?: string
  readonly phrases?: readonly string[]
  readonly regex?: string
  readonly metric?: readonly MetricKind[]
  readonly in?: readonly PlaceName[]
  readonly within?: Scope
  readonly unless?: Condition
  readonly severity?: Severity
  readonly message?: string
  readonly fix?: string
  readonly why?: string
  readonly source?: string
  readonly example: string | readonly string[]
  readonly counterexample?: string | readonly string[]
  /** Of its words; else that of the file. */
  readonly language?: string
  /** Strong patterns. */
  readonly points?: number
  readonly target?: number
  /** Weak patterns. */
  readonly penalty?: number
}

export interface MistakeEntry {
  readonly id: string
  readonly title?: string
  readonly when?: Condition
  readonly unless?: Condition
  readonly severity?: Severity
  readonly points?: number
  readonly message: string
  readonly fix?: string
  readonly why?: string
  readonly source?: string
  /** Of its words; else that of the file. */
  readonly language?: string
}

export interface RubricSource {
  readonly id: string
  readonly title: string
  readonly url?: string
  readonly confidence: 'documented' | 'observed' | 'opinion'
  readonly note?: string
}

export interface TestEntry {
  readonly name: string
  readonly resume?: string
  readonly file?: string
  readonly expect: {
    readonly fires?: readonly string[]
    readonly silent?: readonly string[]
    readonly missing?: readonly string[]
    readonly score?: { readonly min?: number; readonly max?: number }
  }
}

export type TierName = 'must' | 'should' | 'nice'
export type RuleSetting = Severity | 'off' | Readonly<Record<string, unknown>>
/** `rules:` by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Valid but for what was taken out of it with an error: every key may be missing. */
export interface RubricFile {
  readonly schema?: 1
  readonly id?: string
  readonly title?: string
  readonly version?: string
  readonly description?: string
  /** Of the words that patterns and mistakes look for: a BCP 47 primary tag. */
  readonly language?: string
  readonly sources?: readonly RubricSource[]
  readonly extends?: readonly string[]
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly disable?: readonly string[]
  readonly scoring?: {
    readonly pass?: number
    readonly weights?: Partial<Scoring['weights']>
    readonly credit?: Partial<Scoring['credit']>
    readonly bands?: Partial<Scoring['bands']>
  }
  readonly rules?: RuleSettings
  readonly sections?: { readonly required?: readonly SectionKind[]; readonly order?: readonly SectionKind[] }
  readonly keywords?: Readonly<Partial<Record<TierName, readonly (string | KeywordEntry)[]>>>
  readonly patterns?: { readonly strong?: readonly PatternEntry[]; readonly weak?: readonly PatternEntry[] }
  readonly mistakes?: readonly MistakeEntry[]
  readonly tests?: readonly TestEntry[]
}

/** One file of a rubric and its parents. */
export interface Layer {
  readonly source: SourceFile
  readonly content: RubricFile
  /** Its examples were tried before it was shipped. */
  readonly tried: boolean
  /** Paths of every file it builds on, however far. */
  readonly ancestors: ReadonlySet<string>
}

/** An item with what overrides made of it; `entry` remembers where each of its values was written. */
interface ItemOf<Kind extends string, Entry> {
  readonly kind: Kind
  /** `family/name`. */
  readonly id: string
  readonly entry: Entry
  /** The file it was first written in. */
  readonly layer: Layer
  /** Files that overrode some of it. */
  readonly changedBy: readonly Layer[]
  /** Of the words it looks for, where its file says: of a resume in another one it is not judged. */
  readonly language?: string
  /** Its id, or the whole item. */
  readonly at: Span
}

export type KeywordItem = ItemOf<'keyword', KeywordEntry> & { readonly tier: TierName }
export type PatternItem = ItemOf<'strong' | 'weak', PatternEntry>
export type MistakeItem = ItemOf<'mistake', MistakeEntry>
export type Item = KeywordItem | PatternItem | MistakeItem

/** A rubric with its inheritance resolved: flat, valid, every value with the place it came from. */
export interface ResolvedRubric {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly description?: string
  /** As it was found: a path or `bundled`. */
  readonly path: string
  readonly layers: readonly Layer[]
  readonly sources: readonly RubricSource[]
  readonly scoring: Scoring
  /** By rule id; of `off` and the severities, `severity`. */
  readonly rules: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly sections: { readonly required?: readonly SectionKind[]; readonly order?: readonly SectionKind[] }
  readonly items: readonly Item[]
  /** Of the file itself, not of its parents. */
  readonly tests: readonly TestEntry[]
}

/** What a rubric is read against. */
export interface RubricContext {
  readonly rules: readonly Rule[]
  readonly lexicon: Lexicon
  /** `rules:` of the config: they win over those of a rubric, key by key. */
  readonly settings?: RuleSettings
}

/** Finds a rubric by name or path; `from` is the path of the file that asks. */
export type RubricFinder = (name: string, from?: string) => RubricText | RubricMissing

export interface RubricText {
  /** As shown in messages. */
  readonly path: string
  readonly text: string
  /** The file itself, where several paths lead to it; else the path. */
  readonly identity?: string
  /** Ships with the tool, whose tests have tried its examples already. */
  readonly tried?: boolean
  /** The same as a value, valid and without places, as the build packed it. */
  readonly packed?: RubricFile
}

export interface RubricMissing {
  /** Every place looked in, in order. */
  readonly lookedIn: readonly string[]
  /** Names that would have been found. */
  readonly known: readonly string[]
}
