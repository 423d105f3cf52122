/** Segments of one row → a Line: its text, its runs of one style, its repairs. */
import type { Box, Line, Link, Segment as Part, Repair, RepairKind, Run } from '../../types.js'
import { asRead } from './bidi.js'
import type { Glyph } from './glyph.js'
import { union } from './matrix.js'
import type { Segment } from './rows.js'
import { type Tags, tagOfSegments } from './structure.js'
import type { Placed, Word } from './words.js'

export interface LineOptions {
  readonly page: number
  readonly number: number
  readonly region: number
  readonly angle: number
  readonly links: readonly Link[]
  readonly gapAbove?: number
  readonly marker?: string
  readonly tags?: Tags
  readonly continues?: boolean
}

export function lineOf(segments: readonly Segment[], options: LineOptions): Line {
  let text = ''
  const runs: Run[] = []
  const parts: Part[] = []
  const boxes: Box[] = []
  const repairs: Repair[] = []
  let order = Infinity
  segments.forEach((segment) => {
    // Pictures say nothing: they neither begin a segment nor are set apart by a space.
    const silent = !segment.words.some(says)
    if (!silent && parts.length > 0) text += '\t'
    const start = text.length
    asRead(segment.words).forEach((word) => {
      if (text.length > start && says(word)) text += ' '
      order = Math.min(order, word.order)
      text = appendWord(word, text, runs, repairs, options)
    })
    const box = toPage([segment.left, segment.top, segment.right, segment.bottom], options.angle)
    boxes.push(box)
    if (!silent) parts.push({ start, end: text.length, box })
  })
  if (parts.length === 0) parts.push({ start: 0, end: 0, box: boxes[0]! })
  const box = boxes.reduce(union)
  const tag = options.tags && tagOfSegments(segments, options.tags)
  return {
    number: options.number,
    page: options.page,
    text,
    box,
    runs,
    segments: parts,
    region: options.region,
    streamIndex: order,
    role: tag?.role ?? 'body',
    ...(tag?.level === undefined ? {} : { level: tag.level }),
    ...(options.marker === undefined ? {} : { marker: options.marker }),
    ...(options.continues ? { continues: true } : {}),
    ...(options.gapAbove === undefined ? {} : { gapAbove: options.gapAbove }),
    repairs,
  }
}

const says = (word: Word): boolean => word.glyphs.some(({ glyph }) => glyph.text !== '')

/** Marked contents that a row begins and ends with: a paragraph goes on when the next row begins in the same one. */
export function continues(above: readonly Segment[], below: readonly Segment[], tags: Tags): boolean {
  const last = above.at(-1)!.words.at(-1)!.glyphs.at(-1)!.glyph
  const first = below[0]!.words[0]!.glyphs[0]!.glyph
  if (last.mcid >= 0 && last.mcid === first.mcid) return true
  const tag = tags.get(first.mcid)
  return tag !== undefined && tag.role !== 'table-cell' && tag.block === tags.get(last.mcid)?.block
}

function appendWord(word: Word, before: string, runs: Run[], repairs: Repair[], options: LineOptions): string {
  let text = before
  const start = text.length
  for (const placed of word.glyphs) {
    const { glyph } = placed
    const at = text.length
    text += glyph.text
    if (glyph.text !== glyph.raw) repairs.push({ kind: repairOf(glyph), start: at, end: text.length, raw: glyph.raw })
    extend(runs, placed, at, text.length, options)
  }
  if (word.tracking > 0.06 && word.glyphs.length > 2)
    repairs.push({ kind: 'letter-spacing', start, end: text.length, raw: [...text.slice(start)].join(' ') })
  return text
}

function repairOf({ raw, text, font }: Glyph): RepairKind {
  const code = raw.codePointAt(0) ?? 0
  if (font.icon) return 'icon'
  if (code === 0xad) return 'soft-hyphen'
  if (code >= 0xfb00 && code <= 0xfb06) return 'ligature'
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return 'private-use'
  if (text.normalize('NFD').startsWith(raw.normalize('NFD')) || raw === 'ı' || raw === 'ȷ') return 'accent'
  return text.length > 1 ? 'ligature' : 'control'
}

type Open = { -readonly [K in keyof Run]: Run[K] }

function extend(runs: Run[], placed: Placed, start: number, end: number, options: LineOptions): void {
  const { glyph, u, v } = placed
  if (end === start) return
  const box = toPage(
    [u, v - glyph.size * glyph.font.ascent, u + glyph.width, v + glyph.size * glyph.font.descent],
    options.angle,
  )
  const last = runs.at(-1) as Open | undefined
  const background = glyph.background === '#ffffff' ? undefined : glyph.background
  const href = linkAt(options.links, box)
  if (
    last &&
    last.font === glyph.font.name &&
    Math.abs(last.size! - glyph.size) < 0.05 &&
    last.color === glyph.color &&
    last.bold === glyph.bold &&
    last.background === background &&
    last.href === href &&
    Math.abs(box[0] - last.box![2]) < glyph.size * 0.95
  ) {
    last.end = end
    last.box = union(last.box!, box)
    return
  }
  runs.push({
    start,
    end,
    box,
    font: glyph.font.name,
    size: Math.round(glyph.size * 100) / 100,
    bold: glyph.bold,
    italic: glyph.font.italic,
    ...(glyph.color ? { color: glyph.color } : {}),
    ...(background ? { background } : {}),
    ...(href ? { href } : {}),
  })
}

function linkAt(links: readonly Link[], box: Box): string | undefined {
  const x = (box[0] + box[2]) / 2
  const y = (box[1] + box[3]) / 2
  for (const { box: area, target } of links)
    if (area && x >= area[0] && x <= area[2] && y >= area[1] && y <= area[3]) return target
  return undefined
}

/** Back from the text's frame to the page. */
export function toPage(box: Box, angle: number): Box {
  if (angle === 0) return box
  const [left, top, right, bottom] = box
  const cos = Math.cos((angle * Math.PI) / 180)
  const sin = Math.sin((angle * Math.PI) / 180)
  const xs = [left, right].flatMap((u) => [top, bottom].map((v) => u * cos - v * sin))
  const ys = [left, right].flatMap((u) => [top, bottom].map((v) => u * sin + v * cos))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
