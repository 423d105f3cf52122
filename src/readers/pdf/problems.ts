/** What could not be made out, as checks of the catalogue name it. */
import type { Metadata, Page, Problem } from '../../types.js'
import type { Glyph } from './glyph.js'

/** Why pdf.js would not open the file. */
export function openingProblem(error: unknown, password: string | undefined): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    const message = password === undefined ? 'The PDF asks for a password.' : 'The password does not open the PDF.'
    return {
      id: 'file/encryption',
      severity: 'error',
      message,
      fix: 'Save a copy without a password: an ATS cannot enter one.',
    }
  }
  return damaged('The PDF is damaged and cannot be opened.')
}

export const damaged = (message: string): Problem => ({
  id: 'file/readable',
  severity: 'error',
  message,
  fix: 'Export the file again from the program it was written in.',
})

export const damagedPage = (page: number): Problem => ({
  id: 'file/readable',
  severity: 'warning',
  message: `Page ${page} is damaged and was left out.`,
  page,
})

export const tooManyPages = (pages: number, read: number): Problem => ({
  id: 'layout/page-count',
  severity: 'warning',
  message: `The PDF has ${pages} pages; only the first ${read === 1 ? 'was' : `${read} were`} read.`,
  fix: 'A resume has one or two pages. Is this the right file?',
})

/** What one page showed of itself. */
export interface PageEvidence {
  readonly page: Page
  readonly glyphs: readonly Glyph[]
}

export function contentProblems(pages: readonly PageEvidence[], metadata: Metadata): Problem[] {
  const problems: Problem[] = []
  if (metadata.extractable === false)
    problems.push({
      id: 'file/encryption',
      severity: 'warning',
      message: 'The PDF forbids copying its text, and some systems obey.',
      fix: 'Save a copy without restrictions.',
    })
  return [...problems, ...missingText(pages), ...undecodable(pages)]
}

/** An image of a page has no letters; neither has an empty page, but nothing is lost on it. */
function missingText(pages: readonly PageEvidence[]): Problem[] {
  const silent = pages.filter(({ page }) => lettersOn(page) < 30)
  const scans = silent.filter(({ page }) => imageShare(page) > 0.4)
  const fix = 'Export the resume as text from the program it was written in; a scan or a picture cannot be searched.'
  if (silent.length === pages.length && pages.every(({ page }) => lettersOn(page) === 0 || imageShare(page) > 0.4))
    return scans.length > 0
      ? [{ id: 'text/present', severity: 'warning', message: 'The PDF holds pictures of text, and no text.', fix }]
      : [{ id: 'text/present', severity: 'warning', message: 'The PDF holds no text.', fix }]
  return scans.map(({ page }) => ({
    id: 'text/present',
    severity: 'warning',
    message: `Page ${page.number} is a picture of text.`,
    fix,
    page: page.number,
  }))
}

const lettersOn = (page: Page): number => page.lines.reduce((sum, line) => sum + line.text.length, 0)

function imageShare(page: Page): number {
  const area = page.images.reduce(
    (sum, { box: [left, top, right, bottom] }) => sum + Math.max(0, right - left) * Math.max(0, bottom - top),
    0,
  )
  return area / Math.max(1, page.width * page.height)
}

/** Fonts without a way back to Unicode: what is read is not what is seen. */
function undecodable(pages: readonly PageEvidence[]): Problem[] {
  let all = 0
  let lost = 0
  for (const { glyphs } of pages)
    for (const glyph of glyphs) {
      if (glyph.hidden || glyph.font.icon || !glyph.raw.trim()) continue
      all++
      if (isLost(glyph)) lost++
    }
  if (all < 20 || lost < 0.05 * all) return []
  const share = Math.round((lost / all) * 100)
  return [
    {
      id: 'text/decodable',
      severity: 'warning',
      message: `${share} % of the letters cannot be read: their fonts do not say which letters they show.`,
      fix: 'Export the PDF with another program or another font.',
    },
  ]
}

const isLost = ({ raw, text }: Glyph): boolean =>
  text === '\ufffd' || (text === '' && /^[\ue000-\uf8ff]/.test(raw)) || raw === '\ufffd'
