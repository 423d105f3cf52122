/** One file for a browser: no network, no script, light and dark, on paper too. */
import { createHash } from 'node:crypto'
import type { FileResult, Report } from '../../types.js'
import { cleanReport } from '../clean.js'
import { gatePhrases, plural } from '../counts.js'
import type { Writer } from '../writer.js'
import { filters } from './filters.js'
import { findingLists } from './findings.js'
import { keywordSection } from './keywords.js'
import { ledger } from './ledger.js'
import { styleSheet } from './look.js'
import { markedIn } from './marked.js'
import { block, short, tag, words } from './markup.js'
import { overview } from './overview.js'
import { paper } from './paper.js'
import { fixFirst, scoreCard } from './score.js'

export const html: Writer = {
  name: 'html',
  machine: false,
  write(report) {
    const cleaned = cleanReport(report)
    return `<!doctype html>\n${tag('html', { lang: 'en' }, '\n', head(cleaned), body(cleaned))}\n`
  },
}

/** Nothing may be fetched and nothing runs; only our own style sheet, told by its hash, applies. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styleSheet).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const head = (report: Report): string =>
  block(
    'head',
    {},
    '<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="color-scheme" content="light dark">\n',
    '<meta name="referrer" content="no-referrer">\n',
    '<meta name="robots" content="noindex">\n',
    `<title>${words(titleOf(report))}</title>\n`,
    `<style>${styleSheet}</style>\n`,
  )

function titleOf({ results, summary }: Report): string {
  const [only] = results
  return results.length === 1 && only !== undefined
    ? `${only.file}: ${only.score ?? 'unreadable,'} / 100, ${only.rubric.id}`.replace(', / 100', '')
    : plural(summary.files, 'resume')
}

function body(report: Report): string {
  const { results, tool, summary } = report
  const [only] = results
  const isOne = results.length === 1 && only !== undefined
  return block(
    'body',
    {},
    short('a', { class: 'skip', href: '#report' }, 'Skip to the report'),
    block(
      'header',
      { class: 'top' },
      short('p', { class: 'brand' }, `${tool.name} ${tag('span', {}, 'resume report')}`),
      short('h1', {}, words(isOne ? only.file : plural(summary.files, 'resume'))),
      verdict(report),
    ),
    block(
      'main',
      { id: 'report' },
      ...(isOne ? [] : [overview(results)]),
      ...(isOne || !results.some(({ findings }) => findings.length > 0) ? [] : [filters(results)]),
      ...results.map((result, index) => resultSection(result, `r${index + 1}`, isOne)),
    ),
    block(
      'footer',
      {},
      short('p', {}, `${tool.name} ${words(tool.version)}. Add only what is true.`),
      short(
        'p',
        {},
        'The file is complete: it loads nothing, runs nothing and tells nobody that you have opened it. It holds the text of the resume, so share it as you would share the resume.',
      ),
    ),
  )
}

function verdict(report: Report): string {
  const gates = gatePhrases(report)
  return gates.length === 0
    ? short('p', { class: 'gates good' }, 'No gate failed')
    : short('p', { class: 'gates error' }, `FAIL: ${words(gates.join('; '))}`)
}

/** `depth`: of its headings, one less where it has a heading of its own above them. */
function resultSection(result: FileResult, id: string, isOne: boolean): string {
  const depth = isOne ? 2 : 3
  const marked = markedIn(result, id)
  const drawn = paper(result, marked, id, depth)
  const lists = block('div', { id: `${id}-findings`, class: 'lists' }, findingLists(marked, depth))
  return block(
    'section',
    { id, class: 'result', 'aria-label': isOne ? 'Report' : `${result.file}, ${result.rubric.id}` },
    ...(isOne ? [] : [short('h2', {}, words(result.file))]),
    ...(result.status === 'ok' ? [contents(id, drawn !== '', marked.length > 0, result.keywords.length > 0)] : []),
    block('div', { class: 'hero' }, scoreCard(result, depth), fixFirst(result, marked, depth)),
    ...(isOne && marked.length > 0 ? [filters([result])] : []),
    drawn === '' ? lists : block('div', { class: 'columns' }, lists, drawn),
    keywordSection(result, marked, id, depth),
    ledger(result, id, depth),
  )
}

/** On a phone the page is far below the score. */
function contents(id: string, hasPages: boolean, hasFindings: boolean, hasKeywords: boolean): string {
  const links = [
    ...(hasFindings ? [['findings', 'Findings']] : []),
    ...(hasPages ? [['pages', 'The page as read']] : []),
    ...(hasKeywords ? [['keywords', 'Keywords']] : []),
    ['points', 'Every point'],
  ]
  return block(
    'nav',
    { class: 'contents', 'aria-label': `Parts of the report ${id.slice(1)}` },
    ...links.map(([name, text = '']) => `${tag('a', { href: `#${id}-${name}` }, text)}\n`),
  )
}
