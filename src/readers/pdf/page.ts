/** One page: from its operator list to its lines; `undefined` when it is damaged. */
import type { Box, HiddenText, Line, Page, Region } from '../../types.js'
import { joinAccents } from './accents.js'
import { applyActualText } from './actual-text.js'
import { withAsides } from './asides.js'
import { asSeen } from './bidi.js'
import { drawnBullet } from './bullets.js'
import { conceal, hiddenText } from './conceal.js'
import type { EnginePage, PageContext } from './engine.js'
import type { Glyph } from './glyph.js'
import { cutAtHints } from './hints.js'
import { layOut } from './layout.js'
import { continues, lineOf, toPage } from './lines.js'
import { linksOf, overlaid } from './links.js'
import { union } from './matrix.js'
import { cutAtPlates, cutAtRules, platesOf } from './plates.js'
import { type Row, rowsOf, rowsOfSegments, type Segment } from './rows.js'
import { storyOf } from './story.js'
import { streamText } from './stream.js'
import { tagsOf, trusted } from './structure.js'
import { paintUpright } from './upright.js'
import { wordsOf } from './words.js'

export interface PageReading {
  readonly page: Page
  readonly hidden: readonly HiddenText[]
  readonly stream: readonly string[]
  readonly glyphs: readonly Glyph[]
}

export async function readPage(
  source: EnginePage,
  document: PageContext,
  number: number,
  firstLine: number,
): Promise<PageReading | undefined> {
  const list = await source.getOperatorList().catch(() => undefined)
  if (!list) return undefined
  const { painting, matrix, width, height, turned } = paintUpright(list, source, document)
  const claimed = applyActualText(painting, number)
  conceal(painting, [0, 0, width, height])
  const links = linksOf(await source.getAnnotations().catch(() => []), matrix)

  const visible = asSeen(joinAccents(readable(painting.glyphs)))
  const tree = document.tagged ? await source.getStructTree().catch(() => null) : null
  const found = tree ? tagsOf(tree) : undefined
  const tags = found && trusted(found, visible) ? found : undefined
  const lines: Line[] = []
  const regions: Region[] = []
  let columns = 1
  const plates = platesOf(painting.paints, usualSize(visible), width)
  const uprights = painting.rules.filter(([x0, y0, x1, y1]) => y1 - y0 > x1 - x0)
  const cut = (one: Segment): readonly Segment[] =>
    cutAtPlates(one, plates).flatMap((part) => cutAtRules(part, uprights))
  for (const angle of anglesOf(visible)) {
    const words = wordsOf(
      angle === 0 ? visible.filter((g) => g.angle === 0) : visible.filter((g) => g.angle === angle),
      angle,
    )
    const segments = rowsOf(words).flatMap((row) => (angle === 0 ? row.segments.flatMap(cut) : row.segments))
    const boxes =
      angle === 0 ? [...painting.paints.filter((p) => p.kind !== 'mask').map((p) => p.box), ...painting.rules] : []
    const layout = layOut(segments, {
      em: usualSize(visible),
      height,
      boxes,
      dividers: angle === 0 ? painting.rules.filter(([x0, y0, x1, y1]) => x1 - x0 > y1 - y0) : [],
      ...(tags ? { story: storyOf(tree) } : {}),
    })
    if (angle === 0) columns = layout.columns
    for (const block of layout.blocks) {
      const region = regions.length
      let above: Box | undefined
      let last: Row | undefined
      let around: Box | undefined
      const markerOf = (row: Row): string | undefined => (angle === 0 ? drawnBullet(row, painting.marks) : undefined)
      for (const row of withAsides(cutAtHints(rowsOfSegments(block.segments)), (one) => markerOf(one) !== undefined)) {
        const marker = markerOf(row)
        const line = lineOf(row.segments, {
          page: number,
          number: firstLine + lines.length,
          region,
          angle,
          links,
          gapAbove: above && row.segments[0] ? row.segments[0].top - above[3] : undefined,
          marker,
          tags,
          continues: tags !== undefined && last !== undefined && continues(last.segments, row.segments, tags),
        })
        if (line.text.trim() === '') continue
        last = row
        above = [
          row.segments[0]!.left,
          row.segments[0]!.top,
          row.segments[0]!.right,
          Math.max(...row.segments.map((s) => s.bottom)),
        ]
        around = around ? union(around, above) : above
        lines.push(line)
      }
      if (around) regions.push({ id: region, kind: angle === 0 ? block.kind : 'rotated', box: toPage(around, angle) })
    }
  }
  return {
    page: {
      number,
      width,
      height,
      ...(turned === 0 ? {} : { turned }),
      columns,
      lines,
      regions,
      images: painting.paints.filter((paint) => paint.kind === 'image').map(({ box }) => ({ box })),
      links: overlaid(links, lines),
      rules: painting.rules,
      fills: painting.paints.flatMap(({ box, color, kind }) => (kind === 'fill' && color ? [{ box, color }] : [])),
    },
    hidden: [...hiddenText(painting, number), ...claimed],
    stream: streamText(painting.glyphs),
    glyphs: painting.glyphs,
  }
}

/** What is seen; on a scan without any other text, what its text layer says. */
function readable(glyphs: readonly Glyph[]): Glyph[] {
  const seen = glyphs.filter((glyph) => !glyph.hidden)
  const letters = seen.filter((glyph) => glyph.text.trim()).length
  return letters < 30 ? glyphs.filter((glyph) => !glyph.hidden || glyph.hidden === 'ocr-layer') : seen
}

/** Writing directions, upright first, then by how much is written in them. */
function anglesOf(glyphs: readonly Glyph[]): number[] {
  const counts = new Map<number, number>()
  for (const { angle } of glyphs) counts.set(angle, (counts.get(angle) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : counts.get(b)! - counts.get(a)! || a - b))
}

function usualSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of glyphs) {
    if (text === ' ') continue
    const rounded = Math.round(size * 4) / 4
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  let usual = 10
  let most = 0
  for (const [size, count] of counts)
    if (count > most) {
      most = count
      usual = size
    }
  return usual
}
