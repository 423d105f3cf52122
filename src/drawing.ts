/** Document → its pages in words, for a report that shows them. */
import type { Document, DrawnLine, DrawnPage, Line } from './types.js'

export const drawingOf = ({ pages }: Document): DrawnPage[] =>
  pages.map(({ number, width, height, lines }) => ({ number, width, height, lines: lines.map(lineOf) }))

function lineOf(line: Line): DrawnLine {
  const { number, text, box, marker, role, runs, segments } = line
  return {
    line: number,
    text,
    heading: role === 'heading',
    bold: runs.length > 0 && runs.every((run) => run.bold === true),
    ...(marker === undefined ? {} : { marker }),
    ...(box === undefined ? {} : { box }),
    pieces: segments.map((segment) => ({
      text: text.slice(segment.start, segment.end),
      ...((segment.box ?? box) === undefined ? {} : { box: segment.box ?? box }),
    })),
  }
}
