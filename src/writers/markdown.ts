/** For a pull request's comment or a job's summary: GitHub Flavored Markdown. */
import type { FileResult, Report, ReportFinding, ReportKeyword, Tier } from '../types.js'
import { cleanLine, cleanReport, guarded } from './clean.js'
import {
  bandPhrase,
  foreignPhrase,
  gainText,
  gatePhrases,
  isFound,
  joined,
  partPhrase,
  plural,
  points,
  ruleCounts,
  tierCount,
  whole,
} from './counts.js'
import type { Style, Writer } from './writer.js'

export const markdown: Writer = {
  name: 'markdown',
  machine: false,
  write(report, style) {
    const cleaned = cleanReport(report)
    const [only] = cleaned.results
    const blocks =
      cleaned.results.length === 1 && only !== undefined
        ? oneFile(only, style)
        : [
            batchTable(cleaned),
            ...(style.detail === 'verbose' ? cleaned.results.flatMap((r) => oneFile(r, style)) : []),
          ]
    const all = style.detail === 'quiet' ? [] : [...blocks, ...statistics(cleaned, style)]
    return guarded(`${[...all, verdict(cleaned)].join('\n\n')}\n`)
  },
}

function oneFile(result: FileResult, style: Style): string[] {
  const foreign = foreignPhrase(result)
  return [
    `## ${text(result.file)}: ${result.score ?? '--'} / 100${result.band === null ? '' : `, ${bandPhrase(result)}`}`,
    facts(result),
    ...(result.parts.length > 0 ? [partTable(result)] : []),
    ...(foreign === undefined ? [] : [text(foreign)]),
    ...keywordList(result),
    ...fixList(result),
    ...findingTable(result, style),
  ]
}

function facts({ rubric, pages, words, passMark, pass, status }: FileResult): string {
  const mark = passMark === null ? '' : `, pass mark ${passMark}: ${pass ? 'pass' : '**fail**'}`
  const size = status === 'ok' ? `, ${plural(pages, 'page')}, ${plural(words, 'word')}` : ', unreadable'
  return `Rubric ${text(rubric.id)} ${text(rubric.version)}${size}${mark}`
}

const partTable = (result: FileResult): string =>
  table(
    ['part', 'points', ''],
    result.parts.map((part) => [
      part.id,
      `${points(part.earned)} / ${whole(part.possible)}`,
      partPhrase(result, part.id),
    ]),
  )

function keywordList({ keywords }: FileResult): string[] {
  const missing = (tier: Tier): ReportKeyword[] => keywords.filter((k) => k.tier === tier && !isFound(k.match))
  const lines = (['must', 'should', 'nice'] as const).flatMap((tier) => {
    const terms = missing(tier).map((keyword) => text(keyword.term))
    return terms.length === 0 ? [] : [`- **${tier}**: ${joined(terms)}`]
  })
  return lines.length === 0 ? [] : ['### Missing keywords', lines.join('\n')]
}

function fixList({ fixes, score, potential }: FileResult): string[] {
  const lines = fixes
    .filter((fix) => fix.gain >= 0.05)
    .slice(0, 5)
    .map((fix) => `1. **${gainText(fix.gain)}** ${text(fix.title)} (${fix.rules.map(code).join(', ')})`)
  return lines.length === 0 ? [] : [`### Fix first (${score} to ${potential})`, lines.join('\n')]
}

/** The findings that earn most, as many as `--top` says. */
function findingTable({ findings }: FileResult, style: Style): string[] {
  const most = [...findings].sort((a, b) => b.gain - a.gain)
  const shown = style.detail === 'verbose' ? most : most.slice(0, style.top)
  if (shown.length === 0) return []
  const rows = shown.map((finding) => [
    finding.at === undefined ? '' : `p${finding.at.page}:${finding.at.line}`,
    finding.severity,
    `${text(finding.message)}${finding.fix ? `<br>${text(finding.fix)}` : ''}`,
    code(finding.rule),
    finding.gain >= 0.05 ? gainText(finding.gain) : '',
  ])
  const more = findings.length - shown.length
  return [
    '### Findings',
    table(['place', 'severity', 'finding', 'rule', 'gain'], rows),
    ...(more > 0 ? [`${more} more.`] : []),
  ]
}

function batchTable({ results }: Report): string {
  const rows = results.map((result) => {
    const must = tierCount(result, 'must')
    const [best] = result.fixes
    return [
      String(result.score ?? '--'),
      result.band ?? 'unreadable',
      result.pass ? '' : '**fail**',
      text(result.file),
      code(result.rubric.id),
      must.all === 0 ? '' : `${must.found}/${must.all}`,
      best === undefined ? (firstRule(result.findings) ?? '') : `${code(best.rules[0] ?? '')} ${gainText(best.gain)}`,
    ]
  })
  return table(['score', '', '', 'file', 'rubric', 'must', 'best fix'], rows)
}

const firstRule = ([first]: readonly ReportFinding[]): string | undefined => first && code(first.rule)

function statistics({ results }: Report, style: Style): string[] {
  if (!style.statistics) return []
  const rows = ruleCounts(results).map(([rule, count]) => [code(rule), String(count)])
  return ['### Statistics', table(['rule', 'findings'], rows)]
}

function verdict(report: Report): string {
  const gates = gatePhrases(report)
  return gates.length === 0 ? '**PASS**' : `**FAIL**: ${gates.map(text).join('; ')}`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** Ids are ours, or checked by the rubric's schema. */
const code = (id: string): string => `\`${id.replace(/[^\w./-]/g, '')}\``

/** Words that are only words: no mark-up, no link, no picture, no mention of a person or an issue. */
const text = (value: string): string =>
  cleanLine(value)
    .replace(/[\\`*_{}[\]()#|~$!^]/g, '\\$&')
    .replace(/^\s*[-+=]/, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replace(/:(?=\/\/|:)/g, '&#58;')
    .replace(/\bwww\./gi, 'www&#46;')
