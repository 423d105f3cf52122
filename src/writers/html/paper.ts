/** The resume as it was read, with the findings marked where they are. */
import type { DrawnPage, FileResult } from '../../types.js'
import { flowingPage } from './flow.js'
import type { Marked } from './marked.js'
import { block, short, tag } from './markup.js'
import { drawnPages } from './page.js'
import { type Spot, spotsIn } from './spots.js'

/** Nothing where the pages were not kept. */
export function paper(result: FileResult, marked: readonly Marked[], id: string, depth: number): string {
  const { drawing = [], file, rubric } = result
  const pages = drawing.filter((page) => page.lines.length > 0)
  if (pages.length === 0) return ''
  const spots = spotsIn(result, marked, id)
  const inPlace = pages.every(isDrawable)
  return block(
    'div',
    {
      id: `${id}-pages`,
      class: 'card paper',
      role: 'region',
      'aria-label': `${file} as it was read for ${rubric.id}`,
      tabindex: 0,
    },
    short(`h${depth}`, {}, 'As it was read'),
    legend(spots),
    ...(inPlace ? drawnPages(pages, spots, id) : pages.map((page) => flowingPage(page, spots))),
    short(
      'p',
      { class: 'soft' },
      inPlace
        ? 'Drawn again from what a machine reads: the words stand where the file puts them, the fonts are yours, pictures are left out.'
        : 'The words in the order in which a machine reads them; this format does not say where they stand on a page.',
    ),
  )
}

const isDrawable = ({ width, height, lines }: DrawnPage): boolean =>
  width > 0 && height > 0 && lines.every((line) => line.box !== undefined)

/** Shape tells them apart as well as colour. */
function legend(spots: readonly Spot[]): string {
  const kinds = new Set(spots.map(({ kind }) => kind))
  const names = (['error', 'warning', 'note', 'keyword'] as const).filter((kind) => kinds.has(kind))
  if (names.length === 0) return ''
  return block(
    'p',
    { class: 'legend' },
    ...names.map((name) => `${tag('mark', { class: name }, name === 'keyword' ? 'keyword found' : name)} `),
  )
}
