/** A resume is untrusted: no character of it may act on a terminal, a log, a spreadsheet or a page. */
import type { FileResult, Report, ReportFinding } from '../types.js'

/**
 * The text without what could act: C0 and C1 controls (a tab becomes a space), marks and overrides of the writing
 * direction, tag characters, halves of surrogate pairs. Newlines stay.
 * The class of the directional marks is that of Unicode UAX #9.
 */
export function clean(text: string): string {
  return text
    .replace(/[\t\u2028\u2029]/g, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu, '')
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g

/** On one line, for messages and table cells. */
export const cleanLine = (text: string): string => clean(text).replace(/\s*\n\s*/g, ' ')

/** Without what only formats that draw the pages need: other reports stay as small as they were. */
export const withoutDrawing = (report: Report): Report => ({
  ...report,
  results: report.results.map(({ drawing: _, ...result }) => result),
})

/** Every text of the report cleaned. Columns are moved along, so that they still point at their words in the excerpt. */
export const cleanReport = (report: Report): Report => ({
  ...cleanDeep({ ...report, results: [] }),
  results: report.results.map(cleanResult),
})

export const cleanResult = (result: FileResult): FileResult => ({
  ...cleanDeep({ ...result, findings: [] }),
  findings: result.findings.map(cleanFinding),
})

function cleanFinding(finding: ReportFinding): ReportFinding {
  const { at, excerpt } = finding
  if (at === undefined || excerpt === undefined) return cleanDeep(finding)
  const start = clean(excerpt.slice(0, at.column - 1)).length
  const length = clean(excerpt.slice(at.column - 1, at.endColumn - 1)).length
  return { ...cleanDeep(finding), at: { ...at, column: start + 1, endColumn: start + 1 + length } }
}

/** With ASCII in place of what we ourselves write beyond it: quotes, dashes, ellipses. */
export function asciiReport(report: Report): Report {
  return {
    ...cleanDeep(report, asciiText),
    results: report.results.map((result) => ({
      ...cleanDeep(result, asciiText),
      // One for one, so that columns stay right.
      findings: result.findings.map((finding) => ({
        ...cleanDeep(finding, asciiText),
        ...(finding.excerpt === undefined ? {} : { excerpt: asciiMarks(finding.excerpt) }),
      })),
    })),
  }
}

const asciiMarks = (text: string): string =>
  text
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u00a0/g, ' ')
const asciiText = (text: string): string =>
  asciiMarks(text)
    .replace(/\u2026/g, '...')
    .replace(/\u2192/g, '->')
    .replace(/\u2022/g, '*')
    .replace(/\u00d7/g, 'x')

/** Strings cleaned wherever they stand in a plain value; keys are ours. */
export function cleanDeep<T>(value: T, cleanText: (text: string) => string = clean): T {
  const inside = <Inner>(inner: Inner): Inner => {
    if (typeof inner === 'string') return cleanText(inner) as Inner
    if (Array.isArray(inner)) return inner.map(inside) as Inner
    if (inner === null || typeof inner !== 'object') return inner
    return Object.fromEntries(Object.entries(inner).map(([key, value]) => [key, inside(value)])) as Inner
  }
  return inside(value)
}

/** The text of a document: a tab is what sets the parts of a row apart. */
export const cleanText = (text: string): string => text.split('\t').map(clean).join('\t')

/**
 * Lines for a terminal or a log. A CI runner takes a line that begins with `::`, whatever stands before it in white
 * space, and one that holds `##[` or `##vso[` anywhere, for a command of its own; both are broken by a space.
 */
export function guarded(lines: string): string {
  return lines.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replace(/##(?=\[|vso\[)/gi, '## ')
}

/** JSON that means the same and holds no command of a CI runner. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/##(?=\[|vso\[)/gi, '#\\u0023')
}
