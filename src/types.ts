/**
 * Every value of the flow, in the order it is made. Read this file first; it imports nothing.
 *
 *   Source ─read▶ Document ─parse▶ Resume ─judge▶ Result[] ─grade▶ Scorecard ─▶ Report ─write▶ string
 *
 * Units: points (1/72 inch) from a page's top left; shares and credits 0..1; pages, lines and columns from 1
 * (columns count UTF-16 units); offsets (`start`, `end`) from 0, half open.
 */

// ─── Source: bytes, and what they were called ────────────────────────────────────────────────────────────────────────

export interface Source {
  /** As the user typed it, or relative to the working directory; `-` for standard input. Never absolute in a report. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Limits and secrets a reader needs; every one has a default in `readers/`. */
export interface ReadOptions {
  readonly password?: string
  readonly maxBytes?: number
  readonly maxPages?: number
  readonly timeoutMs?: number
  /**
   * Also ask mammoth what a plain extractor reads of a DOCX; it takes as long again. Otherwise `stream` is the lines.
   */
  readonly stream?: boolean
  /** `false`: read in this thread, without the watchdog (tests, and callers that already are a worker). */
  readonly isolate?: boolean
}

// ─── Document: what a machine sees, the same shape whatever the format ───────────────────────────────────────────────

export type Format = 'pdf' | 'docx' | 'text' | 'markdown' | 'html' | 'rtf' | 'odt' | 'jsonresume' | 'unknown'

/** `[left, top, right, bottom]` in points from the page's top left. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

export interface Document {
  readonly path: string
  readonly format: Format
  readonly bytes: number
  /** Readers without pages (DOCX, text) give one page, unless the file itself marks breaks. */
  readonly pages: readonly Page[]
  /** The text as the file stores it, line by line: what a naive extractor reads. */
  readonly stream: readonly string[]
  /** What a person cannot see, and why. Never part of `pages`, but for the text layer of a scan. */
  readonly hidden: readonly HiddenText[]
  readonly metadata: Metadata
  /** What could not be made out. An `error` here makes the document unreadable. */
  readonly problems: readonly Problem[]
}

export interface Page {
  readonly number: number
  /** Points; 0 where the format has no pages. */
  readonly width: number
  readonly height: number
  /** Degrees clockwise from the page as it was read, upright, to the page as it is shown, where its text runs sideways. */
  readonly turned?: 90 | 180 | 270
  /** Columns of running text side by side on this page. */
  readonly columns: number
  /** In the order a person reads them. */
  readonly lines: readonly Line[]
  readonly regions: readonly Region[]
  readonly images: readonly Image[]
  readonly links: readonly Link[]
  /** Ruled lines and filled bars: dividers, table borders. */
  readonly rules: readonly Box[]
  /** Plain filled boxes in the order they were painted: sidebars, bands, bars. */
  readonly fills?: readonly Fill[]
}

export interface Fill {
  readonly box: Box
  /** `#rrggbb`. */
  readonly color: string
}

export type RegionKind = 'full' | 'column' | 'sidebar' | 'table' | 'header' | 'footer' | 'text-box' | 'rotated'

/** A block of the page that is read from top to bottom before the next one. */
export interface Region {
  readonly id: number
  readonly kind: RegionKind
  readonly box?: Box
}

export type LineRole = 'body' | 'heading' | 'list-item' | 'table-cell' | 'header' | 'footer' | 'text-box' | 'footnote'

export interface Line {
  /** From 1 through the whole document, so that it is also the line of `ats-check extract`. */
  readonly number: number
  readonly page: number
  /** As read and repaired. Segments that a wide gap sets apart are joined with one tab. */
  readonly text: string
  readonly box?: Box
  /** Stretches of one style, in order. */
  readonly runs: readonly Run[]
  /** Parts of the row that a wide gap (or a table cell border, or a tab) sets apart: title … date. At least one. */
  readonly segments: readonly Segment[]
  /** `Region.id` on its page. */
  readonly region: number
  /** Rank of the line's first glyph in the file's own order. */
  readonly streamIndex: number
  /** What the file itself says the line is (style, tag, Markdown mark); `body` when it says nothing. */
  readonly role: LineRole
  /** Heading level or list depth, from 1, where the file says so. */
  readonly level?: number
  /** A bullet or number drawn before the text and not part of it; `•` when it was drawn as a shape. */
  readonly marker?: string
  /** White space above, in points, to the line before it in the same region. */
  readonly gapAbove?: number
  /** The file says that this line and the one before it are one paragraph (soft wrap, `w:br`). */
  readonly continues?: boolean
  /** Part of the package it stands in: `word/document.xml`, `word/header1.xml`. */
  readonly part?: string
  readonly repairs: readonly Repair[]
}

export interface Segment {
  readonly start: number
  readonly end: number
  readonly box?: Box
}

export interface Run {
  readonly start: number
  readonly end: number
  readonly box?: Box
  readonly font?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Drawn in capitals, stored otherwise (a DOCX says so; a PDF stores what it draws). */
  readonly caps?: boolean
  /** `#rrggbb`. */
  readonly color?: string
  /** What is painted under it, where it is known and not white. */
  readonly background?: string
  /** Target of the link it carries. */
  readonly href?: string
}

export type RepairKind =
  | 'ligature'
  | 'split-ligature'
  | 'glued-words'
  | 'split-word'
  | 'letter-spacing'
  | 'hyphenation'
  | 'private-use'
  | 'icon'
  | 'accent'
  | 'duplicate'
  | 'control'
  | 'soft-hyphen'

/** What the reader mended, so that a check can say what a plain extractor would have read. */
export interface Repair {
  readonly kind: RepairKind
  /** In `Line.text`. */
  readonly start: number
  readonly end: number
  /** What stands in the file. */
  readonly raw: string
}

/** In a format without geometry only the size is known, and the box begins at 0, 0. */
export interface Image {
  readonly box: Box
}

export interface Link {
  readonly target: string
  /** The words it lies over; empty for an icon or an image. */
  readonly text: string
  readonly box?: Box
  readonly line?: number
  /** Target that must not be followed (`javascript:` and the like). */
  readonly unsafe?: boolean
}

export type HiddenReason =
  | 'render-mode'
  | 'transparent'
  | 'tiny'
  | 'squeezed'
  | 'off-page'
  | 'clipped'
  | 'covered'
  | 'behind-image'
  | 'white-on-white'
  | 'low-contrast'
  | 'layer'
  | 'vanish'
  | 'ocr-layer'
  | 'actual-text'

export interface HiddenText {
  readonly reason: HiddenReason
  readonly text: string
  readonly page: number
  readonly box?: Box
  readonly part?: string
}

export interface Metadata {
  readonly title?: string
  readonly author?: string
  /** Where it was written, as an office program knows it. */
  readonly company?: string
  readonly subject?: string
  readonly keywords?: string
  /** The program that wrote the text, and the one that made the file. */
  readonly creator?: string
  readonly producer?: string
  readonly language?: string
  /** ISO 8601, as stored. */
  readonly created?: string
  readonly modified?: string
  readonly pageCount?: number
  readonly tagged?: boolean
  readonly encrypted?: boolean
  /** `false`: the owner forbids copying text out. */
  readonly extractable?: boolean
  readonly fonts?: readonly string[]
  readonly attachments?: readonly string[]
  readonly activeContent?: readonly ('javascript' | 'macros' | 'form' | 'remote-reference' | 'embedded-object')[]
  readonly trackedChanges?: number
  readonly comments?: number
}

export interface Problem {
  /** The check that reports it: `file/readable`, `file/encryption`, `text/present` … */
  readonly id: string
  readonly severity: Severity
  readonly message: string
  readonly fix?: string
  readonly page?: number
}

// ─── Resume: what a recruiter sees ───────────────────────────────────────────────────────────────────────────────────

/** Where words stand: a span on one line. `endColumn` is the column after the last character. */
export interface Place {
  readonly page: number
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly box?: Box
}

/** Words and where they stand; every value parsed from a resume is one. */
export interface Excerpt {
  readonly text: string
  readonly place: Place
}

export interface Resume {
  readonly document: Document
  /** The normalised text in which everything is searched, once. */
  readonly text: SearchText
  /** Every line of the document belongs to exactly one block; in reading order. */
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly entries: readonly Entry[]
  readonly contact: Contact
  readonly skills: readonly Excerpt[]
  /** Words of the document, as a person counts them. */
  readonly words: number
  /** BCP 47 primary tag of the prose: `en`, `de`, … or `und`. */
  readonly language: string
  /** "Today" for `Present` and for gaps, `YYYY-MM-DD`: as asked, or the file's own date. */
  readonly asOf?: string
}

/**
 * Normalised text with its way back. Blocks are separated by `\n`; lines wrapped inside a block by one space
 * (or by nothing where a hyphenated word was joined). `line[i]` and `column[i]` say where character `i` came from.
 */
export interface SearchText {
  readonly text: string
  readonly line: Int32Array
  readonly column: Int32Array
}

export type BlockKind = 'name' | 'contact' | 'heading' | 'entry' | 'bullet' | 'sentence' | 'skills' | 'other'

/** A heading, an entry's title line, a bullet or a paragraph with its wrapped lines joined. */
export interface Block {
  readonly kind: BlockKind
  /** Readable: wrapped lines joined, marker left out. */
  readonly text: string
  readonly place: Place
  /** Line numbers, first and last. */
  readonly lines: readonly [first: number, last: number]
  /** In `Resume.text.text`. */
  readonly start: number
  readonly end: number
  /** Index into `sections`, `entries`; -1 when it stands in none. */
  readonly section: number
  readonly entry: number
  /** Depth of a bullet, from 1; 0 when it is none. */
  readonly depth: number
}

export type SectionKind =
  | 'summary'
  | 'experience'
  | 'education'
  | 'skills'
  | 'projects'
  | 'volunteer'
  | 'awards'
  | 'certifications'
  | 'publications'
  | 'languages'
  | 'interests'
  | 'references'
  | 'contact'
  | 'other'

export interface Section {
  /** As displayed; `null` for what stands before the first heading. */
  readonly heading: Excerpt | null
  readonly kind: SectionKind
  /** All it is: "Education & Certifications" is two. */
  readonly kinds: readonly SectionKind[]
  /** Indexes into `blocks`, half open. */
  readonly blocks: readonly [start: number, end: number]
}

/** A job, a degree, a project: a block of a section with a heading of its own. */
export interface Entry {
  readonly section: number
  readonly kind: SectionKind
  /** Employer, school, or name of the project. */
  readonly organization?: Excerpt
  /** Job title; of a school: the degree (`Bachelor of Science`). */
  readonly title?: Excerpt
  /** Field of study. */
  readonly area?: Excerpt
  readonly location?: Excerpt
  readonly dates?: DateRange
  /** Indexes into `blocks`, half open; its heading lines come first. */
  readonly blocks: readonly [start: number, end: number]
  readonly place: Place
  /** The newest job: where `in: latest-role` looks. */
  readonly latest: boolean
}

export interface DateRange {
  /** As displayed. */
  readonly text: string
  readonly start?: DatePoint
  readonly end?: DatePoint
  readonly place: Place
}

export interface DatePoint {
  /** As displayed: `Jan 2020`, `Present`. */
  readonly text: string
  readonly year?: number
  /** 1..12 */
  readonly month?: number
  readonly day?: number
  /** `Present`, `heute`, `actuel`. */
  readonly present?: boolean
  /** 01/02/2020, "Fall 2022": more than one reading. */
  readonly ambiguous?: boolean
}

export interface Contact {
  readonly name?: Excerpt
  /** The line under the name: "Backend engineer". */
  readonly label?: Excerpt
  readonly location?: Excerpt
  readonly emails: readonly Excerpt[]
  readonly phones: readonly Excerpt[]
  readonly urls: readonly Excerpt[]
  /** All links of the document with a target, shown or not. */
  readonly links: readonly Link[]
}

// ─── Lexicon: the words the tool knows (rubrics/lexicon/*.yaml), handed to whoever needs them ──────────────────────────

/** One property a file of `rubrics/lexicon/`; the shape of each is that file's schema. */
export interface Lexicon {
  readonly skills: readonly Skill[]
  readonly headings: readonly HeadingWords[]
  readonly verbs: Verbs
  /** By country: severities of the checks whose subject is usual there, or must not be asked. */
  readonly regions: Readonly<Record<string, Readonly<Record<string, Severity | 'off'>>>>
  /** Programs whose files have a known defect. */
  readonly generators: readonly GeneratorDefect[]
  /** Clichés, fillers and vague words, spellings …: by list name. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly dates: DateWords
  readonly titles: TitleWords
  /** What tells names, places, schools, degrees … apart: lists of words by what they show, as in parsing.yaml. */
  readonly parsing: ParsingWords
  /** Names of countries; made when needed, where the build has not made them. */
  readonly countries?: readonly string[]
  /** Every word of the lexicon, which is then no misspelling; made when needed, where the build has not made it. */
  readonly spelled?: readonly string[]
  /** English spelling, American and British; read when first asked for. Left out, nothing is called misspelled. */
  readonly dictionaries?: () => readonly DictionaryFiles[]
}

/** A Hunspell dictionary as its two files have it. */
export interface DictionaryFiles {
  readonly affixes: string
  readonly words: string
  /**
   * `rare`: right when they are written, but hardly ever what somebody meant, and never suggested; with the flag `?` not
   * even right where they are a slip of a frequent word. `frequent`: what somebody is likely to have meant, those with
   * the flag `1` most. `name`: of tools and companies, right and never meant.
   */
  readonly use?: 'rare' | 'frequent' | 'name'
  /** The lines of `words` stand in the order of their words, letter by letter. Done when needed where the build has not. */
  readonly sorted?: boolean
}

/** Folded for case; a trailing full stop is optional. */
export interface DateWords {
  /** Twelve lists: names and abbreviations of each month in every language known. */
  readonly months: readonly (readonly string[])[]
  readonly seasons: readonly string[]
  /** `Present` and its translations. */
  readonly present: readonly string[]
  /** Between two dates; dashes are known anyway. */
  readonly to: readonly string[]
  readonly since: readonly string[]
  readonly until: readonly string[]
  readonly expected: readonly string[]
  /** `Q`, `H`: numbered parts of a year. */
  readonly quarters: readonly string[]
  /** What templates have where a date will stand: `Month Year`, `20XX`. */
  readonly placeholders: readonly string[]
}

export interface TitleWords {
  /** Words that name a job: `engineer`, `développeuse`. */
  readonly heads: readonly string[]
  /** Ends of longer words that do: `-entwickler`. */
  readonly endings: readonly string[]
  /** Rank and field, beside a head: `senior`, `software`. */
  readonly marks: readonly string[]
}

export type ParsingWords = Readonly<
  Record<
    | 'modifiers'
    | 'connectives'
    | 'companies'
    | 'schools'
    | 'degrees'
    | 'fields'
    | 'honours'
    | 'areas'
    | 'remote'
    | 'regions'
    | 'cities'
    | 'labels'
    | 'legal_forms'
    | 'column_heads'
    | 'proficiency'
    | 'sublabels'
    | 'levels'
    | 'particles'
    | 'name_titles'
    | 'document_titles'
    | 'durations'
    | 'networks'
    | 'domains',
    readonly string[]
  >
>

export interface Skill {
  readonly term: string
  readonly aliases?: readonly string[]
  readonly case?: 'any' | 'exact'
  readonly not?: readonly string[]
  /** `technical`: also an English word; counts only in a list of skills or next to another technical term. */
  readonly context?: 'technical'
  readonly category: string
  /** Skills that this longer name names too: `AWS Lambda` names AWS. `React Native` does not name React. */
  readonly family?: readonly string[]
  /** Knowing this shows some of that; shown as related, earns nothing by itself. */
  readonly implies?: readonly string[]
}

export interface HeadingWords {
  readonly kind: SectionKind
  readonly language: string
  readonly usual: readonly string[]
  /** Understood, but a parser may not know it: section/heading names the usual one. */
  readonly unusual?: readonly string[]
}

/** A defect of the files of one program, seen by what the reader had to mend. */
export interface GeneratorDefect {
  /** Part of the producer's or creator's name, in lower case. */
  readonly program: string
  readonly repair: RepairKind
  /** What it does, after the program's name: "embeds bitmap fonts …". */
  readonly defect: string
  readonly fix: string
}

export interface Verbs {
  /** Base form → its forms that are not regular (`build: [built]`). */
  readonly strong: Readonly<Record<string, readonly string[]>>
  /** Openings that hide what was done: `responsible for`, `helped`. */
  readonly weak: readonly string[]
}

// ─── Result: judgements ──────────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'note'
export type Part = 'keywords' | 'evidence' | 'mistakes' | 'wording' | 'readability'

/** What a check saw, before the runner stamps its id and severity on it. */
export interface Finding {
  readonly message: string
  readonly fix?: string
  readonly place?: Place
  /** The words it is about, as they stand. */
  readonly match?: string
  /** A finding may be milder or harsher than its check. */
  readonly severity?: Severity
}

/** What one check says of one resume. `share` 0..1 is what it earned; findings say what is missing. */
export type Verdict =
  | {
      readonly kind: 'scored'
      readonly share: number
      readonly findings: readonly Finding[]
      readonly keyword?: KeywordHit
    }
  /** `language`: it reads that one alone, and the resume is in another. */
  | { readonly kind: 'skipped'; readonly because: string; readonly language?: string }

export type Match = 'exact' | 'variant' | 'related' | 'none'
export type Evidence = 'shown' | 'listed' | 'none'

/** How a keyword stands in the resume. */
export interface KeywordHit {
  readonly term: string
  readonly tier: Tier
  readonly match: Match
  readonly evidence: Evidence
  /** The spelling that was found. */
  readonly found?: string
  readonly at: readonly Place[]
}

export type Tier = 'must' | 'should' | 'nice'

/** A judge with everything bound: a built-in rule with its options, or a rubric item compiled. */
export interface Check {
  readonly id: string
  readonly title: string
  readonly part: Part
  readonly severity: Severity
  /**
   * keywords, evidence, mistakes: what it is worth, earned by `share`.
   * wording, readability: what one finding costs (repeats cost less); the share then only tells 0 from applicable.
   */
  readonly points: number
  /** Ids this item's outcome hangs on (`when: { any: [...] }`): fixing those fixes it, so gains are merged. */
  readonly dependsOn: readonly string[]
  readonly source?: string
  run(resume: Resume): Verdict
}

/** A rubric with its inheritance resolved and every item compiled; built-in rules included. */
export interface CompiledRubric {
  readonly id: string
  readonly title: string
  readonly version: string
  /** Of the resolved rubric, so that a change in a parent shows. */
  readonly sha256: string
  readonly scoring: Scoring
  readonly checks: readonly Check[]
  /** What is doubtful in its files, though it can be used; only where something is. */
  readonly warnings?: readonly RubricProblem[]
}

/** A verdict with its check's id, part, severity and points stamped on. */
export interface Result {
  readonly id: string
  readonly title: string
  readonly part: Part
  readonly severity: Severity
  readonly points: number
  readonly dependsOn: readonly string[]
  readonly verdict: Verdict
}

// ─── Scorecard: marks ────────────────────────────────────────────────────────────────────────────────────────────────

export interface Scoring {
  /** Without it a score never fails a run. */
  readonly pass?: number
  /** Any scale; only the proportions count. */
  readonly weights: Readonly<Record<Part, number>>
  readonly credit: {
    readonly exact: number
    readonly variant: number
    readonly related: number
    readonly listed_only: number
  }
  readonly bands: { readonly strong: number; readonly good: number; readonly fair: number }
}

/** One line of the ledger, in points of the score; all `earned` add up to `exact`, all `possible` to 100. */
export interface LedgerRow {
  readonly rule: string
  readonly part: Part
  readonly earned: number
  readonly possible: number
}

export interface PartScore {
  readonly id: Part
  readonly earned: number
  readonly possible: number
}

export type Band = 'strong' | 'good' | 'fair' | 'weak'

export interface Scorecard {
  /** Whole number shown and gated on; `null` when it could not be computed. */
  readonly score: number | null
  readonly exact: number | null
  /** The score with every finding fixed. */
  readonly potential: number | null
  readonly band: Band | null
  readonly parts: readonly PartScore[]
  readonly ledger: readonly LedgerRow[]
  /** Points won by fixing a finding: index as in `findings` of the result with this id. */
  readonly gains: ReadonlyMap<string, readonly number[]>
  readonly fixes: readonly Fix[]
}

/** Findings that one edit would fix, with what the edit earns. */
export interface Fix {
  readonly title: string
  readonly rules: readonly string[]
  readonly gain: number
}

// ─── Report: plain JSON, complete; a writer is a pure function of it ─────────────────────────────────────────────────

export interface Report {
  readonly schema: 1
  readonly tool: { readonly name: 'ats-check'; readonly version: string; readonly scoring: number }
  readonly summary: Summary
  readonly results: readonly FileResult[]
}

export interface Summary {
  readonly files: number
  readonly passed: number
  readonly failed: number
  readonly unreadable: number
  readonly gates: readonly Gate[]
  /** Which part of the files this is, where they were split. */
  readonly shard?: Shard
}

/** `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** A gate that was set, and the files it failed. */
export interface Gate {
  readonly gate: 'min-score' | 'fail-on' | 'max-warnings' | 'unreadable' | 'baseline' | 'max-drop'
  readonly limit: number | string
  readonly failed: readonly string[]
}

export interface FileResult {
  readonly file: string
  readonly status: 'ok' | 'unreadable'
  readonly format: Format
  readonly pages: number
  readonly words: number
  readonly rubric: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly score: number | null
  readonly exact: number | null
  readonly potential: number | null
  readonly passMark: number | null
  readonly pass: boolean
  readonly band: Band | null
  readonly parts: readonly PartScore[]
  readonly keywords: readonly ReportKeyword[]
  readonly findings: readonly ReportFinding[]
  readonly fixes: readonly Fix[]
  readonly ledger: readonly LedgerRow[]
  /** Every check that was asked, in its order; those that found nothing stand nowhere else. */
  readonly checks?: readonly ReportCheck[]
  /** What was read, for formats that draw it; only where one was asked for. */
  readonly drawing?: readonly DrawnPage[]
  /** Checks that were told to be left out and would have found something: how much. Only where some were. */
  readonly ignored?: readonly { readonly rule: string; readonly findings: number }[]
  /** Checks that did not apply, and why. */
  readonly skipped: readonly ReportSkip[]
}

export interface ReportSkip {
  readonly rule: string
  readonly because: string
  /** It reads this language alone, and the resume is in another. */
  readonly language?: string
}

/** A page as it was read: enough to draw it again. Points; 0 where the format has no pages. */
export interface DrawnPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly DrawnLine[]
  readonly fills?: readonly Fill[]
  readonly rules?: readonly Box[]
  readonly images?: readonly Box[]
}

export interface DrawnLine {
  readonly line: number
  readonly text: string
  readonly heading: boolean
  /** Heading level or list depth, from 1, where the file says so. */
  readonly level?: number
  readonly marker?: string
  readonly box?: Box
  /** Written from bottom to top or from top to bottom. */
  readonly rotated?: boolean
  /** Stretches of one style; put together they are `text`. */
  readonly pieces: readonly DrawnPiece[]
}

export interface DrawnPiece {
  readonly text: string
  /** A wide gap sets it apart from the piece before. */
  readonly apart?: boolean
  readonly box?: Box
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly face?: 'serif' | 'mono'
  /** `#rrggbb`. */
  readonly color?: string
}

export interface ReportCheck {
  readonly rule: string
  /** What holds when it is silent. */
  readonly title: string
  readonly severity: Severity
  readonly part: Part
}

export interface ReportKeyword {
  readonly rule: string
  readonly term: string
  readonly tier: Tier
  readonly match: Match
  readonly evidence: Evidence
  readonly gain: number
  readonly found?: string
  readonly at?: readonly Place[]
}

export interface ReportFinding {
  readonly rule: string
  readonly severity: Severity
  readonly part: Part
  readonly message: string
  readonly fix?: string
  readonly match?: string
  readonly gain: number
  readonly fingerprint: string
  readonly at?: Place
  /** The line it stands on, for the excerpt with its caret. */
  readonly excerpt?: string
}

// ─── Errors a person can cause ───────────────────────────────────────────────────────────────────────────────────────

/** A wrong flag, a missing path, an unreadable folder. Printed as `error: …` and `help` lines; exit 2. */
export class InputError extends Error {
  override readonly name: string = 'InputError'
  constructor(
    message: string,
    readonly help: readonly string[] = [],
  ) {
    super(message)
  }
}

/** One thing wrong in a rubric, a config or a lexicon file. */
export interface RubricProblem {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly help?: string
  /** The source line and its neighbours, for the frame. */
  readonly frame: readonly { readonly number: number; readonly text: string }[]
}

/** A rubric that cannot be used, with everything that is wrong with it, sorted by position; exit 2. */
export class RubricError extends Error {
  override readonly name: string = 'RubricError'
  constructor(readonly problems: readonly RubricProblem[]) {
    super(problems.map((p) => `${p.path}:${p.line}:${p.column} ${p.message}`).join('\n'))
  }
}
