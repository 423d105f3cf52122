/**
 * How much of a document goes on to be judged: far more than a resume ever holds, and little enough that judging ends.
 * What lies beyond is left out, and said to be.
 */
import type { Document, Line, Problem } from '../types.js'

/** An academic CV of fifty pages has some 3,000 lines and 200,000 characters; a paragraph has 2,000. */
const most = { lines: 5_000, characters: 400_000, inLine: 20_000, runs: 20_000, hidden: 1_000 }

export function bounded(document: Document): Document {
  const left = { ...most }
  const pages = document.pages.map((page) => ({
    ...page,
    lines: page.lines.flatMap((line) => {
      const kept = shortened(line, left.runs)
      left.lines--
      left.characters -= kept.text.length
      left.runs -= kept.runs.length
      return left.lines < 0 || left.characters < 0 ? [] : [kept]
    }),
  }))
  const isWhole = pages.every(({ lines }, page) =>
    lines.every((line, index) => line === document.pages[page]?.lines[index]),
  )
  if (isWhole && left.lines >= 0 && left.characters >= 0 && document.hidden.length <= most.hidden) return document
  return {
    ...document,
    pages,
    stream: document.stream.slice(0, 2 * most.lines).map((row) => row.slice(0, most.inLine)),
    hidden: document.hidden.slice(0, most.hidden),
    problems: [...document.problems, tooMuch],
  }
}

function shortened(line: Line, mostRuns: number): Line {
  if (line.text.length <= most.inLine && line.runs.length <= mostRuns) return line
  const end = Math.min(most.inLine, line.text.length)
  const inside = <Part extends { readonly start: number; readonly end: number }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ start }) => start < end).map((part) => (part.end <= end ? part : { ...part, end }))
  return {
    ...line,
    text: line.text.slice(0, end),
    runs: inside(line.runs).slice(0, Math.max(0, mostRuns)),
    segments: inside(line.segments),
  }
}

const tooMuch: Problem = {
  id: 'file/readable',
  severity: 'warning',
  message: 'The file holds more text than any resume; only the beginning of it was judged.',
  fix: 'A resume has one or two pages. Is this the right file?',
}
