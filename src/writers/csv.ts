/** One row a file and rubric (RFC 4180); no cell is taken for a formula. */
import type { FileResult, Part } from '../types.js'
import { cleanLine, cleanReport, guarded } from './clean.js'
import { severityCounts } from './counts.js'
import type { Writer } from './writer.js'

export const csv: Writer = {
  name: 'csv',
  machine: true,
  brief: true,
  write(report) {
    const rows = [Object.keys(columns), ...cleanReport(report).results.map(rowOf)]
    return guarded(rows.map((row) => `${row.map(cell).join(',')}\n`).join(''))
  },
}

const columns: Readonly<Record<string, (result: FileResult) => string | number | boolean | null>> = {
  file: ({ file }) => file,
  rubric: ({ rubric }) => rubric.id,
  rubric_version: ({ rubric }) => rubric.version,
  status: ({ status }) => status,
  score: ({ score }) => score,
  band: ({ band }) => band,
  pass_mark: ({ passMark }) => passMark,
  pass: ({ pass }) => pass,
  potential: ({ potential }) => potential,
  keywords: (result) => earned(result, 'keywords'),
  evidence: (result) => earned(result, 'evidence'),
  mistakes: (result) => earned(result, 'mistakes'),
  wording: (result) => earned(result, 'wording'),
  readability: (result) => earned(result, 'readability'),
  errors: (result) => severityCounts([result]).error,
  warnings: (result) => severityCounts([result]).warning,
  notes: (result) => severityCounts([result]).note,
  missing_must: ({ keywords }) =>
    keywords
      .filter(({ tier, match }) => tier === 'must' && match === 'none')
      .map(({ term }) => term)
      .join('; '),
  best_fix: ({ fixes }) => fixes[0]?.rules[0] ?? '',
  best_gain: ({ fixes }) => (fixes[0] === undefined ? '' : Math.round(fixes[0].gain * 10) / 10),
  pages: ({ pages }) => pages,
  words: ({ words }) => words,
}

const rowOf = (result: FileResult): string[] => Object.values(columns).map((column) => String(column(result) ?? ''))

const earned = ({ parts }: FileResult, id: Part): number | null => {
  const part = parts.find((candidate) => candidate.id === id)
  return part === undefined ? null : Math.round(part.earned * 10) / 10
}

/** A spreadsheet evaluates what begins like a formula, quoted or not, in wide letters too; an apostrophe before it makes it text. */
function cell(value: string): string {
  const text = cleanLine(value)
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[",\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
