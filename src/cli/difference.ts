/** A comparison for a person: the score, where its points came from, what is fixed, new and moved. */
import type { Change, Comparison } from '../compare.js'
import type { FileResult, ReportFinding } from '../types.js'
import { cleanLine } from '../writers/clean.js'
import { cut, padEnd, padStart, spread, wrapped } from '../writers/columns.js'
import { joined, points, whole } from '../writers/counts.js'
import type { Style } from '../writers/writer.js'

export function differenceLines(before: FileResult, after: FileResult, changes: Comparison, style: Style): string[] {
  const rubric = `${after.rubric.id} ${after.rubric.version}`
  const ledger = style.detail === 'verbose' ? changes.ledger : changes.ledger.slice(0, 8)
  return [
    '',
    ...spread(style.ink.strong(`${before.file} -> ${after.file}`), style.ink.faint(rubric), style.width),
    '',
    scoreLine(before, after, style),
    '',
    ...changes.parts.map((part) => partLine(part, style)),
    ...termLines('Keywords won', changes.keywordsWon, style),
    ...termLines('Keywords lost', changes.keywordsLost, style),
    ...findingLines('Fixed', '-', besides(changes.fixed, before, changes.keywordsWon), style),
    ...findingLines('New', '+', besides(changes.fresh, after, changes.keywordsLost), style),
    ...movedLines(changes.moved, style),
    ...(ledger.length === 0 ? [] : ['', style.ink.strong('What changed the score')]),
    ...ledger.map(({ rule, change }) => `${signed(change, style, 8)}  ${rule}`),
    ...more(changes.ledger.length - ledger.length, style),
    '',
    verdict(changes, style),
  ]
}

function scoreLine({ score: old, band: was }: FileResult, { score: now, band: is }: FileResult, style: Style): string {
  const change = old === null || now === null ? '' : `   ${signed(now - old, style, 0, whole)}`
  return `  ${old ?? '--'} -> ${style.ink.strong(String(now ?? '--'))} / 100${change}   ${was ?? 'unreadable'} -> ${is ?? 'unreadable'}`
}

function partLine({ id, before, after, possible }: Comparison['parts'][number], style: Style): string {
  const shown = (value: number | null): string => padStart(value === null ? '--' : points(value), 5)
  const change = (after ?? 0) - (before ?? 0)
  const difference = Math.abs(change) < 0.05 ? '' : signed(change, style, 8)
  return `  ${padEnd(id, 11)} ${shown(before)} -> ${shown(after)} / ${padStart(whole(possible), 4)}${difference}`.trimEnd()
}

/** `+8.5`, `-2.0`, coloured; padded to `width`. */
function signed(change: number, { ink }: Style, width: number, form = points): string {
  const text = padStart(`${change > 0 ? '+' : ''}${form(change)}`, width)
  return change > 0 ? ink.good(text) : change < 0 ? ink.bad(text) : text
}

function termLines(heading: string, terms: readonly string[], style: Style): string[] {
  if (terms.length === 0) return []
  return ['', style.ink.strong(heading), ...wrapped(joined(terms), style.width - 2).map((line) => `  ${line}`)]
}

/** A keyword that was won or lost is told above. */
function besides(
  findings: readonly ReportFinding[],
  { keywords }: FileResult,
  told: readonly string[],
): ReportFinding[] {
  const rules = new Set(keywords.filter(({ term }) => told.includes(term)).map(({ rule }) => rule))
  return findings.filter((finding) => !rules.has(finding.rule))
}

const shownFindings = 12

function findingLines(heading: string, sign: string, findings: readonly ReportFinding[], style: Style): string[] {
  if (findings.length === 0) return []
  const shown = style.detail === 'verbose' ? findings : findings.slice(0, shownFindings)
  const rows = shown.map(
    (finding) =>
      `  ${sign} ${padEnd(placeOf(finding), 7)} ${padEnd(finding.severity, 7)}  ${finding.rule}: ${cleanLine(finding.message)}`,
  )
  return [
    '',
    style.ink.strong(`${heading} (${findings.length})`),
    ...rows.map((row) => cut(row, style.width, style.ascii ? '...' : '…')),
    ...more(findings.length - shown.length, style),
  ]
}

function movedLines(moved: Comparison['moved'], style: Style): string[] {
  if (moved.length === 0) return []
  if (style.detail !== 'verbose') return ['', style.ink.faint(`${moved.length} moved to another line: -v`)]
  const rows = moved.map(({ before, after }) => `  ${placeOf(before)} -> ${placeOf(after)}  ${after.rule}`)
  return ['', style.ink.strong(`Moved (${moved.length})`), ...rows]
}

const placeOf = ({ at }: ReportFinding): string => (at === undefined ? '' : `p${at.page}:${at.line}`)
const more = (count: number, style: Style): string[] => (count > 0 ? [style.ink.faint(`    ${count} more: -v`)] : [])

function verdict({ score, fixed, fresh }: Comparison, style: Style): string {
  const change = changeOf(score)
  const word =
    change === null
      ? 'No score'
      : change > 0
        ? style.ink.good('Better')
        : change < 0
          ? style.ink.bad('Worse')
          : 'Same score'
  return `${word}: ${fixed.length} fixed, ${fresh.length} new`
}

const changeOf = ({ before, after }: Change): number | null =>
  before === null || after === null ? null : after - before
