/** The findings: those on the page in the order of reading, then those about the whole. */
import type { Part, ReportFinding } from '../../types.js'
import { cleanLine } from '../clean.js'
import { gainText, placePhrase } from '../counts.js'
import { type Marked, markOf, sieve } from './marked.js'
import { block, line, short, tag, words } from './markup.js'

export function findingLists(marked: readonly Marked[], depth: number): string {
  if (marked.length === 0) return block('div', { class: 'card' }, short(`h${depth}`, {}, 'No findings'))
  const placed = marked.filter(({ number }) => number !== undefined).sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  const whole = marked
    .filter((one) => one.number === undefined && !standsWithKeyword(one))
    .sort((a, b) => b.finding.gain - a.finding.gain)
  return [listed('On the page', placed, depth), listed('About the whole', whole, depth)].join('')
}

/** A missing keyword is told where the keywords are. */
export const standsWithKeyword = ({ finding, number }: Marked): boolean =>
  number === undefined && finding.at === undefined && finding.part === ('keywords' satisfies Part)

function listed(title: string, marked: readonly Marked[], depth: number): string {
  if (marked.length === 0) return ''
  const told = new Set<string>()
  return block(
    'div',
    { class: 'card findings' },
    short(`h${depth}`, {}, title, ' ', tag('small', {}, String(marked.length))),
    ...marked.map((one) => {
      const advice = `${one.finding.rule} ${one.finding.fix ?? ''}`
      const isNew = !told.has(advice)
      told.add(advice)
      return findingCard(one, depth + 1, isNew)
    }),
  )
}

/** A repeat shows its words, not its advice again. */
function findingCard({ finding, id, number }: Marked, depth: number, withFix: boolean): string {
  const { severity, rule, message, fix, gain } = finding
  const where = placePhrase(finding)
  const pin =
    number === undefined
      ? ''
      : short(
          'a',
          { class: `pin ${severity}`, href: `#${markOf(id)}`, 'aria-label': `${number}: show it on the page` },
          String(number),
        )
  const quoted = quote(finding)
  return block(
    'article',
    { id, class: sieve(finding), tabindex: -1 },
    pin,
    short(
      'p',
      { class: 'about' },
      tag('span', { class: `severity ${severity}` }, severity),
      where === '' ? '' : ` ${tag('span', {}, where)}`,
      ` ${tag('code', {}, words(rule))}`,
      gain >= 0.05 ? ` ${tag('b', { class: 'gain' }, gainText(gain))}` : '',
    ),
    short(`h${depth}`, {}, line(message)),
    ...(quoted === '' ? [] : [short('blockquote', {}, quoted)]),
    ...(fix === undefined || !withFix ? [] : [short('p', { class: 'fix' }, tag('b', {}, 'Fix'), ` ${line(fix)}`)]),
  )
}

/** So much of a long line on either side of the words. */
const around = 90

/** The line, with the words marked. */
function quote({ at, excerpt, severity }: ReportFinding): string {
  if (at === undefined || excerpt === undefined) return ''
  const before = cleanLine(excerpt.slice(0, at.column - 1))
  const own = cleanLine(excerpt.slice(at.column - 1, at.endColumn - 1))
  const after = cleanLine(excerpt.slice(at.endColumn - 1))
  return `${words(ending(before))}${tag('mark', { class: severity }, words(own))}${words(beginning(after))}`
}

const beginning = (text: string): string =>
  text.length <= around ? text : `${text.slice(0, around).replace(/[\ud800-\udbff]$|\s+\S*$/, '')} …`
const ending = (text: string): string =>
  text.length <= around ? text : `… ${text.slice(-around).replace(/^[\udc00-\udfff]|^\S*\s+/, '')}`
