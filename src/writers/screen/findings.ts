/** Findings by part: place, severity, message, id; the words; what to do and what it earns. */
import type { FileResult, Fix, Part, ReportFinding, Severity } from '../../types.js'
import { cleanLine } from '../clean.js'
import { padEnd, spread, widthOf, wrapped } from '../columns.js'
import { gainText, plural } from '../counts.js'
import type { Style } from '../writer.js'
import { excerptLines } from './excerpt.js'

const indent = 9
const headings: readonly (readonly [Part, string])[] = [
  ['mistakes', 'Mistakes'],
  ['evidence', 'Evidence to add'],
  ['wording', 'Weak wording'],
  ['readability', 'File, layout and sections'],
]

/** The findings that are worth most, at most `style.top` of them, in the order of the page within their part. */
export function findingLines(result: FileResult, style: Style): string[] {
  const keywords = new Set(result.keywords.map((keyword) => keyword.rule))
  const all = result.findings.filter((finding) => !keywords.has(finding.rule))
  const shown = new Set(style.detail === 'verbose' ? all : worthMost(all, result.fixes, style.top))
  const seen = new Set<string>()
  const shownRules = new Set([...shown].map((finding) => finding.rule))
  const repeats = all.filter((finding) => !shown.has(finding) && shownRules.has(finding.rule))
  const lines = [...headings, ['keywords', 'Keywords'] as const].flatMap(([part, heading]) => {
    const own = all.filter((finding) => finding.part === part && shown.has(finding))
    if (own.length === 0) return []
    return ['', style.ink.strong(heading), ...own.flatMap((finding) => oneFinding(finding, seen, repeats, style))]
  })
  const more = all.length - shown.size - repeats.length
  if (more <= 0) return lines
  return [...lines, '', style.ink.faint(`  ${plural(more, 'more finding', 'more findings')}: -v`)]
}

/**
 * In turn from each part, so that none is crowded out; within a part the check whose findings earn most together, then
 * what is worse, each check once before any of them twice. Notes that earn nothing come last.
 */
function worthMost(findings: readonly ReportFinding[], fixes: readonly Fix[], top: number): ReportFinding[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }
  // One finding of many earns little by itself; the fix counts them all.
  const together = new Map(
    fixes.flatMap(({ rules, gain }) => (rules[0] === undefined ? [] : [[rules[0], gain] as const])),
  )
  const total = ({ rule, gain }: ReportFinding): number => together.get(rule) ?? gain
  const [urgent, others] = divided(findings, (finding) => total(finding) >= 0.05 || finding.severity !== 'note')
  const chosen = [urgent, others].flatMap((group) => {
    const parts = [...new Set(group.map((finding) => finding.part))].map((part) =>
      onceEach(
        group
          .filter((finding) => finding.part === part)
          .sort((a, b) => total(b) - total(a) || rank[a.severity] - rank[b.severity] || b.gain - a.gain),
      ),
    )
    const longest = Math.max(0, ...parts.map((own) => own.length))
    return Array.from({ length: longest }, (_, round) => parts.flatMap((own) => own[round] ?? [])).flat()
  })
  return chosen.slice(0, top)
}

function divided<T>(values: readonly T[], isFirst: (value: T) => boolean): [T[], T[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))]
}

/** The first of each check, then the repeats. */
function onceEach(findings: readonly ReportFinding[]): ReportFinding[] {
  const seen = new Set<string>()
  const [first, repeats] = divided(findings, ({ rule }) => !seen.has(rule) && seen.add(rule) !== undefined)
  return [...first, ...repeats]
}

/** A repeat of the same check shows its words, not its advice again. */
function oneFinding(
  finding: ReportFinding,
  seen: Set<string>,
  repeats: readonly ReportFinding[],
  style: Style,
): string[] {
  const { ink } = style
  const advice = cleanLine(finding.fix ?? '')
  const repeat = seen.has(`${finding.rule}\0${advice}`)
  seen.add(`${finding.rule}\0${advice}`)
  const place = finding.at === undefined ? '' : `p${finding.at.page}:${finding.at.line}`
  const head = `  ${ink.faint(padEnd(place, indent - 4))}  ${severityInk(finding.severity, style)(padEnd(finding.severity, 7))}  `
  const gain = finding.gain >= 0.05 ? ink.good(gainText(finding.gain)) : ''
  const body = [
    ...headed(head, cleanLine(finding.message), ink.faint(finding.rule), style),
    ...excerptLines(finding, indent, style),
  ]
  if (advice === '' || repeat) {
    const last = body.at(-1) ?? ''
    return gain === '' ? body : [...body.slice(0, -1), ...spread(last, gain, style.width)]
  }
  const others = repeats.filter(({ rule }) => rule === finding.rule)
  return [...body, ...adviceLines(advice, gain, style), ...repeatLines(others, style)]
}

/** Where else the same check found something. */
function repeatLines(others: readonly ReportFinding[], style: Style): string[] {
  if (others.length === 0) return []
  const places = [...new Set(others.flatMap(({ at }) => (at === undefined ? [] : [`p${at.page}:${at.line}`])))]
  const words = places.length === 0 ? `${others.length} more of these` : `also ${places.join(', ')}`
  return wrapped(words, style.width - indent).map((line) => style.ink.faint(' '.repeat(indent) + line))
}

/** The message behind its head, wrapped; the id at the right, on the message's last line if it fits there. */
function headed(head: string, message: string, id: string, style: Style): string[] {
  const width = widthOf(head)
  const lines = wrapped(message, style.width - width).map(
    (line, index) => (index === 0 ? head : ' '.repeat(width)) + line,
  )
  const last = lines.at(-1) ?? head
  const room = style.width - widthOf(last) - widthOf(id)
  if (room >= 2) return [...lines.slice(0, -1), ...spread(last, id, style.width)]
  return [...lines, ...wrapped(id, style.width - width).map((line) => ' '.repeat(width) + line)]
}

function adviceLines(advice: string, gain: string, style: Style): string[] {
  const lines = wrapped(`fix: ${advice}`, style.width - indent - 7).map(
    (line, index) => ' '.repeat(index === 0 ? indent : indent + 5) + line,
  )
  return [...lines.slice(0, -1), ...spread(lines.at(-1) ?? '', gain, style.width)]
}

export const severityInk = (severity: Severity, { ink }: Style): ((text: string) => string) =>
  ({ error: ink.bad, warning: ink.caution, note: (text: string) => text })[severity]
