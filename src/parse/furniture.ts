/** Page numbers, running headers and footers: what a page repeats. */
import type { Document, Line, Page } from '../types.js'

export function furnitureOf(document: Document): ReadonlySet<Line> {
  const found = new Set<Line>()
  const seen = new Map<string, Line>()
  for (const page of document.pages) {
    for (const line of edgeLines(page)) {
      const key = keyOf(line.text)
      const first = seen.get(key)
      if (line.role !== 'list-item' && isPageNumber(line.text) && isAtEdge(line, page)) found.add(line)
      else if (first !== undefined && first.page !== page.number && isAtSamePlace(first, line)) found.add(line)
      else if (first === undefined) seen.set(key, line)
    }
  }
  return found
}

/** The first and last rows of a page. */
const edgeLines = (page: Page): readonly Line[] => {
  if (page.lines.length <= 10) return page.lines
  return [...page.lines.slice(0, 5), ...page.lines.slice(-3)]
}

/** In the outer tenth of the page; formats without pages have no edges. */
const isAtEdge = (line: Line, page: Page): boolean =>
  line.box === undefined || page.height === 0 || line.box[1] > page.height * 0.9 || line.box[3] < page.height * 0.1

/** Repeated where it stood before; without geometry, only what the file calls a header or footer. */
const isAtSamePlace = (a: Line, b: Line): boolean =>
  a.box && b.box
    ? Math.abs(a.box[1] - b.box[1]) < 4 && Math.abs(a.box[0] - b.box[0]) < 4
    : b.role === 'header' || b.role === 'footer'

/** Numbers differ from page to page. */
const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

const isPageNumber = (text: string): boolean =>
  /^(?:[^\d@]{0,60}[\s–—|•·-]+)?(?:(?:page|seite|página|pagina|p\.)\s*)?\d{1,2}\s*(?:\/|of|von|de|sur|di|van)\s*\d{1,2}(?:[\s–—|•·-]+[^\d@]{0,60})?$/iu.test(
    text.trim(),
  ) || /^(?:[-–—]\s*)?(?:page|seite|página|pagina)?\s*\d{1,2}(?:\s*[-–—])?$/iu.test(text.trim())
