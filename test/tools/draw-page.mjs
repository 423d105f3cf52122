// Draws what the reader made of a PDF page: lines with their boxes, colours by region, numbers in reading order, hidden text.
//   node test/tools/draw-page.mjs resume.pdf [page] [out.png]      needs pdftoppm and ImageMagick
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [file, number = '1', out = 'page.png'] = process.argv.slice(2)
if (!file) throw new Error('which PDF?')
const root = fileURLToPath(new URL('../..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'draw-page-'))
const bundle = join(root, 'node_modules/.cache/draw/pdf/reader.mjs')
await build({
  entryPoints: [join(root, 'src/readers/pdf/index.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'src/readers/pdf/index.ts')).href) },
})
const { pdf } = await import(pathToFileURL(bundle).href)
const document = await pdf.read({ path: file, bytes: new Uint8Array(readFileSync(file)) }, {})
const page = document.pages.find((one) => one.number === Number(number))
if (!page) throw new Error(JSON.stringify(document.problems))

const scale = 2
execFileSync('pdftoppm', ['-r', String(72 * scale), '-f', number, '-l', number, '-png', '-singlefile', file, join(work, 'page')])
const colours = ['#d00', '#06c', '#080', '#a0a', '#c60', '#088', '#555']
const rect = ([x0, y0, x1, y1], attributes) =>
  `<rect x="${x0 * scale}" y="${y0 * scale}" width="${(x1 - x0) * scale}" height="${(y1 - y0) * scale}" ${attributes}/>`
const text = (x, y, words, colour) => `<text x="${x * scale}" y="${y * scale}" font-size="13" fill="${colour}">${words}</text>`
const shapes = [
  ...page.regions.flatMap(({ id, kind, box }) => [
    rect(box, `fill="none" stroke="${colours[id % 7]}" stroke-width="3" stroke-dasharray="8 4"`),
    text(box[0], box[1] - 1, `${id} ${kind}`, colours[id % 7]),
  ]),
  ...page.lines.flatMap((line) => [
    ...line.segments.map(({ box }) => rect(box, `fill="${colours[line.region % 7]}" fill-opacity="0.15"`)),
    text(line.box[0] - 12, line.box[3] - 2, `${line.number}${line.marker ?? ''}${line.continues ? '…' : ''}`, colours[line.region % 7]),
  ]),
  ...document.hidden.filter((one) => one.page === page.number && one.box).map(({ box }) => rect(box, 'fill="red" fill-opacity="0.5"')),
  ...page.images.map(({ box }) => rect(box, 'fill="none" stroke="black"')),
]
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width * scale}" height="${page.height * scale}">${shapes.join('')}</svg>`
writeFileSync(join(work, 'marks.svg'), svg)
execFileSync('convert', [join(work, 'page.png'), '(', '-background', 'none', join(work, 'marks.svg'), ')', '-composite', out])
console.log(`${out}: ${page.lines.length} lines, ${page.columns} column(s), ${page.regions.length} regions`)
process.exit(0)
