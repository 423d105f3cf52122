/** Every point of the score, and what did not apply. */
import type { FileResult } from '../../types.js'
import { block, headRow, line, row, short, tag, words } from './markup.js'

export function ledger({ ledger: rows, exact, skipped }: FileResult, id: string, depth: number): string {
  if (rows.length === 0) return ''
  const body = rows.map(({ rule, part, earned, possible }) =>
    row(
      tag('th', { scope: 'row' }, tag('code', {}, words(rule))),
      tag('td', {}, part),
      tag('td', { class: 'number' }, earned.toFixed(2)),
      tag('td', { class: 'number' }, possible === 0 ? '' : possible.toFixed(2)),
    ),
  )
  return block(
    'details',
    { id: `${id}-points`, class: 'card' },
    short('summary', {}, `Every point: they add up to ${(exact ?? 0).toFixed(2)}`),
    block('table', {}, headRow(['Check', 'Part', 'Earned', 'Possible']), block('tbody', {}, ...body)),
    ...(skipped.length === 0
      ? []
      : [
          short(`h${depth}`, {}, 'Not applicable'),
          block(
            'ul',
            {},
            ...skipped.map(({ rule, because }) => short('li', {}, `${tag('code', {}, words(rule))} ${line(because)}`)),
          ),
        ]),
  )
}
