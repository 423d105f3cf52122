/** A page drawn where its words stand: a picture that can be searched and copied from. */
import type { Box, DrawnLine, DrawnPage, DrawnPiece } from '../../types.js'
import { block, line, short, tag, words } from './markup.js'
import { type Pin, pinSize, pinsOf } from './pins.js'
import type { Spot } from './spots.js'

export function drawnPage(page: DrawnPage, spots: readonly Spot[], id: string): string {
  const { width, height, number } = page
  const here = spots.flatMap((spot) => {
    const box = boxOf(spot, page)
    return box === undefined ? [] : [{ ...spot, box }]
  })
  const pins = pinsOf(here, page)
  const left = pins.left > 0 ? pins.left + 4 : 0
  const right = pins.right > 0 ? pins.right + 4 : 0
  return block(
    'svg',
    {
      class: 'page',
      id: `${id}-p${number}`,
      viewBox: `${fixed(-left)} 0 ${fixed(width + left + right)} ${fixed(height)}`,
      role: 'group',
      'aria-label': `Page ${number}`,
    },
    rectangle([0, 0, width, height], { class: 'sheet' }),
    ...(page.fills ?? []).map(({ box, color }) => rectangle(box, { fill: colorOf(color) ?? 'none' })),
    ...(page.images ?? []).map((box) => rectangle(box, { class: 'picture' })),
    ...(page.rules ?? []).map((box) => rectangle(atLeast(box, 0.5), { class: 'rule' })),
    ...page.lines.map(lineText),
    ...here.filter(({ finding }) => finding === undefined).map(({ box, id: own }) => hit(box, own)),
    ...pins.list.map(mark),
  )
}

function boxOf({ at }: Spot, page: DrawnPage): Box | undefined {
  const own = page.lines.find((drawn) => drawn.line === at.line)
  return own === undefined ? undefined : (at.box ?? own.box)
}

const hit = ([left, , right, bottom]: Box, id: string): string =>
  rectangle([left, bottom - 1.2, right, bottom], { class: 'hit', id })

/** A box over the words, underlined by kind, with its number in the margin. */
function mark({ spot, box, x, y }: Pin): string {
  const { kind, id, finding } = spot
  if (finding === undefined) return ''
  const [left, , right, bottom] = box
  return short(
    'a',
    { class: `spot ${kind} ${finding.sieve}`, id, href: finding.href, 'aria-label': finding.label },
    tag('title', {}, words(finding.label)),
    rectangle(box, { class: 'over' }),
    tag('path', { class: 'under', d: `M${fixed(left)} ${fixed(bottom + 0.6)}H${fixed(right)}` }),
    tag('circle', { cx: fixed(x), cy: fixed(y), r: pinSize / 2 - 1 }),
    tag('text', { class: 'number', x: fixed(x), y: fixed(y + 3), 'font-size': 8.5 }, String(finding.number)),
  )
}

function lineText({ pieces, marker, box, rotated }: DrawnLine): string {
  const bullet = marker !== undefined && box !== undefined ? markerText(marker, box, pieces[0]) : ''
  const drawn = pieces.map((piece) => (rotated === true ? pieceRotated(piece) : pieceText(piece)))
  return `${bullet}${drawn.join('')}\n`
}

/** Where a bullet stood is not kept: before its text, by a little more than its width. */
function markerText(marker: string, [left, top, , bottom]: Box, piece: DrawnPiece | undefined): string {
  const size = sizeOf(piece, bottom - top)
  return tag(
    'text',
    { x: fixed(left - size * 0.7), y: fixed(baseline(bottom, size)), ...look(piece, size), 'text-anchor': 'end' },
    line(marker),
  )
}

/** Stretched to the width it had, whatever the font. */
function pieceText(piece: DrawnPiece): string {
  const { box, text } = piece
  if (box === undefined || text.trim() === '') return ''
  const [left, top, right, bottom] = box
  const size = sizeOf(piece, bottom - top)
  return tag(
    'text',
    { x: fixed(left), y: fixed(baseline(bottom, size)), ...look(piece, size), ...stretched(text, right - left, size) },
    line(text.trim()),
  )
}

function pieceRotated(piece: DrawnPiece): string {
  const { box, text } = piece
  if (box === undefined || text.trim() === '') return ''
  const [left, top, right, bottom] = box
  const size = sizeOf(piece, right - left)
  const [x, y] = [fixed(baseline(right, size)), fixed(bottom)]
  return tag(
    'text',
    { x, y, transform: `rotate(-90 ${x} ${y})`, ...look(piece, size), ...stretched(text, bottom - top, size) },
    line(text.trim()),
  )
}

/** The boxes of rows reach a fifth of the size below the baseline. */
const baseline = (bottom: number, size: number): number => bottom - size * 0.2
const sizeOf = (piece: DrawnPiece | undefined, height: number): number =>
  Math.max(2, Math.min(piece?.size ?? height, height * 1.3))

/** Letters set wide apart stay so; others are drawn wider or narrower. */
const stretched = (text: string, width: number, size: number) =>
  width <= 0
    ? {}
    : {
        textLength: fixed(width),
        ...(width / text.trim().length > size * 0.85 ? {} : { lengthAdjust: 'spacingAndGlyphs' }),
      }

function look({ bold, italic, face, color }: Partial<DrawnPiece> = {}, size: number) {
  const styles = [bold === true ? 'b' : '', italic === true ? 'i' : '', face ?? ''].filter(Boolean).join(' ')
  return { 'font-size': fixed(size), class: styles === '' ? undefined : styles, fill: colorOf(color) }
}

/** What a report says is a colour may come from anywhere. */
const colorOf = (color: string | undefined): string | undefined =>
  color !== undefined && /^#[\da-f]{6}$/i.test(color) ? color : undefined

const rectangle = ([left, top, right, bottom]: Box, attributes: Readonly<Record<string, string>>): string =>
  `${tag('rect', {
    x: fixed(left),
    y: fixed(top),
    width: fixed(Math.max(0, right - left)),
    height: fixed(Math.max(0, bottom - top)),
    ...attributes,
  })}\n`

const atLeast = ([left, top, right, bottom]: Box, size: number): Box => [
  left,
  top,
  Math.max(right, left + size),
  Math.max(bottom, top + size),
]

const fixed = (value: number): number => Math.round(value * 10) / 10 + 0
