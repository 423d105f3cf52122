/** Filters without a script: the style sheet hides what was not chosen. */
import type { FileResult, Part } from '../../types.js'
import { severities } from '../counts.js'
import { block, tag } from './markup.js'

const parts: readonly Part[] = ['keywords', 'evidence', 'mistakes', 'wording', 'readability']

export function filters(results: readonly FileResult[]): string {
  const findings = results.flatMap((result) => result.findings)
  const bySeverity = severities.map(
    (severity) =>
      [severity, `${severity}s`, findings.filter((finding) => finding.severity === severity).length] as const,
  )
  const byPart = parts.map((part) => [part, part, findings.filter((finding) => finding.part === part).length] as const)
  return block(
    'div',
    { class: 'filters' },
    choice('Show', 'severity', [['any', 'all', findings.length], ...bySeverity]),
    choice('of', 'part', [['every', 'every part', undefined], ...byPart]),
  )
}

function choice(
  legend: string,
  name: string,
  options: readonly (readonly [id: string, label: string, count: number | undefined])[],
): string {
  const option = ([id, label, count]: (typeof options)[number], index: number): string =>
    `${tag(
      'label',
      {},
      tag('input', { type: 'radio', name, id: `only-${id}`, checked: index === 0, autocomplete: 'off' }),
      tag('span', {}, label, count === undefined ? '' : ` ${tag('small', {}, String(count))}`),
    )}\n`
  const useful = options.filter(([, , count], index) => index === 0 || count !== 0)
  return block('fieldset', {}, `<legend>${legend}</legend>\n`, ...useful.map(option))
}

/** What is chosen stays; a finding that a link leads to is shown whatever was chosen. */
export const filterStyle: string = [
  ...severities.map((severity) => [severity, `is-${severity}`]),
  ...parts.map((part) => [part, `in-${part}`]),
]
  .map(([id, name]) => `body:has(#only-${id}:checked) .f:not(.${name}):not(:target)`)
  .join(',\n')
  .concat(' { display: none; }')
