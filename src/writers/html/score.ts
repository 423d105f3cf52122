/** The score with its parts, and what to do first. */
import type { Band, FileResult, Fix, PartScore } from '../../types.js'
import { bandPhrase, foreignPhrase, gainText, partPhrase, plural, points, whole } from '../counts.js'
import type { Marked } from './marked.js'
import { block, line, short, tag, words } from './markup.js'

export function scoreCard(result: FileResult, depth: number): string {
  const { score, band, passMark, pass, rubric, pages, words: count, status, potential, format } = result
  const foreign = foreignPhrase(result)
  const facts = [
    `${rubric.id} ${rubric.version}`,
    format,
    ...(status === 'ok' ? [plural(pages, 'page'), plural(count, 'word')] : []),
  ]
  return block(
    'div',
    { class: 'card score' },
    short(`h${depth}`, { class: 'aside' }, 'Score'),
    block(
      'div',
      { class: 'dial' },
      ring(score, band, passMark),
      short(
        'p',
        {},
        tag('strong', {}, String(score ?? '–')),
        tag('span', {}, score === null ? ' unreadable' : ` of 100, ${bandPhrase(result)}`),
      ),
    ),
    block(
      'div',
      { class: 'marks' },
      block(
        'p',
        { class: 'stamps' },
        ...(pass && passMark === null
          ? []
          : [tag('span', { class: `stamp ${pass ? 'good' : 'error'}` }, pass ? 'PASS' : 'FAIL')]),
        ...(passMark === null ? [] : [tag('span', {}, `pass mark ${tag('b', {}, String(passMark))}`)]),
        ...(potential === null || score === null || potential <= score
          ? []
          : [tag('span', {}, `all fixed ${tag('b', {}, String(potential))}`)]),
      ),
      ...(result.parts.length === 0
        ? []
        : [block('ul', { class: 'parts' }, ...result.parts.map((part) => partRow(result, part)))]),
      ...(foreign === undefined ? [] : [short('p', { class: 'soft' }, words(foreign))]),
      short('p', { class: 'soft' }, words(facts.join(' · '))),
    ),
  )
}

/** An arc as long as the score, with a notch at the pass mark. */
function ring(score: number | null, band: Band | null, passMark: number | null): string {
  const length = 2 * Math.PI * 52
  const notch = ((passMark ?? 0) / 100) * 360 - 90
  return tag(
    'svg',
    { class: 'ring', viewBox: '0 0 120 120', 'aria-hidden': 'true' },
    tag('circle', { class: 'of', cx: 60, cy: 60, r: 52 }),
    score === null || score <= 0
      ? ''
      : tag('circle', {
          class: `got ${band ?? 'fair'}`,
          cx: 60,
          cy: 60,
          r: 52,
          transform: 'rotate(-90 60 60)',
          'stroke-dasharray': `${((length * Math.min(100, score)) / 100).toFixed(1)} ${length.toFixed(1)}`,
        }),
    passMark === null
      ? ''
      : tag('path', { class: 'notch', d: 'M105 60H119', transform: `rotate(${notch.toFixed(1)} 60 60)` }),
  )
}

const partRow = (result: FileResult, { id, earned, possible }: PartScore): string =>
  short(
    'li',
    {},
    tag('span', { class: 'part' }, id),
    shareBar(possible > 0 ? earned / possible : 0, 'part'),
    tag('span', { class: 'number' }, `${tag('b', {}, points(earned))} / ${whole(possible)}`),
    tag('span', { class: 'soft' }, words(partPhrase(result, id))),
  )

export const shareBar = (share: number, band: Band | 'part'): string =>
  tag(
    'svg',
    { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    tag('rect', { class: 'of', width: 100, height: 6 }),
    tag('rect', { class: `got ${band}`, width: Math.round(100 * Math.min(1, Math.max(0, share))), height: 6 }),
  )

const mostFixes = 5

/** Each fix leads to the first finding that it mends. */
export function fixFirst({ fixes }: FileResult, marked: readonly Marked[], depth: number): string {
  const earning = fixes.filter((fix) => fix.gain >= 0.05).slice(0, mostFixes)
  if (earning.length === 0) return ''
  const item = (fix: Fix): string => {
    const target = marked.find(({ finding }) => fix.rules.includes(finding.rule))
    const title = line(fix.title)
    return short(
      'li',
      {},
      tag('b', { class: 'gain' }, gainText(fix.gain)),
      tag('span', {}, target === undefined ? title : tag('a', { href: `#${target.id}` }, title)),
    )
  }
  return block(
    'div',
    { class: 'card' },
    short(`h${depth}`, {}, 'Fix first'),
    block('ol', { class: 'fixes' }, ...earning.map(item)),
    short('p', { class: 'soft' }, 'Points of the score that each would earn. Add only what is true.'),
  )
}
