/** Marks and judgements in, the plain JSON that every writer and every script reads out. */
import { hash } from 'node:crypto'
import { accepted, hasDropped } from './baseline.js'
import { type GateSettings, gatesOf } from './gates.js'
import { placeAsShown } from './text/index.js'
import type {
  CompiledRubric,
  Document,
  FileResult,
  Finding,
  Part,
  Report,
  ReportFinding,
  ReportKeyword,
  ReportSkip,
  Result,
  Resume,
  Scorecard,
  Severity,
} from './types.js'

/** Version of the arithmetic: it changes when the same judgements would give another score. */
export const scoringVersion = 1

export const toolOf = (version: string): Report['tool'] => ({ name: 'ats-check', version, scoring: scoringVersion })

/** One report over the results of a run, in their order. */
export function reportOf(judged: readonly FileResult[], version: string, settings: GateSettings = {}): Report {
  const results = judged.map((result) => underBaseline(withPassMark(result, settings.minScore), settings))
  const gates = gatesOf(results, settings)
  const failing = new Set(gates.flatMap((gate) => gate.failed))
  const files = [...new Set(results.map((result) => result.file))]
  const unreadable = files.filter((file) => results.some((r) => r.file === file && r.status === 'unreadable'))
  const failed = files.filter((file) => failing.has(file) && !unreadable.includes(file))
  return {
    schema: 1,
    tool: toolOf(version),
    summary: {
      files: files.length,
      passed: files.length - failed.length - unreadable.length,
      failed: failed.length,
      unreadable: unreadable.length,
      gates,
      ...(settings.shard === undefined ? {} : { shard: settings.shard }),
    },
    results,
  }
}

/** A score that was accepted passes, below its mark too. */
function underBaseline(result: FileResult, { baseline, maxDrop = 0 }: GateSettings): FileResult {
  const known = baseline && accepted(baseline, result)
  return known === undefined ? result : { ...result, pass: !hasDropped(result, known, maxDrop) }
}

/** The result under the pass mark that was asked for instead of the rubric's own. */
export function withPassMark(result: FileResult, minScore: number | undefined): FileResult {
  if (minScore === undefined) return result
  return { ...result, passMark: minScore, pass: result.score !== null && result.score >= minScore }
}

/** What one rubric makes of one readable resume. */
export function fileResult(
  resume: Resume,
  rubric: CompiledRubric,
  results: readonly Result[],
  card: Scorecard,
): FileResult {
  const { document } = resume
  const passMark = rubric.scoring.pass ?? null
  return {
    ...heading(document, rubric, 'ok', resume.words),
    score: card.score,
    exact: card.exact === null ? null : rounded(card.exact),
    potential: card.potential,
    passMark,
    pass: passMark === null || (card.score !== null && card.score >= passMark),
    band: card.band,
    parts: card.parts.map((part) => ({ ...part, earned: rounded(part.earned), possible: rounded(part.possible) })),
    keywords: keywordsOf(results, card, document),
    findings: findingsOf(results, card, document, rubric.id),
    fixes: card.fixes.map((fix) => ({ ...fix, gain: rounded(fix.gain) })),
    ledger: card.ledger.map((row) => ({ ...row, earned: rounded(row.earned), possible: rounded(row.possible) })),
    checks: results.map(({ id, title, severity, part }) => ({ rule: id, title, severity, part })),
    skipped: results.flatMap(skipOf),
  }
}

/** A file that cannot be read has no score, and its problems are its findings. */
export function unreadableResult(document: Document, rubric: CompiledRubric): FileResult {
  const knowsWhy = document.problems.some(({ severity }) => severity === 'error')
  const problems = document.problems.map((problem) => ({
    rule: problem.id,
    // One page without text is a warning; a document without any cannot be read.
    severity: knowsWhy || problem.id !== 'text/present' ? problem.severity : ('error' as Severity),
    part: 'readability' as Part,
    message: problem.message,
    fix: problem.fix,
    gain: 0,
  }))
  return {
    ...heading(document, rubric, 'unreadable', 0),
    score: null,
    exact: null,
    potential: null,
    passMark: rubric.scoring.pass ?? null,
    pass: false,
    band: null,
    parts: [],
    keywords: [],
    findings: fingerprinted(problems.sort(bySeverityAndPlace), rubric.id, document.path),
    fixes: [],
    ledger: [],
    skipped: [],
  }
}

/** What is told first of every file, in this order. */
function heading(document: Document, rubric: CompiledRubric, status: FileResult['status'], words: number) {
  return {
    file: document.path,
    status,
    format: document.format,
    pages: document.metadata.pageCount ?? document.pages.length,
    words,
    rubric: { id: rubric.id, version: rubric.version, sha256: rubric.sha256 },
  }
}

function skipOf({ id, verdict }: Result): ReportSkip[] {
  if (verdict.kind !== 'skipped') return []
  const { because, language } = verdict
  return [{ rule: id, because, ...(language === undefined ? {} : { language }) }]
}

function keywordsOf(results: readonly Result[], card: Scorecard, document: Document): ReportKeyword[] {
  return results.flatMap(({ id, verdict }) => {
    if (verdict.kind === 'skipped' || verdict.keyword === undefined) return []
    const { term, tier, match, evidence, found, at } = verdict.keyword
    const gain = rounded((card.gains.get(id) ?? []).reduce((total, value) => total + value, 0))
    return [
      {
        rule: id,
        term,
        tier,
        match,
        evidence,
        gain,
        ...(found === undefined ? {} : { found }),
        ...(at.length > 0 ? { at: at.map((place) => placeAsShown(document, place)) } : {}),
      },
    ]
  })
}

function findingsOf(results: readonly Result[], card: Scorecard, document: Document, rubric: string): ReportFinding[] {
  const lines = new Map(document.pages.flatMap((page) => page.lines.map((line) => [line.number, line.text])))
  const found = results.flatMap((result) => {
    if (result.verdict.kind === 'skipped') return []
    const gains = card.gains.get(result.id) ?? []
    return result.verdict.findings.map((finding, index) => ({
      rule: result.id,
      severity: finding.severity ?? result.severity,
      part: result.part,
      message: finding.message,
      ...words(finding, document, lines),
      gain: rounded(gains[index] ?? 0),
    }))
  })
  return fingerprinted(found.sort(bySeverityAndPlace), rubric, document.path)
}

function words({ fix, match, place }: Finding, document: Document, lines: ReadonlyMap<number, string>) {
  const excerpt = place === undefined ? undefined : lines.get(place.line)
  return {
    ...(fix === undefined ? {} : { fix }),
    ...(match === undefined ? {} : { match }),
    ...(place === undefined ? {} : { at: placeAsShown(document, place) }),
    ...(excerpt === undefined ? {} : { excerpt }),
  }
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

function bySeverityAndPlace(a: Unmarked, b: Unmarked): number {
  return (
    rank[a.severity] - rank[b.severity] ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    order(a.rule, b.rule) ||
    order(a.message, b.message)
  )
}

/**
 * 16 hex digits of SHA-256 over rubric, rule, file and the words, with an ordinal for repeats: no page, line or column,
 * so that a finding keeps its fingerprint when lines are added above it.
 */
function fingerprinted(findings: readonly Unmarked[], rubric: string, file: string): ReportFinding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const folded = (finding.match ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
    const key = [rubric, finding.rule, file, folded].join('\0')
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    const fingerprint = hash('sha256', `${key}\0${ordinal}`).slice(0, 16)
    return { ...finding, fingerprint }
  })
}

type Unmarked = Omit<ReportFinding, 'fingerprint'>

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Enough digits that the rows still add up, few enough that two machines print the same. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000 + 0
