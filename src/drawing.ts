/** Document → its pages in words, for a report that shows them. */
import type { Box, Document, DrawnLine, DrawnPage, DrawnPiece, Line, Page, Run } from './types.js'

/** A resume has a few pages; what is drawn of a longer document stops here. */
const mostPages = 20
const mostLines = 500
const mostShapes = 300

export const drawingOf = ({ pages }: Document): DrawnPage[] => pages.slice(0, mostPages).map(pageOf)

function pageOf({ number, width, height, lines, regions, fills = [], rules, images }: Page): DrawnPage {
  const rotated = new Set(regions.filter(({ kind }) => kind === 'rotated').map(({ id }) => id))
  const boxes = images.map(({ box }) => rounded(box))
  return {
    number,
    width: round(width),
    height: round(height),
    lines: lines.slice(0, mostLines).map((line) => lineOf(line, rotated.has(line.region))),
    ...(fills.length === 0
      ? {}
      : { fills: fills.slice(0, mostShapes).map(({ box, color }) => ({ box: rounded(box), color })) }),
    ...(rules.length === 0 ? {} : { rules: rules.slice(0, mostShapes).map(rounded) }),
    ...(boxes.length === 0 ? {} : { images: boxes.slice(0, mostShapes) }),
  }
}

function lineOf(line: Line, rotated: boolean): DrawnLine {
  const { number, text, box, marker, role, level } = line
  return {
    line: number,
    text,
    heading: role === 'heading',
    ...(level === undefined ? {} : { level }),
    ...(marker === undefined ? {} : { marker }),
    ...(box === undefined ? {} : { box: rounded(box) }),
    ...(rotated ? { rotated } : {}),
    pieces: piecesOf(line, rotated),
  }
}

/** Cut where the style changes and where a wide gap is; white space between two belongs to the one before it. */
function piecesOf({ text, runs, segments, box }: Line, rotated: boolean): DrawnPiece[] {
  const cuts = new Set([...runs, ...segments].map(({ start }) => start).filter((at) => at > 0 && at < text.length))
  const starts = [0, ...[...cuts].sort((a, b) => a - b)]
  return starts.map((start, index) => {
    const run = runs.findLast((one) => one.start <= start && start < one.end)
    const segment = segments.findLast((one) => one.start <= start)
    const place = rotated ? (segment?.box ?? box) : within(run?.box, segment?.box ?? box)
    return {
      text: text.slice(start, starts[index + 1] ?? text.length),
      ...(start > 0 && segment?.start === start ? { apart: true } : {}),
      ...(place === undefined ? {} : { box: rounded(place) }),
      ...styleOf(run),
    }
  })
}

/** As wide as the run, as high as its row. */
const within = (run: Box | undefined, row: Box | undefined): Box | undefined =>
  run && row ? [Math.max(run[0], row[0]), row[1], Math.max(Math.min(run[2], row[2]), row[0]), row[3]] : row

function styleOf(run: Run | undefined): Omit<DrawnPiece, 'text'> {
  const { size, bold, italic, color, font = '' } = run ?? {}
  const face = /mono|courier|consol|typewriter/i.test(font) ? 'mono' : isSerif(font) ? 'serif' : undefined
  return {
    ...(size === undefined ? {} : { size: round(size) }),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(face === undefined ? {} : { face }),
    ...(color === undefined || color === '#000000' ? {} : { color }),
  }
}

/** Fonts tell it in their name, if anywhere. */
const isSerif = (font: string): boolean =>
  !/sans/i.test(font) &&
  /serif|times|(?<!-)roman|garamond|georgia|cambria|palatino|baskerville|minion|charter|^CM[A-Z]/i.test(font)

/** A twentieth of a millimetre is enough to draw. */
const round = (value: number): number => Math.round(value * 10) / 10 + 0
const rounded = ([left, top, right, bottom]: Box): Box => [round(left), round(top), round(right), round(bottom)]
