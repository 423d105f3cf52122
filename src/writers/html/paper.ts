/** The resume as it was read, with the findings marked where they are. */
import type { Box, DrawnLine, DrawnPage, FileResult, ReportFinding } from '../../types.js'
import { cleanLine } from '../clean.js'
import { block, tag, words } from './markup.js'

export interface Marked {
  readonly finding: ReportFinding
  /** Of its entry in the list; the mark has the same with `-mark`. */
  readonly id: string
  /** Its line is drawn, so that there is a mark to lead to. */
  readonly drawn: boolean
}

/** Nothing where the pages were not kept. */
export function paper({ drawing = [], file, rubric }: FileResult, marked: readonly Marked[]): string {
  const pages = drawing.filter((page) => page.lines.length > 0)
  if (pages.length === 0) return ''
  const drawn = pages.map((page) => (isDrawable(page) ? pagePicture(page, marked) : pageLines(page, marked)))
  return block(
    'div',
    { class: 'card paper', role: 'region', 'aria-label': `${file} as it was read for ${rubric.id}`, tabindex: 0 },
    block('h2', {}, 'As it was read'),
    ...drawn,
  )
}

const isDrawable = ({ width, height, lines }: DrawnPage): boolean =>
  width > 0 && height > 0 && lines.every((line) => line.box !== undefined)

function pagePicture(page: DrawnPage, marked: readonly Marked[]): string {
  const here = marked.filter(({ finding }) => finding.at?.page === page.number)
  return block(
    'svg',
    {
      class: 'page',
      viewBox: `0 0 ${round(page.width)} ${round(page.height)}`,
      role: 'group',
      'aria-label': `Page ${page.number}`,
    },
    ...here.map((one) => mark(one, page)),
    ...page.lines.flatMap(lineText),
  )
}

function mark({ finding, id }: Marked, page: DrawnPage): string {
  const box = finding.at?.box ?? page.lines.find(({ line }) => line === finding.at?.line)?.box
  if (box === undefined) return ''
  const [left, top, right, bottom] = box
  const label = `${finding.severity}: ${cleanLine(finding.message)}`
  return block(
    'a',
    { class: `mark ${finding.severity}`, id: `${id}-mark`, href: `#${id}`, 'aria-label': label },
    tag('title', {}, words(label)),
    tag('rect', {
      x: round(left - 1),
      y: round(top - 1),
      width: round(right - left + 2),
      height: round(bottom - top + 2),
    }),
  )
}

/** Each piece stretched to the width it had, whatever the font. */
function lineText({ pieces, bold, marker, box }: DrawnLine): string[] {
  const style = bold ? 'strong' : undefined
  const bullet =
    marker && box ? [textAt(cleanLine(marker), [box[0] - 10, box[1], box[0] - 6, box[3]], style, false)] : []
  return [
    ...bullet,
    ...pieces.flatMap(({ text, box: own }) => (own === undefined ? [] : [textAt(cleanLine(text), own, style, true)])),
  ]
}

function textAt(text: string, [left, top, right, bottom]: Box, style: string | undefined, stretched: boolean): string {
  const height = Math.max(2, bottom - top)
  return block(
    'text',
    {
      class: style,
      x: round(left),
      y: round(bottom - height * 0.22),
      'font-size': round(height * 0.82),
      ...(stretched && right > left ? { textLength: round(right - left), lengthAdjust: 'spacingAndGlyphs' } : {}),
    },
    words(text),
  )
}

/** A format without places on a page: its lines, one under the other. */
function pageLines(page: DrawnPage, marked: readonly Marked[]): string {
  return block(
    'ol',
    { class: 'lines', 'aria-label': `Page ${page.number}` },
    ...page.lines.map((line) => {
      const here = marked.filter(({ finding }) => finding.at?.line === line.line)
      const text = `${line.marker ? `${cleanLine(line.marker)} ` : ''}${cleanLine(line.text)}`
      const links = here.map(({ finding, id }, index) =>
        tag(
          'a',
          {
            id: `${id}-mark`,
            href: `#${id}`,
            'aria-label': `[${index + 1}] ${finding.severity}: ${cleanLine(finding.message)}`,
          },
          `[${index + 1}]`,
        ),
      )
      const content = here.length === 0 ? words(text) : `${tag('mark', {}, words(text))} ${links.join(' ')}`
      return block('li', { class: line.heading || line.bold ? 'strong' : undefined }, content)
    }),
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
