/** One file for a browser: no network, no script, light and dark, on paper too. */
import { createHash } from 'node:crypto'
import type { FileResult, Report } from '../../types.js'
import { cleanReport } from '../clean.js'
import { gatePhrases, severities, tierCount } from '../counts.js'
import type { Writer } from '../writer.js'
import { findingList, fixList, headRow, keywordTable, ledgerTable, row, scoreCard } from './lists.js'
import { styleSheet } from './look.js'
import { block, tag, words } from './markup.js'
import { type Marked, paper } from './paper.js'

export const html: Writer = {
  name: 'html',
  machine: false,
  write(report) {
    const cleaned = cleanReport(report)
    const [only] = cleaned.results
    const title =
      cleaned.results.length === 1 && only !== undefined
        ? `${only.file}: ${only.score ?? '--'} / 100`
        : `${cleaned.summary.files} resumes`
    return `<!doctype html>\n${tag('html', { lang: 'en' }, '\n', head(title), body(cleaned))}\n`
  },
}

/** Nothing may be fetched and nothing runs; only our own style sheet, told by its hash, applies. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styleSheet).digest('base64')}'; base-uri 'none'; form-action 'none'`

const head = (title: string): string =>
  block(
    'head',
    {},
    '<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n',
    `<title>${words(title)}</title>\n`,
    `<style>${styleSheet}</style>\n`,
  )

function body(report: Report): string {
  const { results, tool } = report
  const isOne = results.length === 1
  return block(
    'body',
    {},
    block('a', { class: 'skip', href: '#report' }, 'Skip to the report'),
    block(
      'header',
      {},
      block('h1', {}, words(isOne ? (results[0]?.file ?? '') : `${report.summary.files} resumes`)),
      verdict(report),
    ),
    block(
      'main',
      { id: 'report' },
      ...(isOne ? [] : [overview(results), filters()]),
      ...results.map((result, index) => resultSection(result, `r${index + 1}`, isOne)),
    ),
    block('footer', {}, block('p', { class: 'soft' }, `${tool.name} ${words(tool.version)}`)),
  )
}

function verdict(report: Report): string {
  const gates = gatePhrases(report)
  return gates.length === 0
    ? block('p', { class: 'good' }, 'No gate failed.')
    : block('p', { class: 'error' }, `FAIL: ${words(gates.join('; '))}`)
}

/** Without a script: the style sheet hides what is not checked. */
function filters(): string {
  const choice = (name: string): string =>
    `${tag('label', {}, tag('input', { type: 'checkbox', id: `show-${name}`, checked: true, autocomplete: 'off' }), ` ${name}`)}\n`
  const parts = ['keywords', 'evidence', 'mistakes', 'wording', 'readability']
  return block(
    'div',
    { class: 'card' },
    block('fieldset', {}, '<legend>Severity</legend>\n', ...severities.map(choice)),
    block('fieldset', {}, '<legend>Part</legend>\n', ...parts.map(choice)),
  )
}

function overview(results: readonly FileResult[]): string {
  const rows = results.map((result, index) => {
    const must = tierCount(result, 'must')
    return row(
      tag('td', { class: 'number' }, String(result.score ?? '--')),
      tag('td', {}, result.band ?? 'unreadable'),
      tag('th', { scope: 'row' }, tag('a', { href: `#r${index + 1}` }, words(result.file))),
      tag('td', {}, words(result.rubric.id)),
      tag('td', {}, must.all === 0 ? '' : `${must.found}/${must.all}`),
      tag('td', { class: 'error' }, result.pass ? '' : 'FAIL'),
    )
  })
  return block(
    'div',
    { class: 'card' },
    block('table', {}, headRow(['Score', 'Band', 'File', 'Rubric', 'Must', 'Verdict']), block('tbody', {}, ...rows)),
  )
}

function resultSection(result: FileResult, id: string, isOne: boolean): string {
  const lines = new Set(result.drawing?.flatMap((page) => page.lines.map(({ line }) => line)))
  const marked: Marked[] = result.findings.map((finding, index) => ({
    finding,
    id: `${id}-f${index + 1}`,
    drawn: finding.at !== undefined && lines.has(finding.at.line),
  }))
  const lists = [fixList(result, marked), findingList(marked)].join('')
  const drawn = paper(result, marked)
  return block(
    'section',
    { id, 'aria-label': isOne ? 'Report' : `${result.file}, ${result.rubric.id}` },
    ...(isOne ? [] : [block('h2', {}, words(result.file))]),
    scoreCard(result),
    ...(isOne && marked.length > 0 ? [filters()] : []),
    drawn === '' ? lists : block('div', { class: 'columns' }, block('div', {}, lists), drawn),
    keywordTable(result),
    ledgerTable(result),
  )
}
