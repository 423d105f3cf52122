/** The keywords by tier: whether each is there, how it is written, and what shows it. */
import type { Evidence, FileResult, Match, ReportKeyword, Tier } from '../../types.js'
import { gainText, isFound, plural, tierCount } from '../counts.js'
import { standsWithKeyword } from './findings.js'
import { keywordMark, type Marked, placesShown, sieve } from './marked.js'
import { block, line, short, tag, words } from './markup.js'

const tiers: readonly (readonly [Tier, string])[] = [
  ['must', 'Must have'],
  ['should', 'Should have'],
  ['nice', 'Nice to have'],
]

/** The findings that stand nowhere else are told here, and those about no keyword of the list after them. */
export function keywordSection(result: FileResult, marked: readonly Marked[], id: string, depth: number): string {
  const { keywords } = result
  const own = marked.filter(standsWithKeyword)
  if (keywords.length === 0 && own.length === 0) return ''
  const rules = new Set(keywords.map(({ rule }) => rule))
  const drawn = new Set(result.drawing?.flatMap((page) => page.lines.map((one) => one.line)))
  const cards = keywords.map((keyword, index) => ({
    tier: keyword.tier,
    card: keywordCard(
      keyword,
      own.filter(({ finding }) => finding.rule === keyword.rule),
      keywordPlaces(keyword, index, id, drawn),
    ),
  }))
  const lists = tiers.map(([tier, title]) => {
    const list = cards.filter((one) => one.tier === tier).map(({ card }) => card)
    if (list.length === 0) return ''
    const { found, all } = tierCount(result, tier)
    return [
      short(`h${depth + 1}`, {}, title, ' ', tag('small', {}, `${found} of ${all} found`)),
      block('ul', { class: 'keywords' }, ...list),
    ].join('')
  })
  const others = own.filter(({ finding }) => !rules.has(finding.rule)).map((one) => otherCard(one))
  return block(
    'div',
    { id: `${id}-keywords`, class: 'card f is-error is-warning is-note in-keywords' },
    short(`h${depth}`, {}, 'Keywords'),
    ...lists,
    ...(others.length === 0 ? [] : [block('ul', { class: 'keywords' }, ...others)]),
  )
}

const matches: Readonly<Record<Match, readonly [sign: string, words: string, tone: string]>> = {
  exact: ['✓', 'found', 'good'],
  variant: ['✓', 'found in other words', 'good'],
  related: ['~', 'only related', 'warning'],
  none: ['✕', 'missing', 'error'],
}

const evidences: Readonly<Record<Evidence, string>> = {
  shown: 'shown in what you did',
  listed: 'listed, but shown nowhere',
  none: '',
}

function keywordCard(keyword: ReportKeyword, told: readonly Marked[], places: string): string {
  const { term, match, evidence, gain, found } = keyword
  const [sign, state, tone] = matches[match]
  const [first, ...rest] = told
  const facts = [
    tag('span', { class: `state ${tone}` }, state),
    ...(isFound(match) && evidences[evidence] !== '' ? [words(evidences[evidence])] : []),
    ...(found !== undefined && found !== term ? [`“${line(found)}”`] : []),
    ...(places === '' ? [] : [places]),
  ]
  return block(
    'li',
    {
      ...(first === undefined ? {} : { id: first.id, tabindex: -1 }),
      class: first === undefined ? `f in-keywords ${tone}` : `${sieve(first.finding)} ${tone}`,
    },
    tag('span', { class: `sign ${tone}`, 'aria-hidden': 'true' }, sign),
    tag('strong', {}, line(term)),
    gain >= 0.05 ? ` ${tag('b', { class: 'gain' }, gainText(gain))}` : '',
    short('p', {}, facts.join(' · ')),
    ...[first, ...rest].flatMap((one) => (one === undefined ? [] : [advice(one, one !== first)])),
  )
}

const otherCard = (one: Marked): string =>
  block(
    'li',
    { id: one.id, tabindex: -1, class: sieve(one.finding) },
    tag('strong', {}, line(one.finding.message)),
    advice(one, false),
  )

/** Several findings about one keyword have one place to lead to each. */
function advice({ finding, id }: Marked, isFurther: boolean): string {
  const { severity, fix, message } = finding
  return short(
    'p',
    { class: 'fix', ...(isFurther ? { id } : {}) },
    tag('span', { class: `severity ${severity}` }, severity),
    ` ${line(fix ?? message)}`,
  )
}

function keywordPlaces({ at = [] }: ReportKeyword, index: number, id: string, drawn: ReadonlySet<number>): string {
  if (at.length === 0) return ''
  const links = at.slice(0, placesShown).map((place, number) => {
    const text = `line ${place.line}`
    return drawn.has(place.line) ? tag('a', { href: `#${keywordMark(id, index, number)}` }, text) : text
  })
  const more = at.length - links.length
  return `${links.join(', ')}${more > 0 ? `, ${plural(more, 'more place', 'more places')}` : ''}`
}
