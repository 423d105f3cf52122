/** Score, fixes, findings, keywords and ledger of one resume. */
import type { FileResult, Fix, Part, ReportFinding, ReportKeyword, Tier } from '../../types.js'
import { cleanLine } from '../clean.js'
import { gainText, partPhrase, placePhrase, plural, points, whole } from '../counts.js'
import { block, tag, words } from './markup.js'
import type { Marked } from './paper.js'

export function scoreCard(result: FileResult): string {
  const { score, band, passMark, pass, rubric, pages, words: count, status } = result
  const verdict = !pass
    ? tag('span', { class: 'verdict error' }, 'FAIL')
    : passMark === null
      ? ''
      : tag('span', { class: 'verdict good' }, 'PASS')
  const facts = [
    `${rubric.id} ${rubric.version}`,
    ...(status === 'ok' ? [plural(pages, 'page'), plural(count, 'word')] : ['unreadable']),
    ...(passMark === null ? [] : [`pass mark ${passMark}`]),
  ]
  return block(
    'div',
    { class: 'card' },
    block(
      'p',
      { class: 'score' },
      `${tag('strong', {}, String(score ?? '--'))} / 100 ${tag('span', {}, band ?? '')} ${verdict}`,
    ),
    block('p', { class: 'soft' }, words(facts.join(', '))),
    ...(result.parts.length === 0 ? [] : [partTable(result)]),
  )
}

const partTable = (result: FileResult): string =>
  block(
    'table',
    {},
    headRow(['Part', 'Points', 'Share', 'What']),
    block(
      'tbody',
      {},
      ...result.parts.map((part) =>
        row(
          tag('th', { scope: 'row' }, part.id),
          tag('td', { class: 'number' }, `${points(part.earned)} / ${whole(part.possible)}`),
          tag('td', {}, bar(part.earned / part.possible)),
          tag('td', {}, words(partPhrase(result, part.id))),
        ),
      ),
    ),
  )

const bar = (share: number): string =>
  tag(
    'svg',
    { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    tag('rect', { class: 'of', width: 100, height: 8, rx: 2 }),
    tag('rect', { class: 'got', width: Math.round(100 * Math.min(1, Math.max(0, share))), height: 8, rx: 2 }),
  )

/** Each fix leads to the first finding that it mends. */
export function fixList({ fixes, score, potential }: FileResult, marked: readonly Marked[]): string {
  const earning = fixes.filter((fix) => fix.gain >= 0.05).slice(0, 8)
  if (earning.length === 0) return ''
  const item = (fix: Fix): string => {
    const target = marked.find(({ finding }) => fix.rules.includes(finding.rule))
    const title = words(cleanLine(fix.title))
    return block(
      'li',
      {},
      `${tag('strong', { class: 'good' }, gainText(fix.gain))} ${target ? tag('a', { href: `#${target.id}` }, title) : title} ${tag('code', { class: 'soft' }, words(fix.rules.join(', ')))}`,
    )
  }
  return block(
    'div',
    { class: 'card' },
    block('h2', {}, `Fix first: ${score ?? '--'} to ${potential ?? '--'}`),
    block('p', { class: 'soft' }, 'Add only what is true.'),
    block('ol', { class: 'fixes' }, ...earning.map(item)),
  )
}

export function findingList(marked: readonly Marked[]): string {
  if (marked.length === 0) return block('div', { class: 'card' }, block('h2', {}, 'No findings'))
  return block(
    'div',
    { class: 'card' },
    block('h2', {}, `Findings (${marked.length})`),
    ...[...marked].sort((a, b) => b.finding.gain - a.finding.gain).map(findingCard),
  )
}

function findingCard({ finding, id, drawn }: Marked): string {
  const { severity, part, rule, message, fix, gain } = finding
  const where = placePhrase(finding)
  const place = drawn ? tag('a', { href: `#${id}-mark` }, where) : where
  return block(
    'article',
    { id, class: `is-${severity} in-${part}`, tabindex: -1 },
    block('h3', {}, `${tag('span', { class: `severity ${severity}` }, severity)} ${words(cleanLine(message))}`),
    ...(quote(finding) === '' ? [] : [block('blockquote', {}, quote(finding))]),
    ...(fix === undefined ? [] : [block('p', {}, `Fix: ${words(cleanLine(fix))}`)]),
    block(
      'p',
      { class: 'soft' },
      [place, tag('code', {}, words(rule)), gain >= 0.05 ? tag('span', { class: 'good' }, gainText(gain)) : '']
        .filter(Boolean)
        .join(' '),
    ),
  )
}

/** The line, with the words marked. */
function quote({ at, excerpt }: ReportFinding): string {
  if (at === undefined || excerpt === undefined) return ''
  const [before, own, after] = [
    excerpt.slice(0, at.column - 1),
    excerpt.slice(at.column - 1, at.endColumn - 1),
    excerpt.slice(at.endColumn - 1),
  ]
  return `${words(cleanLine(before))}${tag('mark', {}, words(cleanLine(own)))}${words(cleanLine(after))}`
}

const tiers: readonly Tier[] = ['must', 'should', 'nice']

export function keywordTable({ keywords }: FileResult): string {
  if (keywords.length === 0) return ''
  const rows = tiers.flatMap((tier) => keywords.filter((keyword) => keyword.tier === tier)).map(keywordRow)
  return block(
    'div',
    { class: 'card' },
    block('h2', {}, 'Keywords'),
    block('table', {}, headRow(['Tier', 'Term', 'Match', 'Evidence', 'Found as', 'Gain']), block('tbody', {}, ...rows)),
  )
}

const keywordRow = ({ tier, term, match, evidence, found, gain }: ReportKeyword): string =>
  row(
    tag('td', {}, tier),
    tag('th', { scope: 'row' }, words(cleanLine(term))),
    tag('td', { class: match === 'none' ? 'error' : match === 'related' ? 'warning' : 'good' }, match),
    tag('td', {}, evidence),
    tag('td', {}, words(cleanLine(found ?? ''))),
    tag('td', { class: 'number good' }, gain >= 0.05 ? gainText(gain) : ''),
  )

export function ledgerTable({ ledger, exact, skipped }: FileResult): string {
  if (ledger.length === 0) return ''
  const rows = ledger.map(({ rule, part, earned, possible }) =>
    row(
      tag('td', {}, tag('code', {}, words(rule))),
      tag('td', {}, part satisfies Part),
      tag('td', { class: 'number' }, earned.toFixed(2)),
      tag('td', { class: 'number' }, possible === 0 ? '' : possible.toFixed(2)),
    ),
  )
  return block(
    'div',
    { class: 'card' },
    block(
      'details',
      {},
      block('summary', {}, `Every point: they add up to ${(exact ?? 0).toFixed(2)}`),
      block('table', {}, headRow(['Check', 'Part', 'Earned', 'Possible']), block('tbody', {}, ...rows)),
      ...(skipped.length === 0
        ? []
        : [
            block('h3', {}, 'Not applicable'),
            block(
              'ul',
              {},
              ...skipped.map(({ rule, because }) =>
                block('li', {}, `${tag('code', {}, words(rule))} ${words(cleanLine(because))}`),
              ),
            ),
          ]),
    ),
  )
}

export const headRow = (names: readonly string[]): string =>
  block('thead', {}, row(...names.map((name) => tag('th', { scope: 'col' }, name))))
export const row = (...cells: readonly string[]): string => block('tr', {}, ...cells)
