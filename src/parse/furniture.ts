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
const edgeLines = (page: Page): readonly Line[] =>
  page.lines.filter(
    (line, index) => index < 5 || index >= page.lines.length - 3 || line.role === 'header' || line.role === 'footer',
  )

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

/** "2 / 3", "Page 2 of 3", "Ada Lovelace – 2/3"; a sentence with "31 of 40" in it is none. */
const isPageNumber = (text: string): boolean =>
  /^(?:[^\d@.;:]{0,40}[\s–—|•·,-]+)?(?:(?:page|seite|página|pagina|p\.)\s*)?\d{1,2}\s*(?:\/|of|von|de|sur|di|van)\s*\d{1,2}(?:\s*[–—|•·-]\s*[^\d@.;:]{0,40})?$/iu.test(
    text.trim(),
  ) || /^(?:[-–—]\s*)?(?:page|seite|página|pagina)?\s*\d{1,2}(?:\s*[-–—])?$/iu.test(text.trim())
