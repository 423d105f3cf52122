/**
 * The HTML report in a browser, under its own policy: nothing is fetched, nothing runs, axe-core finds nothing.
 *     SCREENSHOTS=folder npm run test:system -- html     keeps what it looked like
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileWords } from '../reports/sample.js'
import { type Browser, openBrowser, type View } from './browser.js'
import { run, workFolder } from './programs.js'

const folder = workFolder()
const { SCREENSHOTS: shots } = process.env
let browser: Browser

beforeAll(async () => {
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  browser = await openBrowser(folder)
})
afterAll(() => browser.close())

const hostile = join(folder, 'hostile.md')
const markup = [
  '<script>document.title = "owned"</script>',
  '<img src="https://x.example/y.png" onerror="document.title = 1">',
  '[link](javascript:alert(1))',
  '</style><style>*{display:none}</style>',
  '"><svg onload=alert(1)>',
  // A file with NUL in it is no text.
  ...hostileWords.map((words) => words.replace(/[\r\n\t\0]/g, ' ')),
]
writeFileSync(
  hostile,
  `# Ada ${markup[0]}\nada@example.com\n\n# Experience\n\n${markup.map((one) => `- Responsible for ${one} and various things`).join('\n')}\n`,
)

const reports: readonly (readonly [string, readonly string[]])[] = [
  ['a PDF', ['fixtures/backend-weak.pdf']],
  ['a sidebar', ['fixtures/sidebar.pdf']],
  ['a DOCX', ['fixtures/backend-weak.docx']],
  ['two pages', ['fixtures/senior.pdf']],
  ['several files', ['fixtures/ios-weak.pdf', 'fixtures/ios-strong.docx', 'fixtures/broken/scan.pdf']],
  ['a hostile resume', [hostile]],
]

const views: readonly (readonly [string, View])[] = [
  ['phone, light', { width: 390, height: 844, scheme: 'light' }],
  ['phone, dark', { width: 390, height: 844, scheme: 'dark' }],
  ['laptop, light', { width: 1280, height: 800, scheme: 'light' }],
  ['laptop, dark', { width: 1280, height: 800, scheme: 'dark' }],
  ['paper', { width: 794, height: 1123, scheme: 'light', media: 'print' }],
]
const [, laptop] = views[2]!

describe.each(reports)('the report of %s', (name, files) => {
  const page = join(folder, `${name.replaceAll(' ', '-')}.html`)

  beforeAll(() => {
    writeFileSync(page, run('node', ['bin/ats-check.js', ...files, '-r', 'apple-backend', '-f', 'html', '--exit-zero']))
  })

  it('is small', () => {
    expect(statSync(page).size).toBeLessThan(300_000)
  })

  it.each(views)('%s: it fits, it is accessible, it fetches nothing', async (view, settings) => {
    const visit = await browser.visit(page, settings)
    if (shots !== undefined) {
      const picture = `${name} ${view}`.replace(/\W+/g, '-')
      writeFileSync(join(shots, `${picture}.png`), await visit.screenshot())
    }
    expect(await visit.ask('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(visit.complaints).toEqual([])
    expect(await visit.ask('getComputedStyle(document.querySelector(".card")).borderRadius')).toMatch(/px$/)
    expect(await visit.ask('document.scripts.length + document.images.length + document.forms.length')).toBe(0)
    expect(await visit.ask('document.title')).toMatch(/^\d resumes$|\/ 100, apple-backend$/)
    expect(visit.requests).toEqual([`file://${page}`])
    expect(await visit.violations()).toEqual([])
  })
})

describe('without a script', () => {
  const page = join(folder, 'a-PDF.html')
  const shown = (what: string): string =>
    `[...document.querySelectorAll(${JSON.stringify(what)})].filter((one) => one.getClientRects().length > 0).length`

  it('shows what was chosen', async () => {
    const { ask } = await browser.visit(page, laptop)
    const all = await ask<number>(shown('article'))
    const warnings = await ask<number>(shown('article.is-warning'))
    const wordings = await ask<number>(shown('article.is-warning.in-wording'))
    expect(all).toBeGreaterThan(warnings)
    expect(warnings).toBeGreaterThan(wordings)
    await ask('document.querySelector("#only-warning").click()')
    expect(await ask(shown('article'))).toBe(warnings)
    expect(await ask(shown('.spot:not(.is-warning)'))).toBe(0)
    await ask('document.querySelector("#only-wording").click()')
    expect(await ask(shown('article'))).toBe(wordings)
    await ask('document.querySelector("#only-any").click(); document.querySelector("#only-every").click()')
    expect(await ask(shown('article'))).toBe(all)
  })

  it('leads from each number in the list to its mark on the page', async () => {
    const { ask } = await browser.visit(page, laptop)
    const pairs = await ask<readonly (readonly [string, string])[]>(
      `[...document.querySelectorAll('article > .pin')].map((pin) =>
        [pin.textContent, document.querySelector(pin.getAttribute('href')).querySelector('.number').textContent])`,
    )
    expect(pairs.length).toBeGreaterThan(20)
    for (const [listed, drawn] of pairs) expect(drawn).toBe(listed)
  })

  it('marks the words it says', async () => {
    const { ask } = await browser.visit(page, laptop)
    // Of the words drawn, how far the mark of "Responsible for" is from them, in points.
    const away = await ask<number>(
      `(() => {
        const text = [...document.querySelectorAll('.page text')].find((one) => one.textContent.startsWith('Responsible for R'))
        const mark = [...document.querySelectorAll('.spot')].find((one) => one.textContent.includes('"Responsible for"'))
        const box = mark.querySelector('.over').getBBox()
        const start = text.getStartPositionOfChar(0).x
        const end = text.getEndPositionOfChar('Responsible for'.length - 1).x
        return Math.max(Math.abs(box.x - start), Math.abs(box.x + box.width - end))
      })()`,
    )
    expect(away).toBeLessThan(2.5)
  })

  it('prints on a few sheets', async () => {
    const visit = await browser.visit(page, laptop)
    const printed = await PDFDocument.load(await visit.print())
    if (shots !== undefined) writeFileSync(join(shots, 'a-PDF.pdf'), await printed.save())
    expect(printed.getPageCount()).toBeLessThanOrEqual(5)
  })
})
