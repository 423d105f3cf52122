/** Several files at a glance. */
import type { FileResult } from '../../types.js'
import { gainText, severityCounts, tierCount } from '../counts.js'
import { block, headRow, line, row, tag, words } from './markup.js'
import { shareBar } from './score.js'

export function overview(results: readonly FileResult[]): string {
  return block(
    'div',
    { class: 'card wide', role: 'region', 'aria-label': 'Overview', tabindex: 0 },
    block(
      'table',
      { class: 'overview' },
      headRow(['Score', 'Resume', 'Rubric', 'Must', 'Errors', 'Warnings', 'Best fix', 'Verdict']),
      block('tbody', {}, ...results.map(overviewRow)),
    ),
  )
}

function overviewRow(result: FileResult, index: number): string {
  const { score, band, file, rubric, fixes, pass, status } = result
  const must = tierCount(result, 'must')
  const counts = severityCounts([result])
  const [best] = fixes
  return row(
    tag(
      'td',
      { class: 'mark' },
      tag('strong', {}, String(score ?? '–')),
      ` ${band ?? status}`,
      score === null ? '' : shareBar(score / 100, band ?? 'fair'),
    ),
    tag('th', { scope: 'row' }, tag('a', { href: `#r${index + 1}` }, words(file))),
    tag('td', {}, words(rubric.id)),
    tag('td', {}, must.all === 0 ? '' : `${must.found} of ${must.all}`),
    tag('td', {}, String(counts.error)),
    tag('td', {}, String(counts.warning)),
    tag(
      'td',
      { class: 'best' },
      best === undefined ? '' : `${line(best.title)} ${tag('b', { class: 'gain' }, gainText(best.gain))}`,
    ),
    tag('td', {}, pass ? tag('span', { class: 'stamp good' }, 'PASS') : tag('span', { class: 'stamp error' }, 'FAIL')),
  )
}
