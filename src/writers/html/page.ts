/** A page drawn where its words stand: a picture that can be searched and copied from. */
import type { Box, DrawnLine, DrawnPage, DrawnPiece } from '../../types.js'
import { block, line, short, tag, words } from './markup.js'
import { marginsOf, type Pin, pinSize, pinsOf } from './pins.js'
import type { Spot } from './spots.js'
import { boxOfColumns } from './widths.js'

/** All with the same margins, so that they are of one scale. */
export function drawnPages(pages: readonly DrawnPage[], spots: readonly Spot[], id: string): string[] {
  const placed = pages.map((page) => {
    const here = spots.flatMap((spot) => {
      const box = boxOf(spot, page)
      return box === undefined ? [] : [{ ...spot, box }]
    })
    const pins = pinsOf(here, page)
    return { page, here, pins, ...marginsOf(pins, page.width) }
  })
  const left = Math.max(...placed.map((one) => one.left), 1)
  const right = Math.max(...placed.map((one) => one.right), 1)
  return placed.map(({ page, here, pins }) =>
    block(
      'svg',
      {
        class: 'page',
        id: `${id}-p${page.number}`,
        viewBox: `${fixed(-left)} -1 ${fixed(page.width + left + right)} ${fixed(page.height + 2)}`,
        role: 'group',
        'aria-label': `Page ${page.number}`,
      },
      ...paint(page),
      ...page.lines.map(lineText),
      ...here.filter(({ finding }) => finding === undefined).map(({ box, id: own }) => hit(box, own)),
      ...pins.map(mark),
    ),
  )
}

const paint = ({ width, height, fills = [], images = [], rules = [] }: DrawnPage): string[] => [
  rectangle([0, 0, width, height], { class: 'sheet' }),
  ...fills.map(({ box, color }) => rectangle(box, { fill: colorOf(color) ?? 'none' })),
  ...images.map((box) => rectangle(box, { class: 'picture' })),
  ...rules.map((box) => rectangle(atLeast(box, 0.5), { class: 'rule' })),
]

function boxOf({ at }: Spot, page: DrawnPage): Box | undefined {
  const own = page.lines.find((drawn) => drawn.line === at.line)
  if (own === undefined) return undefined
  const drawn = own.rotated === true ? undefined : boxOfColumns(own.pieces, at.column - 1, at.endColumn - 1)
  return drawn ?? at.box ?? own.box
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
    line(text.trimEnd()),
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
