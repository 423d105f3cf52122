/** Glyphs → words. A gap is a space when it is wide for this stretch of text: letter-spaced headings have wide gaps everywhere. */
import type { Font, Glyph } from './glyph.js'

/**
 * Glyph and word coordinates from here on are in the text's own frame: `u` along the writing direction, `v` down across it,
 * so that rotated text is worked on like any other.
 */
export interface Placed {
  readonly glyph: Glyph
  readonly u: number
  readonly v: number
  /** After an explicit space in the file. */
  spaced: boolean
  /** Drawn twice: the second drawing. */
}

export interface Word {
  readonly glyphs: readonly Placed[]
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly base: number
  readonly size: number
  /** Usual gap between its letters, in em; 0 unless it is letter-spaced. */
  readonly tracking: number
  readonly order: number
}

/** Visible glyphs of one writing direction, in the file's order. */
export function wordsOf(glyphs: readonly Glyph[], angle: number): Word[] {
  const words: Word[] = []
  for (const chunk of chunks(glyphs, angle)) words.push(...split(chunk))
  return words
}

/** Stretches written on one baseline without a jump. */
function chunks(glyphs: readonly Glyph[], angle: number): Placed[][] {
  const cos = Math.cos((angle * Math.PI) / 180)
  const sin = Math.sin((angle * Math.PI) / 180)
  const all: Placed[][] = []
  let chunk: Placed[] = []
  let last: Placed | undefined
  let spaced = false
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      spaced = true
      continue
    }
    const u = glyph.x * cos + glyph.y * sin
    const v = glyph.y * cos - glyph.x * sin
    if (last) {
      const size = Math.max(glyph.size, last.glyph.size)
      const gap = u - last.u - last.glyph.width
      // Fake bold: the same letter again, a hair further.
      if (glyph.raw === last.glyph.raw && Math.abs(u - last.u) < 0.12 * size && Math.abs(v - last.v) < 0.2 * size)
        continue
      if (Math.abs(v - last.v) > 0.5 * size || gap < -0.6 * size || gap > (spaced ? 2 : 1) * size) {
        all.push(chunk)
        chunk = []
        spaced = false
      }
    }
    last = { glyph, u, v, spaced }
    spaced = false
    chunk.push(last)
  }
  if (chunk.length > 0) all.push(chunk)
  return all
}

function split(chunk: readonly Placed[]): Word[] {
  const words: Word[] = []
  const literal = chunk.some((placed) => placed.spaced)
  let from = 0
  while (from < chunk.length) {
    const end = sameStyle(chunk, from)
    splitRun(chunk, from, end, literal, words)
    from = end
  }
  return words
}

/** End of the stretch set in one font and size. */
function sameStyle(chunk: readonly Placed[], from: number): number {
  const { font, size } = chunk[from]!.glyph
  let end = from + 1
  while (end < chunk.length) {
    const glyph = chunk[end]!.glyph
    if (!isSameFace(glyph.font, font) || Math.abs(glyph.size - size) > 0.1 * size) break
    end++
  }
  return end
}

/** Chromium spreads a variable font over many Type 3 fonts, so that each letter of a word may be in another. */
const isSameFace = (one: Font, other: Font): boolean =>
  one === other || (one.type3 && other.type3 && one.bold === other.bold && one.italic === other.italic)

function splitRun(chunk: readonly Placed[], from: number, end: number, literal: boolean, words: Word[]): void {
  const size = chunk[from]!.glyph.size || 1
  const gaps: number[] = []
  let spaces = 0
  for (let i = from + 1; i < end; i++) {
    gaps.push((chunk[i]!.u - chunk[i - 1]!.u - chunk[i - 1]!.glyph.width) / size)
    if (chunk[i]!.spaced) spaces++
  }
  const tracking = trackingOf(gaps, spaces)
  let start = from
  for (let i = from + 1; i <= end; i++) {
    if (i < end && !breaks(chunk[i]!, gaps[i - from - 1]!, tracking, literal)) continue
    words.push(word(chunk, start, i, size, tracking.gap))
    start = i
  }
  joinOver(words, chunk, from, literal)
}

interface Tracking {
  readonly gap: number
  /** Every letter is followed by a space in the file: `E X P E R I E N C E`. */
  readonly spelled: boolean
}

function trackingOf(gaps: readonly number[], spaces: number): Tracking {
  const sorted = [...gaps].sort((a, b) => a - b)
  if (gaps.length < 3) {
    // "W E B": two gaps, both wide and both the same.
    const even =
      gaps.length === 2 && spaces === 0 && sorted[0]! > 0.1 && sorted[1]! < 0.45 && sorted[1]! - sorted[0]! < 0.06
    return { gap: even ? sorted[0]! : 0, spelled: false }
  }
  const median = sorted[sorted.length >> 1]!
  const spelled = spaces > gaps.length * 0.6 && gaps.length >= 4
  return { gap: median > 0.06 ? median : 0, spelled }
}

function breaks(next: Placed, gap: number, tracking: Tracking, literal: boolean): boolean {
  const { gap: usual, spelled } = tracking
  if (spelled) return gap > Math.max(usual * 1.5, usual + 0.15)
  if (next.spaced) return true
  if (usual > 0) return gap > Math.max(usual * 1.8, usual + 0.12)
  return gap > (literal ? 0.17 : 0.1)
}

const word = (chunk: readonly Placed[], start: number, end: number, size: number, tracking: number): Word => {
  const glyphs = chunk.slice(start, end)
  const first = glyphs[0]!
  const last = glyphs[glyphs.length - 1]!
  return {
    glyphs,
    left: first.u,
    right: last.u + last.glyph.width,
    base: first.v,
    size,
    tracking,
    order: first.glyph.order,
  }
}

/** A change of style inside a word (small capitals, a bold letter) does not end it. */
function joinOver(words: Word[], chunk: readonly Placed[], from: number, literal: boolean): void {
  if (from === 0) return
  const first = chunk[from]!
  const before = chunk[from - 1]!
  const index = words.findLastIndex((candidate) => candidate.glyphs[0] === first)
  const previous = words[index - 1]
  const next = words[index]
  if (!previous || !next || first.spaced || previous.glyphs.at(-1) !== before) return
  const size = Math.min(first.glyph.size, before.glyph.size)
  const gap = (first.u - before.u - before.glyph.width) / size
  const usual = Math.max(previous.tracking, next.tracking)
  if (gap > (usual > 0 ? Math.max(usual * 1.8, usual + 0.12) : literal ? 0.17 : 0.1)) return
  words.splice(index - 1, 2, {
    glyphs: [...previous.glyphs, ...next.glyphs],
    left: previous.left,
    right: next.right,
    base: previous.size >= next.size ? previous.base : next.base,
    size: Math.max(previous.size, next.size),
    tracking: Math.min(previous.tracking, next.tracking),
    order: previous.order,
  })
}
