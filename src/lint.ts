/** The whole line for one file: bytes in, one result per rubric out. */

import { drawingOf } from './drawing.js'
import { grade } from './grade.js'
import { judge } from './judge.js'
import { parse } from './parse/index.js'
import { read } from './readers/index.js'
import { redact } from './redact.js'
import { rehearse } from './rehearsal.js'
import { fileResult, unreadableResult } from './report.js'
import type { Check, CompiledRubric, Document, FileResult, Lexicon, ReadOptions, Result, Source } from './types.js'

export interface LintOptions extends ReadOptions {
  readonly lexicon: Lexicon
  /** "Today", `YYYY-MM-DD`; without it the file's own date. */
  readonly asOf?: string
  /** Ids or prefixes of the checks to run, and of those to leave out. */
  readonly select?: readonly string[]
  readonly ignore?: readonly string[]
  /** Mask what points to the person, and every quote. */
  readonly redact?: boolean
  /** Prepare for judging while the file is read in another thread: quicker for one file, where two cores are free. */
  readonly rehearse?: boolean
  /** Keep what was read, for a report that draws it; not with `redact`. */
  readonly drawing?: boolean
}

/** Reads the file once and holds it against each rubric. Never throws on what the file contains. */
export async function lintSource(
  source: Source,
  rubrics: readonly CompiledRubric[],
  options: LintOptions,
): Promise<FileResult[]> {
  const reading = read(source, readOptions(options))
  const [rubric] = rubrics
  if (options.rehearse === true && rubric !== undefined) {
    let isRead = false
    const note = (): void => {
      isRead = true
    }
    // What goes wrong with reading is thrown below.
    reading.then(note, note)
    await rehearse(rubric.checks, options.lexicon, () => isRead)
  }
  return lintDocument(await reading, rubrics, options)
}

/** Only what a reader needs: it may work in a thread of its own, and everything handed to it is copied. */
function readOptions({ password, maxBytes, maxPages, timeoutMs, isolate }: ReadOptions): ReadOptions {
  return { password, maxBytes, maxPages, timeoutMs, isolate }
}

/** The same for a document that was read before. */
export function lintDocument(
  document: Document,
  rubrics: readonly CompiledRubric[],
  options: LintOptions,
): FileResult[] {
  if (isUnreadable(document)) return rubrics.map((rubric) => unreadableResult(document, rubric))
  const resume = parse(document, options.lexicon, { asOf: options.asOf ?? dateOf(document) })
  return rubrics.map((rubric) => {
    const selected = rubric.checks.filter((check) => isSelected(check, options))
    const [left, asked] = divided(selected, ({ id }) => isNamed(id, options.ignore ?? []))
    const results = judge(resume, asked)
    const ignored = left.length === 0 ? {} : { ignored: hiddenBy(judge(resume, left)) }
    const result = { ...fileResult(resume, rubric, results, grade(results, rubric.scoring)), ...ignored }
    if (options.redact === true) return redact(result, resume)
    return options.drawing === true ? { ...result, drawing: drawingOf(document) } : result
  })
}

/** A document with an error among its problems, or without a word, has no score: nothing that follows could be trusted. */
export const isUnreadable = ({ problems, pages }: Document): boolean =>
  problems.some(({ severity }) => severity === 'error') ||
  (problems.some(({ id }) => id === 'text/present') && !pages.some(({ lines }) => lines.length > 0))

const isSelected = ({ id }: Check, { select = [] }: LintOptions): boolean => select.length === 0 || isNamed(id, select)

/** Whether one of the ids or prefixes is about this check. */
export const isNamed = (id: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => id === pattern || isUnder(id, pattern))

/** So that whoever ignores a check learns when there is nothing left to ignore. */
const hiddenBy = (results: readonly Result[]): NonNullable<FileResult['ignored']> =>
  results.flatMap(({ id, verdict }) =>
    verdict.kind === 'skipped' || verdict.findings.length === 0
      ? []
      : [{ rule: id, findings: verdict.findings.length }],
  )

function divided<T>(values: readonly T[], isFirst: (value: T) => boolean): [T[], T[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))]
}

/** `keyword/` and `keyword` both name the family; `date/` never reaches `data/`. */
const isUnder = (id: string, prefix: string): boolean => id.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)

const dateOf = ({ metadata }: Document): string | undefined => (metadata.modified ?? metadata.created)?.slice(0, 10)
