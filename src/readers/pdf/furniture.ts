/** What stands on every page: running headers, footers, page numbers. */
import type { Line, LineRole, Page, Region } from '../../types.js'

const margin = 0.1
// "Page 2 of 3" as word processors write it in the languages of their menus; alone, or at the end of a running line.
const page = String.raw`(?:page|seite|página|pagina|side|sida|strona|стр\.?)`
const of = String.raw`\s?(?:/|of|von|sur|de|di|af|av|z|из)\s?\d{1,3}`
const pageNumber = new RegExp(String.raw`^[-–—|\s]*(?:${page}\s)?\d{1,3}(?:${of})?[-–—|\s]*$`, 'iu')
const counted = new RegExp(String.raw`(?<![\d/])\d{1,2}${of}\W*$|(?<!\p{L})${page}\s\d{1,2}\W*$`, 'iu')

/** The same pages, with those lines marked and regions named after them. */
export function markFurniture(pages: readonly Page[]): Page[] {
  const repeated = countRepeats(pages)
  return pages.map((page) => {
    const roles = new Map<Line, LineRole>()
    for (const line of page.lines) {
      const role = marginOf(line, page)
      if (role && isFurniture(line, page, pages.length, repeated)) roles.set(line, role)
    }
    if (roles.size === 0) return page
    const lines = page.lines.map((line) => {
      const role = roles.get(line)
      return role ? { ...line, role, level: undefined } : line
    })
    return { ...page, lines, regions: page.regions.map((region) => renamed(region, lines)) }
  })
}

function marginOf(line: Line, page: Page): 'header' | 'footer' | undefined {
  if (!line.box) return undefined
  if (line.box[3] < margin * page.height) return 'header'
  return line.box[1] > (1 - margin) * page.height ? 'footer' : undefined
}

/** Page numbers masked, so that "2/3" is "1/3" again; within three points of the same height. */
const keyOf = (line: Line, shift: number): string =>
  `${line.text.replace(/(?<!\d)\d{1,2}(?!\d)/g, '#')}\n${Math.round(line.box![1] / 6) + shift}`

/** On how many pages. */
function countRepeats(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => marginOf(line, page)).map((line) => keyOf(line, 0)))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function isFurniture(line: Line, page: Page, pages: number, repeated: ReadonlyMap<string, number>): boolean {
  if (pageNumber.test(line.text)) return true
  if (counted.test(line.text)) return page.number > 1 || line.box![1] > page.height / 2
  // What stands at the top of the first page is the resume's own head, even where later pages repeat it.
  if (page.number === 1 && line.box![1] < page.height / 2) return false
  const count = Math.max(...[-1, 0, 1].map((shift) => repeated.get(keyOf(line, shift)) ?? 0))
  return count > 1 && count >= 0.6 * pages && /\p{L}/u.test(line.text)
}

function renamed(region: Region, lines: readonly Line[]): Region {
  const roles = new Set(lines.filter((line) => line.region === region.id).map((line) => line.role))
  const [only] = roles
  return roles.size === 1 && (only === 'header' || only === 'footer') ? { ...region, kind: only } : region
}
