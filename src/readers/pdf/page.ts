/** One page: from its operator list to its lines. */
import type { HiddenText, Line, Link, Page } from '../../types.js'
import type { EngineDocument, EnginePage } from './engine.js'
import { interpret } from './interpret.js'
import { lineOf } from './lines.js'
import { pageMatrix } from './matrix.js'
import { rowsOf } from './rows.js'
import { wordsOf } from './words.js'

export interface PageReading {
  readonly page: Page
  readonly hidden: readonly HiddenText[]
  readonly stream: readonly string[]
}

export async function readPage(
  source: EnginePage,
  document: EngineDocument,
  number: number,
  firstLine: number,
): Promise<PageReading> {
  const { matrix, width, height } = pageMatrix(source.view, source.rotate, source.userUnit || 1)
  const list = await source.getOperatorList({ intent: 'display' })
  const layers = await document.getOptionalContentConfig()
  const painting = interpret(list, source, matrix, [0, 0, width, height], layers)
  const links: Link[] = []
  const lines: Line[] = []
  let line = firstLine
  const visible = painting.glyphs.filter((glyph) => !glyph.hidden)
  for (const row of rowsOf(
    wordsOf(
      visible.filter((glyph) => glyph.angle === 0),
      0,
    ),
  ))
    lines.push(lineOf(row.segments, { page: number, number: line++, region: 0, angle: 0, links }))
  return {
    page: {
      number,
      width,
      height,
      columns: 1,
      lines,
      regions: [{ id: 0, kind: 'full', box: [0, 0, width, height] }],
      images: painting.paints.filter((paint) => paint.kind === 'image').map(({ box }) => ({ box })),
      links,
      rules: painting.rules,
    },
    hidden: [],
    stream: lines.map((one) => one.text),
  }
}
