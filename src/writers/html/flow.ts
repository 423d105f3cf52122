/** A format without places on a page: its lines, one under the other, with the same marks. */
import type { DrawnLine, DrawnPage } from '../../types.js'
import { clean } from '../clean.js'
import { block, line, short, tag, words } from './markup.js'
import type { Spot } from './spots.js'

export function flowingPage(page: DrawnPage, spots: readonly Spot[]): string {
  const byLine = new Map<number, Spot[]>()
  for (const spot of spots) byLine.set(spot.at.line, [...(byLine.get(spot.at.line) ?? []), spot])
  return block(
    'div',
    { class: 'sheet flow', role: 'group', 'aria-label': `Page ${page.number}` },
    ...page.lines.map((drawn) => flowingLine(drawn, byLine.get(drawn.line) ?? [])),
  )
}

/** Headings look like headings and are none: the page has an outline of its own. */
function flowingLine(drawn: DrawnLine, spots: readonly Spot[]): string {
  const { heading, level = 2, marker, pieces } = drawn
  const kind = heading
    ? level <= 1
      ? 'first'
      : level === 2
        ? 'second'
        : 'third'
    : marker === undefined
      ? undefined
      : 'item'
  const lengths = pieces.map(({ text }) => clean(text).length)
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0))
  const end = lengths.reduce((sum, length) => sum + length, 0)
  const spans = spots.map((spot) => ({
    spot,
    start: Math.min(spot.at.column - 1, end),
    end: Math.min(spot.at.endColumn - 1, end),
  }))
  // Without words of their own on this line, they stand at its end, so that there is something to lead to.
  const bare = spans.filter((span) => span.start >= span.end)
  return short(
    'p',
    { class: kind },
    marker === undefined ? '' : tag('span', { class: 'marker' }, line(marker)),
    ...stretches(
      starts,
      end,
      spans.filter((span) => span.start < span.end),
    ).map((stretch) => stretchText(stretch, drawn)),
    ...bare.map(({ spot }) => anchor(spot)),
  )
}

interface Span {
  readonly spot: Spot
  readonly start: number
  readonly end: number
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly piece: number
  /** Of its line, where a piece begins with it. */
  readonly opens: boolean
  readonly over: readonly Span[]
}

/** The line cut wherever a style or a mark begins or ends. */
function stretches(starts: readonly number[], end: number, spans: readonly Span[]): Stretch[] {
  const cuts = new Set([...starts, end, ...spans.flatMap((span) => [span.start, span.end])])
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    end: sorted[index + 1] ?? end,
    piece: starts.findLastIndex((first) => first <= start),
    opens: starts.includes(start),
    over: spans.filter((span) => span.start <= start && start < span.end),
  }))
}

/** The numbers stand behind the last stretch of their words, keywords before their first. */
function stretchText({ start, end, piece: index, opens, over }: Stretch, { pieces, text: whole }: DrawnLine): string {
  const piece = pieces[index]
  const text = styled(words(clean(whole).slice(start, end)), piece?.bold === true, piece?.italic === true)
  const kind = (['error', 'warning', 'note', 'keyword'] as const).find((one) =>
    over.some(({ spot }) => spot.kind === one),
  )
  const anchored = (test: (span: Span) => boolean): string =>
    over
      .filter(test)
      .map(({ spot }) => anchor(spot))
      .join('')
  return [
    opens && piece?.apart === true ? tag('span', { class: 'gap' }) : '',
    anchored((span) => span.spot.finding === undefined && span.start === start),
    kind === undefined ? text : tag('mark', { class: kind }, text),
    anchored((span) => span.spot.finding !== undefined && span.end === end),
  ].join('')
}

function anchor({ kind, id, finding }: Spot): string {
  if (finding === undefined) return tag('span', { id, class: 'hit' })
  const { number, href, label, sieve } = finding
  return tag('a', { id, class: `pin ${kind} ${sieve}`, href, 'aria-label': label }, String(number))
}

function styled(text: string, bold: boolean, italic: boolean): string {
  const strong = bold ? tag('strong', {}, text) : text
  return italic ? tag('em', {}, strong) : strong
}
